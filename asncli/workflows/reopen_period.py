"""The story: a period is opened, or opened again after it was closed, for a reason that stays on record."""

from __future__ import annotations

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.batches import add_source, begin, finish
from asncli.store.closing import drop_units, write_state
from asncli.store.locks import find_lock, locked, refuse_locked
from asncli.store.sweeping import unswept
from asncli.terms import Period, PeriodState
from asncli.workflows.writing import Writer


def open_period(session: Session, period: Period, writer: Writer) -> int | None:
    """Record that a period is open; the number of the batch, None where it was opened before.

    Refused where it is closed (``period-closed``, exit 4): that is opening it again, and needs a reason.
    """
    refuse_locked(session, period)
    if find_lock(session, period):
        return None
    return _record(session, period, writer)


def reopen_period(session: Session, period: Period, writer: Writer) -> int:
    """Open a closed period again (``writer.reason`` says why); the number of the batch.

    What is final stays final, and feedback stays shut: who gave it was deleted. Refused: ``period-not-closed``, and
    ``period-unfinished`` (exit 4) where the closing was interrupted.
    """
    if not locked(session, period):
        raise AsnError(
            "period-not-closed",
            text("The period {period} is not closed.", period=str(period)),
            text("See the periods with: asncli period list"),
        )
    if str(period) in unswept(session):
        raise ConflictError(
            "period-unfinished",
            text("The closing of {period} was interrupted before all traces of raters were removed.",
                 period=str(period)),
            text("Finish it first: asncli period close {period}", period=str(period)),
        )  # fmt: skip
    return _record(session, period, writer)


def _record(session: Session, period: Period, writer: Writer) -> int:
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id)
    drop_units(session, batch_id, period)
    write_state(session, batch_id, source_id, period, PeriodState.OPEN, writer.today)
    finish(session, batch_id, {"changed": 1})
    return batch_id
