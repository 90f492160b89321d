"""The page with a chart of the distribution of predikat: one bar of 100 percent a unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from asncli.reports.distribution_data import Distribution, Judged
from asncli.reports.distribution_tables import share
from asncli.reports.recap import NO_UNIT, in_tree_order
from asncli.reports.report import Bars, Column, Page, Table
from asncli.terms import UnitAchievement

GRAFIK = "Grafik"
MOST = 40  # bars that one page still shows


def chart_pages(data: Distribution, found: Mapping[int, Judged]) -> list[Page]:
    """The page of the units with people, in the order of the tree; of many units those with most people."""
    known = [branch for branch in in_tree_order(data.units) if branch.id in found and branch.id != NO_UNIT]
    many = {branch.id: found[branch.id].tally.people for branch in known if found[branch.id].tally.people}
    largest = set(sorted(many, key=lambda unit: -many[unit])[:MOST])
    groups = data.law.groups
    columns = (
        Column("unit", "Unit Kerja", "wrap", 46),
        Column("achievement", "Capaian Organisasi", UnitAchievement, 18),
        Column("people", "Pegawai Dihitung", "number", 12),
        *(Column(f"{group.value}_share", f"{group.label} (%)", "hundredths", 15) for group in groups),
    )
    names = Counter(branch.name for branch in known)
    named = {one.id: f"{one.name} ({one.code})" if one.code and names[one.name] > 1 else one.name for one in known}
    rows = [
        (named[branch.id], data.achievements.get(branch.id), many[branch.id],
         *(share(found[branch.id].tally.predikat.get(group, 0), many[branch.id]) for group in groups))
        for branch in known
        if branch.id in largest
    ]  # fmt: skip
    if not rows:
        return []
    lines = [f"{MOST} unit dengan pegawai terbanyak; semuanya di lembar Jumlah dan Persen"] if len(many) > MOST else []
    table = Table("", "Predikat menurut unit kerja", columns, rows)
    parts = tuple(range(3, 3 + len(groups)))
    return [Page(GRAFIK, [table, Bars("Predikat menurut unit kerja (%)", "", 0, 3, parts)], lines=lines)]
