"""The form of a unit: tinted cells are open, the rest is protected, and it is read as it comes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import time_machine

from asncli.terms import Period, PeriodKind
from asncli.workbooks.form_layouts import FORMS
from asncli.workbooks.sheet import read
from asncli.workbooks.styles import ENTRY
from asncli.workbooks.unit_forms import Row, UnitForm, write_unit_form
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY

S1 = Period(2026, PeriodKind.SEMESTER, 1)
ASKED: Row = {
    "nip": NIP, "name": "Siti", "stands_in": "Sekretariat", "code": "IKI-01", "title": "Berkas", "measure": "berkas",
    "due": 125_000, "known": 30_000, "day": date(2026, 6, 30),
}  # fmt: skip


def _form(noun: str, *rows: Row, lists: dict[str, Sequence[str]] | None = None) -> UnitForm:
    return UnitForm(FORMS[noun], S1, "Dinas Kesehatan", "Kabupaten Contoh", rows, lists or {})


def _same(english: str) -> str:
    return english


def _written(form: UnitForm) -> Any:
    out = BytesIO()
    write_unit_form(out, form, _same)
    return openpyxl.load_workbook(out)


def _rules(sheet: Any) -> dict[str, Any]:
    return {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}


def test_a_form_says_what_it_is_and_shows_what_is_known() -> None:
    sheet = _written(_form("achievement", ASKED))["Realisasi"]
    lines = list(sheet.iter_rows(max_row=6, values_only=True))
    assert [line[0] for line in lines[:4]] == [
        "Formulir Realisasi Semester I 2026",
        "Unit Kerja : Dinas Kesehatan",
        "Isi sel berwarna kuning saja; cara mengisi dan ke mana mengembalikannya ada di lembar Petunjuk.",
        None,
    ]
    assert lines[4] == (
        "NIP", "Nama", "Unit Kerja", "Kode Indikator", "Indikator", "Satuan", "Target Periode", "Sudah Dilaporkan",
        "Tanggal*", "Realisasi*", "Bukti Dukung", "Kendala", "Tindak Lanjut",
    )  # fmt: skip
    assert [cell.date() if hasattr(cell, "date") else cell for cell in lines[5]] == [
        NIP, "Siti", "Sekretariat", "IKI-01", "Berkas", "berkas", 12.5, 3, date(2026, 6, 30), None, None, None, None
    ]  # fmt: skip


def test_only_the_tinted_cells_can_be_written_in() -> None:
    sheet = _written(_form("achievement", ASKED))["Realisasi"]
    assert (sheet.protection.sheet, sheet.protection.password) == (True, None)
    assert (sheet.protection.formatColumns, sheet.protection.autoFilter) == (False, False)
    filled, spare, last = ([not cell.protection.locked for cell in sheet[row]] for row in (6, 7, 56))
    assert filled == [False] * 8 + [True] * 5
    assert spare == last == [True] * 13
    tints = {cell.fill.fgColor.rgb for row in sheet["A5:M56"] for cell in row if not cell.protection.locked}
    assert tints == {"FF" + ENTRY.lstrip("#")}
    assert sheet.max_row == 56


def test_a_form_is_easy_to_read_on_screen_and_on_paper() -> None:
    sheet = _written(_form("rating", {"nip": NIP, "name": "Siti", "period": "2026-S1"}))["Rating"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.print_title_cols) == ("C6", "$5:$5", "$A:$B")
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
    assert (sheet.page_setup.fitToWidth or 1, sheet.auto_filter.ref) == (1, "A5:L6")
    assert sheet.sheet_view.selection[-1].activeCell == "H6"


def test_cells_say_what_belongs_there_and_only_closed_lists_refuse() -> None:
    book = _written(_form("rating", {"nip": NIP}, lists={"assessor_nip": [NIP, OTHER_NIP]}))
    rules = _rules(book["Rating"])
    work, assessor = rules["H6"], rules["L6"]
    assert (work.type, work.formula1, work.errorStyle or "stop") == (
        "list", '"Di Atas Ekspektasi,Sesuai Ekspektasi,Di Bawah Ekspektasi"', "stop"
    )  # fmt: skip
    assert (assessor.formula1, assessor.errorStyle) == (f'"{NIP},{OTHER_NIP}"', "warning")
    assert (work.promptTitle, work.prompt) == (
        "Rating Hasil Kerja",
        "The leader's rating of the work result; empty: one is suggested from the achievement.",
    )
    assert "A6" not in rules


def test_a_date_outside_the_period_and_a_figure_with_a_unit_are_asked_back() -> None:
    rules = _rules(_written(_form("achievement", ASKED))["Realisasi"])
    day, value, nip = rules["I6:I56"], rules["J6:J56"], rules["A7:A56"]
    assert (day.type, day.formula1, day.formula2, day.errorStyle) == ("date", "46023", "46203", "warning")
    assert (value.type, value.operator, value.errorStyle) == ("decimal", "greaterThanOrEqual", "warning")
    assert (nip.type, nip.formula1, nip.errorStyle) == ("textLength", "18", "warning")
    assert day.error == "Tanggal ini di luar Semester I 2026."


def test_a_long_list_of_units_stands_on_a_sheet_that_everybody_sees() -> None:
    units = [f"Unit Nomor {number}, Kabupaten" for number in range(300)]
    book = _written(_form("target", {"nip": NIP, "year": 2026}, lists={"unit": units}))
    assert book.sheetnames == ["SKP", "Petunjuk", "Daftar"]
    assert _rules(book["SKP"])["AA6:AA26"].formula1 == "Daftar!$A$1:$A$300"
    assert (book["Daftar"].sheet_state, book["Daftar"]["A300"].value) == ("visible", units[-1])


def test_the_guide_tells_how_to_fill_it_in_and_whom_to_send_it_back() -> None:
    lines = [row[0].value for row in _written(_form("rating", {"nip": NIP}))["Petunjuk"]["A1:A20"]]
    assert lines[:2] == [
        "Petunjuk pengisian: Formulir Rating Semester I 2026",
        "1. Isi sel berwarna kuning saja. Sel lain terkunci supaya NIP dan kode tetap sama.",
    ]
    assert lines[6] == (
        "6. Simpan sebagai buku kerja Excel (.xlsx) dan kembalikan kepada pengelola kepegawaian Kabupaten Contoh."
    )
    assert lines[8:11] == ["Kolom", "NIP", "Periode"]


@pytest.mark.parametrize(
    ("noun", "row"),
    [
        ("target", {"nip": NIP, "name": "Siti", "year": 2026}),
        ("achievement", ASKED),
        ("rating", {"nip": NIP, "name": "Siti", "period": "2026-S1", "result": 9875, "assessor_nip": OTHER_NIP}),
    ],
)
def test_what_was_not_filled_in_is_left_out(tmp_path: Path, noun: str, row: Row) -> None:
    write_unit_form(tmp_path / "f.xlsx", _form(noun, row), _same)
    (rows,) = read(tmp_path / "f.xlsx", FORMS[noun].spec, today=TODAY)
    assert (list(rows), rows.problems, rows.counts().rows) == ([], [], 0)
    assert [str(notice) for notice in rows.notices] == [
        f"Rows of {FORMS[noun].spec.name} in which nothing was filled in: 1; they were left out."
    ]


def test_what_was_filled_in_with_a_spreadsheet_is_read_without_an_option(tmp_path: Path) -> None:
    book = _written(_form("achievement", ASKED, {**ASKED, "code": "IKI-02"}))
    sheet = book["Realisasi"]
    sheet["J6"], sheet["K6"], sheet["J7"] = 12.5, "Laporan 6", "dua belas"
    for column, value in zip("ADIJ", (NIP, "IKI-01", date(2026, 3, 31), 4), strict=True):
        sheet[f"{column}8"] = value
    book.save(tmp_path / "f.xlsx")
    (rows,) = read(tmp_path / "f.xlsx", FORMS["achievement"].spec, today=TODAY)
    assert list(rows) == [
        (6, (NIP, "IKI-01", date(2026, 6, 30), 125_000, "Laporan 6", None, None)),
        (8, (NIP, "IKI-01", date(2026, 3, 31), 40_000, None, None, None)),
    ]
    assert [(problem.code, problem.cell) for problem in rows.problems] == [("number-unreadable", "J7")]
    kept = openpyxl.load_workbook(tmp_path / "f.xlsx")["Realisasi"]
    assert (kept.protection.sheet, len(kept.data_validations.dataValidation)) == (True, 7)


def test_the_same_data_give_the_same_bytes() -> None:
    made = []
    for moment in ("1999-12-31T23:59:59Z", "2031-07-01T12:00:00Z"):
        with time_machine.travel(moment):
            write_unit_form(out := BytesIO(), _form("achievement", ASKED), _same)
        made.append(out.getvalue())
    assert made[0] == made[1]
