"""The tables of the report on the distribution of predikat."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from asncli.reports.distribution_data import Distribution, Judged, Outcome, Tally
from asncli.reports.recap import NO_UNIT, Branch, in_tree_order, peopled
from asncli.reports.report import Column, Leaf, Row, Table
from asncli.reports.semester_method import percent
from asncli.reports.semester_tables import NO_UNIT_NAME
from asncli.rules.distribution import Broken, Check
from asncli.rules.distribution_law import DistributionLaw, wording
from asncli.rules.regulation import Provision
from asncli.rules.shapes import half_up
from asncli.terms import Predikat, UnitAchievement

_SURE = {
    "confirmed": "sama dalam dua salinan umum atau lebih",
    "unconfirmed": "satu salinan umum saja; belum dicocokkan dengan naskahnya",
    "default": "tidak diatur; instansi boleh menetapkan lain",
}
BROKEN = (
    Column("unit", "Unit Kerja", "wrap", 30),
    Column("code", "Kode", "code", 11, optional=True),
    Column("achievement", "Capaian Organisasi", UnitAchievement, 13),
    Column("rule", "Aturan yang Tidak Terpenuhi", "wrap", 30),
    Column("kind", ""),
    Column("of", "", "list"),
    Column("percent", ""),
    Column("people", "Pegawai Dihitung", "number", 9),
    Column("having", "Jumlah", "number", 8),
    Column("share", "%", "hundredths", 8),
    Column("differ", "Selisih (orang)", "number", 9),
    Column("meaning", "Arti", "wrap", 34),
    Column("source", "Sumber", "wrap", 24),
)
RULES = (
    Column("achievement", "Capaian Organisasi", UnitAchievement, 20),
    Column("rule", "Aturan", "wrap", 50),
    Column("source", "Sumber", "wrap", 60),
    Column("status", "Kepastian", "wrap", 40),
)


def outcomes_table(outcomes: Mapping[Outcome, int]) -> Table:
    """How many units came out how."""
    columns = (Column("outcome", "Unit kerja", Outcome, 40), Column("units", "Jumlah", "number", 14))
    rows = [(outcome, outcomes.get(outcome, 0)) for outcome in Outcome]
    return Table("outcomes", "Unit kerja", columns, rows, ("Jumlah", sum(outcomes.values())))


def predikat_table(counts: Mapping[Predikat, int], groups: Sequence[Predikat]) -> Table:
    """Predikat of everybody counted."""
    people = sum(counts.values())
    columns = (
        Column("predikat", "Predikat", Predikat, 40),
        Column("people", "Pegawai", "number", 14),
        Column("share", "%", "hundredths", 14),
    )
    rows = [(group, counts.get(group, 0), share(counts.get(group, 0), people)) for group in groups]
    return Table("predikat", "Predikat kinerja", columns, rows, ("Jumlah", people, share(people, people)))


_SHORT = {
    Predikat.SANGAT_BAIK: "SB",
    Predikat.BAIK: "B",
    Predikat.BUTUH_PERBAIKAN: "BP",
    Predikat.KURANG: "K",
    Predikat.SANGAT_KURANG: "SK",
}


def brief_table(data: Distribution, found: Mapping[int, Judged], whole: Tally) -> Table:
    """One row a unit, in the order of the tree, in few columns: what the check says of the counts."""
    columns = (
        Column("unit", "Unit Kerja", "tree", 42),
        Column("code", "Kode", "code", 11, optional=True),
        Column("achievement", "Capaian Organisasi", UnitAchievement, 15),
        Column("people", "Dihitung", "number", 9),
        Column("outcome", "Hasil", Outcome, 28),
        Column("counts", "/".join(_SHORT[group] for group in data.law.groups), "code", 16),
        Column("differ", "Selisih", "number", 8),
        Column("rules", "Aturan yang Tidak Terpenuhi", "wrap", 38, optional=True),
    )
    rows = [_brief_row(data, branch, found.get(branch.id)) for branch in _branches(data, found)]
    totals = _brief_row(data, Branch(NO_UNIT, 0, None, "Jumlah"), Judged(whole, None, None))
    return Table("", "Distribusi predikat per unit kerja", columns, rows, totals)


def _brief_row(data: Distribution, branch: Branch, one: Judged | None) -> Row:
    tally, outcome, check = one or Judged(Tally(), None, None)
    counts = "/".join(str(tally.predikat.get(group, 0)) for group in data.law.groups)
    rules = "; ".join(wording(broken.rule) for broken in check.broken) if check else ""
    if rules and check and check.people < data.small_unit:
        rules = f"Unit kecil, hanya bahan pembicaraan: {rules}"
    return (
        Leaf(branch.level, branch.name), branch.code, data.achievements.get(branch.id), tally.people, outcome,
        counts if tally.people else None, check.differ if check else None, rules or None,
    )  # fmt: skip


def _branches(data: Distribution, found: Mapping[int, Judged]) -> list[Branch]:
    branches = peopled(in_tree_order(data.units), set(found))
    return branches + ([Branch(NO_UNIT, 0, None, NO_UNIT_NAME)] if NO_UNIT in found else [])


def units_table(data: Distribution, found: Mapping[int, Judged], whole: Tally) -> Table:
    """One row a unit, in the order of the tree: counts, shares, and what the check says; on paper the figures."""
    groups = data.law.groups
    keys = [group.value for group in groups]
    paper = ("unit", "code", "people", *keys, *(f"{key}_share" for key in keys), "incomplete", "proposals")
    columns = (
        Column("unit", "Unit Kerja", "tree", 35),
        Column("code", "Kode", "code", 11, optional=True),
        Column("level", ""),
        Column("achievement", "Capaian Organisasi", UnitAchievement, 14),
        Column("people", "Pegawai Dihitung", "number", 9),
        Column("outcome", "Hasil", Outcome, 24),
        Column("broken", "Aturan Dilanggar", "number", 9),
        Column("differ", "Selisih (orang)", "number", 9),
        *(Column(group.value, group.label, "number", 9.5) for group in groups),
        *(Column(f"{group.value}_share", f"{group.label} (%)", "hundredths", 9.5) for group in groups),
        Column("incomplete", "Belum Lengkap", "number", 9, optional=True),
        Column("proposals", "Usulan", "number", 8, optional=True),
        Column("small", "", "yes"),
        Column("remark", "Keterangan", "wrap", 34, optional=True),
    )
    rows = [_unit_row(data, branch, found.get(branch.id)) for branch in _branches(data, found)]
    totals = _unit_row(data, Branch(NO_UNIT, 0, None, "Jumlah"), Judged(whole, None, None))
    return Table("units", "Jumlah dan persen per unit kerja", columns, rows, totals, paper=paper)


def _unit_row(data: Distribution, branch: Branch, one: Judged | None) -> Row:
    one = one or Judged(Tally(), None, None)
    tally, check = one.tally, one.check
    counts = [tally.predikat.get(group, 0) for group in data.law.groups]
    return (
        Leaf(branch.level, branch.name),
        branch.code,
        branch.level,
        data.achievements.get(branch.id),
        tally.people,
        one.outcome,
        len(check.broken) if check else None,
        check.differ if check else None,
        *counts,
        *(share(number, tally.people) for number in counts),
        tally.waiting or None,
        tally.proposals or None,
        bool(check and check.people < data.small_unit),
        _remark(data, check),
    )


def _remark(data: Distribution, check: Check | None) -> str | None:
    if check is None or not check.broken:
        return None
    if check.differ is None:
        return f"Dengan {check.people} orang semua aturannya tidak mungkin terpenuhi sekaligus; cukup dibicarakan."
    if check.people < data.small_unit:
        return f"Unit kecil ({check.people} orang): pola ini hanya bahan pembicaraan."
    return f"Agar semua aturan terpenuhi, predikat paling sedikit {check.differ} orang harus lain."


def broken_table(data: Distribution, found: Mapping[int, Judged]) -> Table:
    """One row for each rule that a unit's predikat break."""
    rows = [
        _broken_row(data, branch, check, broken)
        for branch in in_tree_order(data.units)
        if branch.id in found and (check := found[branch.id].check)
        for broken in check.broken
    ]
    return Table("broken", "Aturan yang tidak terpenuhi", BROKEN, rows, empty="Tidak ada.")


def _broken_row(data: Distribution, branch: Branch, check: Check, broken: Broken) -> Row:
    rule = broken.rule
    meaning = f"Predikat paling sedikit {broken.differ} orang harus lain agar aturan ini terpenuhi."
    if check.people < data.small_unit:
        one = percent(share(1, check.people) or 0)
        meaning = f"Unit kecil: satu orang saja sudah {one}%. Cukup menjadi bahan pembicaraan."
    return (
        branch.name, branch.code, check.achievement, wording(rule), rule.kind.value, [one.value for one in rule.of],
        rule.percent, check.people, broken.people, share(broken.people, check.people), broken.differ, meaning,
        _source(check.provision),
    )  # fmt: skip


def _source(provision: Provision) -> str:
    """Name the law, and that it was read from a public copy where it was; which page that is stands in the law."""
    return re.sub(r" \(\S+\.\S+\)$", ", menurut salinan umum", provision.source)


def rules_table(law: DistributionLaw) -> Table:
    """All rules, with where they stand."""
    rows = [
        (achievement, wording(rule), _source(law.provisions[achievement]), _SURE[law.provisions[achievement].status])
        for achievement, rules in law.patterns.items()
        for rule in rules
    ]
    return Table("rules", "Pola distribusi menurut capaian organisasi", RULES, rows)


def share(part: int, whole: int) -> int | None:
    """Percent in hundredths, half up; nothing where there is nobody.

    >>> share(1, 3), share(0, 0)
    (3333, None)
    """
    return int(half_up(np.array([10_000 * part]), np.array([whole]))[0]) if whole else None
