"""The story: a final evaluation is handed over; from that day on the days for an objection run."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import Text, text
from asncli.rules.objection import check_received, last_day
from asncli.store.batches import add_source, begin, finish
from asncli.store.deliveries import Receipt, receipts, write_deliveries
from asncli.store.evaluations import STANDING, Evaluated, evaluations
from asncli.store.locks import refuse_locked
from asncli.terms import Basis, Period, Status
from asncli.workflows.exclude import everybody_left_out
from asncli.workflows.explain import not_evaluated
from asncli.workflows.policies import objection_days
from asncli.workflows.writing import Writer

# Which command brings what an evaluation lacks, by its code; else a realisation of an indicator.
_BROUGHT: Mapping[str, str] = {"plan": "asncli target import FILE", "behaviour": "asncli rating import FILE"}
_WORDS: Mapping[str, Text] = {"plan": text("plan"), "behaviour": text("behaviour")}
_NAMED = 5  # of the indicators that lack a realisation


@dataclass(frozen=True)
class Delivered:
    """What was recorded: how many receipts are new, how many changed, how many stand already.

    ``until``: last days for an objection, more than one where evaluations were made by policies that differ.
    ``not_final`` are people of the unit whose evaluation is not final, so that nothing was recorded; who is left out
    of the period is not among them.
    """

    batch: int
    added: int
    changed: int
    already: int
    until: Sequence[date]
    not_final: Sequence[Evaluated]


def deliver(session: Session, nip: str, period: Period, day: date, document: str | None, writer: Writer) -> Delivered:
    """Record the day on which one person received the evaluation; another day than the one on record is a change.

    Refused: ``evaluation-not-final``, a day that can not be (``rules/objection.py``), and ``objection-filed`` (exit 4)
    where an objection rests on the day on record.
    """
    refuse_locked(session, period)
    found = receipts(session, period, nip=nip)
    if not found:
        raise not_final(stored_evaluation(session, nip, period))
    (receipt,) = found
    check_received(day, period, writer.today)
    if receipt.filed_on and day != receipt.received_on:
        raise ConflictError(
            "objection-filed",
            text("An objection of {filed} rests on the receipt of {received}.", filed=receipt.filed_on,
                 received=receipt.received_on),
            text("If the day is wrong, undo the batch of the objection first, see: asncli batch list"),
        )  # fmt: skip
    return _record(session, period, day, document, writer, [receipt])


def deliver_unit(
    session: Session, unit_ids: Collection[int], period: Period, day: date, document: str | None, writer: Writer
) -> Delivered:
    """Record one day for everybody in units whose evaluation is final and who has no receipt on record."""
    refuse_locked(session, period)
    everybody = evaluations(session, period, unit_ids=unit_ids)
    if not everybody:
        raise AsnError(
            "not-evaluated",
            text("Nobody of those you chose has been evaluated in {period}.", period=str(period)),
            text("Evaluate the period with: asncli evaluate {period}", period=str(period)),
        )
    if {each.status for each in everybody} == {Status.EXCLUDED}:
        raise everybody_left_out(period)
    check_received(day, period, writer.today)
    found = receipts(session, period, unit_ids=unit_ids)
    waiting = [receipt for receipt in found if receipt.received_on is None]
    done = _record(session, period, day, document, writer, waiting)
    left = [e for e in everybody if e.status not in (*STANDING, Status.EXCLUDED)]
    return Delivered(done.batch, done.added, done.changed, len(found) - len(waiting), done.until, left)


def _record(
    session: Session, period: Period, day: date, document: str | None, writer: Writer, people: Sequence[Receipt]
) -> Delivered:
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id)
    counts = write_deliveries(session, batch_id, source_id, period, [r.employee_id for r in people], day, document)
    finish(session, batch_id, counts._asdict())
    days = objection_days(session, period)
    until = sorted({last_day(day, days(receipt.employee_id)) for receipt in people})
    return Delivered(batch_id, counts.added, counts.changed, counts.unchanged, until, ())


def stored_evaluation(session: Session, nip: str, period: Period) -> Evaluated:
    """The evaluation of a person in a period as it is stored, or refuse (``not-evaluated``)."""
    found = evaluations(session, period, nip=nip)
    if not found:
        raise not_evaluated(nip, period)
    return found[0]


def not_final(evaluation: Evaluated) -> AsnError:
    """The evaluation is not final, so there is nothing to hand over or to object to; the hint says what helps."""
    who = {"nip": evaluation.nip, "period": evaluation.period}
    message = text("The evaluation of {nip} in {period} is not final.", **who)
    hint = text("Make it final first: asncli evaluation finalise --period {period} --nip {nip}", **who)
    if evaluation.status == Status.EXCLUDED:
        message = text("{nip} is left out of {period}, so there is nothing to hand over or to object to.", **who)
        hint = text("See why with: asncli evaluation explain {nip} --period {period}", **who)
    elif evaluation.status == Status.INCOMPLETE and (lacking := json.loads(evaluation.missing)):
        message = text("The evaluation of {nip} in {period} is incomplete. Missing: {missing}.",
                       missing=_listed(lacking), **who)  # fmt: skip
        brought = "; ".join(dict.fromkeys(_BROUGHT.get(code, "asncli achievement import FILE") for code in lacking))
        hint = text("Bring what is missing with: {commands}. Then: asncli evaluate {period}. {otherwise}",
                    commands=brought, otherwise=_as_it_is(evaluation), **who)  # fmt: skip
    return AsnError("evaluation-not-final", message, hint)


def _listed(codes: Sequence[str]) -> Text | str:
    named = [*codes[:_NAMED], *(["…"] if len(codes) > _NAMED else [])]
    parts: list[Text | str] = [_WORDS.get(code, code) for code in named]
    return reduce(lambda some, more: text("{some}, {more}", some=some, more=more), parts)


def _as_it_is(evaluation: Evaluated) -> Text:
    if {evaluation.work_basis, evaluation.behaviour_basis} == {Basis.LEADER}:
        return text("Or make it final as it is: asncli evaluation finalise --period {period} --nip {nip} --reason TEXT",
                    period=evaluation.period, nip=evaluation.nip)  # fmt: skip
    return text("It can be made final as it is only once the leader has rated work result and behaviour.")
