"""The story: the index of professionalism of everybody in a year, each dimension with what it rests on."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.ip_asn import (
    NO_COURSES,
    Courses,
    Index,
    Part,
    competence,
    course_kind,
    discipline,
    index,
    performance,
    qualification,
)
from asncli.rules.ip_asn_law import IndexLaw
from asncli.rules.library import index_law
from asncli.rules.policy import Policy
from asncli.rules.policy_career import IndexPolicy
from asncli.rules.post_kinds import post_kind
from asncli.store.career_people import CareerPerson, career_people
from asncli.store.courses_attended import courses_attended
from asncli.store.credits import known_predikat
from asncli.store.discipline import discipline_since
from asncli.terms import Period, PeriodKind


class IndexBook(NamedTuple):
    """The index by number of the person; ``any_course``: whether courses of anybody are recorded."""

    law: IndexLaw
    policy: IndexPolicy
    year: int
    people: Sequence[CareerPerson]
    indices: Mapping[int, Index]
    any_course: bool


def index_book(
    session: Session, year: int, policy: Policy, today: date, *, unit_ids: Collection[int] | None = None
) -> IndexBook:
    """Measure everybody in service at the end of a year (today while it runs), or the people of some units."""
    period = Period(year, PeriodKind.YEAR)
    law, own = index_law(period), IndexPolicy.of(policy.after)
    found = career_people(session, min(today, period.end), unit_ids=unit_ids)
    courses = _courses(session, own, period)
    attended = courses or {}
    untold = NO_COURSES if own.courses_complete else None  # who has none on record was taught none, if all is there
    predikat = {one.employee_id: one for one in known_predikat(session, period=str(period))}
    penalties = discipline_since(session, _first_day(year, own.discipline_years), period.end)
    indices: dict[int, Index] = {}
    alike: dict[tuple[Part, ...], Index] = {}  # many people have the same four parts
    for one in found:
        rated, penalty = predikat.get(one.id), penalties.get(one.id)
        post = post_kind(one.position_kind, one.position, one.level)
        parts = (
            qualification(law, own, one.education),
            competence(law, post, attended.get(one.id, untold), any_course=courses is not None),
            performance(own, rated.predikat if rated else None, rated.source if rated else None),
            discipline(law, penalty.level if penalty else None),
        )
        if parts not in alike:
            alike[parts] = index(law, parts)
        indices[one.id] = alike[parts]
    return IndexBook(law, own, year, found, indices, courses is not None)


def _courses(session: Session, policy: IndexPolicy, period: Period) -> Mapping[int, Courses] | None:
    return courses_attended(
        session,
        lambda kind, name: course_kind(policy, kind, name),
        until=period.end,
        technical_since=_first_day(period.year, policy.technical_years),
        seminar_since=_first_day(period.year, policy.seminar_years),
    )


def _first_day(year: int, years: int) -> date:
    """Give the first day of so many years, the last of which is ``year``."""
    return date(year - years + 1, 1, 1)
