"""The story: one wrong row is withdrawn, with a reason; the history keeps what it was."""

from __future__ import annotations

from collections.abc import Callable

from sqlmodel import Session

from asncli.store.batches import begin, finish
from asncli.workflows.writing import Writer


def withdraw(session: Session, writer: Writer, removal: Callable[[int], dict[str, int] | None]) -> int:
    """Run a removal (given the number of the batch) in a batch of its own; returns that number.

    ``removal`` is one of ``store/removals.py``; what it counts is kept with the batch.
    """
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    finish(session, batch_id, {"removed": 1, **(removal(batch_id) or {})})
    return batch_id
