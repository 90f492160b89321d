"""The table of an SKP form: sections, results over several rows, and rows that are no indicator."""

from __future__ import annotations

import pytest

from asncli.terms import ResultKind
from asncli.workbooks.skp_lines import columns
from tests.workbooks.skp_forms import HEADING, RESULT, Line, book, form, read_form, refused, rows_of, told

_NUMBERED = ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")


def codes(*lines: Line) -> list[tuple[object, ...]]:
    rows = read_form(*lines)
    found = told(rows, "code", "result_title")
    assert [p for p in rows.problems if p.severity == "error"] == []
    return found


def test_a_new_number_or_a_new_text_begins_the_next_result() -> None:
    assert codes(
        (1, "-", "Satu", "Kuantitas", "a", "1 x"),
        (None, None, None, "Kualitas", "b", "1 x"),
        (1, "-", "Satu", "Waktu", "c", "1 x"),
        (2, "-", "Satu", "Kuantitas", "d", "1 x"),
        (None, None, "Tiga", "Kuantitas", "e", "1 x"),
        (None, None, "Tiga", "Kualitas", "f", "1 x"),
    ) == [("U1.1", "Satu"), ("U1.2", "Satu"), ("U1.3", "Satu"), ("U2.1", "Satu"), ("U3.1", "Tiga"), ("U3.2", "Tiga")]


def test_a_result_may_have_a_line_of_its_own_above_its_indicators() -> None:
    assert codes(
        (1, "Pimpinan", "Satu"),
        (None, None, None, "Kuantitas", "a", "1 x"),
        (None, None, None, "Kualitas", "b", "1 x"),
        (2, "Pimpinan"),
        (None, None, "Dua", "Kualitas", "c", "1 x"),
    ) == [("U1.1", "Satu"), ("U1.2", "Satu"), ("U2.1", "Dua")]


@pytest.mark.parametrize(
    ("main", "additional"),
    [
        ("A. UTAMA", "B. TAMBAHAN"), ("KINERJA UTAMA", "KINERJA TAMBAHAN"), ("Utama", "Tambahan"),
        ("A. KINERJA UTAMA", "B. TUGAS TAMBAHAN"), ("I. Rencana Hasil Kerja Utama", "II. Rencana Hasil Kerja Tambahan"),
    ],
)  # fmt: skip
def test_sections_say_the_kind_and_count_anew(main: str, additional: str) -> None:
    rows = read_form((main,), RESULT, (2, *RESULT[1:]), (additional,), RESULT, (None, None, None, "Waktu", "b", "1 x"))
    assert told(rows, "code", "result_kind") == [
        ("U1.1", ResultKind.UTAMA), ("U2.1", ResultKind.UTAMA),
        ("T1.1", ResultKind.TAMBAHAN), ("T1.2", ResultKind.TAMBAHAN),
    ]  # fmt: skip


def test_a_result_does_not_reach_into_the_next_section() -> None:
    rows = read_form(RESULT, ("B. TAMBAHAN",), (None, None, None, "Waktu", "b", "1 x"))
    assert refused(rows) == [("value-missing", "C11")]


def test_what_is_merged_over_several_rows_holds_for_all_of_them() -> None:
    lines = form(
        (1, "Pimpinan", "Satu", "Kuantitas", "a", "1 x"),
        (2, None, None, "Kualitas", None, "2 x"),
        (3, None, "Dua", "Waktu", "b", "3 x"),
    )
    (rows,) = rows_of(book(lines, merged=["B9:B11", "C9:C10", "E9:E10"]))
    assert told(rows, "code", "result_title", "parent_title", "title") == [
        ("U1.1", "Satu", "Pimpinan", "a"), ("U1.2", "Satu", "Pimpinan", "a"), ("U2.1", "Dua", "Pimpinan", "b"),
    ]  # fmt: skip


def test_totals_numbering_repeated_headings_and_empty_lines_are_no_indicator() -> None:
    rows = read_form(
        _NUMBERED, ("A. UTAMA",), RESULT, HEADING, _NUMBERED, (2, *RESULT[1:]),
        (None, None, "Jumlah", None, None, "24"), ("Total",),
        ("B. TAMBAHAN",), (1, "-", "-", "-", "-", "-"), (2,),
    )  # fmt: skip
    assert told(rows, "code") == [("U1.1",), ("U2.1",)]
    assert rows.counts().rows == 2


def test_behaviour_and_signatures_are_left_out_and_nothing_after_them_is_read() -> None:
    rows = read_form(
        RESULT, ("PERILAKU KERJA",), (1, "Berorientasi Pelayanan"),
        (None, "- Melayani", None, None, "Ekspektasi Khusus Pimpinan:"), (2, "Akuntabel"),
        ("PEGAWAI YANG DINILAI",), RESULT, ("DUKUNGAN SUMBER DAYA",), (1, "Laptop"),
    )  # fmt: skip
    assert told(rows, "code") == [("U1.1",)]
    assert str(rows.notices[-1]) == "Behaviour expectations are not kept; rows: 3."


def test_behaviour_without_a_title_is_known_by_its_values() -> None:
    rows = read_form(RESULT, (1, "Berorientasi Pelayanan", "- Melayani"), (2, "Akuntabel", "- Jujur"))
    assert told(rows, "code") == [("U1.1",)]
    assert str(rows.notices[-1]) == "Behaviour expectations are not kept; rows: 2."


def test_a_table_needs_results_indicators_and_targets() -> None:
    assert columns(HEADING) == {"number": 0, "parent": 1, "result": 2, "aspect": 3, "title": 4, "target": 5}
    assert columns(HEADING[:5]) is None
    assert columns(("NIP", "Nama", "Jabatan")) is None
