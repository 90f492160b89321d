"""Answers on the work climate: stored without who gave them, counted, taken back, sealed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from asncli.rules.climate import Answers
from asncli.store import agency, batches
from asncli.store.climate import (
    ELEMENTS,
    TABLE,
    answers,
    answers_of,
    comments,
    first_batch,
    mark_batch,
    remove_answers,
    seal_answers,
    write_climate,
)
from asncli.store.database import raw_connection, session
from asncli.store.unit_sheet import write_units
from asncli.store.writing import Counts
from asncli.terms import Period, PeriodKind
from tests.workflows.import_office import WRITER

S1 = Period(2026, PeriodKind.SEMESTER)
MARCH = Period(2026, PeriodKind.MONTH, 3)
Row = tuple[object, ...]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Session]:
    """A database with two units (batch 1), open for writing."""
    with session(tmp_path / "s.db", write=True, create=True) as found:
        batch = batches.begin(found, "unit import", user="sri", now=WRITER.now)
        source = batches.add_source(found, batch)
        units = [(2, "1", "Dinas A", None, None, None), (3, "2", "Dinas B", None, None, None)]
        write_units(found, batch, source, agency.get_or_make(found, batch), units, as_of=WRITER.today)
        yield found


def said(number: int, respondent: str, mark: int | None = 3, *, unit: str = "1", period: Period = S1,
         words: str | None = None) -> Row:  # fmt: skip
    """One answer as the workflow gives it."""
    return (number, unit, str(period), respondent, *[mark] * len(ELEMENTS), words)


def write(opened: Session, *rows: Row) -> tuple[int, Counts, list[tuple[int, str, str | None]]]:
    """Store answers in a batch of their own: its number, what it counted, the faults."""
    batch = batches.begin(opened, "survey import", user="sri", now=WRITER.now)
    counts, rejected, met = write_climate(opened, batches.add_source(opened, batch), rows)
    batches.finish(opened, batch, counts._asdict())
    mark_batch(opened, batch, {"2026-S1"}, met)
    return batch, counts, [(fault.row, fault.code, fault.value) for fault in rejected]


def kept(opened: Session, columns: str) -> list[tuple[object, ...]]:
    """What the table holds."""
    return raw_connection(opened).execute(f"SELECT {columns} FROM {TABLE}").fetchall()


def test_respondents_are_digests_of_their_own_for_every_unit_and_period_and_rows_lie_in_their_order(
    opened: Session,
) -> None:
    rows = [said(n, f"code {n}") for n in range(20)]
    write(opened, *rows, said(30, "code 1", unit="2"), said(31, "code 1", period=MARCH))
    names = [str(name) for (name,) in kept(opened, "respondent")]
    assert (len(set(names)), {len(name) for name in names}) == (22, {32})
    of_all = kept(opened, "respondent, unit_id, period")
    one = [str(name) for name, unit, period in of_all if (unit, period) == (1, str(S1))]
    assert one == sorted(one)


def test_a_known_answer_is_replaced_and_counts_as_unchanged_like_the_same_again(opened: Session) -> None:
    first, counts, _ = write(opened, said(2, "code a", 1), said(3, "code b", 2))
    assert counts == Counts(added=2)
    assert write(opened, said(2, "code a", 5), said(3, "code b", 2))[1] == Counts(unchanged=2)
    assert answers(opened, S1) == {1: Answers(2, (7,) * 8, (2,) * 8)}
    assert answers_of(raw_connection(opened), first).later == [(first + 1, "survey import", 2)]


def test_faults_name_units_and_repeated_respondents_and_no_code(opened: Session) -> None:
    rows = [said(2, "code a"), said(3, "code a", 4, unit="Dinas A"), said(4, "code b", unit="9")]
    _, counts, faults = write(opened, *rows)
    assert (counts.added, faults) == (1, [(4, "unit-unknown", "9"), (3, "duplicate-conflict", None)])


def test_answers_without_any_mark_are_nobody_and_comments_wait_for_the_minimum(opened: Session) -> None:
    write(opened, *(said(n, f"code {n}", words=words) for n, words in enumerate(("b", "A", None))),
          said(9, "code 9", None, words="c"), said(10, "code 1", unit="2", words="lain"))  # fmt: skip
    assert answers(opened, S1)[1] == Answers(3, (9,) * 8, (3,) * 8)
    assert comments(opened, S1, [1, 2], 3) == {1: ["A", "b", "c"]}
    assert comments(opened, S1, [1, 2], 4) == comments(opened, S1, [2], 3) == {}


def test_a_batch_is_taken_back_by_what_it_brought(opened: Session) -> None:
    first, _, _ = write(opened, said(2, "code a"))
    second, _, _ = write(opened, said(2, "code b"))
    remove_answers(raw_connection(opened), second)
    assert answers(opened, S1)[1].respondents == 1
    assert answers_of(raw_connection(opened), first)[:2] == (1, 0)
    assert answers_of(raw_connection(opened), 1) == (0, 0, [])


def test_sealing_forgets_who_answered_and_in_which_batch(opened: Session) -> None:
    first, _, _ = write(opened, *(said(n, f"code {n}", words="ramai") for n in range(3)))
    second, _, _ = write(opened, said(2, "code a", unit="2", words="sepi"), said(3, "code a", period=MARCH))
    before = {name for (name,) in kept(opened, "respondent")}
    closing = batches.begin(opened, "period close 2026-S1", user="sri", now=WRITER.now)
    source = batches.add_source(opened, closing)
    assert seal_answers(opened, S1, source, 3) == [first, second]
    assert {name for (name,) in kept(opened, "respondent")} & before == set()
    assert set(kept(opened, "source_id")) == {(source,)}
    assert [words for (words,) in kept(opened, "comment") if words] == ["ramai"] * 3
    assert answers(opened, S1) == {1: Answers(3, (9,) * 8, (3,) * 8), 2: Answers(1, (3,) * 8, (1,) * 8)}
    remove_answers(raw_connection(opened), closing)
    assert len(kept(opened, "1")) == 5
    assert seal_answers(opened, S1, source, 3) == []


def test_the_first_batch_of_a_period_is_known_also_when_its_answers_are_not_there_any_more(opened: Session) -> None:
    assert first_batch(opened, S1) is None
    first, *_ = write(opened, said(2, "code a"))
    write(opened, said(2, "code a", 2))
    raw_connection(opened).execute(f"DELETE FROM {TABLE}")
    assert (first_batch(opened, S1), first_batch(opened, MARCH)) == (first, None)
