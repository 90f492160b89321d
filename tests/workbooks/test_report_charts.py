"""The charts of a report in its workbook are native ones, on the figures that stand in the sheet."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from asncli.reports.palette import PREDIKAT
from asncli.reports.report import Bars, Block, Card, Cards, Column, Page, Prose, Report, Table
from asncli.terms import Predikat
from asncli.workbooks.report_book import write_report

COLUMNS = (
    Column("unit", "Unit Kerja", "wrap", 30),
    Column("hidden", ""),
    Column("baik", "Baik", "number", 10),
    Column("kurang", "Kurang", "number", 10),
)
TABLE = Table("t", "Unit", COLUMNS, [("Dinas", 1, 3, 4), ("Badan", 1, 5, 6)])


def charts(folder: Path, blocks: Sequence[Block]) -> list[str]:
    out = folder / "r.xlsx"
    write_report(out, Report("x", "Kota", "Laporan", [], {}, [Page("Grafik", blocks)]))
    with zipfile.ZipFile(out) as book:
        names = sorted(name for name in book.namelist() if name.startswith("xl/charts/chart"))
        return [book.read(name).decode() for name in names]


def test_parts_of_a_whole_are_one_bar_of_100_percent_a_row(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, [TABLE, Bars("Predikat", "t", 0, 2, (2, 3))])
    assert 'grouping val="percentStacked"' in chart
    assert re.findall(r"<c:f>(.*?)</c:f>", chart) == [
        "Grafik!$A$5:$A$6", "Grafik!$B$5:$B$6", "Grafik!$A$5:$A$6", "Grafik!$C$5:$C$6",
    ]  # fmt: skip
    for one in (Predikat.BAIK, Predikat.KURANG):
        assert PREDIKAT[one].removeprefix("#") in chart


def test_one_figure_is_one_bar_a_row_below_its_table(tmp_path: Path) -> None:
    blocks: list[Block] = [
        Cards("Sekilas", [Card("Unit", "2")]),
        Prose("Catatan", ["Dua."]),
        TABLE,
        Bars("Baik", "t", 0, 2),
    ]
    (chart,) = charts(tmp_path, blocks)
    assert 'grouping val="clustered"' in chart
    assert "$B$" in chart


def test_a_table_without_rows_has_no_chart(tmp_path: Path) -> None:
    empty = Table("t", "Unit", COLUMNS, [], empty="Belum ada.")
    assert charts(tmp_path, [empty, Bars("Predikat", "t", 0, 2, (2, 3))]) == []
