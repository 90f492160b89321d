"""Answers of the public: stored, counted, suggested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from asncli.store import agency, batches
from asncli.store.database import session
from asncli.store.surveys import ELEMENTS, Answers, Suggestion, answers, suggestions, write_surveys
from asncli.store.unit_sheet import write_units
from asncli.store.writing import Counts
from asncli.terms import Period, PeriodKind
from tests.workflows.import_office import WRITER

S1 = Period(2026, PeriodKind.SEMESTER)
Row = tuple[object, ...]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Session]:
    """A database with two units, open for writing."""
    with session(tmp_path / "s.db", write=True, create=True) as found:
        batch = batches.begin(found, "unit import", user="sri", now=WRITER.now)
        source = batches.add_source(found, batch)
        units = [(2, "1", "Dinas A", None, None, None), (3, "2", "Dinas B", None, None, None)]
        write_units(found, batch, source, agency.get_or_make(found, batch), units, as_of=WRITER.today)
        yield found


def said(
    number: int,
    respondent: str,
    mark: int | None = 3,
    *,
    unit: str = "1",
    period: str = "2026-S1",
    words: str | None = None,
) -> Row:
    """One answer as the workflow gives it."""
    return (number, unit, period, respondent, *[mark] * len(ELEMENTS), words)


def write(opened: Session, *rows: Row) -> tuple[Counts, list[tuple[int, str]]]:
    """Store answers in a batch of their own."""
    batch = batches.begin(opened, "survey import", user="sri", now=WRITER.now)
    counts, rejected = write_surveys(opened, batch, batches.add_source(opened, batch), rows)
    return counts, [(fault.row, fault.code) for fault in rejected]


def test_the_same_answer_again_changes_nothing_and_another_one_takes_its_place(opened: Session) -> None:
    assert write(opened, said(2, "R-1"), said(3, "R-2")) == (Counts(added=2), [])
    assert write(opened, said(2, "R-1"), said(3, "R-2", 4)) == (Counts(changed=1, unchanged=1), [])
    assert write(opened, said(2, "R-1", unit="dinas  B"), said(3, "R-1", period="2026-S2")) == (Counts(added=2), [])


def test_units_must_be_known_and_a_respondent_answers_once(opened: Session) -> None:
    rows = [said(2, "R-1"), said(3, "R-1", 4, unit="Dinas A"), said(4, "R-1", unit="9")]
    assert write(opened, *rows) == (Counts(added=1), [(4, "unit-unknown"), (3, "duplicate-conflict")])


def test_marks_leave_the_database_as_sums_and_numbers(opened: Session) -> None:
    partly = (4, "1", "2026-S1", "R-3", 4, *[None] * 8, None)
    silent = said(5, "R-4", None, words="Hanya saran")
    write(opened, said(2, "R-1"), said(3, "R-2", 2), partly, silent, said(6, "R-1", 1, unit="2"))
    assert answers(opened, [S1]) == {
        (1, "2026-S1"): Answers(3, (9, *[5] * 8), (3, *[2] * 8)),
        (2, "2026-S1"): Answers(1, (1,) * 9, (1,) * 9),
    }
    assert answers(opened, []) == {}


def test_answers_of_two_units_add_up() -> None:
    one = Answers(1, (3,) * 9, (1,) * 9)
    assert one.plus(one) == Answers(2, (6,) * 9, (2,) * 9)


def test_of_an_unsur_that_too_few_marked_nothing_is_left() -> None:
    found = Answers(4, (12, 6, *[9] * 7), (4, 2, *[3] * 7))
    assert found.from_enough(3) == Answers(4, (12, 0, *[9] * 7), (4, 0, *[3] * 7))


def test_suggestions_are_told_without_the_respondent(opened: Session) -> None:
    write(opened, said(2, "R-1", words="Tambah kursi"), said(3, "R-2"), said(4, "R-3", unit="2", words="Parkir"))
    assert suggestions(opened, [1]) == [Suggestion(1, "2026-S1", "Tambah kursi")]
