"""Lines above the headings."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.workbooks.titles import group_unit, titles, unit_line

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "as_of"),
    [
        ("KEADAAN PER 31 DESEMBER 2025", date(2025, 12, 31)),
        ("Keadaan per tanggal 31-12-2025", date(2025, 12, 31)),
        ("Daftar Pegawai, Keadaan Per : 1 Juni 2026.", date(2026, 6, 1)),
        ("Keadaan baik", None),
        ("Keadaan per akhir tahun", None),
        ("KEADAAN AKHIR TAHUN 2025", date(2025, 12, 31)),
        ("Keadaan : Bulan Juni 2026", date(2026, 6, 30)),
        ("Keadaan tahun 2026", None),  # its last day has not come
    ],
)
def test_the_date_of_the_data_stands_above_the_headings(line: str, as_of: date | None) -> None:
    assert titles([(1, [line, ""])], TODAY) == (as_of, None)


@pytest.mark.parametrize(
    "line",
    [
        ["Unit Kerja : Dinas Kesehatan"],
        ["SKPD", ":", "Dinas Kesehatan"],
        ["opd:", "Dinas Kesehatan"],
        ["SKPD", "", "Dinas Kesehatan"],
        ["SKPD", ": Dinas Kesehatan"],
        ["Unit Kerja : Dinas Kesehatan", "", "Bulan : Juli 2026"],
        ["Unit Kerja : Dinas Kesehatan     Bulan : Juli 2026"],
        ["Unit Kerja : Dinas\nKesehatan\nBulan : Juli 2026"],
    ],
)
def test_the_unit_stands_above_the_headings(line: list[str]) -> None:
    assert titles([(1, ["DAFTAR"]), (2, line)], TODAY) == (None, "Dinas Kesehatan")


def test_date_and_unit_stand_side_by_side() -> None:
    line = ["Keadaan per 31 Desember 2025", "", "SKPD : Dinas A"]
    assert titles([(1, line)], TODAY) == (date(2025, 12, 31), "Dinas A")
    assert titles([(1, ["Keadaan per", "31 Desember 2025", "x"])], TODAY) == (date(2025, 12, 31), None)


@pytest.mark.parametrize("line", [["Unit Kerja : -"], ["SKPD", ":", "..."], ["Unit Kerja : Semua OPD"], ["SKPD :"]])
def test_a_line_may_end_the_unit(line: list[str]) -> None:
    assert unit_line(line) == ""
    assert titles([(1, line)], TODAY) == (None, None)


@pytest.mark.parametrize("line", [["Unit Kerja", "Nama", "NIP"], ["Unit Kerja Dinas"], ["Jumlah", "5"], [""]])
def test_other_lines_say_nothing_of_a_unit(line: list[str]) -> None:
    assert unit_line(line) is None


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        (["", "DINAS B"], "DINAS B"),
        (["II.", "Puskesmas C"], "Puskesmas C"),
        (["Bidang SD"], None),
        (["B. Puskesmas Melati"], "Puskesmas Melati"),
        (["GOLONGAN III"], None),
        (["Kepala Dinas Kesehatan"], None),
        (["Dinas A", "x"], None),
        ([""], None),
    ],
)
def test_a_line_alone_may_name_a_unit(line: list[str], unit: str | None) -> None:
    assert group_unit(line, "Dinas A") == unit


def test_a_part_names_a_unit_where_parts_are_listed() -> None:
    assert group_unit(["BIDANG SMP"], "Bidang SD") == "BIDANG SMP"
