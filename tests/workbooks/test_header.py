"""Headings of one, two and three rows (more of them in ``test_headings``)."""

from __future__ import annotations

from collections.abc import Sequence

from asncli.workbooks.header import Header, find_header, parents
from asncli.workbooks.headings import How, Merge
from asncli.workbooks.raw import Cell
from asncli.workbooks.roster import PEGAWAI


def found(rows: Sequence[Sequence[Cell]]) -> Header:
    header = find_header(list(enumerate(rows, 1)), PEGAWAI.dictionary, PEGAWAI.needed)
    assert header
    return header


def test_three_rows_of_headings_are_read_together() -> None:
    header = found(
        [
            ["No", "Nama", "NIP", "Kepangkatan", "", "Jabatan", ""],
            ["", "", "", "Golongan", "TMT", "Nama", "TMT"],
            ["1", "2", "3", "4", "5", "6", "7"],
        ]
    )
    assert (header.first_row, header.last_row) == (1, 2)
    assert {field: index for field, (index, _) in header.columns.items()} == {
        "name": 1, "nip": 2, "golongan": 3, "golongan_since": 4, "position": 5, "position_since": 6,
    }  # fmt: skip


def test_a_row_of_data_below_the_headings_is_none_of_them() -> None:
    header = found([["NIP", "Nama", "Gol"], ["198503152010011901", "Siti", "III/c"]])
    assert (header.first_row, header.last_row, header.filled, header.width) == (1, 1, 3, 3)


def test_how_each_column_was_understood_is_kept() -> None:
    header = found([["NIP", "Nama Lengkap Pegawai", "Golongan", "TMT"]])
    assert header.how == {
        "nip": How.EXACT, "name": How.WORDS, "golongan": How.EXACT, "golongan_since": How.NEIGHBOUR,
    }  # fmt: skip


def test_a_parent_stands_over_the_columns_it_is_merged_over() -> None:
    merges = [((0, 1), (0, 2))]
    assert parents(1, ["NIP", "Pangkat", "", ""], ["", "Gol", "TMT", "Ket"], merges) == [
        "NIP",
        "Pangkat",
        "Pangkat",
        "",
    ]


def test_a_parent_that_only_says_whose_it_is_adds_nothing() -> None:
    header = found([["No", "Pegawai", "", "Jabatan", ""], ["", "Nama", "NIP", "Nama Jabatan", "TMT"]])
    assert {field: index for field, (index, _) in header.columns.items()} == {
        "name": 1, "nip": 2, "position": 3, "position_since": 4,
    }  # fmt: skip
    assert header.parts == {}


def test_a_parent_that_says_something_else_is_heard() -> None:
    header = found([["No", "NIP", "Nama", "Pasangan", ""], ["", "", "", "Nama", "NIP"]])
    assert {field: index for field, (index, _) in header.columns.items()} == {"nip": 1, "name": 2}


def read_as(*rows: Sequence[Cell], merges: Sequence[Merge] = ()) -> tuple[int, int, dict[str, int]] | None:
    header = find_header(list(enumerate(rows, 1)), PEGAWAI.dictionary, PEGAWAI.needed, merges)
    if header is None:
        return None
    return header.first_row, header.last_row, {field: index for field, (index, _) in header.columns.items()}


def test_wife_and_children_in_the_lower_row_are_not_the_people_of_the_list() -> None:
    rows = (
        ["NO", "NAMA", "NIP", "SUAMI/ISTRI", "", "ANAK", ""],
        ["", "", "", "NAMA", "NIP", "NAMA", "TANGGAL LAHIR"],
    )
    own = {"name": 1, "nip": 2}
    assert read_as(*rows) == (1, 2, own)
    merged = [((0, 3), (0, 4)), ((0, 5), (0, 6))]
    assert read_as(*rows, merges=merged) == (1, 2, own)
    beside = ["NO", "NAMA", "NIP", "GOL", "TMT", "JABATAN", "ISTRI", "", ""]
    assert read_as(beside, ["", "", "", "", "", "", "NAMA", "NIP", "TGL LAHIR"]) == (
        1, 2, {"name": 1, "nip": 2, "golongan": 3, "golongan_since": 4, "position": 5},
    )  # fmt: skip


def test_a_boss_with_more_columns_than_the_people_is_still_their_boss() -> None:
    rows = (
        ["NO", "NAMA", "NIP", "JABATAN", "ATASAN LANGSUNG", "", "", "", ""],
        ["", "", "", "", "NAMA", "NIP", "GOL", "TMT", "JABATAN"],
    )
    assert read_as(*rows) == (1, 2, {"name": 1, "nip": 2, "position": 3, "supervisor_nip": 5})


def test_who_is_rated_is_told_from_who_rates_by_the_row_above() -> None:
    below = ["", "NAMA", "NIP", "NAMA", "NIP", ""]
    rated = ["NO", "PEJABAT PENILAI", "", "PEGAWAI YANG DINILAI", "", "GOL"]
    assert read_as(rated, below, merges=[((0, 1), (0, 2)), ((0, 3), (0, 4))]) == (
        1, 2, {"name": 3, "nip": 4, "golongan": 5, "supervisor_nip": 2},
    )  # fmt: skip
    assert read_as(["NO", "ATASAN", "", "BAWAHAN", "", "GOL"], below) == (
        1, 2, {"name": 3, "nip": 4, "golongan": 5, "supervisor_nip": 2},
    )  # fmt: skip
    assert read_as(["NO", "PENANGGUNG JAWAB", "", "PELAKSANA", "", "GOL"], below) is None


def test_a_list_of_bosses_alone_is_no_list_of_people() -> None:
    assert read_as(["NO", "ATASAN LANGSUNG", "", "GOL"], ["", "NAMA", "NIP", ""]) is None


def test_three_rows_with_a_family_in_the_last_are_read_together() -> None:
    found = read_as(
        ["NO", "DATA PEGAWAI", "", "KEPANGKATAN", "", "", "", "KELUARGA", "", ""],
        ["", "NAMA", "NIP", "CPNS", "", "AKHIR", "", "SUAMI/ISTRI", "", "ANAK"],
        ["", "", "", "GOL", "TMT", "GOL", "TMT", "NAMA", "NIP", "TANGGAL LAHIR"],
    )
    assert found
    assert {field: found[2][field] for field in ("name", "nip", "golongan")} == {"name": 1, "nip": 2, "golongan": 5}


def test_titles_right_above_the_headings_are_no_part_of_them() -> None:
    plain = {"nip": 0, "name": 1, "golongan": 2}
    heads = ["NIP", "Nama", "Golongan"]
    assert read_as(["UNIT KERJA", "", "Dinas A"], heads) == (2, 2, plain)
    assert read_as(["DAFTAR PEGAWAI"], heads) == (2, 2, plain)
    assert read_as(["Nama", ": Bos"], ["NIP", ": 19700101"], heads) == (3, 3, plain)


def test_a_row_with_the_number_of_a_person_is_never_read_with_the_headings() -> None:
    rows = [
        ["NIP", "Nama", "Golongan", "Unit Kerja", "Unit Kerja Induk"],
        ["197001012005011001", "Pegawai 1", "III/a", "Bidang 1", "Dinas 2"],
        ["19700101 200501 1 002", "Pegawai 2", "III/a", "Bidang 2", "Dinas 3"],
    ]
    header = found(rows)
    assert (header.first_row, header.last_row) == (1, 1)
    assert header.columns["name"] == (1, "Nama")
