"""What the lists about training ask of the store: who serves, hours attended, courses attended, cases, merits.

Sets, not loops: each question is one statement over everybody.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.terms import CoachingCause, Period, PotentialLevel, Predikat, Status

_TITLED = "trim(coalesce(e.front_title || ' ', '') || e.name || coalesce(', ' || e.back_title, ''))"
_SERVING = f"""
SELECT e.id, e.nip, {_TITLED}, a.kind, a.unit_id, a.position, a.legal_status
FROM employee e JOIN assignment a ON a.id = {IN_FORCE.format(employee="e.id", day=":day")}
WHERE a.active ORDER BY e.nip
"""
_YEAR = "CAST(substr(coalesce(ends, begins), 1, 4) AS INTEGER)"
_NOT_COUNTED = f"""
SELECT employee_id, name, begins, ends, hours FROM training
WHERE coalesce(ends, begins) IS NULL OR (hours IS NULL AND {_YEAR} = ?) ORDER BY employee_id, name_key
"""


class Serving(NamedTuple):
    """A person in service on a day, the name with its titles."""

    id: int
    nip: str
    name: str
    kind: str | None
    unit_id: int | None
    position: str | None
    legal_status: str | None


class Attended(NamedTuple):
    """Courses of a person that ended in a year, and their hours (JP) in ten-thousandths."""

    courses: int
    hours: int


class NotCounted(NamedTuple):
    """A course that a person attended, of which the day or the hours are not known."""

    employee_id: int
    name: str
    begins: str | None
    ends: str | None
    hours: int | None


class Case(NamedTuple):
    """An open case of coaching whose cause is competence."""

    employee_id: int
    opened_on: date
    topic: str | None


class Titles(NamedTuple):
    """An indicator by name, with the planned result it belongs to."""

    code: str
    title: str
    result: str


def serving(session: Session, day: date, unit_ids: Collection[int] | None = None) -> list[Serving]:
    """Everybody in service on a day (in these units), by NIP."""
    rows = map(Serving._make, raw_connection(session).execute(_SERVING, {"day": day}))
    return [one for one in rows if unit_ids is None or one.unit_id in unit_ids]


def attended(session: Session, year: int) -> dict[int, Attended]:
    """Courses and hours of a year by person: those that ended in it (began, where no end is known)."""
    rows = raw_connection(session).execute(
        f"SELECT employee_id, count(*), sum(hours) FROM training WHERE hours IS NOT NULL AND {_YEAR} = ?"
        " GROUP BY employee_id",
        (year,),
    )
    return {person: Attended(courses, hours) for person, courses, hours in rows}


def not_counted(session: Session, year: int) -> list[NotCounted]:
    """Courses without a day, whatever the year, and those of the year without hours."""
    return [NotCounted(*row) for row in raw_connection(session).execute(_NOT_COUNTED, (year,))]


def names_attended(session: Session, since: int) -> dict[int, set[str]]:
    """Keys of the names of courses that each person attended since a year; without a day: whenever that was."""
    rows = raw_connection(session).execute(
        f"SELECT employee_id, name_key FROM training WHERE coalesce({_YEAR}, ?) >= ?", (since, since)
    )
    found: dict[int, set[str]] = defaultdict(set)
    for person, key in rows:
        found[person].add(key)
    return found


def seats_taken(session: Session, year: int) -> dict[str, int]:
    """How many attended a course in a year, by the key of its name."""
    rows = raw_connection(session).execute(
        f"SELECT name_key, count(DISTINCT employee_id) FROM training WHERE {_YEAR} = ? GROUP BY name_key", (year,)
    )
    return dict(rows.fetchall())


def open_cases(session: Session) -> list[Case]:
    """Open cases of coaching whose cause is competence, the oldest first."""
    rows = raw_connection(session).execute(
        "SELECT employee_id, opened_on, topic FROM coaching WHERE closed_on IS NULL AND cause = ?"
        " ORDER BY opened_on, id",
        (CoachingCause.COMPETENCE.value,),
    )
    return [Case(person, date.fromisoformat(day), topic) for person, day, topic in rows]


def anybody_evaluated(session: Session, periods: Iterable[Period]) -> bool:
    """Whether there is an evaluation in any of these periods, be it a draft."""
    raw = raw_connection(session)
    found = (raw.execute("SELECT 1 FROM evaluation WHERE period = ? LIMIT 1", (str(period),)) for period in periods)
    return any(rows.fetchone() for rows in found)


def well_evaluated(session: Session, period: Period) -> dict[int, Predikat]:
    """People with the predikat Sangat Baik or Baik in a period, be it a draft."""
    rows = raw_connection(session).execute(
        "SELECT employee_id, predikat FROM evaluation WHERE period = ? AND predikat IN (?, ?) AND status <> ?",
        (str(period), Predikat.SANGAT_BAIK.value, Predikat.BAIK.value, Status.EXCLUDED.value),
    )
    return {person: Predikat(predikat) for person, predikat in rows}


def growing(session: Session) -> set[int]:
    """People whose newest assessment found potential of at least Menengah; figures without a level tell nothing."""
    rows = raw_connection(session).execute(
        "SELECT p.employee_id FROM potential p WHERE p.level IN (?, ?) AND NOT EXISTS (SELECT 1 FROM potential n"
        " WHERE n.employee_id = p.employee_id AND n.assessed_on > p.assessed_on)",
        (PotentialLevel.MENENGAH.value, PotentialLevel.TINGGI.value),
    )
    return {person for (person,) in rows}


def titles(session: Session, indicator_ids: Iterable[int]) -> dict[int, Titles]:
    """These indicators by name."""
    rows = raw_connection(session).execute(
        "SELECT i.id, i.code, i.title, r.title FROM json_each(?) w CROSS JOIN indicator i ON i.id = w.value"
        " CROSS JOIN planned_result r ON r.id = i.planned_result_id",
        (json.dumps(list(indicator_ids)),),
    )
    return {row[0]: Titles._make(row[1:]) for row in rows}
