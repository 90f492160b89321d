"""Who works on which IKU: the planned results that name one, with their indicators; and what the plans speak of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.coverage import Indicator
from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE

_FIRST = f"a.id = {IN_FORCE.format(employee='p.employee_id', day='p.begins')}"
_SERVING = f"n.id = {IN_FORCE.format(employee='p.employee_id', day=':day')} AND n.active"
_RESULTS = f"""
SELECT r.iku_code, r.id, e.nip, coalesce(p.unit_id, a.unit_id), n.id IS NOT NULL
FROM planned_result r JOIN plan p ON p.id = r.plan_id JOIN employee e ON e.id = p.employee_id
LEFT JOIN assignment a ON {_FIRST} LEFT JOIN assignment n ON {_SERVING}
WHERE p.year = :year AND r.iku_code IS NOT NULL ORDER BY r.iku_code, e.nip, p.begins, r.code
"""
_TITLES = f"""
WITH mine AS (
    SELECT p.id, coalesce(p.unit_id, a.unit_id) AS unit_id
    FROM plan p JOIN assignment n ON {_SERVING} LEFT JOIN assignment a ON {_FIRST} WHERE p.year = :year
)
SELECT m.unit_id, r.title FROM mine m JOIN planned_result r ON r.plan_id = m.id WHERE m.unit_id IS NOT NULL
UNION SELECT m.unit_id, i.title FROM mine m JOIN indicator i ON i.plan_id = m.id WHERE m.unit_id IS NOT NULL
"""
_TARGETS = """
SELECT i.plan_id, r.id, i.code, i.title, i.measure, i.recap, i.target, i.target_high
FROM indicator i JOIN planned_result r ON r.id = i.planned_result_id
JOIN plan p ON p.id = i.plan_id WHERE p.year = ? AND r.iku_code IS NOT NULL ORDER BY i.id
"""


class Working(NamedTuple):
    """A planned result of a year that names an IKU; ``unit_id`` on the plan's first day; is the person in service."""

    iku_code: str
    id: int
    nip: str
    unit_id: int | None
    serving: bool = True


def working_on(session: Session, year: int, day: date) -> list[Working]:
    """The planned results of a year that name an IKU, by its code; in service is who is so on ``day``."""
    rows = raw_connection(session).execute(_RESULTS, {"year": year, "day": str(day)})
    return [Working(code, number, nip, unit, bool(serving)) for code, number, nip, unit, serving in rows]


def planned_titles(session: Session, year: int, day: date) -> Iterator[tuple[int, str]]:
    """Words of planned results and indicators of people in service on ``day``, with the unit; each once a unit."""
    yield from raw_connection(session).execute(_TITLES, {"year": year, "day": str(day)})


def indicators_working_on(session: Session, year: int) -> list[Indicator]:
    """The indicators of these planned results."""
    return [Indicator(*row) for row in raw_connection(session).execute(_TARGETS, (year,))]


def times_named(session: Session, code: str) -> int:
    """How many planned results of all years name this IKU."""
    found = raw_connection(session).execute("SELECT count(*) FROM planned_result WHERE iku_code = ?", (code,))
    return int(found.fetchone()[0])
