"""Rows that are no record."""

from __future__ import annotations

import pytest

from asncli.workbooks.header import Header
from asncli.workbooks.no_records import (
    Sign,
    heading_lines,
    is_heading,
    is_no_record,
    is_numbering,
    is_signer,
    said,
    sign_of,
)
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


PERSON = Header(1, 1, {"name": (1, "Nama"), "nip": (2, "NIP"), "golongan": (3, "Gol")}, ("No", "Nama", "NIP", "Gol"))
FIELDS = ("nip", "name")
AGUS: list[Cell] = [1.0, "Agus", "199001012015021004", "III/a"]


@pytest.mark.parametrize(
    "row",
    [
        [2.0, "An Nisa Putri", "", ""],
        ["3.", "Plt Budi", "1985", ""],
        ["", "Keterangan Sari", "198513152010011902", ""],
        ["", "Jumlah Wati", "-", "III/b"],
    ],
)
def test_a_name_that_begins_like_a_note_is_still_a_name(row: list[Cell]) -> None:
    header = Header(1, 1, {**PERSON.columns, "position": (4, "Jabatan")}, (*PERSON.headings, "Jabatan"))
    assert not is_no_record([*row, "Analis"], header, FIELDS)
    assert not is_no_record([*row, "Analis"], header, FIELDS, signed=True)


def test_of_two_columns_a_line_beside_both_is_no_record() -> None:
    header = Header(1, 1, {"name": (1, "Nama"), "nip": (2, "NIP")}, ("No", "Nama", "NIP"))
    assert is_no_record(["GOLONGAN III", "", ""], header, FIELDS)
    assert not is_no_record(["", "Budi", ""], header, FIELDS)


@pytest.mark.parametrize(
    ("row", "sign"),
    [(["", "Mengetahui,"], Sign.SURE), (["Kepala Bidang Umum"], Sign.MAYBE), (["Golongan III"], None)],
)
def test_some_lines_surely_begin_the_signatures(row: list[Cell], sign: Sign | None) -> None:
    assert sign_of(row) == sign


@pytest.mark.parametrize(
    ("row", "last", "sign", "signs"),
    [
        (["", "Dr. Bos", "NIP. 197001011995031001", ""], AGUS, Sign.MAYBE, True),
        (["", "Dr. Bos", "197001011995031001", ""], AGUS, Sign.SURE, True),
        (["", "Dr. Bos", "197001011995031001", ""], AGUS, Sign.MAYBE, False),
        ([2.0, "Budi", "NIP. 197001011995031001", ""], AGUS, Sign.SURE, False),
        (["", "Budi", "197001011995031001", "III/a"], ["", *AGUS[1:]], Sign.SURE, False),
        (["", "Dr. Bos", "NIP. 197001011995031001", ""], [], Sign.SURE, False),
    ],
)
def test_who_signs_is_told_from_the_people_above(row: list[Cell], last: list[Cell], sign: Sign, signs: bool) -> None:
    assert is_signer(row, last, PERSON, sign) is signs


def test_lines_of_the_headings_are_kept_to_know_them_again() -> None:
    lines = heading_lines([["NO", "NAMA", "", ""], ["", "", " Gol", "TMT"], ["", "x", "", ""]])
    assert lines == {("no", "nama", "", ""), ("", "", "gol", "tmt")}
    assert tuple(map(said, ["", "", "GOL.", "tmt"])) in lines
