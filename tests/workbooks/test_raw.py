"""Cells as a file holds them."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.workbooks.raw import (
    Broken,
    Cell,
    Exact,
    Percent,
    Raw,
    Uncached,
    code,
    folded_words,
    line_cell,
    name_cell,
    text_cell,
    unit_cell,
    unmasked,
    written,
)

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (" Budi ", "Budi"),
        ("\u200bBudi\u00a0Santoso\ufeff", "Budi Santoso"),
        (5.0, "5"),
        (2.5, "2.5"),
        (True, "TRUE"),
        (Exact("197209121996071921"), "197209121996071921"),
        (Percent(0.5), "0.5"),
        (date(2026, 6, 30), "2026-06-30"),
        (Broken("#N/A"), "#N/A"),
        (Uncached(), "="),
    ],
)
def test_a_cell_is_written_as_a_person_sees_it(cell: Cell, said: str) -> None:
    assert written(cell) == said


@pytest.mark.parametrize("cell", ["-", "–", "'", "NULL", "null", "  "])
def test_what_offices_type_for_nothing_is_nothing(cell: Raw) -> None:
    assert (text_cell(cell, TODAY), line_cell(cell, TODAY), code(cell, TODAY)) == (None, None, None)


def test_text_keeps_its_lines_and_a_line_has_none() -> None:
    said = " Dinas Pendidikan\nUPT  Wilayah II"
    assert text_cell(said, TODAY) == "Dinas Pendidikan\nUPT  Wilayah II"
    assert line_cell(said, TODAY) == "Dinas Pendidikan UPT Wilayah II"


def test_a_numeric_code_is_text_without_decimals() -> None:
    assert [code(5.0, TODAY), code("1.02", TODAY), code("05", TODAY)] == ["5", "1.02", "05"]


def test_words_are_folded_without_case_and_punctuation() -> None:
    assert folded_words(" LAKI - Laki. ") == "laki laki"


@pytest.mark.parametrize(
    "said",
    ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", " #N/A ", "Err:502", "########"],
)
def test_an_error_written_out_as_text_is_an_error(said: str) -> None:
    assert unmasked(said) == Broken(said.strip())


@pytest.mark.parametrize("cell", ["#", "##", "#1", "Erni", "", "N/A", 1.5, True, 7, Exact("198503152010011901")])
def test_what_is_no_error_stays_what_it_is(cell: Cell) -> None:
    assert unmasked(cell) is cell


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_a_number_that_is_none_is_an_error(number: float) -> None:
    assert unmasked(number) == Broken("#NUM!")


@pytest.mark.parametrize("said", ["0", ".", "1234", 7, "01-02-2020", "-"])
def test_a_name_has_letters(said: Raw) -> None:
    assert name_cell(said, TODAY) is None
    assert name_cell("Ni Made", TODAY) == "Ni Made"


@pytest.mark.parametrize("said", ["0", "...", "00", "-", 0.0])
def test_a_unit_is_more_than_zeros_and_dots(said: Raw) -> None:
    assert unit_cell(said, TODAY) is None
    assert [unit_cell(code, TODAY) for code in ("1.03.01", 5, "Dinas A")] == ["1.03.01", "5", "Dinas A"]
