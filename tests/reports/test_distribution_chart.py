"""The chart of predikat: units with people only, and of many units the largest."""

from asncli.reports.distribution_chart import MOST, chart_pages
from asncli.reports.distribution_data import judged
from asncli.reports.report import Bars
from tests.reports.distributed import distribution


def test_units_with_people_stand_with_their_shares_and_one_bar_each() -> None:
    data = distribution()
    (page,) = chart_pages(data, judged(data))
    table, bars = page.blocks
    assert isinstance(bars, Bars)
    rows = list(page.tables[0].rows)
    assert rows
    assert table is page.tables[0]
    assert all(row[2] > 0 and abs(sum(row[place] for place in bars.parts) - 10_000) <= 2 for row in rows)
    assert len(rows) <= MOST


def test_without_people_there_is_no_chart() -> None:
    assert chart_pages(distribution(), {}) == []
