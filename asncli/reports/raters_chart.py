"""The page with a chart of what assessors gave: one bar of 100 percent an assessor, in the order of names."""

from __future__ import annotations

from collections.abc import Sequence

from asncli.reports.raters_tables import Line
from asncli.reports.report import Bars, Column, Page, Table
from asncli.rules.fairness import Judged
from asncli.terms import Rating

GRAFIK = "Grafik"
MOST = 40  # bars that one page still shows
_COLUMNS = (
    Column("name", "Penilai", "wrap", 46),
    Column("rated", "Rating Diberikan", "number", 14),
    *(Column(one.value, f"{one.label} (%)", "hundredths", 22) for one in (Rating.BELOW, Rating.MEETS, Rating.ABOVE)),
)


def ratings_pages(found: Sequence[Line]) -> list[Page]:
    """The page of those whose ratings of the work result may be shown; of many assessors those with most ratings."""
    own = [line for line in found if line.judged is Judged.WORK and line.shown.ratings]
    largest = sorted(own, key=lambda line: -line.tally.rated)[:MOST]
    rows = [
        (line.assessor.called, line.tally.rated,
         *(line.tally.share(one) for one in (Rating.BELOW, Rating.MEETS, Rating.ABOVE)))
        for line in own
        if line in largest
    ]  # fmt: skip
    if not rows:
        return []
    lines = [f"{MOST} penilai dengan rating terbanyak; semuanya di lembar Penilai"] if len(own) > MOST else []
    table = Table("", "Rating hasil kerja menurut penilai", _COLUMNS, rows)
    return [Page(GRAFIK, [table, Bars("Rating hasil kerja menurut penilai (%)", "", 0, 2, (2, 3, 4))], lines=lines)]
