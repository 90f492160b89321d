"""The story: plans are handed in for approval, and one of them comes back with a note."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.batches import begin, finish
from asncli.store.plan_lists import Wanted
from asncli.store.submissions import Submitted, send_back, submit
from asncli.workflows.writing import Writer


def submit_plans(
    session: Session, wanted: Wanted, writer: Writer, *, year: int, on: date | None = None
) -> tuple[int | None, Submitted]:
    """Hand in the plans of the wanted people in a year; the batch (``None`` where nothing changed) and the counts.

    ``on`` is the day, else today, and never later (``date-future``). AsnError ``plan-unknown`` where there is no plan.
    """
    if on and on > writer.today:
        raise AsnError(
            "date-future",
            text("The day on which the plans were handed in, {day}, is still to come.", day=on),
            text("Give the day on which the plans were handed in."),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    found = submit(session, batch_id, wanted, year=year, on=on or writer.today)
    if not any(found):
        raise AsnError(
            "plan-unknown",
            text("There is no plan for {year} of those you chose", year=year),
            text("See the plans with: asncli target list --year {year}", year=year),
        )
    if not found.submitted:
        session.rollback()
        return None, found
    finish(session, batch_id, found._asdict())
    return batch_id, found


def return_plan(session: Session, nip: str, writer: Writer, *, year: int, note: str) -> tuple[int, int]:
    """Send back what a person handed in for a year: batch, and how many plans; for refusals see the store."""
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    plans = send_back(session, batch_id, nip, year=year, note=note)
    finish(session, batch_id, {"returned": plans})
    return batch_id, plans
