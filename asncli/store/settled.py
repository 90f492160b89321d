"""Closed periods that a batch is part of, or that rest on it: it can not be undone while they are closed.

Works, like ``store/standing.py``, on the staged ``temp.old_<table>`` of ``store/undo.py``.
"""

from __future__ import annotations

import sqlite3

from sqlmodel import Session

from asncli.errors import ConflictError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.locks import Lock, closed_periods, period_closed
from asncli.store.models import METADATA
from asncli.store.standing import before_and_after, lay_people, old
from asncli.terms import PeriodState

# A predikat from elsewhere is no part of the period.
_CODED = frozenset(t.name for t in METADATA.tables.values() if "period" in t.columns) - {"earlier_evaluation"}
_DATED = ("achievement", "note")
_PLANS = ("planned_result", "indicator")
# Of a closing: batches of feedback whose raters it deleted, so that nothing tells any more which votes are theirs.
SHUT = "feedback_batches"
_SHUT = (
    "SELECT substr(b.command, length('period close ') + 1) FROM batch b, json_each(b.counts, '$." + SHUT + "') f"
    " WHERE b.command LIKE 'period close %' AND f.value = ?"
)


def refuse_settled(session: Session, batch_id: int, tables: list[str]) -> None:
    """Refuse to undo what would change a closed period (exit 4).

    ``period-closed``: a closed period holds rows of the batch, or had people evaluated by them when it was closed.
    ``period-reopened``: the batch opened a period again. ``feedback-kept``: its raters were deleted at a closing.
    """
    raw = raw_connection(session)
    for lock in closed_periods(session):
        if _holds(raw, lock, tables) or _rests(raw, lock, batch_id, tables):
            raise period_closed(lock)
    if "period_lock" in tables:
        _refuse_reopened(raw, batch_id)
    shut = raw.execute(_SHUT, (batch_id,)).fetchone()
    if shut:
        raise ConflictError(
            "feedback-kept",
            text(
                "Batch {batch} can not be undone: the names of those who gave this feedback were deleted when {period}"
                " was closed, and with them the way to their votes.",
                batch=batch_id, period=shut[0],
            ),
        )  # fmt: skip


def _holds(raw: sqlite3.Connection, lock: Lock, tables: list[str]) -> bool:
    """Whether the batch touched a row that is locked with the period."""
    span = {"code": str(lock.period), "first": str(lock.period.start), "last": str(lock.period.end)}
    for table in tables:
        rows = f"{before_and_after(table)} r"
        if table in _CODED:
            query = f"{rows} WHERE r.period = :code"
        elif table in _DATED:
            query = f"{rows} WHERE r.day BETWEEN :first AND :last"
        elif table == "plan":
            query = f"{rows} WHERE r.begins >= :first AND r.ends <= :last"
        elif table in _PLANS:
            query = f"{rows} JOIN plan p ON p.id = r.plan_id WHERE p.begins >= :first AND p.ends <= :last"
        else:
            continue
        if raw.execute(f"SELECT 1 FROM {query} LIMIT 1", span).fetchone():
            return True
    return False


def _rests(raw: sqlite3.Connection, lock: Lock, batch_id: int, tables: list[str]) -> bool:
    """Whether the period, closed after the batch, evaluated people whom the batch concerns."""
    if lock.batch <= batch_id:
        return False
    lay_people(raw, tables)
    found = raw.execute(
        "SELECT 1 FROM temp.stood w JOIN evaluation e ON e.period = ? AND e.employee_id = w.employee_id"
        " WHERE w.first <= ? AND w.last >= ? LIMIT 1",
        (str(lock.period), str(lock.period.end), str(lock.period.start)),
    )
    return found.fetchone() is not None


def _refuse_reopened(raw: sqlite3.Connection, batch_id: int) -> None:
    was = raw.execute(
        f"SELECT json_extract(image, '$.period') FROM {old('period_lock')} WHERE json_extract(image, '$.status') = ?",
        (PeriodState.CLOSED.value,),
    ).fetchone()
    if was:
        raise ConflictError(
            "period-reopened",
            text("Batch {batch} opened {period} again; undoing it would close it unseen.", batch=batch_id,
                 period=was[0]),
            text("Close it with: asncli period close {period}", period=was[0]),
        )  # fmt: skip
