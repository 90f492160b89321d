"""The tables of the semester report: units, people, indicators, and what is still missing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from asncli.reports.frames import IndicatorRow, PersonRow, UnitRow
from asncli.reports.indicator_lines import Line
from asncli.reports.public_voice import OF_UNITS, SILENT, Voices, in_total, of_unit
from asncli.reports.recap import NO_UNIT, Branch, Counts, in_tree_order, peopled
from asncli.reports.report import Column, Leaf, Row, Table
from asncli.rules.eligibility import BY_AGENCY, DIRECTION_ASSUMED, FEW_DAYS, LEGAL_STATUS, NOTHING_DUE
from asncli.terms import Basis, Direction, Predikat, Rating, Recap, Status

NO_UNIT_NAME = "(tanpa unit kerja)"
NAMED = 3  # codes named in a remark; of the others only the number

PEOPLE = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 27),
    Column("unit", "Unit Kerja", "wrap", 22),
    Column("unit_code", ""),
    Column("position", "Jabatan", "wrap", 18, optional=True),
    Column("golongan", "Golongan", "code", 10, optional=True),
    Column("work_result", "Nilai Hasil Kerja", "hundredths", 9),
    Column("work_rating", "Rating Hasil Kerja", Rating, 11.5),
    Column("work_basis", "Dasar Rating Hasil Kerja", Basis, 9.5),
    Column("behaviour", "Nilai Perilaku", "hundredths", 9, optional=True),
    Column("behaviour_rating", "Rating Perilaku", Rating, 11.5),
    Column("behaviour_basis", "Dasar Rating Perilaku", Basis, 9.5),
    Column("predikat", "Predikat", Predikat, 14.5),
    Column("proposal", "Usulan", "yes", 7.5),
    Column("provisional", ""),
    Column("status", "Status", Status, 11),
    Column("missing", "", "list"),
    Column("notes", "", "list"),
    Column("remark", "Catatan", "wrap", 21, optional=True),
)
INDICATORS = (
    Column("nip", "NIP", "code", 18.5),
    Column("name", "Nama", "wrap", 25),
    Column("unit", "Unit Kerja", "wrap", 20),
    Column("result_code", "Kode RHK", "code", 8),
    Column("result", "Rencana Hasil Kerja", "wrap", 26),
    Column("weight", "Bobot", "quantity", 8),
    Column("code", "Kode", "code", 8),
    Column("indicator", "Indikator", "wrap", 26),
    Column("direction", "Arah", Direction, 6.5),
    Column("recap", "Rekap", Recap, 9),
    Column("target", "Target Setahun", "target", 9.5),
    Column("period_target", "Target Periode", "target", 9.5),
    Column("actual", "Realisasi", "quantity", 9.5),
    Column("realisations", "Jumlah Realisasi", "number", 10),
    Column("achievement", "Capaian (%)", "hundredths", 9),
    Column("due", ""),
    Column("remark", "Keterangan", "wrap", 14),
)
INCOMPLETE = (
    Column("unit", "Unit Kerja", "wrap", 28),
    Column("unit_code", ""),
    Column("nip", "NIP", "code", 20),
    Column("name", "Nama", "wrap", 30),
    Column("kind", "Yang Belum Ada", "text", 20),
    Column("code", "Kode", "code", 12, optional=True),
    Column("what", "Uraian", "wrap", 46),
    Column("supervisor_nip", "NIP Atasan", "code", 20, optional=True),
    Column("supervisor", "Nama Atasan", "wrap", 30, optional=True),
)


class Placed(NamedTuple):
    """A person at the unit of the evaluation."""

    unit: Branch
    person: PersonRow


def placed(people: Iterable[PersonRow], units: Sequence[UnitRow]) -> list[Placed]:
    """Everybody with the unit, in the order of the tree, within a unit as given; without unit last."""
    branches = {branch.id: (place, branch) for place, branch in enumerate(in_tree_order(units))}
    nowhere = len(branches), Branch(NO_UNIT, 0, None, NO_UNIT_NAME)
    found = [(branches.get(person.unit_id or NO_UNIT, nowhere), person) for person in people]
    found.sort(key=lambda pair: pair[0][0])
    return [Placed(branch, person) for (_, branch), person in found]


def units_table(
    units: Sequence[UnitRow],
    counts: Mapping[int, Counts],
    total: Counts,
    labels: Mapping[Predikat, str],
    voices: Voices = SILENT,
) -> Table:
    """One row a unit with its own people, in the order of the tree, and the totals; nobody is counted twice.

    Beside them what the agency and the public say of the unit.
    """
    columns = (
        Column("unit", "Unit Kerja", "tree", 40),
        Column("code", "Kode", "code", 12, optional=True),
        Column("level", ""),
        Column("people", "Pegawai", "number", 9),
        Column("evaluated", "Dievaluasi", "number", 11),
        Column("incomplete", "Belum Lengkap", "number", 10),
        Column("excluded", "Dikecualikan", "number", 12),
        *(Column(predikat.value, label, "number", 12) for predikat, label in labels.items()),
        Column("work_result_mean", "Rata-rata Nilai Hasil Kerja", "hundredths", 12),
        *OF_UNITS,
    )
    rows = peopled(in_tree_order(units), set(counts) | voices.units)
    rows += [Branch(NO_UNIT, 0, None, NO_UNIT_NAME)] if NO_UNIT in counts else []
    return Table(
        "units",
        "Rekap per unit kerja",
        columns,
        [(*_unit_row(branch, counts.get(branch.id, _NOBODY), labels), *of_unit(voices, branch.id)) for branch in rows],
        (*_unit_row(Branch(NO_UNIT, 0, None, "Jumlah"), total, labels), *in_total(voices)),
    )


_NOBODY = Counts(0, 0, 0, dict.fromkeys((p.value for p in Predikat), 0), 0, None)


def _unit_row(branch: Branch, counts: Counts, labels: Mapping[Predikat, str]) -> Row:
    return (
        Leaf(branch.level, branch.name),
        branch.code,
        branch.level,
        counts.people,
        counts.evaluated,
        counts.incomplete,
        counts.excluded,
        *(counts.predikat[predikat.value] for predikat in labels),
        counts.mean,
    )


def people_table(people: Sequence[Placed]) -> Table:
    """One row a person, with every figure and what it rests on."""
    return Table("people", "Nilai pegawai", PEOPLE, [_person_row(*each) for each in people], lines=2)


def _person_row(unit: Branch, p: PersonRow) -> Row:
    missing, notes = json.loads(p.missing), json.loads(p.notes)
    return (
        p.nip, p.name, unit.name, unit.code, p.position, p.golongan,
        p.work_result, p.work_rating, p.work_basis, p.behaviour, p.behaviour_rating, p.behaviour_basis,
        p.predikat, bool(p.proposal), bool(p.provisional), p.status, missing, notes, _remark(p, missing, notes),
    )  # fmt: skip


def _remark(person: PersonRow, missing: Sequence[str], notes: Sequence[str]) -> str:
    """Say in Indonesian why somebody is excluded or incomplete, and what the figures rest on."""
    excluded = {
        FEW_DAYS: "dikecualikan: hari dalam periode kurang dari ketentuan instansi",
        LEGAL_STATUS: "dikecualikan: kedudukan hukum menurut ketentuan instansi",
        BY_AGENCY: f"dikecualikan oleh instansi: {person.exclusion}"
        if person.exclusion
        else "dikecualikan oleh instansi",
    }
    said = [excluded[note] for note in notes if note in excluded]
    said += ["Arah atau Rekap masih perkiraan, SKP belum disetujui"] if DIRECTION_ASSUMED in notes else []
    said += ["sementara"] if person.provisional else []
    codes = [code for code in missing if code not in ("plan", "behaviour")]
    if codes:
        more = f" dan {len(codes) - NAMED} lainnya" if len(codes) > NAMED else ""
        said.append(f"belum ada realisasi: {', '.join(codes[:NAMED])}{more}")
    if "plan" in missing:
        said.append("tidak ada yang jatuh tempo" if NOTHING_DUE in notes else "belum ada SKP")
    if "behaviour" in missing:
        said.append("belum ada rating perilaku")
    return "; ".join(said)


def indicators_table(found: Iterable[tuple[Placed, Line]], *, weighted: bool) -> Table:
    """One row an indicator of everybody who is evaluated; streamed. Without any weights they are not on paper."""
    columns = [c._replace(heading=c.heading if weighted or c.key != "weight" else "") for c in INDICATORS]
    return Table("indicators", "Rincian indikator", columns, _indicator_rows(found), lines=2)


def _indicator_rows(found: Iterable[tuple[Placed, Line]]) -> Iterator[Row]:
    for (unit, person), line in found:
        yield (person.nip, person.name, unit.name, *line)


def incomplete_table(people: Sequence[Placed], names: Mapping[tuple[int, str], IndicatorRow]) -> Table:
    """One row for each thing that is missing, by unit; ``names`` of indicators by person and code."""
    return Table(
        "incomplete",
        "Yang belum lengkap",
        INCOMPLETE,
        [
            (unit.name, unit.code, p.nip, p.name, *_missing(p, code, names), p.supervisor_nip, p.supervisor)
            for unit, p in people
            if p.status == Status.INCOMPLETE
            for code in json.loads(p.missing)
        ],
        empty="Tidak ada: data semua pegawai yang dievaluasi sudah lengkap.",
    )


def _missing(
    person: PersonRow, code: str, names: Mapping[tuple[int, str], IndicatorRow]
) -> tuple[str, str | None, str]:
    if code == "plan":
        due = NOTHING_DUE in json.loads(person.notes)
        what = "SKP ada, tetapi tidak ada yang jatuh tempo" if due else "SKP yang berlaku dalam periode ini"
        return "Rencana kinerja", None, what
    if code == "behaviour":
        return "Rating perilaku", None, "Rating perilaku kerja dari Pejabat Penilai Kinerja"
    name = names.get((person.employee_id, code))
    return "Realisasi indikator", code, name.title if name else ""
