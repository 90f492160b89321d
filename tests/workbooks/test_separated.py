"""Separated text as a grid."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.workbooks.separated import separated


def rows(said: str) -> list[tuple[int, list[object]]]:
    return [(number, list(row)) for number, row in separated(said).rows()]


@pytest.mark.parametrize("separator", [";", ",", "|", "\t"])
def test_the_separator_is_found(separator: str) -> None:
    lines = [["NIP", "Nama", "Nilai"], ["1985", "Budi", '"90,5; baik"'], ["1978", "Siti", "91"]]
    said = "\r\n".join(separator.join(line) for line in lines)
    assert [list(row) for _, row in separated(said).rows()][1] == ["1985", "Budi", "90,5; baik"]


def test_decimal_commas_do_not_hide_semicolons() -> None:
    said = "NIP;Nama;Nilai\n1985;Budi, S.T., M.T.;90,5\n1978;Siti, S.H., M.H.;91,5\n"
    assert [len(row) for _, row in separated(said).rows()] == [3, 3, 3]


def test_a_first_line_may_name_the_separator() -> None:
    rows = [(number, list(row)) for number, row in separated("sep=^\r\nNIP^Nama\r\n1^a;b;c\r\n").rows()]
    assert rows == [(1, ["sep=", ""]), (2, ["NIP", "Nama"]), (3, ["1", "a;b;c"])]


def test_a_row_is_numbered_by_its_line_in_the_file() -> None:
    rows = separated('NIP;Unit\n1;"Dinas\nUPT"\n\n2;X\n').rows()
    assert [(number, list(row)) for number, row in rows] == [
        (1, ["NIP", "Unit"]), (2, ["1", "Dinas\nUPT"]), (4, []), (5, ["2", "X"]),
    ]  # fmt: skip


def test_a_wrapped_number_is_unwrapped() -> None:
    assert [list(row) for _, row in separated('NIP,Nama\n="198503152010011901",Budi\n').rows()][1][
        0
    ] == "198503152010011901"


def test_commas_within_titles_and_names_do_not_mislead() -> None:
    said = (
        "Daftar pegawai, Dinas Kesehatan, Kab. Contoh, 2025\nPer 31 Desember, semua, unit, kerja\n"
        "Dicetak oleh, admin, pada, pagi\n\nNIP;Nama\n198503152010011901;Budi, S.T., M.T.\n"
    )
    assert rows(said)[-2:] == [(5, ["NIP", "Nama"]), (6, ["198503152010011901", "Budi, S.T., M.T."])]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('1;"Budi;X\n2;Siti;Y\n3;"Ani";Z\n', [["1", '"Budi', "X"], ["2", "Siti", "Y"], ["3", "Ani", "Z"]]),
        ('1;"Budi;X\n2;Siti";Y\n', [["1", '"Budi', "X"], ["2", 'Siti"', "Y"]]),
        ('1;"Budi;X\n2;Siti;Y\n3;Ani;Z\n', [["1", '"Budi', "X"], ["2", "Siti", "Y"], ["3", "Ani", "Z"]]),
        ('1;"Budi;"X"\n2;Siti "Ucok" S;Y\n', [["1", '"Budi', "X"], ["2", 'Siti "Ucok" S', "Y"]]),
        ('1;"a ""b"" c";X\n', [["1", 'a "b" c', "X"]]),
        ('1;"Dinas;\nUPT";X\n', [["1", "Dinas;\nUPT", "X"]]),
    ],
)
def test_a_lone_quotation_mark_swallows_no_line(said: str, expected: list[list[str]]) -> None:
    assert [row for _, row in rows("NIP;Nama;Unit\n" + said)][1:] == expected


def test_a_quote_never_closed_in_a_long_file_costs_one_line_only() -> None:
    said = 'NIP;Nama;Unit\n0;"Budi;X\n' + "".join(f"{n};Siti;Y\n" for n in range(40_000))
    assert len(rows(said)) == 40_002


def test_lines_may_end_as_on_any_system() -> None:
    assert rows("NIP;Nama\r1;Budi\r\n2;Siti\n") == [(1, ["NIP", "Nama"]), (2, ["1", "Budi"]), (3, ["2", "Siti"])]


def test_a_quoted_line_that_names_the_separator_is_understood() -> None:
    assert rows('"sep=|"\nNIP|Nama;x\n1|Budi;y\n')[1:] == [(2, ["NIP", "Nama;x"]), (3, ["1", "Budi;y"])]


def test_a_line_without_end_can_not_be_cut() -> None:
    with pytest.raises(csv.Error):
        rows("NIP;Nama\n1;" + "x" * 200_000)


@given(st.text(alphabet='ab1;,|\t"\n\r =', max_size=60))
def test_every_line_of_any_text_is_read_once_and_in_order(said: str) -> None:
    numbers = [number for number, _ in rows(said)]
    assert numbers == sorted(set(numbers))
    assert len(numbers) <= len(said.splitlines())


def test_lines_that_are_quoted_as_a_whole_are_unquoted() -> None:
    assert rows('"NIP,Nama"\r\n"1,""Budi, S.H."""\r\n') == [(1, ["NIP", "Nama"]), (2, ["1", "Budi, S.H."])]
    assert rows('"NIP,Nama"\n1,Budi\n')[0][1] == ["NIP,Nama"]
