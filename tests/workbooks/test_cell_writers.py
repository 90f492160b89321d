"""One cell: each kind writes what it is given, and words or broken codes stay what they are."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from xlsxwriter import Workbook

from asncli.workbooks.cell_writers import Cell, writers
from asncli.workbooks.styles import Kind, Styles


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (Kind.TEXT, "=1+1", "=1+1"),
        (Kind.TEXT, 5, "5"),
        (Kind.CODE, "007", "007"),
        (Kind.CODE, 1.98503152010011e17, 1.98503152010011e17),
        (Kind.WRAP, "", None),
        (Kind.HUNDREDTHS, 9875, 98.75),
        (Kind.HUNDREDTHS, "-", "-"),
        (Kind.QUANTITY, 1_200_000, 120),
        (Kind.QUANTITY, 12_345, 1.2345),
        (Kind.QUANTITY, None, None),
        (Kind.WHOLE, 3, 3),
        (Kind.ANY, True, True),
        (Kind.ANY, 2.5, 2.5),
        (Kind.ANY, "1.250", "1.250"),
    ],
)
def test_a_value_is_written_as_its_kind_asks(kind: Kind, value: Cell, read: object) -> None:
    assert _written(kind, value).value == read


@pytest.mark.parametrize("kind", [Kind.DATE, Kind.ANY])
def test_a_date_is_a_real_date(kind: Kind) -> None:
    cell = _written(kind, date(2026, 6, 30))
    assert (cell.is_date, cell.value.date(), cell.number_format) == (True, date(2026, 6, 30), "dd/mm/yyyy")


def test_a_moment_keeps_its_day() -> None:
    cell = _written(Kind.ANY, datetime.fromisoformat("2026-06-30T12:00:00"))
    assert cell.value == datetime.fromisoformat("2026-06-30T12:00:00")


def _written(kind: Kind, value: Cell) -> openpyxl.cell.cell.Cell:
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        (put,) = writers(book.add_worksheet("A"), Styles(book), [kind])
        put(0, 0, value)
    return openpyxl.load_workbook(out)["A"]["A1"]


def test_a_cell_may_be_left_open() -> None:
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        sheet.protect()
        for c, put in enumerate(writers(sheet, Styles(book), [Kind.QUANTITY] * 2, entries=[False, True])):
            put(0, c, 12_345)
    cells = openpyxl.load_workbook(out)["A"][1]
    assert [(cell.value, cell.protection.locked, cell.number_format) for cell in cells] == [
        (1.2345, True, "#,##0.00##"), (1.2345, False, "General")
    ]  # fmt: skip
