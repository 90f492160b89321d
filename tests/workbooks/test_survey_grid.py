"""Sheets of a survey with their own headings."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from asncli.errors import AsnError
from asncli.terms import Period
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from asncli.workbooks.survey import survey_spec
from tests.workbooks.sheets import TODAY, faults
from tests.workbooks.surveys import UNSUR
from tests.workbooks.test_survey_headings import QUESTIONS

PERIOD = Period.find("2026-S1")
HEAD = ("Kode Unit", "Periode", *UNSUR)


def grid(folder: Path, *rows: tuple[object, ...], unit: str | None = None, period: Period | None = None) -> SheetRows:
    """Open a workbook of these rows with our reader."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "skm.xlsx")
    (found,) = read(folder / "skm.xlsx", survey_spec(period, unit), today=TODAY)
    return found


def test_answers_of_a_form_in_words_become_marks_under_our_headings(tmp_path: Path) -> None:
    words = ("Sesuai", "Sangat mudah", "Kurang cepat", "Gratis", "Sesuai", "Kompeten", "Tidak sopan dan ramah", "Baik")
    row = ("01/03/2026 10:00:00", "Perempuan", *words, "Dikelola dengan baik", "Terima kasih")
    rows = grid(
        tmp_path, ("Cap waktu", "Jenis Kelamin", *QUESTIONS, "Kritik dan saran"), row, unit="1.01", period=PERIOD
    )
    ((number, values),) = rows
    assert (number, values[:11]) == (2, ("1.01", PERIOD, 3, 4, 2, 4, 3, 3, 1, 4, 3))
    assert values[12:] == ("Terima kasih", "01/03/2026 10:00:00")
    assert "Words were taken as marks" in str(rows.notices[-1])


def test_headings_in_two_rows_and_lines_that_count_the_list_are_no_answers(tmp_path: Path) -> None:
    rows = grid(
        tmp_path,
        ("REKAP SURVEI KEPUASAN MASYARAKAT",),
        ("Kode Unit", "Periode", "UNSUR PELAYANAN"),
        (None, None, *UNSUR),
        ("1.01", "2026-S1", *[3] * 9),
        HEAD,
        (None, None, *UNSUR),
        ("1.01", "2026-S1", *[4] * 9),
        ("Jumlah nilai", None, *[7] * 9),
        ("NRR per unsur", None, *[3.5] * 9),
        ("IKM unit pelayanan", None, 87.5),
    )
    assert [(number, values[2]) for number, values in rows] == [(4, 3), (7, 4)]
    assert (faults(rows), rows.counts().skipped) == ([], 8)


def test_cells_are_told_where_they_stand_under_the_heading_that_was_met(tmp_path: Path) -> None:
    rows = grid(tmp_path, ("No", *UNSUR), (1, 3, 3, 3, 9, 3, 3, 3, 3, 3), unit="1.01", period=PERIOD)
    assert list(rows) == []
    (problem,) = rows.problems
    assert (problem.cell, problem.column, problem.value) == ("E2", "U4", "9")


def test_an_unsur_without_a_column_is_named(tmp_path: Path) -> None:
    rows = grid(tmp_path, ("Kode Unit", "Periode", *(u for u in UNSUR if u != "U4")), ("1.01", "2026-S1", *[3] * 8))
    ((_, values),) = rows
    assert values[2:11] == (3, 3, 3, None, 3, 3, 3, 3, 3)
    assert [str(notice) for notice in rows.notices] == ["Unsur that no column tells: Biaya/tarif."]


def test_a_word_of_another_scale_keeps_a_column_from_being_read(tmp_path: Path) -> None:
    row = ("1.01", "2026-S1", "Tidak puas", *[3] * 8)
    rows = grid(tmp_path, HEAD, row, ("1.01", "2026-S1", "Sangat tidak puas", *[3] * 8))
    assert list(rows) == []
    assert faults(rows) == [("mark-out-of-range", "C2"), ("mark-out-of-range", "C3")]


def test_a_sheet_that_does_not_say_its_period_is_refused_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as refused:
        grid(tmp_path, UNSUR, (3,) * 9, unit="1.01")
    assert refused.value.code == "form-without-period"


def test_a_line_of_separated_text_that_breaks_off_is_told(tmp_path: Path) -> None:
    file = tmp_path / "skm.csv"
    file.write_text(";".join(HEAD) + "\n1.01;2026-S1;3;3;3;3;3;3;3;3;3\n1.01;2026-S1;3;3\n")
    (rows,) = read(file, survey_spec(), today=TODAY)
    assert [number for number, _ in rows] == [2]
    assert [code for code, _ in faults(rows)] == ["short-row"]
