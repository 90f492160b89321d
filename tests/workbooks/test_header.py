"""Headings of one, two and three rows (more of them in ``test_headings``)."""

from __future__ import annotations

from collections.abc import Sequence

from asncli.workbooks.header import Header, find_header, parents
from asncli.workbooks.headings import How
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
