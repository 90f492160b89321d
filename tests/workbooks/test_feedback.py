"""The sheet Umpan Balik."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.terms import CoreValue, FeedbackRole, Period, PeriodKind
from asncli.workbooks.feedback import FEEDBACK, Unnamed, feedback_spec, mark
from asncli.workbooks.raw import Fault
from tests.workbooks.sheets import NIP, OTHER_NIP, faults, reading
from tests.workbooks.sheets import TODAY as DAY

VALUES = [value.label for value in CoreValue]
S1 = Period(2026, PeriodKind.SEMESTER, 1)
OUT_OF_RANGE = Fault("mark-out-of-range", {"low": 1, "high": 5})


def vote(
    role: object = "Rekan", rater: object = OTHER_NIP, marks: str = "4455344", **more: object
) -> dict[str, object]:
    """One row: marks in their order, a dot where none was given."""
    given = {value: int(said) for value, said in zip(VALUES, marks, strict=False) if said != "."}
    return {"Periode": "2026-S1", "NIP": NIP, "Peran": role, "NIP Penilai": rater, **given, **more}


def test_a_vote_is_read(tmp_path: Path) -> None:
    expected = (S1, NIP, FeedbackRole.REKAN, OTHER_NIP, None, 4, 4, 5, 5, 3, 4, 4, "Rapi", None)
    assert list(reading(tmp_path, feedback_spec(), vote(Komentar="Rapi"))) == [(2, expected)]


@pytest.mark.parametrize(
    ("said", "read"),
    [(1, 1), (5.0, 5), ("3", 3), ("-", None), (0, OUT_OF_RANGE), (6, OUT_OF_RANGE), (3.5, OUT_OF_RANGE),
     (85, OUT_OF_RANGE), ("Baik", OUT_OF_RANGE), ("٣", OUT_OF_RANGE), (True, OUT_OF_RANGE)],
)  # fmt: skip
def test_a_mark_is_a_whole_number_from_1_to_5(said: str | float, read: object) -> None:
    assert mark(said, DAY) == read


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (vote(rater=None), ("rater-missing", "D2")),
        (vote("Diri", rater=None), ("rater-missing", "D2")),
        (vote(rater=None, **{"Kode Responden": "R-1"}), ("rater-missing", "D2")),
        (vote(marks="444"), ("marks-too-few", "K2")),
        (vote(marks="4448444"), ("mark-out-of-range", "H2")),
        (vote("Teman"), ("value-unknown", "C2")),
        (vote(None), ("value-missing", "C2")),
        (vote(NIP=None), ("nip-missing", "B2")),
        (vote(Periode="2040-S1"), ("period-unknown", "A2")),
        (vote(Periode=None), ("value-missing", "A2")),
        (vote(rater="1.98E+17"), ("nip-scientific", "D2")),
        (vote(rater="12345"), ("nip-length", "D2")),
        (vote(rater=NIP + "1"), ("nip-length", "D2")),
    ],
    ids=str,
)
def test_what_does_not_count_is_told_with_its_cell(tmp_path: Path, row: dict[str, object], fault: object) -> None:
    row = dict.fromkeys(("Periode", "NIP", "Peran", "NIP Penilai", *VALUES)) | row
    rows = reading(tmp_path, feedback_spec(), row)
    assert list(rows) == []
    assert faults(rows) == [fault]


def test_no_problem_tells_a_mark_a_comment_or_a_rater(tmp_path: Path) -> None:
    lines = (vote(marks="4448444"), vote(rater="8711102011011904", marks="5555555"), vote(rater="Pak Agus"))
    rows = reading(tmp_path, feedback_spec(), *lines)
    assert list(rows) == []
    assert [(p.code, p.value, str(p.message)) for p in rows.problems] == [
        ("mark-out-of-range", None, "This entry in Harmonis is not a whole number from 1 to 5."),
        ("nip-is-nik", None, "This entry has 16 digits: it looks like a NIK, not a NIP."),
        ("nip-nondigit", None, "Row 4: what stands in NIP Penilai can not be used: A letter in the NIP."),
    ]
    assert "Agus" not in str(rows.problems[2])


def test_a_rater_may_have_an_old_nip_or_the_nrp_of_a_soldier(tmp_path: Path) -> None:
    rows = reading(tmp_path, feedback_spec(), *(vote(rater=number) for number in ("130456789", "654321")))
    assert [values[3] for _, values in rows] == ["130456789", "654321"]


def test_a_form_that_was_sent_out_and_not_filled_in_is_no_vote(tmp_path: Path) -> None:
    rows = reading(tmp_path, feedback_spec(), vote(), vote(rater=NIP, marks="......."))
    assert [number for number, _ in rows] == [2]
    assert (rows.problems, rows.counts().rows) == ([], 1)


def test_respondents_without_a_code_are_different_people_and_those_with_one_are_counted_once(tmp_path: Path) -> None:
    public = vote("Masyarakat", None)
    coded = public | {"Kode Responden": "R-1"}
    rows = reading(tmp_path, feedback_spec(), public, public, coded, coded, coded | {"Akuntabel": 1})
    read = [(number, values[4]) for number, values in rows]
    assert [number for number, _ in read] == [2, 3, 4]
    assert isinstance(read[0][1], Unnamed)
    assert read[2][1] == "R-1"
    assert [problem.code for problem in rows.problems] == ["duplicate", "duplicate-conflict"]


def test_of_a_rater_with_a_nip_the_code_does_not_make_another_vote(tmp_path: Path) -> None:
    rows = reading(tmp_path, feedback_spec(), vote(**{"Kode Responden": "A"}), vote(**{"Kode Responden": "B"}))
    assert [values[3:5] for _, values in rows] == [(OTHER_NIP, None)]
    assert [problem.code for problem in rows.problems] == ["duplicate"]


def test_the_command_says_the_period_and_role_of_a_sheet_without_these_columns(tmp_path: Path) -> None:
    row = {heading: cell for heading, cell in vote().items() if heading not in ("Periode", "Peran")}
    rows = reading(tmp_path, feedback_spec(S1, FeedbackRole.BAWAHAN), row)
    assert [values[:3] for _, values in rows] == [(S1, NIP, FeedbackRole.BAWAHAN)]


def test_the_form_has_the_columns_of_the_contract() -> None:
    assert [c.heading for c in FEEDBACK.columns] == [
        "Periode", "NIP", "Peran", "NIP Penilai", "Kode Responden", *VALUES, "Komentar",
    ]  # fmt: skip
    assert [c.field for c in FEEDBACK.columns if c.required] == ["period", "nip", "role"]
