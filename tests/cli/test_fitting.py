"""Widths of columns on a terminal: whole words where there is room for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.cli.fitting import Fitted, Wanted, fitted, wanted, wrapped


def test_a_column_wants_its_longest_line_and_needs_its_longest_word() -> None:
    assert wanted("Rating Hasil Kerja", ["Di Atas Ekspektasi", "-"]) == Wanted(18, 10)
    assert wanted("Predikat", ["Kurang/Misconduct"]) == Wanted(17, 10)
    assert wanted("Tanggal penetapan", ["2026-06-30"], whole=True) == Wanted(17, 10, firm=True)
    assert wanted("NIP", ["1985 0315"], whole=True) == Wanted(9, 9, firm=True)
    assert wanted("", []) == Wanted(0, 0)
    assert wanted("Nama", ["日本"]) == Wanted(4, 4)


def test_what_fits_gets_what_it_wants() -> None:
    assert fitted([Wanted(18, 18), Wanted(20, 10)], 40) == Fitted([0, 1], [18, 20], 2, [])


def test_the_room_goes_to_whole_words_first_and_then_to_the_narrowest_column() -> None:
    assert fitted([Wanted(18, 18), Wanted(40, 10), Wanted(20, 5)], 60) == Fitted([0, 1, 2], [18, 19, 19], 2, [])


def test_columns_that_can_be_spared_go_before_a_word_is_broken() -> None:
    columns = [Wanted(10, 10)] * 4
    assert fitted(columns, 40, [1, 3]) == Fitted([0, 2, 3], [10, 10, 10], 2, [1])
    assert fitted(columns, 25, [1, 3]) == Fitted([0, 2], [10, 10], 2, [1, 3])
    assert fitted(columns, 43) == Fitted([0, 1, 2, 3], [10, 10, 10, 10], 1, [])


def test_where_nothing_can_be_spared_the_longest_words_are_broken() -> None:
    assert fitted([Wanted(20, 18), Wanted(10, 4)], 15) == Fitted([0, 1], [10, 4], 1, [])


def test_a_nip_is_broken_last_of_all() -> None:
    nip = Wanted(18, 18, firm=True)
    assert fitted([nip, Wanted(20, 15), Wanted(10, 4)], 30) == Fitted([0, 1, 2], [18, 6, 4], 1, [])
    assert fitted([nip, Wanted(20, 15)], 12) == Fitted([0, 1], [10, 1], 1, [])


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Dinas Pekerjaan Umum", 20, ["Dinas Pekerjaan Umum"]),
        ("Dinas Pekerjaan Umum", 15, ["Dinas Pekerjaan", "Umum"]),
        ("Kurang/Misconduct", 10, ["Kurang/", "Misconduct"]),
        ("Kependudukan", 5, ["Kepen", "duduk", "an"]),
        ("1/9 dan", 3, ["1/9", "dan"]),
        ("https://arsip.id/a.pdf", 9, ["https://", "arsip.id/", "a.pdf"]),
        ("日本語", 4, ["日本", "語"]),
        ("日本", 1, ["日", "本"]),
        ("a  b", 4, ["a  b"]),
    ],
)
def test_a_text_is_broken_between_words_where_that_is_possible(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width).split("\n") == lines


@given(st.text(st.sampled_from("ab/ 日."), max_size=40), st.integers(2, 12))
def test_nothing_but_blanks_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    shown = wrapped(text, width)
    assert "".join(shown.split()) == "".join(text.split())
    assert all(wanted(line, []).natural <= width for line in shown.split("\n"))
