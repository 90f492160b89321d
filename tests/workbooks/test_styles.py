"""How cells look."""

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook

from asncli.workbooks.styles import Kind, Styles


def test_a_format_is_made_once() -> None:
    with Workbook(BytesIO(), {"in_memory": True}) as book:
        styles = Styles(book)
        assert styles.cell(Kind.CODE) is styles.cell(Kind.CODE)
        assert styles.cell(Kind.CODE) is not styles.cell(Kind.CODE, bold=True)
        assert styles.cell(Kind.QUANTITY, number="#,##0.00##") is not styles.cell(Kind.QUANTITY)
        assert styles.header is styles.header


def test_a_code_is_text_and_a_date_a_date() -> None:
    with Workbook(BytesIO(), {"in_memory": True}) as book:
        styles = Styles(book)
        numbers = [styles.cell(kind).num_format for kind in (Kind.CODE, Kind.DATE, Kind.HUNDREDTHS, Kind.WHOLE)]
    assert numbers == ["@", "dd/mm/yyyy", "#,##0.00", "#,##0"]


def test_a_cell_that_may_be_filled_in_is_open_and_shows_figures_as_typed() -> None:
    with Workbook(BytesIO(), {"in_memory": True}) as book:
        styles = Styles(book)
        entry, closed = styles.cell(Kind.QUANTITY, entry=True), styles.cell(Kind.QUANTITY)
        assert (entry.locked, entry.num_format) == (False, "General")
        assert (closed.locked, closed.num_format) == (1, "#,##0")
        assert styles.cell(Kind.CODE, entry=True).num_format == "@"
