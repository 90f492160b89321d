"""What stands beside the work climate of units: how many are in service, and how they were evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.terms import Period, Status

_IN_SERVICE = (
    "SELECT a.unit_id, count(*) FROM employee e JOIN assignment a ON a.id = "
    + IN_FORCE.format(employee="e.id", day=":day")
    + " WHERE a.active AND a.unit_id IS NOT NULL GROUP BY a.unit_id"
)
_EVALUATED = (
    "SELECT unit_id, coalesce(predikat, ''), count(*), coalesce(sum(work_result), 0), count(work_result)"
    f" FROM evaluation WHERE period = ? AND status <> '{Status.EXCLUDED}' AND unit_id IS NOT NULL"
    " GROUP BY unit_id, predikat"
)


class Results(NamedTuple):
    """People in service on the last day of a period; sum and number of work results (hundredths); predikat counted."""

    people: int = 0
    work_total: int = 0
    work_people: int = 0
    predikat: Mapping[str, int] = {}

    def plus(self, other: Results) -> Results:
        """Count two together."""
        both = {code: self.predikat.get(code, 0) + other.predikat.get(code, 0)
                for code in (*self.predikat, *other.predikat)}  # fmt: skip
        return Results(
            self.people + other.people,
            self.work_total + other.work_total,
            self.work_people + other.work_people,
            both,
        )


def with_units_below(found: Mapping[int, Results], parents: Mapping[int, int | None]) -> dict[int, Results]:
    """Results of units with everything below them; ``parents``: the unit above, by unit."""
    together: dict[int, Results] = {}
    for unit, own in found.items():
        at: int | None = unit if unit in parents else None
        while at is not None:
            together[at] = together.get(at, Results()).plus(own)
            at = parents[at]
    return together


def results(session: Session, period: Period) -> dict[int, Results]:
    """By unit; people without a predikat are in service only."""
    raw = raw_connection(session)
    found = {unit: Results(people) for unit, people in raw.execute(_IN_SERVICE, {"day": period.end})}
    for unit, predikat, people, total, count in raw.execute(_EVALUATED, (str(period),)):
        more = Results(0, total, count, {predikat: people} if predikat else {})
        found[unit] = found.get(unit, Results()).plus(more)
    return found
