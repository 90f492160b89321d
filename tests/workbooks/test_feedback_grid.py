"""Answers of a form with one column for each aspect and person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.terms import CoreValue, FeedbackRole, Period, PeriodKind
from asncli.workbooks.feedback import feedback_spec
from asncli.workbooks.feedback_grid import answer, true_row
from asncli.workbooks.headings import folded_heading
from asncli.workbooks.rejects import write_rejects
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY

S1 = Period(2026, PeriodKind.SEMESTER, 1)
PEER = FeedbackRole.REKAN
VALUES = [value.label for value in CoreValue]
SITI, BUDI = "1. Siti Contoh, S.Pd.", "Budi Contoh"
Lines = Sequence[Sequence[object]]


def headings(*people: str, aspects: Sequence[str] = VALUES) -> list[object]:
    """Headings as forms write them, numbered in more than one way."""
    numbers = ("{}. ", "{} ", "")
    return [
        f"{numbers[n % 3].format(n + 1)}{aspect} [{person}]" for person in people for n, aspect in enumerate(aspects)
    ]


def form(
    lines: Lines,
    *,
    period: Period | None = S1,
    role: FeedbackRole | None = PEER,
    names: Mapping[str, str] | None = None,
) -> SheetRows:
    content = xlsx({"Form Responses 1": lines})
    folded = {folded_heading(said): ours for said, ours in (names or {}).items()}
    (rows,) = read(("jawaban.xlsx", content), feedback_spec(period, role), today=TODAY, names=folded)
    return rows


def told(rows: SheetRows) -> list[str]:
    return [str(notice) for notice in rows.notices]


def test_each_row_becomes_a_vote_for_every_person_that_was_marked() -> None:
    moment = datetime(2026, 7, 1, 8, 30)  # noqa: DTZ001 - a cell has no time zone
    rows = form([
        ["Timestamp", "Email Address", *headings(SITI, BUDI)],
        [moment, "A@Contoh.go.id", *[5] * 7, *[4] * 7],
        [moment, "b@contoh.go.id", *[""] * 7, 1, 2, 3, 4, "", "", ""],
        [moment, "c@contoh.go.id", *[""] * 14],
    ])  # fmt: skip
    read_ = [(true_row(number), values) for number, values in rows]
    assert read_ == [
        (2, (S1, None, PEER, None, "a@contoh.go.id", *[5] * 7, None, "Siti Contoh, S.Pd.")),
        (2, (S1, None, PEER, None, "a@contoh.go.id", *[4] * 7, None, "Budi Contoh")),
        (3, (S1, None, PEER, None, "b@contoh.go.id", 1, 2, 3, 4, None, None, None, None, "Budi Contoh")),
    ]
    assert rows.problems == []
    assert (rows.counts().rows, rows.counts().skipped) == (3, 2)
    assert told(rows) == [
        "Read as a form with names in its headings; people: 2.",
        "The form does not ask for the NIP of those who answered; each is counted once by address or time.",
    ]


def test_problems_name_the_true_cell_and_row_and_never_the_mark() -> None:
    rows = form([["Penilaian rekan"], headings(SITI, BUDI), [*[4] * 7, *[4] * 6, 90], [*[4] * 7, 4, 4, *[""] * 5]])
    assert [true_row(number) for number, _ in rows] == [3, 4]
    assert [(p.code, p.cell, p.row, p.value) for p in rows.problems] == [
        ("mark-out-of-range", "N3", 3, None), ("marks-too-few", "N4", 4, None)
    ]  # fmt: skip
    assert str(rows.problems[1].message) == "Row 4 has fewer than four of the seven marks."
    assert rows.counts().rejected == 2


def test_a_fault_found_later_is_counted_for_each_person_and_points_to_the_heading() -> None:
    rows = form([headings(SITI, BUDI), [4] * 14])
    for number, values in rows:
        rows.reject(number, "person", "person-unknown", values[-1])
    assert [(p.code, p.cell, p.row, p.value) for p in rows.problems] == [
        ("person-unknown", "A1", 2, "Siti Contoh, S.Pd."), ("person-unknown", "H1", 2, "Budi Contoh")
    ]  # fmt: skip
    assert rows.counts().rejected == 2


def test_rejected_answers_come_back_as_the_row_and_the_person_only() -> None:
    rows = form([headings(SITI), [4, 4, 4, 4, 4, 4, 9], [*[3] * 7]])
    assert len(list(rows)) == 1
    out = BytesIO()
    write_rejects(out, [rows], say=str)
    (sheet,) = openpyxl.load_workbook(out).worksheets
    assert [row[:6] for row in sheet.iter_rows(min_row=3, values_only=True)] == [
        ("Periode", "NIP", "Peran", "Nama dalam Judul", "Baris", "Kode Masalah"),
        ("2026-S1", None, "Rekan", "Siti Contoh, S.Pd.", 2, "mark-out-of-range"),
    ]


def test_a_nip_in_the_heading_or_beside_the_answers_is_taken() -> None:
    rows = form([
        ["NIP Anda", *headings(f"Budi Contoh, NIP {NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}")], [OTHER_NIP, *[4] * 7],
    ])  # fmt: skip
    assert [values[1:5] for _, values in rows] == [(NIP, PEER, OTHER_NIP, None)]
    assert len(rows.notices) == 1


def test_a_column_without_a_name_is_of_nobody() -> None:
    rows = form([["Nama", "Komentar", "Loyal", *headings(BUDI, aspects=VALUES[:4])], ["Ani", "Umum", 1, 4, 4, 4, 4]])
    assert next(values[5:] for _, values in rows) == (4, 4, 4, 4, None, None, None, None, "Budi Contoh")


def test_of_a_form_the_own_nip_is_that_of_the_respondent_and_oneself_must_give_it() -> None:
    rows = form([["NIP", *headings(BUDI)], [NIP, *[4] * 7], ["", *[4] * 7]], role=FeedbackRole.DIRI)
    assert [values[3] for _, values in rows] == [NIP]
    assert [(p.code, p.cell) for p in rows.problems] == [("rater-missing", "A3")]


def test_the_same_person_in_several_spellings_is_one() -> None:
    lines = [[*headings("SITI CONTOH", aspects=VALUES[:4]), *headings("2. Siti  Contoh, M.Si.", aspects=VALUES[3:])]]
    rows = form([*lines, [1, 2, 3, 4, 5, 5, 5, 5]])
    assert [values[5:12] for _, values in rows] == [(1, 2, 3, 4, 5, 5, 5)]
    assert "left out: 1. Harmonis [2. Siti Contoh, M.Si.]" in told(rows)[1]


def test_other_aspects_are_left_out_and_named_and_the_map_says_what_they_stand_for() -> None:
    own = ["Inisiatif & Fleksibilitas", "Kerja Sama & Teamwork", "Kedisiplinan", "Layanan", "Kehadiran", "Komentar"]
    lines = [headings(SITI, aspects=own), [5, 4, 3, 2, 1, "Mantap"]]
    with pytest.raises(AsnError) as refused:
        form(lines)
    assert refused.value.code == "aspects-unknown"
    assert '"Inisiatif & Fleksibilitas" = "Adaptif"' in str(refused.value.hint)
    names = {own[0]: "Adaptif", own[1]: "Kolaboratif", own[2]: "Akuntabel", own[3]: "Berorientasi Pelayanan"}
    rows = form(lines, names=names)
    assert [values[5:13] for _, values in rows] == [(2, 3, None, None, None, 5, 4, "Mantap")]
    assert told(rows)[1] == (
        "Aspects left out: Kehadiran. With --map you say which of the seven values one stands for."
    )
    assert "Kehadiran" not in "".join(told(form(lines, names=names | {own[4]: ""})))


@pytest.mark.parametrize(
    ("cell", "mark"),
    [("Sangat Baik", 5), ("BAIK", 4), ("Cukup", 3), ("kurang", 2), ("Sangat  Kurang", 1), ("5 - Sangat Baik", 5),
     ("4 (Baik)", 4), ("3", "3"), (2.0, 2.0), ("Selalu", "Selalu"), ("85", "85"), ("", "")],
)  # fmt: skip
def test_words_of_an_agreed_list_are_marks_and_others_stay(cell: str | float, mark: object) -> None:
    assert answer(cell) == mark


def test_that_words_were_taken_as_marks_is_said() -> None:
    rows = form([["Cap waktu", *headings(BUDI)], ["1/7/2026 08:30:00", "Baik", "Cukup", *["Sangat Baik"] * 5]])
    assert [values[4:12] for _, values in rows] == [("1/7/2026 08:30:00", 4, 3, *[5] * 5)]
    assert "This is an assumption" in told(rows)[1]


def test_a_form_that_does_not_say_who_answered_says_what_that_means() -> None:
    assert "would count them once more" in told(form([headings(BUDI), [4] * 7]))[-1]
    assert len(form([headings(BUDI), [4] * 7], role=FeedbackRole.MASYARAKAT).notices) == 1


@pytest.mark.parametrize(
    ("period", "role", "code"), [(None, PEER, "form-without-period"), (S1, None, "form-without-role")]
)
def test_what_a_form_does_not_say_the_command_must(period: Period | None, role: FeedbackRole | None, code: str) -> None:
    with pytest.raises(AsnError) as refused:
        form([headings(BUDI), [4] * 7], period=period, role=role)
    assert refused.value.code == code


def test_columns_of_the_form_say_period_and_role_of_each_answer() -> None:
    rows = form(
        [["Periode", "Hubungan Kerja", *headings(BUDI)], ["Semester I 2026", "Bawahan", *[4] * 7]],
        period=None, role=None,
    )  # fmt: skip
    assert [values[:3] for _, values in rows] == [(S1, None, FeedbackRole.BAWAHAN)]


@given(st.lists(st.lists(st.one_of(st.integers(-1, 7), st.sampled_from(["", "Baik", "x"])), max_size=16), max_size=6))
def test_every_form_adds_up(cells: list[list[object]]) -> None:
    rows = form([["Email", *headings(SITI, BUDI)], *cells, ["z", *[4] * 14]])
    good = list(rows)
    assert rows.counts().rows == len(good) + rows.counts().rejected + rows.counts().duplicates
    assert len({number for number, _ in good}) == len(good)
