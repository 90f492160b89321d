"""The story: an employee objects to the evaluation received, within the days of the policy; it waits for a decision."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.rules.objection import check_filed
from asncli.store.batches import add_source, begin, finish
from asncli.store.deliveries import receipts
from asncli.store.locks import refuse_locked
from asncli.store.objections import Objected, find_objection, rewrite_evaluation, write_objection
from asncli.terms import Period, Status
from asncli.workflows.deliver import not_final, stored_evaluation
from asncli.workflows.policies import objection_days
from asncli.workflows.writing import Writer


def file_objection(
    session: Session, nip: str, period: Period, reason: str, day: date, document: str | None, writer: Writer
) -> int:
    """Record an objection to a final evaluation; the number of the batch.

    Refused: ``evaluation-not-final``; ``objection-open`` and ``objection-decided`` (exit 4); ``receipt-missing``;
    a day that can not be (``rules/objection.py``).
    """
    refuse_locked(session, period)
    evaluation = stored_evaluation(session, nip, period)
    if known := find_objection(session, period, nip):
        raise _known(known)
    if evaluation.status != Status.FINAL:
        raise not_final(evaluation)
    (receipt,) = receipts(session, period, nip=nip)
    if receipt.received_on is None:
        raise AsnError(
            "receipt-missing",
            text("No receipt of the evaluation of {nip} in {period} is on record: the days for an objection run from"
                 " it.", nip=evaluation.nip, period=str(period)),
            text("Record it first: asncli evaluation deliver {nip} --period {period} --date DATE", nip=evaluation.nip,
                 period=str(period)),
        )  # fmt: skip
    check_filed(day, receipt.received_on, objection_days(session, period)(evaluation.employee_id), writer.today)
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now)
    source_id = add_source(session, batch_id)
    told = {"filed_on": day, "reason": reason, "document": document}
    write_objection(session, batch_id, source_id, period, evaluation.employee_id, told)
    objected = {"status": Status.OBJECTED.value}
    rewrite_evaluation(session, batch_id, source_id, period, evaluation.employee_id, objected)
    finish(session, batch_id, {"added": 1})
    return batch_id


def get_objection(session: Session, nip: str, period: Period) -> Objected:
    """The objection of a person in a period, or refuse (``objection-unknown``)."""
    found = find_objection(session, period, nip)
    if found is None:
        raise AsnError(
            "objection-unknown",
            text("There is no objection of {nip} in {period}.", nip=nip, period=str(period)),
            text("See: asncli objection list --period {period}", period=str(period)),
        )
    return found


def get_open(session: Session, nip: str, period: Period) -> Objected:
    """The undecided objection of a person in an open period, or refuse (``objection-decided``, exit 4)."""
    refuse_locked(session, period)
    found = get_objection(session, nip, period)
    if found.decision is not None:
        raise _known(found)
    return found


def _known(objection: Objected) -> ConflictError:
    nip, period = objection.nip, objection.period
    see = text("See it with: asncli objection show {nip} --period {period}", nip=nip, period=period)
    if objection.decision is None:
        message = text("The objection of {nip} in {period}, of {day}, is still open.", nip=nip, period=period,
                       day=objection.filed_on)  # fmt: skip
        return ConflictError("objection-open", message, see)
    message = text(
        "The objection of {nip} in {period} was decided on {day}, and the decision is final.",
        nip=nip, period=period, day=objection.decided_on,
    )  # fmt: skip
    return ConflictError("objection-decided", message, see)
