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
# By the roster, else by the NIP, which begins with the date.
_BORN = "coalesce(e.birth_date, substr(e.nip, 1, 4) || '-' || substr(e.nip, 5, 2) || '-' || substr(e.nip, 7, 2))"


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


def named_before(session: Session) -> int:
    """How many people of the roster that was stored last stand on the list already."""
    (found,) = (
        raw_connection(session)
        .execute(
            "SELECT count(*) FROM temp.staged s CROSS JOIN employee e ON e.agency_id IN (SELECT id FROM agency)"
            " AND e.nip = s.nip WHERE e.id IN (SELECT employee_id FROM temp.present)"
        )
        .fetchone()
    )
    return int(found)


def absent(session: Session, day: date) -> list[Who]:
    """People in service on the day who are not on the list of those present, by name."""
    rows = raw_connection(session).execute(f"SELECT e.nip, e.name {_ABSENT} ORDER BY e.name, e.nip", {"day": day})
    return [Who(*row) for row in rows]


def born_alike(session: Session, batch_id: int) -> list[tuple[Who, Who]]:
    """Whom the batch brought, each with everybody not on the list of those present who was born the same day."""
    rows = raw_connection(session).execute(
        f"WITH came AS MATERIALIZED (SELECT e.nip, e.name, {_BORN} AS born FROM change c"
        " JOIN employee e ON e.id = CAST(c.row_key AS INTEGER)"
        " WHERE c.batch_id = ? AND c.tbl = 'employee' AND c.image IS NULL),"
        f" other AS MATERIALIZED (SELECT e.nip, e.name, {_BORN} AS born FROM employee e"
        " WHERE e.id NOT IN (SELECT employee_id FROM temp.present))"
        " SELECT c.nip, c.name, o.nip, o.name FROM came c JOIN other o ON o.born = c.born"
        " ORDER BY c.name, c.nip, o.nip",
        (batch_id,),
    )
    return [(Who(*row[:2]), Who(*row[2:])) for row in rows]


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
