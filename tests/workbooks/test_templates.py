"""Forms made from the declarations."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from asncli.errors import AsnError
from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.rating import RATING
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import read
from asncli.workbooks.skp import SKP
from asncli.workbooks.specs import SheetSpec
from asncli.workbooks.templates import template
from asncli.workbooks.unit import UNIT
from tests.workbooks.sheets import NIP, TODAY

SPECS = (PEGAWAI, UNIT, SKP, ACHIEVEMENT, RATING)


def _same(english: str) -> str:
    return english


def _rules(
    sheet: openpyxl.worksheet.worksheet.Worksheet,
) -> dict[str, openpyxl.worksheet.datavalidation.DataValidation]:
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_every_column_of_the_declaration_stands_in_the_form(tmp_path: Path, spec: SheetSpec) -> None:
    template(spec, tmp_path / "f.xlsx", _same)
    book = openpyxl.load_workbook(tmp_path / "f.xlsx")
    headings = [f"{column.heading}*" if column.required else column.heading for column in spec.columns]
    assert list(book[spec.name].iter_rows(values_only=True)) == [tuple(headings)]
    explained = [row[0].value for row in book["Petunjuk"]["A4:A40"]]
    assert explained[: len(spec.columns)] == [column.heading for column in spec.columns]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_an_empty_form_has_nothing_to_import(tmp_path: Path, spec: SheetSpec) -> None:
    template(spec, tmp_path / "f.xlsx", _same)
    (rows,) = read(tmp_path / "f.xlsx", spec, today=TODAY)
    assert list(rows) == []
    assert (rows.problems, rows.counts().rows) == ([], 0)
    assert set(rows.columns) == {column.field for column in spec.columns}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_the_examples_are_read_without_a_fault(tmp_path: Path, spec: SheetSpec) -> None:
    for column in spec.columns:
        if column.example:
            value = column.parse(column.example, TODAY)
            assert isinstance(value, object)
            assert not hasattr(value, "code"), (column.heading, value)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_the_explanation_is_never_taken_for_data(tmp_path: Path, spec: SheetSpec) -> None:
    template(spec, tmp_path / "f.xlsx", _same)
    with pytest.raises(AsnError) as refused:
        read(tmp_path / "f.xlsx", spec, sheet="Petunjuk", today=TODAY)
    assert refused.value.code == "header-not-found"


def test_nip_and_codes_are_text_dates_dates_and_numbers_plain(tmp_path: Path) -> None:
    template(SKP, tmp_path / "f.xlsx", _same)
    sheet = openpyxl.load_workbook(tmp_path / "f.xlsx")["SKP"]
    formats = {column.heading: _column_format(sheet, c) for c, column in enumerate(SKP.columns, 1)}
    assert {h: formats[h] for h in ("NIP", "Kode Indikator", "Target", "Mulai")} == {
        "NIP": "@", "Kode Indikator": "@", "Target": "General", "Mulai": "dd/mm/yyyy"
    }  # fmt: skip


def _column_format(sheet: openpyxl.worksheet.worksheet.Worksheet, number: int) -> str:
    for dimension in sheet.column_dimensions.values():
        if dimension.min <= number <= dimension.max:
            return str(dimension.number_format)
    raise AssertionError(number)


def test_closed_lists_are_drop_downs_that_refuse_other_words(tmp_path: Path) -> None:
    template(RATING, tmp_path / "f.xlsx", _same)
    rules = _rules(openpyxl.load_workbook(tmp_path / "f.xlsx")["Rating"])
    rule = rules["C2:C1048576"]
    assert (rule.type, rule.formula1, rule.errorStyle or "stop") == (
        "list", '"Di Atas Ekspektasi,Sesuai Ekspektasi,Di Bawah Ekspektasi"', "stop"
    )  # fmt: skip
    assert rules["G2:G1048576"].formula1 == '"ya,tidak"'
    assert (rules["A2:A1048576"].type, rules["A2:A1048576"].formula1) == ("textLength", "18")


def test_suggestions_come_from_a_hidden_sheet_and_refuse_nothing(tmp_path: Path) -> None:
    units = [f"Unit Nomor {number}, Kabupaten" for number in range(300)]
    template(SKP, tmp_path / "f.xlsx", _same, lists={"unit": units})
    book = openpyxl.load_workbook(tmp_path / "f.xlsx")
    rule = _rules(book["SKP"])["Y2:Y1048576"]
    assert (rule.formula1, rule.errorStyle) == ("Daftar!$A$1:$A$300", "information")
    assert (book["Daftar"].sheet_state, book["Daftar"]["A300"].value) == ("hidden", units[-1])


def test_what_is_known_already_stands_in_the_form_and_is_read_back(tmp_path: Path) -> None:
    row = (NIP, "IKI-01", None, 12.5, None, None, None)
    template(ACHIEVEMENT, tmp_path / "f.xlsx", _same, rows=[(*row[:2], TODAY, *row[3:])])
    (rows,) = read(tmp_path / "f.xlsx", ACHIEVEMENT, today=TODAY)
    assert list(rows) == [(2, (NIP, "IKI-01", TODAY, 125_000, None, None, None))]


def test_explanations_stand_beside_the_headings_in_indonesian(tmp_path: Path) -> None:
    template(UNIT, tmp_path / "f.xlsx", {column.help.template: "Penjelasan." for column in UNIT.columns}.__getitem__)
    book = openpyxl.load_workbook(tmp_path / "f.xlsx")
    assert book["Unit"]["A1"].comment.text == "Wajib diisi.\nPenjelasan.\nContoh: 1.02.11"
    assert [cell.value for cell in book["Petunjuk"][4]] == ["Kode", "ya", "Penjelasan.", None, "1.02.11"]
