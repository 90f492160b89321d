"""What is known already of people, their plans, figures and ratings: what a form sent to a unit begins with."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.terms import Period


class Reported(NamedTuple):
    """An indicator, the day by which its figure is asked for, and what is stored for exactly that day."""

    id: int
    code: str
    title: str
    measure: str | None
    day: date
    value: int | None
    evidence: str | None
    obstacle: str | None
    follow_up: str | None


class Rated(NamedTuple):
    """A person's work result (hundredths) if there is an evaluation, and the rating if one is ``stored``."""

    employee_id: int
    work_result: int | None
    stored: bool
    work_rating: str | None
    behaviour_rating: str | None
    feedback: str | None
    assessor_nip: str | None
    new_idea: bool | None


# Columns of the sheet SKP by field, as they are stored; the unit of the plan is given by its number.
_PLANNED = {
    "year": "p.year", "begins": "p.begins", "ends": "p.ends", "plan_kind": "p.kind", "unit": "p.unit_id",
    "result_code": "r.code", "result_title": "r.title", "result_kind": "r.kind", "parent_code": "r.parent_code",
    "parent_title": "r.parent_title", "iku_code": "r.iku_code", "weight": "r.weight",
    "code": "i.code", "title": "i.title", "aspect": "i.aspect", "measure": "i.measure", "direction": "i.direction",
    "recap": "i.recap", "target": "i.target", "target_high": "i.target_high",
    "target_s1": "i.target_s1", "target_s2": "i.target_s2", "target_q1": "i.target_q1", "target_q2": "i.target_q2",
    "target_q3": "i.target_q3", "target_q4": "i.target_q4", "assumed": "i.assumed",
}  # fmt: skip
_DATES = ("begins", "ends")
# A plan that ends within the period takes no figure of a later day, and nobody has one of a day still to come; of
# what has not begun yet figures come in when it is over.
_DAY = "min(p.ends, :end, CASE WHEN :today >= max(p.begins, :start) THEN :today ELSE :end END)"
_REPORTED = f"""
SELECT i.id, i.code, i.title, i.measure, {_DAY}, a.value, a.evidence, a.obstacle, a.follow_up
FROM json_each(:chosen) w CROSS JOIN indicator i ON i.id = w.value CROSS JOIN plan p ON p.id = i.plan_id
LEFT JOIN achievement a ON a.indicator_id = i.id AND a.day = {_DAY}
"""
_RATED = """
SELECT e.id, v.work_result, r.id IS NOT NULL, r.work_rating, r.behaviour_rating, r.feedback, r.assessor_nip, r.new_idea
FROM json_each(:chosen) w CROSS JOIN employee e ON e.id = w.value
LEFT JOIN rating r ON r.employee_id = e.id AND r.period = :period
LEFT JOIN evaluation v ON v.employee_id = e.id AND v.period = :period
"""


def names(session: Session, employee_ids: Iterable[int]) -> dict[int, tuple[str, str]]:
    """NIP and name of these people, by their number."""
    rows = raw_connection(session).execute(
        "SELECT e.id, e.nip, e.name FROM json_each(?) w CROSS JOIN employee e ON e.id = w.value", (_list(employee_ids),)
    )
    return {number: (nip, name) for number, nip, name in rows}


def planned(
    session: Session, year: int, employee_ids: Iterable[int], fields: Sequence[str]
) -> dict[int, list[dict[str, Any]]]:
    """Indicators of these people's plans of a year, by person, in the order of the plan: the ``fields`` of the sheet.

    Quantities and weights in ten-thousandths, closed lists as codes, the unit as its number, dates as dates.
    """
    rows = raw_connection(session).execute(
        f"SELECT p.employee_id, {', '.join(_PLANNED[field] for field in fields)}"
        " FROM json_each(?) w CROSS JOIN plan p ON p.employee_id = w.value AND p.year = ?"
        " CROSS JOIN planned_result r ON r.plan_id = p.id CROSS JOIN indicator i ON i.planned_result_id = r.id"
        " ORDER BY p.employee_id, p.begins, r.code, i.code",
        (_list(employee_ids), year),
    )
    found: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for employee_id, *values in rows:
        row = dict(zip(fields, values, strict=True))
        found[employee_id].append(row | {name: date.fromisoformat(row[name]) for name in _DATES if name in row})
    return found


def reported(session: Session, period: Period, indicator_ids: Iterable[int], *, today: date) -> dict[int, Reported]:
    """These indicators by their number, each with the day its figure is asked for and what stands there.

    That is the last day of the period (or of its plan), or ``today`` while that is still to come.
    """
    days = {"start": str(period.start), "end": str(period.end), "today": str(today)}
    values = {"chosen": _list(indicator_ids), **days}
    rows = raw_connection(session).execute(_REPORTED, values)
    return {row[0]: Reported._make((*row[:4], date.fromisoformat(row[4]), *row[5:])) for row in rows}


def rated(session: Session, period: Period, employee_ids: Iterable[int]) -> dict[int, Rated]:
    """Ratings of exactly that period by person, and the work result of an evaluation that stands."""
    rows = raw_connection(session).execute(_RATED, {"chosen": _list(employee_ids), "period": str(period)})
    found = map(Rated._make, rows)
    return {
        r.employee_id: r._replace(stored=bool(r.stored), new_idea=None if r.new_idea is None else bool(r.new_idea))
        for r in found
    }


def _list(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers))
