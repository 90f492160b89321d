"""The chart of ratings: who gave enough of them, in the order of names, and nobody else."""

from asncli.reports.raters_chart import ratings_pages
from asncli.reports.raters_data import counted
from asncli.reports.raters_tables import lines
from asncli.reports.report import Bars
from tests.reports.rated import rated, raters


def test_an_assessor_with_enough_ratings_has_one_bar_of_100_percent() -> None:
    data = raters([rated(n) for n in range(6)])
    (page,) = ratings_pages(lines(data, counted(data)))
    (row,) = page.tables[0].rows
    bars = page.blocks[1]
    assert isinstance(bars, Bars)
    assert row[1] == 6
    assert sum(row[place] for place in bars.parts) == 10_000


def test_too_few_ratings_make_no_chart() -> None:
    data = raters([rated(1)])
    assert ratings_pages(lines(data, counted(data))) == []
