"""Who works on which IKU: the planned results that name one, with the targets that can be added up."""

from __future__ import annotations

from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE

_RESULTS = f"""
SELECT r.iku_code, r.id, r.code, r.parent_code, e.nip, a.supervisor_nip, coalesce(p.unit_id, a.unit_id)
FROM planned_result r JOIN plan p ON p.id = r.plan_id JOIN employee e ON e.id = p.employee_id
LEFT JOIN assignment a ON a.id = {IN_FORCE.format(employee="p.employee_id", day="p.begins")}
WHERE p.year = ? AND r.iku_code IS NOT NULL ORDER BY r.iku_code, e.nip, p.begins, r.code
"""
_TARGETS = """
SELECT i.planned_result_id, i.measure, i.target FROM indicator i JOIN planned_result r ON r.id = i.planned_result_id
JOIN plan p ON p.id = i.plan_id WHERE p.year = ? AND r.iku_code IS NOT NULL AND i.recap = 'jumlah' ORDER BY i.id
"""


class Working(NamedTuple):
    """A planned result of a year that names an IKU; ``supervisor_nip`` and ``unit_id`` on the plan's first day."""

    iku_code: str
    id: int
    code: str
    parent_code: str | None
    nip: str
    supervisor_nip: str | None
    unit_id: int | None


class Summed(NamedTuple):
    """A target with recap jumlah of such a planned result, ten-thousandths."""

    result_id: int
    measure: str | None
    target: int


def working_on(session: Session, year: int) -> list[Working]:
    """The planned results of a year that name an IKU, by its code."""
    return [Working(*row) for row in raw_connection(session).execute(_RESULTS, (year,))]


def summed_targets(session: Session, year: int) -> list[Summed]:
    """Their targets that are added up over the year."""
    return [Summed(*row) for row in raw_connection(session).execute(_TARGETS, (year,))]


def times_named(session: Session, code: str) -> int:
    """How many planned results of all years name this IKU."""
    found = raw_connection(session).execute("SELECT count(*) FROM planned_result WHERE iku_code = ?", (code,))
    return int(found.fetchone()[0])
