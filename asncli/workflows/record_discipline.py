"""The story: a penalty is cancelled on appeal, or was recorded by mistake; the history keeps what it was."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.batches import add_source, begin, finish
from asncli.store.discipline import get_discipline, lift, remove_discipline
from asncli.terms import Penalty
from asncli.workflows.withdraw import withdraw
from asncli.workflows.writing import Writer


def lift_discipline(session: Session, nip: str, penalty: Penalty, begins: date, day: date, writer: Writer) -> int:
    """Note that a penalty was cancelled on a day, with the writer's reason; the number of the batch.

    It has no effect from then on, nor had it any before. Refused: ``discipline-unknown``, ``discipline-lifted``,
    ``date-future``, ``lifted-too-early``.
    """
    kept = get_discipline(session, nip, penalty, begins)
    if kept.lifted_on is not None:
        raise AsnError(
            "discipline-lifted",
            text("This penalty was cancelled on {day} already.", day=kept.lifted_on),
            text("See what is on record: asncli discipline list --nip {nip}", nip=nip),
        )
    if day > writer.today:
        raise AsnError(
            "date-future",
            text("{day} has not come yet: today is {today}.", day=day, today=writer.today),
            text("Record it once it has happened, or correct --date."),
        )
    if day < kept.begins:
        raise AsnError(
            "lifted-too-early",
            text("{day} lies before the first day of the penalty, {begins}.", day=day, begins=kept.begins),
            text("Correct --date; a penalty that was never given is removed: asncli discipline remove."),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    lift(session, batch_id, add_source(session, batch_id), kept.id, day, writer.reason or "")
    finish(session, batch_id, {"changed": 1})
    return batch_id


def take_discipline_back(session: Session, nip: str, penalty: Penalty, begins: date, writer: Writer) -> int:
    """Remove a penalty that was recorded by mistake; the number of the batch. Refused: ``discipline-unknown``."""
    kept = get_discipline(session, nip, penalty, begins)
    return withdraw(session, writer, lambda batch_id: remove_discipline(session, batch_id, kept.id))
