"""The story: after an evaluation a case of coaching is opened for all whom the policy names, or by hand for one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.rules.coaching import Found, check_opened, check_over, months_later, named
from asncli.rules.policy import Policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.store.batches import add_source, begin, finish
from asncli.store.coaching import list_cases, write_cases
from asncli.store.coaching_candidates import Candidate, candidates, statuses
from asncli.store.leavers import leavers
from asncli.terms import CoachingTrigger, Period, Status
from asncli.workflows.deliver import stored_evaluation
from asncli.workflows.writing import Writer


class Named(NamedTuple):
    """Somebody for whom a case is opened, and why."""

    person: Candidate
    why: Found


class Opened(NamedTuple):
    """What came of it; ``batch`` is None where nothing was to be opened.

    ``known`` have a case of this period, ``running`` one of another period that is still open; of ``objected`` the
    decision is awaited, ``drafts`` are not final and left out by the policy, ``gone`` are in service no more.
    ``statuses``: everybody by status. ``early``: the clock starts before the period is over.
    """

    batch: int | None
    opened: list[Named]
    known: list[Candidate]
    running: list[Candidate]
    objected: list[Candidate]
    drafts: list[Candidate]
    statuses: dict[str, int]
    gone: Sequence[Candidate] = ()
    early: bool = False


def open_cases(
    session: Session,
    period: Period,
    policy: Policy,
    day: date,
    writer: Writer,
    *,
    unit_ids: Collection[int] | None = None,
    nip: str | None = None,
) -> Opened:
    """Open a case of that day for everyone whom the policy names and who has none; the same again opens nothing.

    Never for who is incomplete or excluded, or in service no more. Refused: ``not-evaluated``, a day
    that can not be, ``period-not-over`` where a case would rest on a draft.
    """
    check_opened(day, period, writer.today)
    rules, counts = CoachingPolicy.of(policy.after), check_evaluated(session, period, unit_ids)
    if nip is not None:
        counts = {stored_evaluation(session, nip, period).status: 1}
    units = None if unit_ids is None else set(unit_ids)
    found = [
        person
        for person in candidates(session, period, rules.predikat, rules.work_ratings)
        if (units is None or person.unit_id in units) and nip in (None, person.nip)
    ]
    known, rest = _parted(found, lambda person: person.case is not None)
    left = leavers(session, writer.today)
    gone, rest = _parted(rest, lambda person: person.nip in left)
    running, rest = _parted(rest, lambda person: person.running is not None)
    objected, rest = _parted(rest, lambda person: person.status == Status.OBJECTED)
    drafts, rest = _parted(rest, lambda person: person.status == Status.DRAFT and not rules.drafts)
    opened = [Named(one, why) for one in rest if (why := named(one.predikat, one.work_rating, rules))]
    if any(one.person.status == Status.DRAFT for one in opened):
        check_over(day, period)
    batch = None
    if opened:
        batch = _store(session, period, day, rules.months, opened, writer)
    return Opened(batch, opened, known, running, objected, drafts, counts, gone, day <= period.end)


def check_evaluated(session: Session, period: Period, unit_ids: Collection[int] | None) -> dict[str, int]:
    """Count the evaluations of a period by status; refuse where there is none (``not-evaluated``)."""
    counts = statuses(session, period, unit_ids)
    if not counts:
        raise AsnError(
            "not-evaluated",
            text("Nobody of those you chose has been evaluated in {period}.", period=str(period)),
            text("Evaluate the period with: asncli evaluate {period}", period=str(period)),
        )
    return counts


def _parted(people: Iterable[Candidate], holds: Callable[[Candidate], bool]) -> tuple[list[Candidate], list[Candidate]]:
    those: list[Candidate] = []
    others: list[Candidate] = []
    for person in people:
        (those if holds(person) else others).append(person)
    return those, others


def open_by_hand(session: Session, nip: str, period: Period, policy: Policy, day: date, writer: Writer) -> Opened:
    """Open a case for one person whom the policy does not name, for the reason of the writer.

    The person must have been evaluated in the period and be in service; the period need not be over. Refused:
    ``not-evaluated``, ``left-out``, ``person-left``, ``coaching-open`` (exit 4), a day that can not be.
    """
    check_opened(day, period, writer.today)
    evaluation = stored_evaluation(session, nip, period)
    if evaluation.status == Status.EXCLUDED:
        raise left_out(evaluation.nip, period)
    if evaluation.nip in leavers(session, writer.today):
        raise AsnError(
            "person-left",
            text("{nip} is not in service any more, so there is nobody to coach.", nip=evaluation.nip),
            text("If that is wrong, correct the roster first: asncli roster import FILE"),
        )
    for case in list_cases(session, nip=nip):
        if case.period == str(period) or case.closed_on is None:
            raise ConflictError(
                "coaching-open",
                text("{nip} has a case of coaching since {day}, of {period}.", nip=case.nip, day=case.opened_on,
                     period=case.period),
                text("See it with: asncli coaching show {nip} --period {period}", nip=case.nip, period=case.period),
            )  # fmt: skip
    e, leader = evaluation, evaluation.assessor_nip or evaluation.supervisor_nip
    person = Candidate(e.employee_id, e.nip, e.name, e.unit_id, e.unit, e.status, e.predikat, e.work_rating, leader,
                       None, None)  # fmt: skip
    one = Named(person, Found(CoachingTrigger.MANUAL, writer.reason or ""))
    batch = _store(session, period, day, CoachingPolicy.of(policy.after).months, [one], writer)
    return Opened(batch, [one], [], [], [], [], {}, early=day <= period.end)


def left_out(nip: str, period: Period) -> AsnError:
    """Who is left out of a period is not talked to about it."""
    return AsnError(
        "left-out",
        text("{nip} is left out of {period}: there is no evaluation to rest on.", nip=nip, period=str(period)),
        text("See why with: asncli evaluation explain {nip} --period {period}", nip=nip, period=str(period)),
    )


def _store(session: Session, period: Period, day: date, months: int, opened: Iterable[Named], writer: Writer) -> int:
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id, due = add_source(session, batch_id), months_later(day, months)
    cases = ((one.employee_id, day, due, why.trigger.value, why.code, one.assessor_nip) for one, why in opened)
    counts = write_cases(session, batch_id, source_id, period, cases)
    finish(session, batch_id, counts._asdict())
    return batch_id
