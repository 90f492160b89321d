"""What is known of periods: which there are and how far each is, and whose plans and receipts are there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.locks import Lock, locks
from asncli.terms import Period, PlanStatus, Status

_TABLES = ("evaluation", "rating", "exclusion", "unit_rating", "survey_answer", "climate_answer", "feedback_mark",
           "period_lock")  # fmt: skip
_COUNTS = f"""
SELECT k.period, count(v.employee_id), count(*) FILTER (WHERE v.status IN ('{Status.FINAL}', '{Status.OBJECTED}')),
       count(*) FILTER (WHERE v.status = '{Status.INCOMPLETE}'), count(*) FILTER (WHERE v.status = '{Status.EXCLUDED}'),
       count(*) FILTER (WHERE v.status = '{Status.OBJECTED}')
FROM ({" UNION ".join(f"SELECT period FROM {table}" for table in _TABLES)}) k
LEFT JOIN evaluation v ON v.period = k.period GROUP BY k.period
"""
_FAR = (PlanStatus.APPROVED, PlanStatus.SUBMITTED, PlanStatus.RETURNED)  # as in ``Plans``
_HOW_MANY = "count(*) FILTER (WHERE status = '{}')"


class Known(NamedTuple):
    """A period and its evaluations: all, those that are final, that are not complete, left out, objected to."""

    period: Period
    people: int
    final: int
    incomplete: int
    excluded: int
    objections: int
    lock: Lock | None


class Plans(NamedTuple):
    """How many plans of a person touch a period, and how many of them are approved, submitted, returned."""

    plans: int
    approved: int
    submitted: int = 0
    returned: int = 0


class Received(NamedTuple):
    """When a person received the evaluation, and whether there was an objection."""

    on: date
    objected: bool


def known_periods(session: Session) -> list[Known]:
    """Every period of which there are data, or that was opened or closed, by first day, the longest first."""
    by_code = {str(lock.period): lock for lock in locks(session)}
    found = [
        Known(period, people, final, incomplete, excluded, objections, by_code.get(code))
        for code, people, final, incomplete, excluded, objections in raw_connection(session).execute(_COUNTS)
        if (period := Period.find(code))
    ]
    return sorted(found, key=lambda known: (known.period.start, -known.period.months))


def known_period(session: Session, period: Period) -> Known:
    """One period; of one of which nothing is known all counts are 0."""
    nothing = Known(period, 0, 0, 0, 0, 0, None)
    return next((known for known in known_periods(session) if known.period == period), nothing)


def plans_in(session: Session, period: Period) -> Mapping[int, Plans]:
    """Plans that touch the period, by the number of the person."""
    found = raw_connection(session).execute(
        f"SELECT employee_id, count(*), {', '.join(map(_HOW_MANY.format, _FAR))} FROM plan"
        " WHERE begins <= ? AND ends >= ? GROUP BY employee_id",
        (period.end, period.start),
    )
    return {person: Plans(*counts) for person, *counts in found}


def received_in(session: Session, period: Period) -> Mapping[int, Received]:
    """Receipts of the evaluations of a period, by the number of the person."""
    found = raw_connection(session).execute(
        "SELECT d.employee_id, d.received_on, o.id IS NOT NULL FROM delivery d"
        " LEFT JOIN objection o ON o.employee_id = d.employee_id AND o.period = d.period WHERE d.period = ?",
        (str(period),),
    )
    return {person: Received(date.fromisoformat(day), bool(objected)) for person, day, objected in found}
