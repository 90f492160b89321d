"""Who works on which IKU: the planned results that name one, with their indicators."""

from __future__ import annotations

from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.coverage import Indicator
from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE

_RESULTS = f"""
SELECT r.iku_code, r.id, e.nip, coalesce(p.unit_id, a.unit_id)
FROM planned_result r JOIN plan p ON p.id = r.plan_id JOIN employee e ON e.id = p.employee_id
LEFT JOIN assignment a ON a.id = {IN_FORCE.format(employee="p.employee_id", day="p.begins")}
WHERE p.year = ? AND r.iku_code IS NOT NULL ORDER BY r.iku_code, e.nip, p.begins, r.code
"""
_TARGETS = """
SELECT i.plan_id, r.id, i.code, i.title, i.measure, i.recap, i.target, i.target_high
FROM indicator i JOIN planned_result r ON r.id = i.planned_result_id
JOIN plan p ON p.id = i.plan_id WHERE p.year = ? AND r.iku_code IS NOT NULL ORDER BY i.id
"""


class Working(NamedTuple):
    """A planned result of a year that names an IKU; ``unit_id`` on the plan's first day."""

    iku_code: str
    id: int
    nip: str
    unit_id: int | None


def working_on(session: Session, year: int) -> list[Working]:
    """The planned results of a year that name an IKU, by its code."""
    return [Working(*row) for row in raw_connection(session).execute(_RESULTS, (year,))]


def indicators_working_on(session: Session, year: int) -> list[Indicator]:
    """The indicators of these planned results."""
    return [Indicator(*row) for row in raw_connection(session).execute(_TARGETS, (year,))]


def times_named(session: Session, code: str) -> int:
    """How many planned results of all years name this IKU."""
    found = raw_connection(session).execute("SELECT count(*) FROM planned_result WHERE iku_code = ?", (code,))
    return int(found.fetchone()[0])
