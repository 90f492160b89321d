"""The report on the distribution of predikat: each unit beside its capaian organisasi (SE MenPANRB 3/2023).

It counts and compares, and names no person; what it says is a consideration for the leader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from typing import Any

from asncli.reports.distribution_chart import chart_pages
from asncli.reports.distribution_data import (
    Distribution,
    Judged,
    Outcome,
    heads_at_home,
    judged,
    rated_above,
    total,
    uncompared,
)
from asncli.reports.distribution_tables import (
    brief_table,
    broken_table,
    outcomes_table,
    predikat_table,
    rules_table,
    units_table,
)
from asncli.reports.recap import NO_UNIT
from asncli.reports.report import Page, Prose, Report
from asncli.reports.semester_method import moment

NAME = "distribution"
TITLE = "Distribusi Predikat Kinerja"
ABOUT = "Distribusi predikat tiap unit di samping capaian organisasinya: aturan yang dilanggar dan selisih orangnya."

_MEANING = (
    "Pola distribusi adalah bahan pertimbangan pimpinan. Laporan ini tidak mengubah predikat siapa pun.",
    "Yang dihitung: pegawai yang evaluasinya lengkap, di unit pada hari terakhir periode, tanpa pimpinan unit itu.",
    "Selisih adalah jumlah terkecil orang yang predikatnya harus lain agar aturan terpenuhi. Persentase dibandingkan"
    " tanpa pembulatan.",
    "SB Sangat Baik, B Baik, BP Butuh Perbaikan, K Kurang/Misconduct, SK Sangat Kurang.",
)


def build(data: Distribution) -> Report:
    """Make the report."""
    found = judged(data)
    outcomes = Counter(one.outcome for one in found.values() if one.outcome)
    whole = total(one.tally for unit, one in found.items() if unit in _tops(data))
    rated = rated_above(data)
    apart = sum(one.people for one in uncompared(data, rated))
    said = _notes(data, found, whole.proposals, rated, apart)
    title = f"{TITLE} {data.period.label}"
    return Report(
        name=NAME,
        owner=data.state.agency or "",
        title=title,
        lines=_lines(data),
        head={
            "report": NAME,
            "title": title,
            "agency": data.state.agency,
            "period": str(data.period),
            "unit": data.unit,
            "tree": data.tree,
            "regulation": data.law.id,
            "summary": {**_summary(data, outcomes, whole.predikat), "uncompared": apart},
            "notes": said,
        },
        pages=[
            Page(
                "Ringkasan",
                [
                    outcomes_table(outcomes),
                    predikat_table(whole.predikat, data.law.groups),
                    Prose("Catatan", said),
                    Prose("Arti laporan ini", _MEANING),
                ],
            ),
            Page("Distribusi", [brief_table(data, found, whole)], frozen=1),
            *chart_pages(data, found),
            Page("Jumlah dan Persen", [units_table(data, found, whole)], frozen=1),
            Page("Tidak Terpenuhi", [broken_table(data, found)], frozen=1),
            Page("Aturan", [rules_table(data.law)]),
        ],
        listed="units",
        made=data.state.batch_at,
    )


def _tops(data: Distribution) -> set[int]:
    """Units whose figures make the total: in a tree those at its top, which hold all others."""
    known = {unit.id for unit in data.units}
    below = {unit.id for unit in data.units if data.tree and unit.parent_id in known}
    return (known | {NO_UNIT}) - below


def _lines(data: Distribution) -> list[str]:
    unit = [f"Unit kerja: {data.unit} beserta unit di bawahnya"] if data.unit else []
    tree = ["Setiap unit dihitung beserta seluruh unit di bawahnya"] if data.tree else []
    state = f"Keadaan data: {moment(data.state.batch_at)} (batch {data.state.batch})"
    return [*unit, *tree, state, f"Dasar: {data.law.title}"]


def _summary(data: Distribution, outcomes: Mapping[Outcome, int], predikat: Mapping[Any, int]) -> dict[str, Any]:
    return {
        "people": sum(predikat.values()),
        "predikat": {group.value: predikat.get(group, 0) for group in data.law.groups},
        "units": {outcome.value: outcomes.get(outcome, 0) for outcome in Outcome},
    }


def _notes(
    data: Distribution, found: Mapping[int, Judged], proposals: int, rated: Container[int], apart: int
) -> Sequence[str]:
    waiting = sum(one.tally.waiting for unit, one in found.items() if unit in _tops(data))
    nowhere = found[NO_UNIT].tally.people if NO_UNIT in found else 0
    small = [one for one in found.values() if one.check and one.check.people < data.small_unit]
    heads = len({head.heads for head in heads_at_home(data)})
    unit = f' --unit "{data.unit}"' if data.unit else ""
    tree = f"asncli report distribution --period {data.period}{unit} --tree"
    said = {
        f"{apart} pegawai berada di unit tanpa capaian sendiri, sedangkan capaian ada pada unit di atasnya; mereka"
        f" belum dibandingkan. Hitung setiap unit beserta unit di bawahnya dengan: {tree}": apart,
        f"{heads} pimpinan tidak dihitung di unit yang dipimpinnya.": heads,
        f"{proposals} predikat masih usulan; distribusi dapat berubah.": proposals,
        f"{waiting} pegawai belum lengkap evaluasinya dan belum dihitung.": waiting,
        f"{nowhere} pegawai tanpa unit kerja tidak dibandingkan dengan capaian organisasi mana pun.": nowhere,
        f"{len(small)} unit berisi kurang dari {data.small_unit} orang (kebijakan instansi): di sana satu orang saja"
        " sudah menggeser persentase, sehingga polanya hanya bahan pembicaraan.": small,
        f"Capaian organisasi belum ada untuk sebagian unit. Isi dengan: asncli unit rate FILE, atau asncli unit rate"
        f" KODE --period {data.period} --predikat PREDIKAT": [
            unit for unit, one in found.items() if one.outcome is Outcome.NO_ACHIEVEMENT and unit not in rated
        ],
        f"Data berubah sesudah evaluasi (perubahan: {data.state.changed_since}). Hitung ulang dengan: asncli evaluate"
        f" {data.period}": data.state.changed_since,
    }
    return [sentence for sentence, holds in said.items() if holds]
