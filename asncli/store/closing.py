"""What is written when a period is opened, closed or opened again: its state, and how units and people stood."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.locks import find_lock
from asncli.store.unit_heads import HEAD_ON
from asncli.store.writing import keep_images, remove, upsert, upsert_selected
from asncli.terms import Period, PeriodState

_UNIT = ("code", "name", "parent_id", "kind", "head", "predikat")


def write_state(
    session: Session,
    batch_id: int,
    source_id: int,
    period: Period,
    state: PeriodState,
    day: date,
    *,
    raters_deleted: bool = False,
) -> None:
    """Record the state of a period from a day on. That its raters are deleted is never taken back."""
    known = find_lock(session, period)
    opened, closed = (known.opened_on, known.closed_on) if known else (None, None)
    if state is PeriodState.CLOSED:
        closed = day
    else:
        opened = day
    gone = raters_deleted or (known is not None and known.raters_deleted)
    row = (str(period), state.value, opened, closed, gone, source_id, None)
    columns = ("status", "opened_on", "closed_on", "raters_deleted")
    upsert(session, batch_id, "period_lock", ("period",), columns, [row])


def keep_units(session: Session, batch_id: int, source_id: int, period: Period) -> int:
    """Keep every unit as it is now, with head and capaian organisasi of the period; how many there are."""
    head = HEAD_ON.format(unit="u", day=f"'{period.end}'")
    counts = upsert_selected(
        session, batch_id, "period_unit", ("period", "unit_id"), _UNIT,
        f"SELECT ?, u.id, u.code, u.name, u.parent_id, u.kind, {head}, r.predikat, ?, NULL FROM unit u"
        " LEFT JOIN unit_rating r ON r.unit_id = u.id AND r.period = ? ORDER BY u.id",
        (str(period), source_id, str(period)),
    )  # fmt: skip
    return counts.added


def drop_units(session: Session, batch_id: int, period: Period) -> None:
    """Let a period that is opened again follow the units of today; the journal keeps them as they were."""
    kept = raw_connection(session).execute("SELECT period, unit_id FROM period_unit WHERE period = ?", (str(period),))
    remove(session, batch_id, "period_unit", kept.fetchall())


def keep_as_final(
    session: Session, batch_id: int, period: Period, rows: Iterable[tuple[int, str, str | None, str | None]]
) -> None:
    """Keep name, unit and explanation (by number of the person) with evaluations that never become final.

    Source and row stay: by this no figure is brought.
    """
    raw = raw_connection(session)
    raw.execute("DROP TABLE IF EXISTS temp.kept")
    raw.execute("CREATE TEMP TABLE kept (period, employee_id INTEGER PRIMARY KEY, name, unit, explanation)")
    raw.executemany("INSERT INTO temp.kept VALUES (?, ?, ?, ?, ?)", ((str(period), *row) for row in rows))
    keep_images(raw, batch_id, "evaluation", "temp.kept")
    raw.execute(
        "UPDATE evaluation AS v SET final_name = k.name, final_unit = k.unit, explanation = k.explanation"
        " FROM temp.kept k WHERE v.period = k.period AND v.employee_id = k.employee_id"
    )
    raw.execute("DROP TABLE temp.kept")
