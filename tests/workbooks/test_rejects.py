"""Rejected rows come back with their number and reason, and the mended workbook imports as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl

from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.problems import Problem
from asncli.workbooks.rejects import write_rejects
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import read
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY, workbook


def _reason(problem: Problem) -> str:
    return f"{problem.code}: {problem.message}"


def test_a_rejected_row_comes_back_with_its_number_and_the_reason(tmp_path: Path) -> None:
    good = {"NIP": NIP, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": 12, "Ruang": "A"}
    bad = good | {"NIP": OTHER_NIP, "Realisasi": "1.250", "Ruang": "@B"}
    rows = read(workbook(tmp_path / "juni.xlsx", "Realisasi", [good, bad]), ACHIEVEMENT, today=TODAY)
    assert len(list(rows)) == 1
    write_rejects(tmp_path / "tolak.xlsx", [rows], sheet="Realisasi", reason=_reason)
    sheet = openpyxl.load_workbook(tmp_path / "tolak.xlsx")["Realisasi"]
    first, second = sheet.iter_rows(values_only=True)
    assert first == ("NIP", "Kode Indikator", "Tanggal", "Realisasi", "Ruang", "Baris", "Alasan")
    assert (second[0], second[3:6]) == (OTHER_NIP, ("1.250", "@B", 3))
    assert str(second[6]).startswith("number-ambiguous: 1.250 in Realisasi")


def test_the_mended_workbook_imports_as_it_is(tmp_path: Path) -> None:
    line = {"NIP": NIP, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": "1.250"}
    rows = read(workbook(tmp_path / "juni.xlsx", "Realisasi", [line]), ACHIEVEMENT, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], sheet="Realisasi", reason=_reason)
    book = openpyxl.load_workbook(tmp_path / "tolak.xlsx")
    book["Realisasi"]["D2"] = 1250
    book.save(tmp_path / "tolak.xlsx")
    mended = read(tmp_path / "tolak.xlsx", ACHIEVEMENT, today=TODAY)
    assert list(mended) == [(2, (NIP, "IKI-01", date(2026, 6, 30), 12_500_000, None, None, None))]
    assert mended.problems == []


def test_the_date_of_a_roster_goes_with_its_rejected_rows(tmp_path: Path) -> None:
    path = tmp_path / "pegawai.csv"
    path.write_text("Keadaan per 2 Januari 2026;\nNIP;Nama\n19850315;Contoh\n", encoding="utf-8")
    rows = read(path, PEGAWAI, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], sheet="Pegawai", reason=_reason)
    again = read(tmp_path / "tolak.xlsx", PEGAWAI, today=TODAY)
    assert list(again) == []
    assert again.as_of == date(2026, 1, 2)
    assert [problem.code for problem in again.problems] == ["nip-length"]


def test_files_of_one_import_go_onto_one_sheet(tmp_path: Path) -> None:
    line = {"NIP": NIP, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": "1.250"}
    files = [
        workbook(tmp_path / "a.xlsx", "Realisasi", [line | {"Kendala": "Hujan"}]),
        workbook(tmp_path / "b.xlsx", "Realisasi", [{"Bukti Dukung": "x"} | line]),
    ]
    read_all = [read(path, ACHIEVEMENT, today=TODAY) for path in files]
    assert [list(rows) for rows in read_all] == [[], []]
    write_rejects(tmp_path / "tolak.xlsx", read_all, sheet="Realisasi", reason=lambda problem: problem.code)
    sheet = openpyxl.load_workbook(tmp_path / "tolak.xlsx")["Realisasi"]
    lines = list(sheet.iter_rows(values_only=True))
    assert lines[0][3:] == ("Realisasi", "Kendala", "Bukti Dukung", "Berkas", "Baris", "Alasan")
    assert [line[3:] for line in lines[1:]] == [
        ("1.250", "Hujan", None, "a.xlsx", 2, "number-ambiguous"),
        ("1.250", None, "x", "b.xlsx", 2, "number-ambiguous"),
    ]


def test_a_destroyed_nip_comes_back_as_it_stood(tmp_path: Path) -> None:
    path = workbook(tmp_path / "p.xlsx", "Pegawai", [{"NIP": 1.98503152010011e17, "Nama": "Contoh"}])
    rows = read(path, PEGAWAI, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], sheet="Pegawai", reason=lambda problem: problem.code)
    sheet = openpyxl.load_workbook(tmp_path / "tolak.xlsx")["Pegawai"]
    assert sheet["A2"].value == 1.98503152010011e17
    assert sheet["A2"].number_format == "@"  # what is typed in its place stays text
    assert sheet["D2"].value == rows.problems[0].code


def test_a_share_shown_as_a_percentage_stays_that_share(tmp_path: Path) -> None:
    line = {"NIP": OTHER_NIP[:-1], "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": 0.955}
    path = workbook(tmp_path / "p.xlsx", "Realisasi", [line])
    book = openpyxl.load_workbook(path)
    book["Realisasi"]["D2"].number_format = "0.0%"
    book.save(path)
    rows = read(path, ACHIEVEMENT, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], sheet="Realisasi", reason=lambda problem: problem.code)
    sheet = openpyxl.load_workbook(tmp_path / "tolak.xlsx")["Realisasi"]
    assert sheet["D2"].value == "95,5%"
