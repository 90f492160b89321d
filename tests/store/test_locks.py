"""Whether a period may still be changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from asncli.errors import ConflictError
from asncli.store.closing import write_state
from asncli.store.database import session
from asncli.store.locks import (
    closed_periods,
    closed_touched,
    find_lock,
    inside,
    locked,
    refuse_locked,
    refuse_locked_day,
    refuse_locked_span,
)
from asncli.terms import Period, PeriodKind, PeriodState
from tests.store.office import BUDI, SITI, TODAY, batch, office
from tests.store.plan_rows import plans, row

S1, S2, Q1, YEAR = (
    Period(2026, PeriodKind.SEMESTER, 1), Period(2026, PeriodKind.SEMESTER, 2), Period(2026, PeriodKind.QUARTER, 1),
    Period(2026, PeriodKind.YEAR),
)  # fmt: skip


def closed_office(path: Path, *periods: Period) -> Path:
    office(path)
    with batch(path, "period close 2026-S1") as w:
        for period in periods:
            write_state(w.session, w.batch, w.source, period, PeriodState.CLOSED, TODAY, raters_deleted=True)
    return path


def test_a_period_that_nobody_closed_is_open(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=False) as opened:
        assert (find_lock(opened, S1), locked(opened, S1), closed_periods(opened)) == (None, False, [])
        refuse_locked(opened, S1)
        refuse_locked_day(opened, date(2026, 3, 1))


def test_the_closed_periods_that_plans_of_a_batch_touch_are_named(tmp_path: Path) -> None:
    autumn: dict[str, Any] = {"begins": date(2026, 7, 1), "ends": date(2026, 9, 30)}
    with batch(closed_office(tmp_path / "k.db", S1, Q1), "target import") as w:
        assert closed_touched(w.session, w.batch) == []
        plans(w, row(nip=BUDI, **autumn))
        assert closed_touched(w.session, w.batch) == []
        plans(w, row(nip=SITI))
        assert closed_touched(w.session, w.batch) == ["2026-Q1", "2026-S1"]
    with batch(tmp_path / "k.db", "target import") as w:
        plans(w, row(nip=SITI))
        assert closed_touched(w.session, w.batch) == []  # nothing was written
        plans(w, row(nip=SITI, target=1))
        assert closed_touched(w.session, w.batch) == ["2026-Q1", "2026-S1"]


def test_closing_locks_exactly_that_period_and_its_days(tmp_path: Path) -> None:
    with session(closed_office(tmp_path / "k.db", S1), write=False) as opened:
        assert [locked(opened, period) for period in (S1, S2, Q1, YEAR)] == [True, False, False, False]
        for period in (S2, Q1, YEAR):
            refuse_locked(opened, period)
        refuse_locked_day(opened, date(2026, 7, 1))
        refuse_locked_span(opened, date(2026, 1, 1), date(2026, 12, 31))
        for first, last in ((date(2026, 1, 1), date(2026, 1, 1)), (date(2026, 2, 1), date(2026, 6, 30))):
            with pytest.raises(ConflictError, match="period-closed"):
                refuse_locked_span(opened, first, last)
        with pytest.raises(ConflictError) as refused:
            refuse_locked(opened, S1)
    assert (
        str(refused.value.message)
        == "The period 2026-S1 was closed on 2026-07-01 by sri, so nothing in it changes any more."
    )
    assert "asncli period reopen 2026-S1 --reason" in str(refused.value.hint)


def test_opened_again_it_keeps_the_day_of_its_closing_and_stays_without_raters(tmp_path: Path) -> None:
    path = closed_office(tmp_path / "k.db", S1)
    with batch(path, "period reopen 2026-S1") as w:
        write_state(w.session, w.batch, w.source, S1, PeriodState.OPEN, date(2026, 8, 1))
    with session(path, write=False) as opened:
        lock = find_lock(opened, S1)
    assert lock is not None
    assert (lock.closed, lock.opened_on, lock.closed_on, lock.raters_deleted, lock.batch) == (
        False, date(2026, 8, 1), TODAY, True, 4,
    )  # fmt: skip


def test_the_periods_inside_a_period() -> None:
    assert [str(one) for one in inside(S1)] == [
        "2026-S1", "2026-Q1", "2026-Q2", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06",
    ]  # fmt: skip
    assert len(inside(YEAR)) == 19
    assert [str(one) for one in inside(Period(2026, PeriodKind.MONTH, 3))] == ["2026-03"]
