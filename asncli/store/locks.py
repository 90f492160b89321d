"""Whether a period may still be changed, and the refusals where it may not.

Closing a period locks what is coded with exactly that period; what is dated on one of its days; feedback of every
period inside it; plans that lie wholly inside it. A period that nobody has opened or closed is open. Where rows come
in by the thousand, ``store/locked_rows.py`` rejects those that would change a closed period.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import ConflictError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.terms import Period, PeriodKind, PeriodState

_LOCKS = """
SELECT l.id, l.period, l.status, l.opened_on, l.closed_on, l.raters_deleted, b.id, b.made_by, b.reason
FROM period_lock l JOIN source s ON s.id = l.source_id JOIN batch b ON b.id = s.batch_id
"""
# Days of the plans of which a batch wrote anything.
_PLANS_OF_BATCH = """
SELECT DISTINCT p.begins, p.ends FROM (
    SELECT CAST(row_key AS INTEGER) AS id FROM change WHERE batch_id = :batch AND tbl = 'plan'
    UNION SELECT r.plan_id FROM change c JOIN planned_result r ON r.id = CAST(c.row_key AS INTEGER)
          WHERE c.batch_id = :batch AND c.tbl = 'planned_result'
    UNION SELECT i.plan_id FROM change c JOIN indicator i ON i.id = CAST(c.row_key AS INTEGER)
          WHERE c.batch_id = :batch AND c.tbl = 'indicator'
) t JOIN plan p ON p.id = t.id
"""
_COUNTS = {PeriodKind.YEAR: 1, PeriodKind.SEMESTER: 2, PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}


class Lock(NamedTuple):
    """The state of a period as it was last decided: in which batch, by whom, and why.

    ``closed_on`` stays when it is opened again; ``raters_deleted``: no feedback of it comes in any more.
    """

    id: int
    period: Period
    status: PeriodState
    opened_on: date | None
    closed_on: date | None
    raters_deleted: bool
    batch: int
    by: str
    reason: str | None

    @property
    def closed(self) -> bool:
        """Whether nothing in the period may change."""
        return self.status is PeriodState.CLOSED


def locks(session: Session) -> list[Lock]:
    """Every period that was ever opened or closed, by its code."""
    return list(_read(session, ""))


def find_lock(session: Session, period: Period) -> Lock | None:
    """The state of a period that was opened or closed, else ``None``: it is open."""
    return next(_read(session, str(period)), None)


def closed_periods(session: Session) -> list[Lock]:
    """The periods that are closed now."""
    return [lock for lock in locks(session) if lock.closed]


def locked(session: Session, period: Period) -> bool:
    """Whether the period is closed."""
    lock = find_lock(session, period)
    return lock is not None and lock.closed


def refuse_locked(session: Session, period: Period) -> None:
    """Refuse to change what is coded with a period that is closed (``period-closed``, exit 4)."""
    lock = find_lock(session, period)
    if lock is not None and lock.closed:
        raise period_closed(lock)


def refuse_locked_day(session: Session, day: date) -> None:
    """Refuse to change what is dated on a day of a closed period (``period-closed``, exit 4)."""
    refuse_locked_span(session, day, day)


def refuse_locked_span(session: Session, begins: date, ends: date) -> None:
    """Refuse to change what lies wholly inside a closed period, as a plan may (``period-closed``, exit 4)."""
    for lock in closed_periods(session):
        if lock.period.start <= begins and ends <= lock.period.end:
            raise period_closed(lock)


def closed_touched(session: Session, batch_id: int) -> list[str]:
    """Codes of the closed periods with a day in common with a plan that the batch wrote: it changes nothing in them."""
    if not (closed := closed_periods(session)):
        return []
    found = raw_connection(session).execute(_PLANS_OF_BATCH, {"batch": batch_id}).fetchall()
    spans = [(date.fromisoformat(begins), date.fromisoformat(ends)) for begins, ends in found]
    periods = [lock.period for lock in closed]
    return [str(one) for one in periods if any(first <= one.end and one.start <= last for first, last in spans)]


def period_closed(lock: Lock) -> ConflictError:
    """Give the refusal to change a closed period, with the way out (the caller raises it)."""
    period = str(lock.period)
    return ConflictError(
        "period-closed",
        text(
            "The period {period} was closed on {day} by {user}, so nothing in it changes any more.",
            period=period, day=lock.closed_on, user=lock.by,
        ),
        text("If it has been decided to open it again: asncli period reopen {period} --reason TEXT", period=period),
    )  # fmt: skip


def inside(period: Period) -> tuple[Period, ...]:
    """The period itself and every shorter one that lies within it."""
    every = (Period(period.year, kind, n) for kind, count in _COUNTS.items() for n in range(1, count + 1))
    return tuple(one for one in every if period.start <= one.start and one.end <= period.end)


def _read(session: Session, code: str) -> Iterator[Lock]:
    rows = raw_connection(session).execute(f"{_LOCKS} WHERE ? IN ('', l.period) ORDER BY l.period", (code,))
    for number, period, status, opened, closed, deleted, batch, by, reason in rows:
        if known := Period.find(period):
            yield Lock(number, known, PeriodState(status), _day(opened), _day(closed), bool(deleted), batch, by, reason)


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
