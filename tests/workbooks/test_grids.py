"""Sheets as grids with true addresses."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.errors import AsnError
from asncli.workbooks.grids import spreadsheet
from asncli.workbooks.guard import inspect
from tests.workbooks.books import archive, changed, xlsx


def opened(content: bytes) -> tuple[list[str], tuple[str, ...], dict[int, list[object]]]:
    grids, hidden = spreadsheet("berkas.xlsx", content, inspect("berkas.xlsx", content))
    return [grid.name for grid in grids], hidden, {number: list(row) for number, row in grids[0].rows()}


def test_rows_and_columns_keep_their_true_places() -> None:
    content = xlsx({"Data": [[], [], [None, None, "NIP", "Lahir"], [], [None, None, None, date(1985, 3, 15)]]})
    names, hidden, rows = opened(content)
    assert (names, hidden) == (["Data"], ())
    assert rows[3] == ["", "", "NIP", "Lahir"]
    assert rows[5] == ["", "", "", date(1985, 3, 15)]


def test_a_wrong_dimension_does_no_harm() -> None:
    content = xlsx({"Data": [["a", "b"], ["c", "d"]]})
    assert opened(changed(content, 'ref="A1:B2"', 'ref="A1"'))[2] == {1: ["a", "b"], 2: ["c", "d"]}


def test_hidden_sheets_are_named_and_left_out() -> None:
    names, hidden, _ = opened(xlsx({"Data": [["a"]], "Rahasia": [["b"]]}, hide=["Rahasia"]))
    assert (names, hidden) == (["Data"], ("Rahasia",))


def test_an_empty_sheet_has_no_rows() -> None:
    assert opened(xlsx({"Kosong": []}))[2] == {}


def test_a_workbook_that_calamine_can_not_read_is_refused() -> None:
    content = archive({"xl/workbook.xml": b"<workbook><sheets>"})
    with pytest.raises(AsnError) as refused:
        spreadsheet("berkas.xlsx", content, inspect("berkas.xlsx", content))
    assert refused.value.code == "not-a-workbook"


def test_a_part_in_an_encoding_that_does_not_exist_is_damaged() -> None:
    start = '<workbook xmlns="http'
    content = changed(xlsx({"A": [["x"]]}), start, f'<?xml version="1.0" encoding="UTX-8"?>{start}', "xl/workbook.xml")
    with pytest.raises(AsnError) as refused:
        opened(content)
    assert refused.value.code == "not-a-workbook"
