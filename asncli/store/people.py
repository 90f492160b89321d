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
from asncli.store.renaming import present_nip


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
    """Find one person by a present or former NIP, with the state in force on a day (also of who has left)."""
    values = {"day": day, "nip": present_nip(session, nip)}
    row = raw_connection(session).execute(f"SELECT {_COLUMNS} {_ON_THE_DAY} WHERE e.nip = :nip", values).fetchone()
    return _person(row) if row else None


def get(session: Session, nip: str, day: date) -> Person:
    """One person, or refuse (``nip-unknown``)."""
    person = find(session, nip, day)
    if person is None:
        raise AsnError("nip-unknown", text("There is nobody with NIP {nip}", nip=nip), text("See: asncli roster list"))
    return person


def history(session: Session, nip: str) -> list[Observed]:
    """All states of a person (by a present or former NIP), the oldest first; empty for an unknown NIP."""
    rows = raw_connection(session).execute(
        f"SELECT {_COLUMNS}, s.batch_id, s.file, s.sheet {_FROM.format(on='a.employee_id = e.id')}"
        " JOIN source s ON s.id = a.source_id WHERE e.nip = ? ORDER BY a.since",
        (present_nip(session, nip),),
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
    """Newest day whose state a roster has told, be it that nothing had changed."""
    (newest,) = (
        raw_connection(session)
        .execute(
            "SELECT max(day) FROM (SELECT max(since) AS day FROM assignment UNION ALL SELECT max(s.as_of)"
            " FROM source s JOIN batch b ON b.id = s.batch_id WHERE b.undone_at IS NULL)"
        )
        .fetchone()
    )
    return date.fromisoformat(newest) if newest else None


def lasting_states(session: Session, source_id: int) -> int:
    """How many states a source brought that no later one has followed."""
    (found,) = (
        raw_connection(session)
        .execute(
            "SELECT count(*) FROM assignment a WHERE a.source_id = ? AND NOT EXISTS (SELECT 1 FROM assignment later"
            " WHERE later.employee_id = a.employee_id AND later.since > a.since)",
            (source_id,),
        )
        .fetchone()
    )
    return int(found)


def state_keys(session: Session, employee_id: int) -> list[str]:
    """Keys of all states of a person for the journal (``batches.row_history``), also of those that were undone."""
    rows = raw_connection(session).execute(
        "SELECT CAST(id AS TEXT) FROM assignment WHERE employee_id = :id UNION"
        " SELECT c.row_key FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'assignment'"
        " WHERE b.undoes IS NOT NULL AND json_extract(c.image, '$.employee_id') = :id",
        {"id": employee_id},
    )
    return [key for (key,) in rows]


def source_files(session: Session, source_ids: Collection[int]) -> dict[int, tuple[int, str | None]]:
    """Batch and file (None: the command line) of sources, by their numbers."""
    rows = raw_connection(session).execute(
        f"SELECT id, batch_id, file FROM source WHERE id IN ({', '.join(str(int(n)) for n in source_ids)})"
    )
    return {number: (batch_id, file) for number, batch_id, file in rows}


def former_nips(session: Session, employee_id: int) -> list[str]:
    """NIPs that a person had before, the oldest first."""
    rows = raw_connection(session).execute(
        "SELECT nip FROM former_nip WHERE employee_id = ? ORDER BY id", (employee_id,)
    )
    return [nip for (nip,) in rows]


def known_assessor(session: Session, nip: str) -> bool:
    """Whether a NIP belongs to somebody in the roster, or is named there as a superior, head or assessor."""
    sql = """SELECT EXISTS (SELECT 1 FROM employee WHERE nip = :nip)
                 OR EXISTS (SELECT 1 FROM former_nip WHERE nip = :nip)
                 OR EXISTS (SELECT 1 FROM assignment WHERE supervisor_nip = :nip)
                 OR EXISTS (SELECT 1 FROM unit WHERE head_nip = :nip)
                 OR EXISTS (SELECT 1 FROM unit_head WHERE head_nip = :nip)
                 OR EXISTS (SELECT 1 FROM rating WHERE assessor_nip = :nip)"""
    return bool(raw_connection(session).execute(sql, {"nip": nip}).fetchone()[0])
