"""Who attended a course, and everybody's figures by period: what is read to look at before and after."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.terms import Period, Status, folded


class Figures(NamedTuple):
    """A person's evaluation in a period: unit, behaviour and work result (hundredths)."""

    unit_id: int | None
    behaviour: int | None
    work_result: int | None


def name_of(session: Session, said: str, year: int | None = None) -> str | None:
    """Name of the course that a code of a catalogue or a name means; None where nobody knows it.

    A code counts first, that of the catalogue of the ``year`` if it has one, else of the newest.
    """
    raw = raw_connection(session)
    sql = "SELECT name FROM course WHERE lower(code) = lower(?) ORDER BY year = ? DESC, year DESC LIMIT 1"
    by_code = raw.execute(sql, (said, year)).fetchone()
    by_name = raw.execute(
        "SELECT name FROM training WHERE name_key = :key UNION ALL SELECT name FROM course WHERE name_key = :key"
        " LIMIT 1",
        {"key": folded(said)},
    ).fetchone()
    found = by_code or by_name
    return str(found[0]) if found else None


def attendances(session: Session, name: str, year: int | None = None) -> dict[int, date | None]:
    """Last day of the first course of this name of each person (that ended in the year); None: not known."""
    rows = raw_connection(session).execute(
        "SELECT employee_id, min(coalesce(ends, begins)) FROM training WHERE name_key = ?"
        " AND (? IS NULL OR CAST(substr(coalesce(ends, begins), 1, 4) AS INTEGER) = ?) GROUP BY employee_id",
        (folded(name), year, year),
    )
    return {person: None if day is None else date.fromisoformat(day) for person, day in rows}


def everybody_who_attended(session: Session, name: str) -> set[int]:
    """Everybody who ever attended a course of this name."""
    rows = raw_connection(session).execute("SELECT employee_id FROM training WHERE name_key = ?", (folded(name),))
    return {person for (person,) in rows}


def periods_of(session: Session, people: Iterable[int]) -> dict[int, list[Period]]:
    """Periods in which these people are evaluated."""
    rows = raw_connection(session).execute(
        "SELECT e.employee_id, e.period FROM json_each(?) w CROSS JOIN evaluation e ON e.employee_id = w.value"
        " WHERE e.status <> ?",
        (json.dumps(list(people)), Status.EXCLUDED.value),
    )
    found: dict[int, list[Period]] = defaultdict(list)
    for person, code in rows:
        if period := Period.find(code):
            found[person].append(period)
    return found


def evaluated(session: Session, period: Period) -> dict[int, Figures]:
    """Figures of everybody who is evaluated in a period."""
    rows = raw_connection(session).execute(
        "SELECT employee_id, unit_id, behaviour, work_result FROM evaluation WHERE period = ? AND status <> ?",
        (str(period), Status.EXCLUDED.value),
    )
    return {person: Figures(*figures) for person, *figures in rows}
