"""A period is closed when everybody is settled, and keeps how it stood (see also tests/cli/test_period.py)."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.rules.policy import load_policy
from asncli.store.batches import batch_line
from asncli.store.database import raw_connection, session
from asncli.store.evaluations import evaluations, explanation
from asncli.terms import Period
from asncli.workflows.close_period import Closed, close_period, finish_closing, may_finish
from asncli.workflows.exclude import exclude
from asncli.workflows.finalise import Decision
from asncli.workflows.writing import Writer
from tests.workflows.reported_office import AGUS, DEWI, LEADER, PERIOD, WAYAN, evaluate_semester, reported_office
from tests.workflows.test_finalise import decide

CLOSING = Writer("period close 2026-S1", "sri", datetime(2026, 8, 1, 9, 0, tzinfo=UTC))


def close(path: Path, writer: Writer = CLOSING) -> Closed:
    with session(path, write=True) as opened:
        return close_period(opened, PERIOD, load_policy(), writer)


def settled(path: Path) -> Path:
    """The office with everybody final or left out."""
    reported_office(path)
    for nip in (WAYAN, AGUS):
        with session(path, write=True) as opened:
            exclude(opened, nip, PERIOD, "Pindah", Writer("evaluation exclude", "sri", CLOSING.now))
    evaluate_semester(path)
    decide(path, Decision(accept_suggested=True, assessor=LEADER))
    return path


def test_people_who_are_not_settled_are_counted_by_reason_and_nothing_is_written(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    found = close(path)
    assert (found.batch, found.in_the_way) == (None, {"draft": 3, "incomplete": 2})
    with session(path, write=False) as opened:
        assert raw_connection(opened).execute("SELECT count(*) FROM period_lock").fetchone() == (0,)


def test_who_is_left_out_keeps_the_reason_of_the_closing(tmp_path: Path) -> None:
    path = settled(tmp_path / "a.db")
    found = close(path)
    assert (found.people, found.units, found.in_the_way) == (6, 2, {})
    with session(path, write=False) as opened:
        assert found.batch is not None
        assert batch_line(opened, found.batch).counts == {
            "people": 6, "units": 2, "raters": 0, "marks": 0, "feedback_batches": [], "swept": 0,
        }  # fmt: skip
        (dewi,) = evaluations(opened, PERIOD, nip=DEWI)
        assert "CLTN" in (explanation(opened, PERIOD, dewi.employee_id) or "")
        assert may_finish(opened, PERIOD, delete_backups=False)
    assert finish_closing(path, PERIOD, delete=False) == []
    with session(path, write=False) as opened:
        assert [may_finish(opened, PERIOD, delete_backups=more) for more in (False, True)] == [False, True]
    with pytest.raises(ConflictError, match="period-closed"):
        close(path)


def test_a_period_that_is_not_over_or_empty_is_not_closed(tmp_path: Path) -> None:
    path = settled(tmp_path / "a.db")
    with pytest.raises(AsnError, match="period-not-over"):
        close(path, Writer("period close", "sri", datetime(2026, 6, 30, tzinfo=UTC)))
    with session(path, write=True) as opened, pytest.raises(AsnError, match="period-empty"):
        close_period(opened, Period(2026, PERIOD.kind, 2), load_policy(),
                     Writer("period close", "sri", datetime(2027, 3, 1, tzinfo=UTC)))  # fmt: skip
