"""The story: a short budget sends people to the courses that help most; every line says why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.priority import Priority
from asncli.reports.report import Report
from asncli.reports.training_data import Person
from asncli.reports.training_plan import build
from asncli.reports.training_plan_data import Gone, OnOffer, Plan
from asncli.rules.library import competence_law
from asncli.rules.policy import Policy
from asncli.rules.policy_training import TrainingPolicy
from asncli.rules.training import Standing, balance
from asncli.rules.training_match import Catalogue, Course, Trainee
from asncli.rules.training_needs import Need, Reason
from asncli.rules.training_plan import Offer, Pair, Question, next_pairs
from asncli.store.courses import CourseLine, list_courses
from asncli.store.positions import fits
from asncli.store.training_frames import Attended, attended, growing, names_attended, seats_taken, well_evaluated
from asncli.terms import QUANTITY_UNIT, Period, PeriodKind, folded, quantity_text
from asncli.workflows.choose_training import choose
from asncli.workflows.training_needs import evaluated_in, own_needs, unit_needs
from asncli.workflows.training_people import Office, office_on


@dataclass(frozen=True)
class Wish:
    """What is asked for: the budget (ten-thousandths of a rupiah), the year of the courses, the period of the needs.

    ``seats_left``: seats are those that nobody has attended on in the year. ``seconds``: how long may be searched.
    """

    budget: int
    year: int
    period: Period
    unit: str | None = None
    seats_left: bool = False
    most: int = 1
    seconds: int = 20
    priority: Priority | None = None


def plan_training(session: Session, wish: Wish, policy: Policy, *, today: date) -> Report:
    """Choose people and courses that have not begun by today.

    AsnError ``catalogue-empty`` where none is on offer in the year, ``report-empty`` where nobody was evaluated in the
    period of the needs.
    """
    evaluated_in(session, wish.period)
    listed = list_courses(session, year=wish.year)
    if not listed:
        raise AsnError(
            "catalogue-empty",
            text("There are no courses on offer in {year}.", year=wish.year),
            text("Import the catalogue first: asncli training catalogue import FILE"),
        )
    gone = {one.code: why for one in listed if (why := _gone(one, today))}
    courses = [one for one in listed if one.code not in gone]
    rules = TrainingPolicy.of(policy.after)
    office = office_on(session, today, unit=wish.unit, away=policy.excluded_statuses)
    hours_year = _hours_year(session, min(wish.year, today.year))
    trainees = _trainees(session, wish, policy, office, hours_year)
    catalogue = _catalogue(courses, office.people)
    pairs = [
        Pair(place, *scored) for place, one in enumerate(trainees) for scored in catalogue.scored(one, rules.points)
    ]
    taken = seats_taken(session, wish.year) if wish.seats_left else {}
    question = Question([_offer(one, taken) for one in courses], pairs, wish.budget, wish.most)
    chosen = choose(question, seconds=wish.seconds)
    return build(
        Plan(
            year=wish.year,
            period=wish.period,
            agency=office.agency,
            unit=office.unit,
            units=office.units,
            people=office.people,
            away=office.away,
            courses=[_told(one) for one in courses],
            gone=[(_told(one), gone[one.code]) for one in listed if one.code in gone],
            question=question,
            chosen=chosen,
            more=next_pairs(question, chosen.pairs),
            reasons={(one.person, one.course): catalogue.why(trainees[one.person], one.course) for one in chosen.pairs},
            with_needs=[bool(one.needs) for one in trainees],
            points=rules.points,
            policy=policy.provisions["training_points"],
            seats_left=wish.seats_left,
            hours_year=hours_year,
            seconds=wish.seconds,
            priority=wish.priority,
        )
    )


def _told(one: CourseLine) -> OnOffer:
    return OnOffer(one.code, one.name, one.organiser, one.partner, one.price, one.hours, one.begins, one.ends)


def _gone(course: CourseLine, today: date) -> Gone | None:
    """Why nobody can be sent to a course any more, if so; one without a day in the year that runs still can be."""
    if course.begins is not None and course.begins <= today:
        return Gone.BEGUN
    if course.ends is not None and course.ends <= today:
        return Gone.ENDED
    return Gone.PAST if course.begins is None and course.ends is None and course.year < today.year else None


def _hours_year(session: Session, last: int) -> int | None:
    """The year whose hours are looked at: the newest of two of which any course attended is known."""
    return next((year for year in (last, last - 1) if attended(session, year)), None)


def _offer(course: CourseLine, taken: Mapping[str, int]) -> Offer:
    seats = course.seats
    if seats is not None:
        seats = max(0, seats - taken.get(folded(course.name), 0))
    # Where only the last day is known it is the one day that is.
    return Offer(course.price, seats, course.begins or course.ends, course.ends, folded(course.name))


def _trainees(session: Session, wish: Wish, policy: Policy, office: Office, hours_year: int | None) -> list[Trainee]:
    rules, people = TrainingPolicy.of(policy.after), {person.id for person in office.people}
    own = own_needs(session, wish.period, policy, people)
    _, of_units = unit_needs(session, wish.period, {one.id: one.parent_id for one in office.units})
    good, promising = well_evaluated(session, wish.period), growing(session)
    done = names_attended(session, wish.year - rules.repeat_years + 1)
    had = attended(session, hours_year) if hours_year else {}
    least = competence_law(Period(hours_year or wish.year, PeriodKind.YEAR)).at_least
    return [
        Trainee(
            needs=[*own.get(person.id, ()), *_first(wish.priority, person), *of_units.get(person.unit_id or 0, ())],
            position=person.position,
            good=f"{good[person.id].label} pada {wish.period.label}" if person.id in good else None,
            growing=person.id in promising,
            behind=_behind(person, had.get(person.id), least, rules, hours_year),
            attended=done.get(person.id, ()),
        )
        for person in office.people
    ]


def _first(priority: Priority | None, person: Person) -> list[Need]:
    """The topic that comes first, for people of the units it means."""
    if priority is None or person.unit_id not in priority.unit_ids:
        return []
    return [Need(Reason.PRIORITY, priority.topic, f"prioritas {priority.topic}")]


def _behind(person: Person, had: Attended | None, least: int, rules: TrainingPolicy, year: int | None) -> str | None:
    if year is None:
        return None
    hours = had.hours if had else 0
    standing = balance(person.kind, hours, least * QUANTITY_UNIT, rules.pppk_hours * QUANTITY_UNIT)
    if standing.standing is not Standing.BELOW:
        return None
    return f"{quantity_text(hours, ',')} dari {least} JP pada {year}"


def _catalogue(courses: Sequence[CourseLine], people: Sequence[Person]) -> Catalogue:
    meant = {place: fits(one.positions) for place, one in enumerate(courses) if one.positions}
    fitting = {
        position: frozenset(place for place, fit in meant.items() if fit(position))
        for position in {person.position for person in people if person.position}
    }
    subjects = [
        Course(one.name, folded(one.name), one.topic, frozenset(one.core_values), one.positions) for one in courses
    ]
    return Catalogue(subjects, fitting)
