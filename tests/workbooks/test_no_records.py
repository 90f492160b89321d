"""Rows that are no record."""

from __future__ import annotations

import pytest

from asncli.workbooks.header import Header
from asncli.workbooks.no_records import is_heading, is_no_record, is_numbering
from asncli.workbooks.raw import Cell

HEADINGS = ("No", "NIP", "Nama", "Golongan", "Jabatan", "Unit Kerja")
HEADER = Header(1, 1, {h.lower(): (i, h) for i, h in enumerate(HEADINGS)}, HEADINGS)
NEEDED = ("nip", "nama")


@pytest.mark.parametrize("row", [[1.0, 2.0, 3.0], ["(1)", "(2)", "(3)"], ["1", "2", "3", ""], ["2", "3"]])
def test_a_row_that_counts_the_columns_is_numbering(row: list[Cell]) -> None:
    assert is_numbering(row)


@pytest.mark.parametrize("row", [[1.0, "Budi"], ["1", "3"], ["7"], [1.0, 198503.0]])
def test_other_rows_are_no_numbering(row: list[Cell]) -> None:
    assert not is_numbering(row)


def test_a_repeated_heading_is_known_again() -> None:
    assert is_heading(["NO", "nip", " Nama ", "Gol", "", ""], HEADER, NEEDED)
    assert not is_heading(["1", "1985", "Nama", "", "", ""], HEADER, NEEDED)


@pytest.mark.parametrize(
    "row",
    [
        ["GOLONGAN IV", "", "", "", "", ""],
        ["JUMLAH", "", "", 17.0, "", ""],
        ["Sub Total", "", "17", "orang", "", ""],
        ["", "", "", "", "", "Contoh Raya, 31 Desember 2025"],
        ["", "", "NIP. 19720404 199711 2 917", "", "", ""],
        ["Mengetahui", "", "Kepala Badan Kepegawaian", "", "", ""],
        ["", "", "", "Mengetahui,", "", "Kepala Dinas"],
        ["", "Catatan: data per triwulan", "", "", "x", ""],
        ["No", "NIP", "Nama", "Golongan", "Jabatan", "Unit Kerja"],
    ],
)
def test_groups_totals_signatures_and_notes_are_no_records(row: list[Cell]) -> None:
    assert is_no_record(row, HEADER, NEEDED)


@pytest.mark.parametrize(
    "row",
    [
        [21.0, "", "Dra. Contoh", "III/d", "Guru", "Dinas"],
        [1008.0, "", "Nagasena Kertabuana", "", "", ""],
        [5.0, "", "", "III/d", "Guru", "Dinas"],
        ["", "19851", "", "III/d", "", ""],
    ],
)
def test_a_person_without_a_nip_or_a_name_is_still_a_record(row: list[Cell]) -> None:
    assert not is_no_record(row, HEADER, NEEDED)
