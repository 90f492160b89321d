"""The agency whose people the database holds (one today; every employee and unit names it)."""

from __future__ import annotations

from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.writing import keep_images, keep_made

UNNAMED = "Instansi"


class AgencyLine(NamedTuple):
    """The agency."""

    id: int
    name: str


def find(session: Session) -> AgencyLine | None:
    """Get the agency, or None in a database that has none yet."""
    row = raw_connection(session).execute("SELECT id, name FROM agency ORDER BY id LIMIT 1").fetchone()
    return AgencyLine(*row) if row else None


def get_or_make(session: Session, batch_id: int) -> int:
    """Return the number of the agency; without ``init`` it is made under the name ``Instansi``."""
    known = find(session)
    return known.id if known else name_it(session, batch_id, UNNAMED)


def name_it(session: Session, batch_id: int, name: str) -> int:
    """Name the agency, or give it another name; returns its number."""
    raw = raw_connection(session)
    known = find(session)
    if known is None:
        raw.execute("INSERT INTO agency (name) VALUES (?)", (name,))
        (number,) = raw.execute("SELECT max(id) FROM agency").fetchone()
        keep_made(raw, batch_id, "agency", str(number))
        return int(number)
    if known.name != name:
        keep_images(raw, batch_id, "agency", f"(SELECT {known.id} AS id)")
        raw.execute("UPDATE agency SET name = ? WHERE id = ?", (name, known.id))
    return known.id
