"""The story: an office begins. Its database is there, and it knows whose people it will hold."""

from __future__ import annotations

from sqlmodel import Session

from asncli.store import agency
from asncli.store.batches import begin, finish
from asncli.store.writing import Counts
from asncli.workflows.writing import Writer


def init_agency(session: Session, name: str, writer: Writer) -> Counts:
    """Name the agency; the same name again changes nothing and leaves no batch behind."""
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now)
    known = agency.find(session)
    agency.name_it(session, batch_id, name)
    counts = Counts(added=int(known is None), changed=int(known is not None and known.name != name))
    if counts == Counts():
        session.rollback()
    else:
        finish(session, batch_id, counts._asdict())
    return counts
