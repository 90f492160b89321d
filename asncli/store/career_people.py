"""People as their career is told: state in force on a day, and all states of those who have several."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.store.staging import BORNE


class CareerPerson(NamedTuple):
    """A person in service, the name with its titles, and the state in force on the day."""

    id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    unit_code: str | None
    kind: str | None
    position_kind: str | None
    position: str | None
    level: str | None
    position_since: date | None
    golongan: str | None
    golongan_since: date | None
    birth_date: date | None
    education: str | None
    legal_status: str | None
    sex: str | None


class CareerState(NamedTuple):
    """One state in the history of a person."""

    since: date
    active: bool
    position_kind: str | None
    position: str | None
    level: str | None
    position_since: date | None
    golongan: str | None
    golongan_since: date | None


_TITLED = (
    "CASE WHEN e.front_title IS NULL THEN '' ELSE e.front_title || ' ' END || e.name"
    " || CASE WHEN e.back_title IS NULL THEN '' ELSE ', ' || e.back_title END"
)
_PEOPLE = f"""
SELECT e.id, e.nip, {_TITLED}, a.unit_id, u.name, u.code, a.kind, a.position_kind, a.position, a.level,
       a.position_since, a.golongan, a.golongan_since, e.birth_date, e.education, a.legal_status,
       e.sex
FROM employee e JOIN assignment a ON a.id = {IN_FORCE.format(employee="e.id", day=":day")}
LEFT JOIN unit u ON u.id = a.unit_id WHERE a.active
"""
_STATES = """
SELECT a.employee_id, a.since, a.active, a.position_kind, a.position, a.level, a.position_since, a.golongan,
       a.golongan_since
FROM assignment a WHERE EXISTS (SELECT 1 FROM assignment o WHERE o.employee_id = a.employee_id AND o.id <> a.id)
ORDER BY a.employee_id, a.since
"""


def career_people(
    session: Session, on: date, *, nip: str | None = None, unit_ids: Collection[int] | None = None
) -> list[CareerPerson]:
    """Everybody in service on a day (one person, by a present or former NIP; the people of some units), by NIP."""
    units = "" if unit_ids is None else f" AND a.unit_id IN ({', '.join(str(int(n)) for n in unit_ids)})"
    one = "" if nip is None else f" AND e.nip = {BORNE.replace('?', ':nip')}"
    rows = raw_connection(session).execute(f"{_PEOPLE}{units}{one} ORDER BY e.nip", {"day": on.isoformat(), "nip": nip})
    return [CareerPerson._make([*row[:10], _day(row[10]), row[11], *map(_day, row[12:14]), *row[14:]]) for row in rows]


def career_states(session: Session) -> dict[int, list[CareerState]]:
    """All states of the people who have several, the oldest first, by number of the person: also later ones tell."""
    found: dict[int, list[CareerState]] = {}
    rows = raw_connection(session).execute(_STATES)
    for person, since, active, kind, position, level, begun, golongan, pangkat in rows:
        state = CareerState(
            date.fromisoformat(since), bool(active), kind, position, level, _day(begun), golongan, _day(pangkat)
        )
        found.setdefault(person, []).append(state)
    return found


@lru_cache(maxsize=20_000)
def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def by_unit(people: Iterable[CareerPerson]) -> list[CareerPerson]:
    """Give people as lists show them: by unit (code, else name), then by name."""
    return sorted(people, key=lambda p: (p.unit_code is None, p.unit_code or "", p.unit or "", p.name, p.nip))
