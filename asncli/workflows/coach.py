"""The story: a person is coached: causes and actions are agreed, one looks after it, and in the end it is closed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import Text, text
from asncli.rules.coaching import Clock, Stand, check_order, check_outcome, check_step, next_steps, outdated
from asncli.rules.coaching_law import CoachingLaw
from asncli.rules.library import coaching_law
from asncli.rules.policy import Policy
from asncli.rules.policy_coaching import CoachingPolicy
from asncli.store.batches import add_source, begin, finish
from asncli.store.coaching import Case, Entry, entries, find_case, rewrite_case, write_entry
from asncli.store.leavers import leavers
from asncli.store.people import get
from asncli.store.writing import Counts
from asncli.terms import CoachingEntryKind, CoachingOutcome, CoachingProgress, Period, Status
from asncli.workflows.answer_objection import check_known
from asncli.workflows.writing import Writer

_OPENED = text("the day on which the case was opened")
_LAST = text("the last entry of the case")


class Shown(NamedTuple):
    """A case with its entries, the law of its period, and the steps that may come next with their first day.

    ``remarks``: what of an open case has to be looked at, in the words of papers.
    """

    case: Case
    entries: list[Entry]
    law: CoachingLaw
    following: Mapping[str, date]
    remarks: Sequence[str] = ()


def get_case(session: Session, nip: str, period: Period) -> Case:
    """The case of a person in a period, or refuse (``coaching-unknown``)."""
    case = find_case(session, period, nip)
    if case is None:
        raise AsnError(
            "coaching-unknown",
            text("There is no case of coaching of {nip} in {period}.", nip=nip, period=str(period)),
            text("See: asncli coaching list --nip {nip}; open one with: asncli coaching open --period {period} --nip"
                 " {nip} --reason TEXT", nip=nip, period=str(period)),
        )  # fmt: skip
    return case


def show_case(session: Session, nip: str, period: Period, policy: Policy, today: date) -> Shown:
    """Everything that is known of a case."""
    case, law = get_case(session, nip, period), coaching_law(period)
    written = entries(session, case)
    ended = case.closed_on is not None and case.outcome != CoachingOutcome.NOT_ACHIEVED
    remarks = _look(session, case, policy, today)
    following = {} if ended else next_steps(law, stand(session, case, written, today))
    return Shown(case, written, law, following, remarks)


def remarks_on(session: Session, case: Case, policy: Policy, today: date) -> list[str]:
    """What of a case has to be looked at, as it stands now, whatever it was when it was read."""
    period = Period.find(case.period)
    now = find_case(session, period, case.nip) if period else None
    return [] if now is None else _look(session, now, policy, today)


def _look(session: Session, case: Case, policy: Policy, today: date) -> list[str]:
    return look_at(case, CoachingPolicy.of(policy.after), leavers(session, today))


def look_at(case: Case, policy: CoachingPolicy, left: Collection[str]) -> list[str]:
    """Say in the words of papers what of an open case has to be looked at; ``left``: NIP of who is in service no more.

    The evaluation says something else now; the person, or who looks after the case, has left.
    """
    if case.closed_on is not None:
        return []
    changed = _changed(case, policy)
    said = [changed] if changed else []
    if case.nip in left:
        said.append("Tidak bekerja lagi; tutup kasus")
    elif case.owner_nip is None or case.owner_nip in left:
        said.append("Tanpa pembina" if case.owner_nip is None else "Tanpa pembina: penanggung jawab tidak bekerja lagi")
    return said


def _changed(case: Case, policy: CoachingPolicy) -> str | None:
    return outdated(case.opened_for, case.found, case.status, case.predikat, case.work_rating, policy)


def stand(session: Session, case: Case, written: list[Entry], today: date) -> Stand:
    """Where a case stands for the law; kind and jabatan are those of the person today."""
    person = get(session, case.nip, today)
    taken = {entry.step: entry.day for entry in written if entry.step}
    return Stand(person.kind or case.kind, person.position_kind, clock(case), taken)


def clock(case: Case) -> Clock:
    """The days of a case."""
    return Clock(case.opened_on, case.due_on, case.checked_on, case.closed_on)


def plan(
    session: Session, nip: str, period: Period, told: Mapping[str, object], writer: Writer
) -> tuple[int | None, Case]:
    """Record what is agreed (columns of a case); the batch, None where nothing is new.

    Refused: ``coaching-unknown``, ``coaching-closed`` (exit 4), ``nip-unknown`` of an owner nobody knows.
    """
    case = _get_open(session, nip, period)
    if (owner := told.get("owner_nip")) is not None:
        check_known(session, str(owner))
    if all(getattr(case, name) == value for name, value in told.items()):
        return None, case
    return _store(session, writer, lambda batch, source: rewrite_case(session, batch, source, case, told)), case


def check_in(
    session: Session, nip: str, period: Period, day: date, progress: CoachingProgress, said: str, by: str | None,
    writer: Writer,
) -> tuple[int, Case]:  # fmt: skip
    """Record how it goes. Refused besides: a day in the future or before the case was opened."""
    case = _get_open(session, nip, period)
    check_order(day, case.opened_on, _OPENED, writer.today)
    if by is not None:
        check_known(session, by)
    entry = Entry(day, CoachingEntryKind.CHECKIN, None, progress, said, by or case.owner_nip, 0)
    return _store(session, writer, lambda batch, source: write_entry(session, batch, source, case, entry)), case


def escalate(
    session: Session, nip: str, period: Period, step: str, day: date, said: str | None, by: str | None, policy: Policy,
    writer: Writer,
) -> tuple[int, Case, str]:  # fmt: skip
    """Record the law's next step; before the time is over only with a reason of the writer. Gives its name too.

    Refused: ``coaching-closed`` (exit 4) where the case ended otherwise than not achieved, ``objection-undecided``
    (exit 4), ``check_step``; without a reason also ``case-outdated`` and ``person-left``.
    """
    case, law = get_case(session, nip, period), coaching_law(period)
    if case.closed_on is not None and case.outcome != CoachingOutcome.NOT_ACHIEVED:
        raise _closed(case)
    _check_ground(session, case, policy, writer)
    written = entries(session, case)
    check_order(day, max([case.opened_on, *(one.day for one in written if one.step)]), _LAST, writer.today)
    check_step(law, step, day, stand(session, case, written, writer.today), writer.reason)
    if by is not None:
        check_known(session, by)
    label = law.steps[step].label
    words = ". ".join(part.rstrip(".") for part in (said or label, writer.reason) if part)
    entry = Entry(day, CoachingEntryKind.ESCALATION, step, None, words, by or case.owner_nip, 0)
    return _store(session, writer, lambda batch, source: write_entry(session, batch, source, case, entry)), case, label


def _check_ground(session: Session, case: Case, policy: Policy, writer: Writer) -> None:
    """Refuse a step where what it rests on waits for a decision, is not so any more, or the person has left."""
    who = {"nip": case.nip, "period": case.period}
    if case.status == Status.OBJECTED:
        raise ConflictError(
            "objection-undecided",
            text("{nip} objects to the evaluation of {period}, and the objection is not decided yet.", **who),
            text("Decide it first; see how far it is: asncli objection show {nip} --period {period}", **who),
        )
    if writer.reason is not None:
        return
    if changed := _changed(case, CoachingPolicy.of(policy.after)):
        raise AsnError(
            "case-outdated",
            text("The evaluation on which the case of {nip} in {period} rests says something else now: {what}.",
                 what=changed, **who),
            text("Look at it and close the case, or say why the step holds all the same: --reason TEXT."),
        )  # fmt: skip
    if case.nip in leavers(session, writer.today):
        raise AsnError(
            "person-left",
            text("{nip} is not in service any more.", nip=case.nip),
            text("Close the case, or say why the step holds all the same: --reason TEXT."),
        )


def close(
    session: Session, nip: str, period: Period, day: date, outcome: CoachingOutcome, said: str, writer: Writer
) -> tuple[int, Case]:
    """Close a case. Refused besides: a day in the future or before the last entry, and ``check_outcome``."""
    case, law = _get_open(session, nip, period), coaching_law(period)
    step = law.steps.get(case.step or "")
    check_outcome(outcome, case.step, step.label if step else "-", writer.reason)
    check_order(day, max([case.opened_on, *(one.day for one in entries(session, case))]), _LAST, writer.today)
    words = ". ".join(part.rstrip(".") for part in (said, writer.reason) if part) if writer.reason else said
    told = {"closed_on": day, "outcome": outcome.value, "outcome_text": words}
    return _store(session, writer, lambda batch, source: rewrite_case(session, batch, source, case, told)), case


def _get_open(session: Session, nip: str, period: Period) -> Case:
    case = get_case(session, nip, period)
    if case.closed_on is not None:
        raise _closed(case)
    return case


def _closed(case: Case) -> ConflictError:
    how: Text | str = CoachingOutcome(case.outcome).label if case.outcome else "-"
    return ConflictError(
        "coaching-closed",
        text("The case of {nip} in {period} was closed on {day}: {how}.", nip=case.nip, period=case.period,
             day=case.closed_on, how=how),
        text("If it was closed by mistake, undo that batch: asncli batch undo {batch}", batch=case.batch_id),
    )  # fmt: skip


def _store(session: Session, writer: Writer, write: Callable[[int, int], Counts]) -> int:
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    counts = write(batch_id, add_source(session, batch_id))
    finish(session, batch_id, counts._asdict())
    return batch_id
