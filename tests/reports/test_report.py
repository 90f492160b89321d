"""A report as a value."""

import pytest

from asncli.reports.report import Column, Page, Prose, Report, Table, shown

COLUMNS = (
    Column("code", "Kode", "code", optional=True),
    Column("level", ""),
    Column("name", "Nama"),
    Column("note", "Catatan", optional=True),
)


def test_an_optional_column_without_values_and_one_without_heading_are_not_on_paper() -> None:
    assert shown(Table("units", "Unit", COLUMNS, [(None, 0, "A", ""), ("", 1, "B", "baru")])) == [2, 3]


def test_a_table_may_name_the_columns_that_stand_on_paper() -> None:
    assert shown(Table("units", "Unit", COLUMNS, [("a", 0, "A", "b")], paper=("code", "level", "note"))) == [0, 3]


def test_streamed_rows_keep_every_column_with_a_heading() -> None:
    assert shown(Table("units", "Unit", COLUMNS, iter([(None, 0, "A", "")]))) == [0, 2, 3]


def test_a_page_is_found_by_its_name_and_knows_its_tables() -> None:
    table = Table("units", "Unit", COLUMNS, [])
    page = Page("Rekap Unit", [Prose("Catatan", ["satu"]), table])
    report = Report("semester", "Kabupaten", "Laporan", [], {}, [Page("Ringkasan", []), page])
    assert report.page("Rekap Unit").tables == [table]
    with pytest.raises(StopIteration):
        report.page("Lain")
