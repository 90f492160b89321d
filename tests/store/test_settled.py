"""What can not be undone because a closed period rests on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.errors import ConflictError
from asncli.store import batches
from asncli.store.closing import write_state
from asncli.store.database import session
from asncli.store.undo import undo_preview
from asncli.terms import PeriodState
from tests.store.office import BUDI, SITI, TODAY, achieve, batch, evaluate, office, person
from tests.store.test_locks import S1


def refusal(path: Path, number: int) -> str | None:
    try:
        with session(path, write=False) as opened:
            undo_preview(opened, number)
    except ConflictError as refused:
        return refused.code
    return None


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Batches 3 to 7: a realisation in the semester, one after it, Budi left out, the closing, a roster."""
    path = office(tmp_path / "k.db")
    for day in (date(2026, 6, 30), date(2026, 7, 31)):
        with batch(path, "achievement import") as w:
            achieve(w, day, 5)
    with batch(path, "evaluate 2026-S1") as w:
        evaluate(w, person(w, BUDI), "excluded")
    with batch(path, "period close 2026-S1") as w:
        write_state(w.session, w.batch, w.source, S1, PeriodState.CLOSED, TODAY, raters_deleted=True)
        batches.finish(w.session, w.batch, {"feedback_batches": [4]})
    with batch(path) as w:
        w.roster({"nip": SITI, "name": "Siti", "golongan": "III/d"}, as_of=TODAY)
    return path


def test_what_lies_in_the_period_or_evaluated_somebody_in_it_stays(path: Path) -> None:
    told = {number: refusal(path, number) for number in range(1, 8)}
    assert told == {
        1: "period-closed", 2: None, 3: "period-closed", 4: "feedback-kept", 5: "period-closed", 6: "period-closed",
        7: None,
    }  # fmt: skip


def test_opening_again_is_not_undone_and_feedback_stays_shut(path: Path) -> None:
    with batch(path, "period reopen 2026-S1") as w:
        write_state(w.session, w.batch, w.source, S1, PeriodState.OPEN, TODAY)
    assert [refusal(path, number) for number in (3, 4, 8)] == [None, "feedback-kept", "period-reopened"]
