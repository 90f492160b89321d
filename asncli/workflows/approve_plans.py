"""The story: the leader has agreed to the plans of a year, and they are approved; one person's are opened again."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.approvals import Approved, approve, withdraw
from asncli.store.batches import add_source, begin, finish
from asncli.store.plan_lists import Wanted
from asncli.workflows.writing import Writer


def approve_plans(
    session: Session, wanted: Wanted, writer: Writer, *, year: int, by: str | None = None, on: date | None = None
) -> tuple[int | None, Approved]:
    """Approve the plans of the wanted people in a year; the batch (``None`` where nothing changed) and the counts.

    ``by`` is who approved, else the writer; ``on`` the day, else today, and never later (``date-future``).
    AsnError ``plan-unknown`` where there is no plan at all.
    """
    if on and on > writer.today:
        raise AsnError(
            "date-future",
            text("The day of approval, {day}, is still to come", day=on),
            text("Give the day on which the plans were approved"),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    found = approve(session, batch_id, wanted, year=year, by=by or writer.user, on=on or writer.today)
    if not any(found):
        raise AsnError(
            "plan-unknown",
            text("There is no plan for {year} of those you chose", year=year),
            text("See the plans with: asncli target list --year {year}", year=year),
        )
    if not found.approved:
        session.rollback()
        return None, found
    finish(session, batch_id, found._asdict())
    return batch_id, found


def withdraw_approval(session: Session, nip: str, writer: Writer, *, year: int | None = None) -> tuple[int, int, int]:
    """Take back the approval of one person's plans of a year: batch, year, and how many there were.

    What was approved stays as a version of the plan; the reason is the writer's.

    Without ``year`` it must be the only one with approved plans; for the refusals see ``store/approvals.py``.
    """
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id)
    of_year, plans = withdraw(session, batch_id, source_id, nip, reason=writer.reason or "", on=writer.today, year=year)
    finish(session, batch_id, {"withdrawn": plans})
    return batch_id, of_year, plans
