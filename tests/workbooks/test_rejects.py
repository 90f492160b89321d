"""Rejected rows come back with their number and reason, and the mended workbook imports as it is."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import openpyxl

from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.rejects import write_rejects
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import SheetRows, read
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY, workbook


def test_a_rejected_row_comes_back_with_its_number_and_the_reason(tmp_path: Path) -> None:
    good = {"NIP": NIP, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": 12, "Ruang": "A"}
    bad = good | {"NIP": OTHER_NIP, "Realisasi": "1.250", "Ruang": "@B"}
    (rows,) = read(workbook(tmp_path / "juni.xlsx", "Realisasi", [good, bad]), ACHIEVEMENT, today=TODAY)
    assert len(list(rows)) == 1
    write_rejects(tmp_path / "tolak.xlsx", [rows], say=str)
    sheet = openpyxl.load_workbook(tmp_path / "tolak.xlsx")["Realisasi"]
    first, second = sheet.iter_rows(values_only=True)
    assert first[:5] == ("NIP", "Kode Indikator", "Tanggal", "Realisasi", "Ruang")
    assert first[5:] == ("Baris", "Kode Masalah", "Alasan", "Cara Memperbaiki")
    assert (second[0], second[3:7]) == (OTHER_NIP, ("1.250", "@B", 3, "number-ambiguous"))
    assert str(second[7]).startswith("1.250 in Realisasi")
    assert "1234,5" in str(second[8])
    assert sheet["D2"].fill.fgColor.rgb == "FFF8CBAD"  # the faulty cell
    assert sheet["C2"].fill.fill_type is None


def test_the_mended_workbook_imports_as_it_is(tmp_path: Path) -> None:
    line = {"NIP": NIP, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": "1.250"}
    (rows,) = read(workbook(tmp_path / "juni.xlsx", "Realisasi", [line]), ACHIEVEMENT, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], say=str)
    book = openpyxl.load_workbook(tmp_path / "tolak.xlsx")
    book["Realisasi"]["D2"] = 1250
    book.save(tmp_path / "tolak.xlsx")
    (mended,) = read(tmp_path / "tolak.xlsx", ACHIEVEMENT, today=TODAY)
    assert list(mended) == [(2, (NIP, "IKI-01", date(2026, 6, 30), 12_500_000, None, None, None))]
    assert mended.problems == []


def test_the_date_of_a_roster_goes_with_its_rejected_rows(tmp_path: Path) -> None:
    path = tmp_path / "pegawai.csv"
    path.write_text("Keadaan per 2 Januari 2026;\nNIP;Nama\n19850315;Contoh\n", encoding="utf-8")
    (rows,) = read(path, PEGAWAI, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], say=str)
    (again,) = read(tmp_path / "tolak.xlsx", PEGAWAI, today=TODAY)
    assert list(again) == []
    assert again.as_of == date(2026, 1, 2)
    assert [problem.code for problem in again.problems] == ["nip-length"]


def test_every_sheet_has_a_sheet_of_its_own_with_what_its_title_said(tmp_path: Path) -> None:
    content = xlsx(
        {
            "Dinas A": [["Unit Kerja : Dinas Kesehatan"], ["NIP", "Nama"], ["1985", "Siti"], [NIP, "Siti"]],
            "Dinas B": [["NIP", "Nama", "Gol"], ["1986", "Budi", "III/c"]],
            "Dinas C": [["NIP", "Nama"], [OTHER_NIP, "Contoh"]],
        }
    )
    sheets = read(("pegawai.xlsx", content), PEGAWAI, today=TODAY)
    assert [len(list(rows)) for rows in sheets] == [1, 0, 1]
    write_rejects(tmp_path / "tolak.xlsx", sheets, say=str)
    book = openpyxl.load_workbook(tmp_path / "tolak.xlsx")
    assert book.sheetnames == ["Dinas A", "Dinas B"]
    assert [row[:4] for row in book["Dinas A"].iter_rows(values_only=True)] == [
        ("Unit Kerja : Dinas Kesehatan", None, None, None),
        (None, None, None, None),
        ("NIP", "Nama", "Baris", "Kode Masalah"),
        ("1985", "Siti", 3, "nip-length"),
    ]
    again = read(tmp_path / "tolak.xlsx", PEGAWAI, today=TODAY)
    assert [(rows.sheet, rows.unit_title) for rows in again] == [("Dinas A", "Dinas Kesehatan"), ("Dinas B", None)]


def test_sheets_of_one_name_in_several_files_keep_apart(tmp_path: Path) -> None:
    line = {"NIP": NIP, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": "1.250"}
    files = [workbook(tmp_path / name, "Realisasi", [line]) for name in ("a.xlsx", "b.xlsx")]
    sheets = [rows for path in files for rows in read(path, ACHIEVEMENT, today=TODAY)]
    assert [list(rows) for rows in sheets] == [[], []]
    write_rejects(tmp_path / "tolak.xlsx", sheets, say=str)
    assert openpyxl.load_workbook(tmp_path / "tolak.xlsx").sheetnames == ["Realisasi", "Realisasi (2)"]


def test_a_destroyed_nip_comes_back_as_it_stood(tmp_path: Path) -> None:
    path = workbook(tmp_path / "p.xlsx", "Pegawai", [{"NIP": 1.98503152010011e17, "Nama": "Contoh"}])
    (rows,) = read(path, PEGAWAI, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], say=str)
    sheet = openpyxl.load_workbook(tmp_path / "tolak.xlsx")["Pegawai"]
    assert sheet["A2"].value == 1.98503152010011e17
    assert sheet["A2"].number_format == "@"  # what is typed in its place stays text
    assert sheet["D2"].value == rows.problems[0].code
    assert sheet["A2"].fill.fgColor.rgb == "FFF8CBAD"


def test_a_share_shown_as_a_percentage_stays_that_share(tmp_path: Path) -> None:
    line = {"NIP": OTHER_NIP[:-1], "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": 0.955}
    path = workbook(tmp_path / "p.xlsx", "Realisasi", [line])
    book = openpyxl.load_workbook(path)
    book["Realisasi"]["D2"].number_format = "0.0%"
    book.save(path)
    (rows,) = read(path, ACHIEVEMENT, today=TODAY)
    assert list(rows) == []
    write_rejects(tmp_path / "tolak.xlsx", [rows], say=str)
    sheet = openpyxl.load_workbook(tmp_path / "tolak.xlsx")["Realisasi"]
    assert sheet["D2"].value == "95,5%"


def given_back(tmp_path: Path, rows: SheetRows) -> list[tuple[object, ...]]:
    write_rejects(tmp_path / "tolak.xlsx", [rows], say=str)
    return list(openpyxl.load_workbook(tmp_path / "tolak.xlsx").worksheets[0].iter_rows(values_only=True))


def test_rows_of_several_units_come_back_with_theirs(tmp_path: Path) -> None:
    lines = [["SKPD : Dinas A"], ["NIP", "Nama"], [NIP, "A"], ["SKPD : Dinas B"], ["1985", "B"], ["SKPD : Dinas C"]]
    (rows,) = read(("p.xlsx", xlsx({"Data": [*lines, ["1986", "C"]]})), PEGAWAI, today=TODAY)
    assert len(list(rows)) == 1
    head, *below = given_back(tmp_path, rows)
    assert head[:4] == ("NIP", "Nama", "Unit Kerja", "Baris")
    assert [row[:4] for row in below] == [("1985", "B", "Dinas B", 5), ("1986", "C", "Dinas C", 7)]


def test_an_empty_unit_comes_back_as_the_line_above_it_says(tmp_path: Path) -> None:
    lines = [["NIP", "Nama", "Unit Kerja"], [NIP, "A", "Dinas A"], ["SKPD : Dinas B"], ["1985", "B", ""]]
    (rows,) = read(("p.xlsx", xlsx({"Data": lines})), PEGAWAI, today=TODAY)
    assert len(list(rows)) == 1
    assert given_back(tmp_path, rows)[1][:3] == ("1985", "B", "Dinas B")


def test_dates_of_a_swapped_column_come_back_healed(tmp_path: Path) -> None:
    nips = ["198503152010011901", "198504152010011902", "1985", "198506152010011904"]
    lines = [[nip, "A", "III/a", f"{month:02}/01/2020"] for nip, month in zip(nips, (4, 10, 4, 1), strict=True)]
    lines = [["NIP", "Nama", "Gol", "TMT Golongan"], *lines]
    (rows,) = read(("p.xlsx", xlsx({"Data": lines})), PEGAWAI, today=TODAY)
    assert len(list(rows)) == 3
    assert given_back(tmp_path, rows)[1][3] == datetime.combine(date(2020, 4, 1), time())


def test_names_given_with_the_map_come_back_as_ours(tmp_path: Path) -> None:
    book = xlsx({"Data": [["Kode Orang", "Nama"], ["1985", "B"]]})
    (rows,) = read(("p.xlsx", book), PEGAWAI, today=TODAY, names={"kode orang": "NIP"})
    assert list(rows) == []
    assert given_back(tmp_path, rows)[0][:2] == ("NIP", "Nama")
