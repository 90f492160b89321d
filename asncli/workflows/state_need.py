"""The story: a unit says what it needs in a year."""

from __future__ import annotations

from sqlmodel import Session

from asncli.store.batches import add_source, begin, finish
from asncli.store.unit_needs import NewNeed, write_need
from asncli.store.writing import Counts
from asncli.workflows.writing import Writer


def state_need(session: Session, need: NewNeed, writer: Writer) -> tuple[int | None, Counts]:
    """Store a need; the batch (``None`` where it is stored just so already) and the counts."""
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    counts = write_need(session, batch_id, add_source(session, batch_id), need)
    if counts.unchanged:
        session.rollback()
        return None, counts
    finish(session, batch_id, counts._asdict())
    return batch_id, counts
