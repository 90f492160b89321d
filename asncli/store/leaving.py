"""Who a whole roster no longer names: in service before it, not in it, and so (where it is said to be full) left.

Nobody is ever deleted: who has left gets a state that is not active, and may come back with a later roster.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE, STATE
from asncli.store.writing import upsert_selected

_SERVING = f"FROM employee e JOIN assignment a ON a.id = {IN_FORCE.format(employee='e.id', day=':day')} WHERE a.active"
_ABSENT = f"{_SERVING} AND e.id NOT IN (SELECT employee_id FROM temp.present)"


class Who(NamedTuple):
    """A person, by NIP and name."""

    nip: str
    name: str


def in_service(session: Session, day: date) -> int:
    """How many people are in service on a day."""
    (found,) = raw_connection(session).execute(f"SELECT count(*) {_SERVING}", {"day": day}).fetchone()
    return int(found)


def expect_everybody(session: Session) -> None:
    """Begin a list of the people present, before the first sheet of an import is stored."""
    raw = raw_connection(session)
    raw.execute("DROP TABLE IF EXISTS temp.present")
    raw.execute("CREATE TEMP TABLE present (employee_id INTEGER PRIMARY KEY)")


def note_present(session: Session) -> None:
    """Put on the list whom the roster that was stored last (``employees.write_roster``) names."""
    raw_connection(session).execute(
        "INSERT OR IGNORE INTO temp.present SELECT e.id FROM temp.staged s"
        " CROSS JOIN employee e ON e.agency_id IN (SELECT id FROM agency) AND e.nip = s.nip"
    )


def absent(session: Session, day: date) -> list[Who]:
    """People in service on the day who are not on the list of those present, by name."""
    rows = raw_connection(session).execute(f"SELECT e.nip, e.name {_ABSENT} ORDER BY e.name, e.nip", {"day": day})
    return [Who(*row) for row in rows]


def leave(session: Session, batch_id: int, source_id: int, day: date) -> int:
    """Mark everybody who is absent as left as of the day; returns how many they are."""
    counts = upsert_selected(
        session,
        batch_id,
        "assignment",
        ("employee_id", "since"),
        ("active", *STATE),
        f"SELECT e.id, :day, 0, {', '.join('a.' + c for c in STATE)}, :source, NULL {_ABSENT} ORDER BY e.id",
        {"day": day, "source": source_id},
    )
    return counts.added + counts.changed
