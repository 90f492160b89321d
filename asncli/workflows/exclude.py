"""The story: the agency leaves somebody out of a period, with a reason that stays on record."""

from __future__ import annotations

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.batches import add_source, begin, finish
from asncli.store.evaluations import STANDING, evaluations
from asncli.store.locks import refuse_locked
from asncli.store.people import get
from asncli.store.writing import upsert
from asncli.terms import Period
from asncli.workflows.writing import Writer


def exclude(session: Session, nip: str, period: Period, reason: str, writer: Writer) -> int:
    """Exclude a person from a period; the number of the batch. A final evaluation can not be excluded."""
    refuse_locked(session, period)
    person = get(session, nip, period.end)
    if any(e.status in STANDING for e in evaluations(session, period, nip=nip)):
        raise ConflictError(
            "evaluation-final",
            text("The evaluation of {nip} in {period} is final.", nip=nip, period=str(period)),
            text("See it with: asncli evaluation show {nip} --period {period}", nip=nip, period=str(period)),
        )
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=reason)
    source_id = add_source(session, batch_id)
    row = (person.id, str(period), reason, source_id, None)
    counts = upsert(session, batch_id, "exclusion", ("employee_id", "period"), ("reason",), [row])
    finish(session, batch_id, counts._asdict())
    return batch_id


def everybody_left_out(period: Period) -> AsnError:
    """All who were chosen are left out of the period: there is nothing to make final or to hand over."""
    return AsnError(
        "everybody-left-out",
        text("Everybody you chose is left out of {period}: there is nothing to make final or to hand over.",
             period=str(period)),
        text("See why with: asncli evaluation list --period {period} --status excluded", period=str(period)),
    )  # fmt: skip
