"""Who is in service no more on a day."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE

_GONE = (
    "SELECT e.nip FROM employee e JOIN assignment a ON a.id = "
    + IN_FORCE.format(employee="e.id", day=":day")
    + " WHERE e.id IN (SELECT f.employee_id FROM assignment f WHERE NOT f.active) AND NOT a.active"
)


def leavers(session: Session, day: date) -> frozenset[str]:
    """NIP (the present ones) of all who have left; whom nobody knows has not."""
    return frozenset(nip for (nip,) in raw_connection(session).execute(_GONE, {"day": day.isoformat()}))
