"""The story: everything of a period is decided, and it is closed; from then on nothing in it changes any more."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.policy import Policy
from asncli.store.batches import add_source, begin, finish
from asncli.store.climate import seal_answers
from asncli.store.closing import keep_as_final, keep_units, write_state
from asncli.store.database import temporary_in_memory
from asncli.store.evaluations import evaluations
from asncli.store.locks import find_lock, period_closed
from asncli.store.marks import subjects
from asncli.store.old_backups import OldBackup, delete_backup, old_backups
from asncli.store.raters import Deleted, delete_raters
from asncli.store.settled import SHUT
from asncli.store.sweeping import SWEPT, sweep, unswept
from asncli.terms import Period, PeriodState, PeriodStep, Status
from asncli.workflows.climate_minimum import minimums
from asncli.workflows.evaluate import Frame, law
from asncli.workflows.explain import kept, left_out
from asncli.workflows.rhythm import rhythm
from asncli.workflows.writing import Writer


@dataclass(frozen=True)
class Closed:
    """What closing came to: ``in_the_way`` counts people by reason (``rhythm.IN_THE_WAY``); then nothing was written.

    Else people, units and marks that stay, raters and marks that were deleted. ``without_receipt``: people whose
    evaluation is final and who have no receipt on record; that is not in the way.
    """

    batch: int | None
    in_the_way: Mapping[str, int]
    people: int
    units: int
    deleted: Deleted
    without_receipt: int


def close_period(session: Session, period: Period, policy: Policy, writer: Writer) -> Closed:
    """Close a period: keep how it stood, and take from its feedback who gave it. ``finish_closing`` comes after it.

    Refused: ``period-closed`` (exit 4), ``period-not-over``, ``period-empty``. Where people stand in the way nothing
    is written, and they are counted.
    """
    temporary_in_memory(session)
    lock = find_lock(session, period)
    if lock is not None and lock.closed:
        raise period_closed(lock)
    if writer.today <= period.end:
        raise AsnError(
            "period-not-over",
            text("The period {period} is not over before {day}.", period=str(period), day=period.end),
            text("See how far it is with: asncli period show {period}", period=str(period)),
        )
    seen = rhythm(session, period, policy, writer.today)
    if not seen.known.people:
        raise AsnError(
            "period-empty",
            text("Nobody has been evaluated in {period}, so there is nothing to close.", period=str(period)),
            text("Evaluate the period with: asncli evaluate {period}", period=str(period)),
        )
    unreceived = next(line.total - line.done for line in seen.steps if line.step is PeriodStep.DELIVERY)
    in_the_way = Counter(one.reason for one in seen.waiting if one.reason)
    if in_the_way:
        return Closed(None, in_the_way, seen.known.people, 0, Deleted(0, 0, ()), unreceived)
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    source_id = add_source(session, batch_id)
    keep_as_final(session, batch_id, period, _left_out(session, period, policy, writer))
    units = keep_units(session, batch_id, source_id, period)
    deleted = delete_raters(session, period, policy.minimum_raters)
    sealed = seal_answers(session, period, source_id, minimums(session, period, policy)[-1])
    write_state(session, batch_id, source_id, period, PeriodState.CLOSED, writer.today, raters_deleted=True)
    counts = {"people": seen.known.people, "units": units, "raters": deleted.raters, "marks": deleted.marks}
    finish(session, batch_id, {**counts, SHUT: sorted({*deleted.batches, *sealed}), SWEPT: 0})
    return Closed(batch_id, {}, seen.known.people, units, deleted, unreceived)


def finish_closing(path: Path, period: Period, *, delete: bool) -> Sequence[OldBackup]:
    """After the closing is stored: rewrite the file without what was deleted; the backups that still hold raters.

    ``delete``: those that this program made are deleted. What fails is said, and closing again does it.
    """
    sweep(path)
    found = old_backups(path, period)
    for backup in found:
        if delete and backup.ours:
            delete_backup(backup)
    return found


def may_finish(session: Session, period: Period, *, delete_backups: bool) -> bool:
    """Whether the period is closed, and what comes after it is still to be done, or is asked for again."""
    lock = find_lock(session, period)
    return lock is not None and lock.closed and (delete_backups or half_closed(session, period))


def half_closed(session: Session, period: Period) -> bool:
    """Whether the period is closed and its file was not rewritten yet."""
    lock = find_lock(session, period)
    return lock is not None and lock.closed and str(period) in unswept(session)


def _left_out(
    session: Session, period: Period, policy: Policy, writer: Writer
) -> Iterator[tuple[int, str, str | None, str | None]]:
    """People who are left out of the period, with name, unit and the reason as it would be explained today."""
    out = [e for e in evaluations(session, period) if e.status == Status.EXCLUDED]
    people = {subject.employee_id: subject for subject in subjects(session, period, (e.employee_id for e in out))}
    frame = Frame(period, law(period, None), policy, writer.today)
    for evaluation in out:
        subject, notes = people.get(evaluation.employee_id), json.loads(evaluation.notes)
        told = kept({"steps": [left_out(subject, notes[0], frame)], "indicators": []}) if subject and notes else None
        yield evaluation.employee_id, evaluation.name, evaluation.unit, told
