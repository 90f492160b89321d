"""Faults of the leaders' ratings of a period (``faults_in_data.stage`` comes first)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from asncli.store.faults_in_data import PEOPLE, WHO, Hit, Scope, hits

_OF_ANYBODY = (
    "SELECT e.nip, e.name, NULL FROM rating r JOIN employee e ON e.id = r.employee_id LEFT JOIN unit u ON false"
)
_BY_OTHER = (
    f"SELECT {WHO}, r.assessor_nip AS assessor, c.supervisor_nip AS superior {PEOPLE}"
    " JOIN rating r ON r.employee_id = e.id AND r.period = :period"
)


def of_absent(session: Session, scope: Scope) -> Iterator[Hit]:
    """Ratings of people who do not serve on any day of the period (none, where units were chosen)."""
    absent = "r.employee_id NOT IN (SELECT employee_id FROM temp.checked)"
    return hits(session, scope, _OF_ANYBODY, f"r.period = :period AND {absent}")


def by_other(session: Session, scope: Scope) -> Iterator[Hit]:
    """Ratings by somebody who is not the superior of the last day; values: ``assessor``, ``superior``."""
    return hits(session, scope, _BY_OTHER, "c.counted AND r.assessor_nip <> c.supervisor_nip")
