"""What the dashboard asks of the store: sums of people by unit, made by the database; names only where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.terms import Period

_TOTALS = """
SELECT coalesce(unit_id, 0), status, predikat, count(*), count(work_result), coalesce(sum(work_result), 0),
       sum(proposal), sum(provisional)
FROM evaluation WHERE period = ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
_HINDERED = """
SELECT coalesce(v.unit_id, 0), count(DISTINCT v.employee_id), count(*), count(a.follow_up)
FROM evaluation v
CROSS JOIN plan p ON p.employee_id = v.employee_id AND p.begins <= :end AND p.ends >= :start
CROSS JOIN indicator i ON i.plan_id = p.id
CROSS JOIN achievement a ON a.indicator_id = i.id AND a.day BETWEEN :start AND :end
WHERE v.period = :period AND a.obstacle IS NOT NULL GROUP BY 1 ORDER BY 1
"""


class UnitTotal(NamedTuple):
    """People of a unit (0: of none) with one status and predikat; ``rated`` of them have a work result.

    ``work`` is the sum of these in hundredths; ``proposals`` rest on suggestions, ``provisional`` can still change.
    """

    unit_id: int
    status: str
    predikat: str | None
    people: int
    rated: int
    work: int
    proposals: int
    provisional: int


class Hindered(NamedTuple):
    """Kendala told by people of a unit (0: of none): of how many people, how many, how many with a tindak lanjut."""

    unit_id: int
    people: int
    obstacles: int
    followed: int


def unit_totals(session: Session, period: Period) -> list[UnitTotal]:
    """Everybody with an evaluation in the period, by unit, status and predikat."""
    return [UnitTotal(*row) for row in raw_connection(session).execute(_TOTALS, (str(period),))]


def hindered(session: Session, period: Period) -> list[Hindered]:
    """Kendala of people with an evaluation in the period, by the unit of the evaluation."""
    values = {"period": str(period), "start": str(period.start), "end": str(period.end)}
    return [Hindered(*row) for row in raw_connection(session).execute(_HINDERED, values)]


def evaluated_periods(session: Session) -> list[Period]:
    """Periods in which anybody has an evaluation, by their last day; of those that end together the longest is last."""
    found = map(Period.find, _codes(session))
    return sorted((one for one in found if one), key=lambda one: (one.end, one.months))


def _codes(session: Session) -> Iterator[str]:
    return (code for (code,) in raw_connection(session).execute("SELECT DISTINCT period FROM evaluation"))
