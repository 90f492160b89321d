"""The story: how many hours of lessons has everybody had in a year, and who lacks some?"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlmodel import Session

from asncli.reports.report import Report
from asncli.reports.training_balance import Attendee, Hours, build
from asncli.rules.library import competence_law
from asncli.rules.policy import Policy
from asncli.rules.policy_training import TrainingPolicy
from asncli.rules.training import balance
from asncli.store.positions import serving_day
from asncli.store.training_frames import Attended, NotCounted, attended, not_counted
from asncli.terms import QUANTITY_UNIT, Period, PeriodKind
from asncli.workflows.training_people import office_on

_NONE = Attended(0, 0)


def training_balance(session: Session, year: int, policy: Policy, *, today: date, unit: str | None = None) -> Report:
    """Hours of everybody in service today, or on the last day of a year that is over; of a unit and those below."""
    return build(hours_of(session, year, policy, today=today, unit=unit))


def hours_of(
    session: Session,
    year: int,
    policy: Policy,
    *,
    today: date,
    unit: str | None = None,
    unit_ids: Collection[int] | None = None,
) -> Hours:
    """What the report is made from."""
    day, law = serving_day(year, today), competence_law(Period(year, PeriodKind.YEAR))
    office = office_on(session, day, unit=unit, unit_ids=unit_ids)
    entitled, had = TrainingPolicy.of(policy.after).pppk_hours, attended(session, year)
    people = []
    for person in office.people:
        courses, hours = had.get(person.id, _NONE)
        standing = balance(person.kind, hours, law.at_least * QUANTITY_UNIT, entitled * QUANTITY_UNIT)
        people.append(Attendee(person, courses, hours, standing))
    known = {person.id: person for person in office.people}
    left_out = [(known[one.employee_id], one) for one in not_counted(session, year) if one.employee_id in known]
    return Hours(
        year=year,
        day=day,
        agency=office.agency,
        unit=office.unit,
        units=office.units,
        people=people,
        not_counted=[(person, one.name, _why(one)) for person, one in left_out],
        law=law,
        entitled=entitled,
        policy=policy.provisions["training"],
    )


def _why(one: NotCounted) -> str:
    lacking = ["tanggal"] if (one.ends or one.begins) is None else []
    lacking += ["JP"] if one.hours is None else []
    return f"belum diketahui: {' dan '.join(lacking)}"
