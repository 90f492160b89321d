"""Targets, realisations and ratings as they are stored, listed for people: by person, by unit, by year or period."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.store.staging import BORNE
from asncli.terms import Period


def any_plan(session: Session) -> bool:
    """Say whether there is any plan yet."""
    (found,) = raw_connection(session).execute("SELECT EXISTS (SELECT 1 FROM plan)").fetchone()
    return bool(found)


class TargetLine(NamedTuple):
    """One indicator with its planned result and plan; quantities and weight in ten-thousandths, dates ISO."""

    nip: str
    name: str
    year: int
    begins: str
    ends: str
    plan_kind: str
    unit: str | None
    result_code: str
    result_title: str
    result_kind: str
    parent_code: str | None
    iku_code: str | None
    weight: int | None
    code: str
    title: str
    aspect: str | None
    target: int
    target_high: int | None
    measure: str | None
    direction: str
    recap: str
    target_s1: int | None
    target_s2: int | None
    target_q1: int | None
    target_q2: int | None
    target_q3: int | None
    target_q4: int | None
    parent_title: str | None
    status: str
    approved_by: str | None
    approved_at: str | None
    assumed: bool


class AchievementLine(NamedTuple):
    """One realisation (value in ten-thousandths, day ISO) of an indicator, and the batch that brought it."""

    nip: str
    name: str
    code: str
    title: str
    day: str
    value: int
    measure: str | None
    evidence: str | None
    obstacle: str | None
    follow_up: str | None
    batch: int


class RatingLine(NamedTuple):
    """The leader's ratings of a person in a period, and the batch that brought them."""

    nip: str
    name: str
    period: str
    work_rating: str | None
    behaviour_rating: str | None
    feedback: str | None
    assessor_nip: str | None
    new_idea: bool | None
    batch: int


@dataclass(frozen=True)
class Wanted:
    """Whose rows: one person's, or those of the people who are in some units on the day ``on``; else everybody's."""

    on: date
    nip: str | None = None
    unit_ids: Collection[int] | None = None

    def where(self) -> tuple[str, list[object]]:
        """Give the SQL condition on the employee ``e``, and its values."""
        conditions, values = ["true"], list[object]()
        if self.nip is not None:
            conditions.append(f"e.agency_id IN (SELECT id FROM agency) AND e.nip = {BORNE}")
            values += (self.nip, self.nip)
        if self.unit_ids is not None:
            units = ", ".join(str(int(number)) for number in self.unit_ids)
            in_force = IN_FORCE.format(employee="e.id", day="?")
            conditions.append(f"(SELECT a.unit_id FROM assignment a WHERE a.id = {in_force}) IN ({units})")
            values.append(self.on)
        return " AND ".join(conditions), values


_TARGETS = """
SELECT e.nip, e.name, p.year, p.begins, p.ends, p.kind, u.name, r.code, r.title, r.kind, r.parent_code, r.iku_code,
       r.weight, i.code, i.title, i.aspect, i.target, i.target_high, i.measure, i.direction, i.recap,
       i.target_s1, i.target_s2, i.target_q1, i.target_q2, i.target_q3, i.target_q4,
       r.parent_title, p.status, p.approved_by, p.approved_at, i.assumed
FROM employee e JOIN plan p ON p.employee_id = e.id JOIN planned_result r ON r.plan_id = p.id
JOIN indicator i ON i.planned_result_id = r.id LEFT JOIN unit u ON u.id = p.unit_id
"""
_ACHIEVEMENTS = """
SELECT e.nip, e.name, i.code, i.title, a.day, a.value, i.measure, a.evidence, a.obstacle, a.follow_up, s.batch_id
FROM employee e CROSS JOIN plan p ON p.employee_id = e.id CROSS JOIN indicator i ON i.plan_id = p.id
CROSS JOIN achievement a ON a.indicator_id = i.id JOIN source s ON s.id = a.source_id
"""
_RATINGS = """
SELECT e.nip, e.name, r.period, r.work_rating, r.behaviour_rating, r.feedback, r.assessor_nip, r.new_idea, s.batch_id
FROM rating r JOIN employee e ON e.id = r.employee_id JOIN source s ON s.id = r.source_id
"""


def list_targets(
    session: Session, wanted: Wanted, *, year: int | None = None, assumed: bool = False
) -> list[TargetLine]:
    """Indicators of the plans (of a year; only those with derived direction or recap), by NIP, plan and codes."""
    more = "" if year is None else f" AND p.year = {int(year)}"
    more += " AND i.assumed" if assumed else ""
    rows = select(session, _TARGETS, wanted, more, order="e.nip, p.begins, r.code, i.code")
    lines = [TargetLine(*row) for row in rows]
    return [line._replace(assumed=bool(line.assumed)) for line in lines]


def list_achievements(
    session: Session, wanted: Wanted, *, period: Period | None = None, without_evidence: bool = False
) -> list[AchievementLine]:
    """Realisations (dated inside a period; only those without evidence), by NIP, indicator and day."""
    more = "" if period is None else " AND a.day BETWEEN ? AND ?"
    more += " AND trim(coalesce(a.evidence, '')) = ''" if without_evidence else ""
    days: list[object] = [] if period is None else [period.start, period.end]
    rows = select(session, _ACHIEVEMENTS, wanted, more, days, order="e.nip, i.code, a.day")
    return [AchievementLine(*row) for row in rows]


def list_ratings(session: Session, wanted: Wanted, *, period: Period | None = None) -> list[RatingLine]:
    """Ratings (of exactly that period), by period and NIP."""
    more = "" if period is None else " AND r.period = ?"
    values: list[object] = [] if period is None else [str(period)]
    rows = select(session, _RATINGS, wanted, more, values, order="r.period, e.nip")
    lines = [RatingLine(*row) for row in rows]
    return [line._replace(new_idea=None if line.new_idea is None else bool(line.new_idea)) for line in lines]


def select(
    session: Session, sql: str, wanted: Wanted, more: str = "", values: Sequence[object] = (), *, order: str
) -> list[tuple[Any, ...]]:
    """Rows of a query (with the employee as ``e``) for the wanted people, under a further condition."""
    where, whose = wanted.where()
    found = raw_connection(session).execute(f"{sql} WHERE {where}{more} ORDER BY {order}", (*whose, *values))
    return found.fetchall()
