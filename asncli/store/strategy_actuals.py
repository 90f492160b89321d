"""Realisations of the IKU: one figure per IKU and day, with evidence; their recap; withdrawing what is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.locked_rows import reject_locked_days, same_as_stored
from asncli.store.locks import refuse_locked, refuse_locked_day
from asncli.store.staging import Rejected, Staging
from asncli.store.strategy import Line, strategy_lines
from asncli.store.writing import Counts, remove, upsert_selected
from asncli.terms import Period, PeriodKind, StrategyKind, folded

FIELDS = ("code", "day", "value", "evidence")
_COLUMNS = ("value", "evidence")
_INSIDE = "FROM strategy_actual a WHERE a.strategy_id = s.id AND a.day BETWEEN :start AND :end"
_RECAP = f"""
SELECT s.id, CASE s.recap
        WHEN 'terakhir' THEN (SELECT a.value {_INSIDE} ORDER BY a.day DESC LIMIT 1)
        WHEN 'tertinggi' THEN (SELECT max(a.value) {_INSIDE})
        ELSE (SELECT sum(a.value) {_INSIDE}) END AS num,
    CASE s.recap WHEN 'rata-rata' THEN (SELECT count(*) {_INSIDE}) ELSE 1 END,
    (SELECT max(a.day) {_INSIDE})
FROM strategy s WHERE s.kind = 'iku' AND num IS NOT NULL
"""


class Actual(NamedTuple):
    """The recap of the realisations of an IKU in a period, ``num / den`` ten-thousandths; ``last``: the latest day."""

    num: int
    den: int
    last: str


def write_actuals(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``, value in ten-thousandths); say what changed and what not.

    Rejected: ``iku-unknown``; ``duplicate-conflict`` (the same IKU and day in another spelling); ``period-closed``.
    An empty Bukti Dukung keeps what is stored.
    """
    known = {folded(line.code): line.id for line in strategy_lines(session) if line.kind == StrategyKind.IKU}
    staging = Staging(session, (*FIELDS, "strategy_id"))
    staging.fill((*row, known.get(folded(str(row[1])))) for row in rows)
    staging.reject("code", "iku-unknown", "strategy_id IS NULL")
    same = same_as_stored("strategy_actual", ("strategy_id", "day"), _COLUMNS, keep_known=True)
    reject_locked_days(session, staging, same)
    rejected = staging.leave_out_rejected()
    staging.reject_repeated("code", ("strategy_id", "day"), "Kode IKU + Tanggal")
    rejected += staging.leave_out_rejected()
    counts = upsert_selected(
        session, batch_id, "strategy_actual", ("strategy_id", "day"), _COLUMNS,
        "SELECT strategy_id, day, value, evidence, ?, row FROM temp.staged ORDER BY strategy_id, day",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


def actuals(session: Session, period: Period) -> dict[int, Actual]:
    """Recap of what was reached of each IKU in a period, by its number; an IKU without a realisation is not there."""
    found = raw_connection(session).execute(_RECAP, {"start": str(period.start), "end": str(period.end)})
    return {strategy_id: Actual(*rest) for strategy_id, *rest in found}


def get_line(session: Session, code: str) -> Line:
    """Get a line of the renstra by its code (``strategy-unknown``)."""
    found = next((line for line in strategy_lines(session) if folded(line.code) == folded(code)), None)
    if found is None:
        raise AsnError(
            "strategy-unknown",
            text("There is no {code} in the renstra.", code=code),
            text("See: asncli strategy list"),
        )
    return found


def remove_line(session: Session, batch_id: int, code: str, *, with_actuals: bool = False) -> dict[str, int]:
    """Remove a line with its targets; the journal keeps them. Returns the number of realisations gone with it.

    Refused: ``strategy-unknown``; ``strategy-has-lines`` (lines below it); ``strategy-has-actuals`` unless these go
    with it; ``period-closed`` (exit 4).
    """
    line = get_line(session, code)
    below = [other.code for other in strategy_lines(session) if other.parent_id == line.id]
    if below:
        raise ConflictError(
            "strategy-has-lines",
            text("Below {code} stand: {below}.", code=line.code, below=", ".join(below)),
            text("Remove them first, or let them stand below another line with: asncli strategy import FILE"),
        )
    days = raw_connection(session).execute("SELECT strategy_id, day FROM strategy_actual WHERE strategy_id = ?",
                                           (line.id,)).fetchall()  # fmt: skip
    if days and not with_actuals:
        raise ConflictError(
            "strategy-has-actuals",
            text("The IKU {code} has realisations: {n}.", code=line.code, n=len(days)),
            text("Add --with-actuals to remove them with it."),
        )
    for _, day in days:
        refuse_locked_day(session, date.fromisoformat(day))
    for year in line.targets:
        refuse_locked(session, Period(year, PeriodKind.YEAR, 1))
    remove(session, batch_id, "strategy_actual", days)
    remove(session, batch_id, "strategy_target", [(line.id, year) for year in line.targets])
    remove(session, batch_id, "strategy", [(line.id,)])
    return {"actuals": len(days)}


def remove_actual(session: Session, batch_id: int, code: str, day: date) -> None:
    """Remove the realisation of an IKU on a day (``actual-unknown``; ``period-closed``, exit 4)."""
    line = get_line(session, code)
    found = raw_connection(session).execute(
        "SELECT strategy_id, day FROM strategy_actual WHERE strategy_id = ? AND day = ?", (line.id, day)
    )
    keys = found.fetchall()
    if not keys:
        raise AsnError(
            "actual-unknown",
            text("{code} has no realisation on {day}.", code=line.code, day=day),
            text("See the realisations with: asncli strategy score --period {year}", year=day.year),
        )
    refuse_locked_day(session, day)
    remove(session, batch_id, "strategy_actual", keys)
