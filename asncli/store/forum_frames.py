"""What the pack of the forum asks of the store: kendala by indicator, names to be covered, who held a dialogue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.terms import Period

_TOLD = """
SELECT p.employee_id, i.title, a.obstacle
FROM achievement a JOIN indicator i ON i.id = a.indicator_id JOIN plan p ON p.id = i.plan_id
WHERE a.obstacle IS NOT NULL AND a.day BETWEEN :start AND :end AND p.begins <= :end AND p.ends >= :start
ORDER BY i.title, a.obstacle
"""


class Told(NamedTuple):
    """A kendala of somebody: under which indicator, and in what words."""

    employee_id: int
    indicator: str
    obstacle: str


def told_obstacles(session: Session, period: Period) -> Iterator[Told]:
    """Every kendala of the period."""
    values = {"start": str(period.start), "end": str(period.end)}
    return map(Told._make, raw_connection(session).execute(_TOLD, values))


def all_names(session: Session) -> Iterator[str]:
    """Names of everybody in the roster, without titles."""
    return (name for (name,) in raw_connection(session).execute("SELECT name FROM employee WHERE name IS NOT NULL"))


_BEHAVIOUR = """
SELECT coalesce(unit_id, 0), count(behaviour), coalesce(sum(behaviour), 0) FROM evaluation
WHERE period = ? AND status NOT IN ('incomplete', 'excluded') GROUP BY 1
"""
_TALKS = """
SELECT coalesce(v.unit_id, 0), count(*),
       count(*) FILTER (WHERE EXISTS (SELECT 1 FROM dialogue d WHERE d.employee_id = v.employee_id
                                      AND d.period = v.period))
FROM evaluation v WHERE v.period = ? AND v.status NOT IN ('incomplete', 'excluded') AND v.predikat IS NOT NULL
GROUP BY 1
"""


def behaviour_totals(session: Session, period: Period) -> dict[int, tuple[int, int]]:
    """By unit (0: of none) how many evaluated people have a mark of behaviour, and the sum of these (hundredths)."""
    found = raw_connection(session).execute(_BEHAVIOUR, (str(period),))
    return {unit: (people, total) for unit, people, total in found}


def talk_totals(session: Session, period: Period) -> dict[int, tuple[int, int]]:
    """By unit (0: of none) how many people have a predikat, and with how many of them a dialogue was held."""
    found = raw_connection(session).execute(_TALKS, (str(period),))
    return {unit: (people, held) for unit, people, held in found}


def last_talks(session: Session, period: Period) -> dict[int, date]:
    """By person the day of the last dialogue on the period."""
    sql = "SELECT employee_id, max(held_on) FROM dialogue WHERE period = ? GROUP BY employee_id"
    found = raw_connection(session).execute(sql, (str(period),))
    return {person: date.fromisoformat(str(day)) for person, day in found}
