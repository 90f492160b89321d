"""Rows that would change a closed period are rejected, one by one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.achievements import write_achievements
from asncli.store.closing import write_state
from asncli.store.feedback import FIELDS, write_feedback
from asncli.store.locked_rows import locked_span
from asncli.store.ratings import write_ratings
from asncli.terms import PeriodState
from tests.store.office import BUDI, SITI, TODAY, WAYAN, batch, evaluate, person
from tests.store.test_locks import Q1, S1, YEAR, closed_office


def test_a_realisation_that_says_the_same_stays_and_any_other_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    first = [(2, SITI, "I1", date(2026, 6, 30), 60000, "Laporan", None, None)]
    with batch(closed_office(path)) as w:
        write_achievements(w.session, w.batch, w.source, first)
        for period in (S1, Q1):
            write_state(w.session, w.batch, w.source, period, PeriodState.CLOSED, TODAY)
    rows = [
        (2, SITI, "I1", date(2026, 6, 30), 60000, None, None, None),
        (3, SITI, "I1", date(2026, 5, 31), 1, None, None, None),
        (4, SITI, "I1", date(2026, 7, 31), 1, None, None, None),
    ]
    with batch(path) as w:
        counts, rejected = write_achievements(w.session, w.batch, w.source, rows)
    assert counts == (1, 0, 1)
    assert [(r.row, r.field, r.code, r.values) for r in rejected] == [
        (3, "day", "period-closed", {"period": "2026-S1"})
    ]


def test_a_rating_of_a_closed_period_is_rejected_unless_it_is_the_one_stored(tmp_path: Path) -> None:
    path = closed_office(tmp_path / "k.db")
    row = (2, SITI, "2026-S1", "meets", "above", None, BUDI, None)
    with batch(path) as w:
        write_ratings(w.session, w.batch, w.source, [row])
        write_state(w.session, w.batch, w.source, S1, PeriodState.CLOSED, TODAY)
    with batch(path) as w:
        assert write_ratings(w.session, w.batch, w.source, [row]) == ((0, 0, 1), [])
        _, rejected = write_ratings(w.session, w.batch, w.source, [(*row[:3], "below", *row[4:])])
        _, other = write_ratings(w.session, w.batch, w.source, [(2, SITI, "2026", *row[3:])])
    assert ([(r.code, r.value) for r in rejected], other) == ([("period-closed", "2026-S1")], [])


def test_no_feedback_comes_into_a_period_whose_raters_are_gone(tmp_path: Path) -> None:
    path = closed_office(tmp_path / "k.db", S1)
    votes = [
        (n, code, end, SITI, "atasan", BUDI, None, 4, 4, 4, 4, None, None, None, None)
        for n, (code, end) in enumerate(
            (("2026-S1", "2026-06-30"), ("2026-Q2", "2026-06-30"), ("2026", "2026-12-31")), 2
        )
    ]
    assert len(votes[0]) == len(FIELDS) + 1
    told = []
    for reopened in (False, True):
        with batch(path) as w:
            if reopened:
                write_state(w.session, w.batch, w.source, S1, PeriodState.OPEN, TODAY)
            told.append([(r.row, r.code) for r in write_feedback(w.session, w.source, votes).rejected])
    assert told == [[(2, "period-closed"), (3, "period-closed")], [(2, "feedback-closed"), (3, "feedback-closed")]]


def test_where_nothing_is_closed_no_span_is_locked(tmp_path: Path) -> None:
    with batch(closed_office(tmp_path / "k.db")) as w:
        assert locked_span(w.session, "begins", "ends") == "NULL"
    with batch(closed_office(tmp_path / "l.db", YEAR)) as w:
        assert "THEN '2026' END" in locked_span(w.session, "begins", "ends")


def test_no_feedback_comes_in_that_a_final_evaluation_rests_on(tmp_path: Path) -> None:
    path = closed_office(tmp_path / "k.db")
    with batch(path) as w:
        evaluate(w, person(w, SITI), "final")
        evaluate(w, person(w, SITI), "objected", period="2026")
        evaluate(w, person(w, BUDI), "draft")
    votes = [
        (n, code, end, nip, "atasan", WAYAN, None, 4, 4, 4, 4, None, None, None, None)
        for n, (code, end, nip) in enumerate(
            (
                ("2026-S1", "2026-06-30", SITI), ("2026-S2", "2026-12-31", SITI), ("2026", "2026-12-31", SITI),
                ("2025-S2", "2025-12-31", SITI), ("2026-06", "2026-06-30", SITI), ("2026-S1", "2026-06-30", BUDI),
            ), 2,
        )
    ]  # fmt: skip
    with batch(path, "feedback import") as w:
        found = write_feedback(w.session, w.source, votes)
    assert (found.counts.added, [(r.row, r.field, r.code, r.value, r.values) for r in found.rejected]) == (3, [
        (2, "nip", "evaluation-final", SITI, {"person": SITI, "period": "2026-S1"}),
        (3, "nip", "evaluation-final", SITI, {"person": SITI, "period": "2026"}),
        (4, "nip", "evaluation-final", SITI, {"person": SITI, "period": "2026"}),
    ])  # fmt: skip
