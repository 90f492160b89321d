"""The story: leader and employee have talked; what they promised is kept or waits, and in the end it is closed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError, UsageError
from asncli.messages import text
from asncli.rules.coaching import check_order
from asncli.store.batches import add_source, begin, finish
from asncli.store.dialogues import (
    Held,
    Promised,
    Said,
    Unspoken,
    keep_promise,
    list_dialogues,
    promised_in,
    rewrite_dialogue,
    said_in,
    without_dialogue,
)
from asncli.store.leavers import leavers
from asncli.store.writing import Counts
from asncli.terms import Period, Voice
from asncli.workflows.deliver import stored_evaluation
from asncli.workflows.open_coaching import check_evaluated
from asncli.workflows.writing import Writer

_HELD = text("the dialogue")
_NOTHING = Said(None, None, None, None)


class Told(NamedTuple):
    """A dialogue with its words; ``withheld``: it is confidential, and no word of it is told."""

    held: Held
    said: Said
    promised: Sequence[Promised]
    withheld: bool


def dialogues_of(session: Session, nip: str, period: Period, today: date) -> list[Held]:
    """Every dialogue of a person about a period, by day; refuses where there is none (``dialogue-unknown``)."""
    found = list_dialogues(session, today, period=period, nip=nip)
    if not found:
        raise AsnError(
            "dialogue-unknown",
            text("There is no dialogue with {nip} about {period}.", nip=nip, period=str(period)),
            text("Record one with: asncli dialogue add {nip} --period {period} --date DATE --well TEXT", nip=nip,
                 period=str(period)),
        )  # fmt: skip
    return found


def show_dialogues(session: Session, nip: str, period: Period, today: date, *, confidential: bool) -> list[Told]:
    """What was said; of a confidential dialogue only where that was asked for."""
    told = []
    for held in dialogues_of(session, nip, period, today):
        if held.confidential and not confidential:
            silent = [one._replace(text="") for one in promised_in(session, held.id)]
            told.append(Told(held, _NOTHING, silent, withheld=True))
        else:
            told.append(Told(held, said_in(session, held.id), promised_in(session, held.id), withheld=False))
    return told


def unspoken(
    session: Session, period: Period, today: date, *, unit_ids: Collection[int] | None = None, nip: str | None = None
) -> tuple[list[Unspoken], int]:
    """Who was evaluated, is in service, and has had no dialogue; and how many are left out who are not in service.

    Refused: ``not-evaluated`` where nobody of those chosen was evaluated.
    """
    if nip is not None:
        stored_evaluation(session, nip, period)
    check_evaluated(session, period, unit_ids)
    left = leavers(session, today)
    silent = [one for one in without_dialogue(session, period, unit_ids) if nip in (None, one.nip)]
    staying = [one for one in silent if one.nip not in left]
    return staying, len(silent) - len(staying)


def close_dialogue(
    session: Session, nip: str, period: Period, said: str, day: date, writer: Writer, *, held_on: date | None = None
) -> tuple[int, Held]:
    """Close the open dialogue of a period, or that of a day; promises that wait go on waiting.

    Refused: ``dialogue-unknown``, ``dialogue-closed`` (exit 4), ``dialogue-several``, a day that can not be.
    """
    found = [one for one in dialogues_of(session, nip, period, writer.today) if held_on in (None, one.held_on)]
    waiting = [one for one in found if one.closed_on is None]
    if not waiting:
        raise _none_open(nip, period, found, held_on)
    if len(waiting) > 1:
        days = ", ".join(one.held_on.isoformat() for one in waiting)
        raise UsageError(
            "dialogue-several",
            text("Several dialogues with {nip} about {period} are open: {days}.", nip=nip, period=str(period),
                 days=days),
            text("Say which one is closed: --held DATE"),
        )  # fmt: skip
    (held,) = waiting
    check_order(day, held.held_on, _HELD, writer.today)
    told = {"closed_on": day, "closing": said}
    return _store(session, writer, lambda batch, source: rewrite_dialogue(session, batch, source, held, told)), held


def _none_open(nip: str, period: Period, found: Sequence[Held], held_on: date | None) -> AsnError:
    if not found:
        return AsnError(
            "dialogue-unknown",
            text("There is no dialogue with {nip} on {day}.", nip=nip, day=held_on),
            text("See the days with: asncli dialogue list --nip {nip} --period {period}", nip=nip, period=str(period)),
        )
    last = found[-1]
    return ConflictError(
        "dialogue-closed",
        text("The dialogue of {held} was closed on {day}.", held=last.held_on, day=last.closed_on),
        text("If it was closed by mistake, undo that batch: asncli batch undo {batch}", batch=last.batch_id),
    )


def keep_commitment(
    session: Session, nip: str, period: Period, number: int, day: date, writer: Writer
) -> tuple[int, Voice, int]:
    """Record that a promise was kept; its batch, whose it was, and how many of the period still wait.

    Refused: ``dialogue-unknown``, ``commitment-unknown``, ``commitment-kept`` (exit 4), a day that can not be.
    """
    found = dialogues_of(session, nip, period, writer.today)
    promised = [(held, one) for held in found for one in promised_in(session, held.id)]
    chosen = next((pair for pair in promised if pair[1].number == number), None)
    if chosen is None:
        known = ", ".join(str(one.number) for _, one in promised) or "-"
        raise AsnError(
            "commitment-unknown",
            text("There is no commitment {number} of {nip} in {period}.", number=number, nip=nip, period=str(period)),
            text("Numbers on record: {known}. See: asncli dialogue show {nip} --period {period}", known=known, nip=nip,
                 period=str(period)),
        )  # fmt: skip
    held, promise = chosen
    if promise.done_on is not None:
        raise ConflictError(
            "commitment-kept",
            text("Commitment {number} was kept on {day} already.", number=number, day=promise.done_on),
            text("If that is wrong, undo the batch that recorded it; see: asncli batch list"),
        )
    check_order(day, held.held_on, _HELD, writer.today)
    batch = _store(session, writer, lambda batch, source: keep_promise(session, batch, source, promise, day))
    waiting = sum(one.done_on is None for _, one in promised) - 1
    return batch, Voice(promise.voice), waiting


def _store(session: Session, writer: Writer, write: Callable[[int, int], Counts]) -> int:
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    counts = write(batch_id, add_source(session, batch_id))
    finish(session, batch_id, counts._asdict())
    return batch_id
