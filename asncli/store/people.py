"""People asked for: on a day, one of them, and through time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.employees import IDENTITY, IN_FORCE, STATE


class Person(NamedTuple):
    """A person with the state in force on a day; dates of the state as they were observed."""

    id: int
    nip: str
    name: str
    front_title: str | None
    back_title: str | None
    sex: str | None
    birth_date: date | None
    education: str | None
    unit: str | None
    unit_code: str | None
    unit_parent: str | None
    since: date
    active: bool
    kind: str | None
    unit_id: int | None
    supervisor_nip: str | None
    position_kind: str | None
    position: str | None
    level: str | None
    position_since: date | None
    position_class: str | None
    golongan: str | None
    golongan_since: date | None
    legal_status: str | None
    source_id: int
    source_row: int | None


class Observed(NamedTuple):
    """One state in the history of a person, with the batch and the place that brought it."""

    person: Person
    batch_id: int
    file: str | None
    sheet: str | None


_COLUMNS = ", ".join(
    ["e.id", "e.nip", *(f"e.{c}" for c in IDENTITY), "u.name", "u.code", "p.name", "a.since", "a.active"]
    + [f"a.{c}" for c in STATE]
    + ["a.source_id", "a.source_row"]
)
_FROM = (
    "FROM employee e JOIN assignment a ON {on} LEFT JOIN unit u ON u.id = a.unit_id"
    " LEFT JOIN unit p ON p.id = u.parent_id"
)
_ON_THE_DAY = _FROM.format(on="a.id = " + IN_FORCE.format(employee="e.id", day=":day"))
_DATES = [Person._fields.index(f) for f in ("birth_date", "since", "position_since", "golongan_since")]


def people(
    session: Session, day: date, *, unit_ids: Collection[int] | None = None, with_left: bool = False
) -> list[Person]:
    """Everybody in service on a day (``with_left``: those who had left too), by unit and name."""
    raw = raw_connection(session)
    where = ["true"] if with_left else ["a.active"]
    if unit_ids is not None:
        where.append(f"a.unit_id IN ({', '.join(str(int(n)) for n in unit_ids)})")
    order = "ORDER BY u.code IS NULL, u.code, u.name_key, a.unit_id, e.name, e.nip"
    rows = raw.execute(f"SELECT {_COLUMNS} {_ON_THE_DAY} WHERE {' AND '.join(where)} {order}", {"day": day})
    return [_person(row) for row in rows]


def find(session: Session, nip: str, day: date) -> Person | None:
    """Find one person by NIP, with the state in force on a day (also of somebody who has left)."""
    row = (
        raw_connection(session)
        .execute(f"SELECT {_COLUMNS} {_ON_THE_DAY} WHERE e.nip = :nip", {"day": day, "nip": nip})
        .fetchone()
    )
    return _person(row) if row else None


def get(session: Session, nip: str, day: date) -> Person:
    """One person, or refuse (``nip-unknown``)."""
    person = find(session, nip, day)
    if person is None:
        raise AsnError("nip-unknown", text("There is nobody with NIP {nip}", nip=nip), text("See: asncli roster list"))
    return person


def history(session: Session, nip: str) -> list[Observed]:
    """All states of a person, the oldest first (it holds from before); empty for an unknown NIP."""
    rows = raw_connection(session).execute(
        f"SELECT {_COLUMNS}, s.batch_id, s.file, s.sheet {_FROM.format(on='a.employee_id = e.id')}"
        " JOIN source s ON s.id = a.source_id WHERE e.nip = ? ORDER BY a.since",
        (nip,),
    )
    return [Observed(_person(row[:-3]), *row[-3:]) for row in rows]


def _person(row: tuple[Any, ...]) -> Person:
    values = list(row)
    for place in _DATES:
        if values[place] is not None:
            values[place] = date.fromisoformat(values[place])
    person = Person(*values)
    return person._replace(active=bool(person.active))


def newest_state(session: Session) -> date | None:
    """Day of the newest state that any roster has brought."""
    (newest,) = raw_connection(session).execute("SELECT max(since) FROM assignment").fetchone()
    return date.fromisoformat(newest) if newest else None


def state_rows(session: Session, employee_id: int) -> list[tuple[int, str]]:
    """Numbers of all states of a person that stand, with their days (ISO), the oldest first."""
    rows = raw_connection(session).execute(
        "SELECT id, since FROM assignment WHERE employee_id = ? ORDER BY since", (employee_id,)
    )
    return rows.fetchall()


def known_assessor(session: Session, nip: str) -> bool:
    """Whether a NIP belongs to somebody in the roster, or is named there as a superior, head or assessor."""
    sql = """SELECT EXISTS (SELECT 1 FROM employee WHERE nip = :nip)
                 OR EXISTS (SELECT 1 FROM assignment WHERE supervisor_nip = :nip)
                 OR EXISTS (SELECT 1 FROM unit WHERE head_nip = :nip)
                 OR EXISTS (SELECT 1 FROM rating WHERE assessor_nip = :nip)"""
    return bool(raw_connection(session).execute(sql, {"nip": nip}).fetchone()[0])
