"""People of the oracle as columns that the law reads, with recaps and sums of feedback as the database makes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from asncli.rules.marks import ABSENT, VALUES, Feedback, IntArray, Marks, Semester, no_feedback
from asncli.terms import UnitAchievement
from tests.rules.oracle import PROTECTED, ROLES, Figure, Indicator, Person, Policy, recap, shared_days, span
from tests.rules.oracle_behaviour import rater_value

DIRECTIONS = ("naik", "turun", "tetap")
RECAPS = ("jumlah", "rata-rata", "terakhir", "tertinggi")
RATINGS = (None, "below", "meets", "above")
UNITS = tuple(one.value for one in UnitAchievement)


def column(values: Iterable[int | None]) -> IntArray:
    """Whole numbers, ABSENT for none."""
    return np.array([ABSENT if value is None else value for value in values], np.int64)


def whole(figure: Figure, parts: int = 10_000) -> int | None:
    """A figure in ten-thousandths (or other ``parts``), which hold it."""
    if figure is None:
        return None
    scaled = figure * parts
    assert scaled.denominator == 1, figure
    return scaled.numerator


def marks_of(people: Sequence[Person], period: str, policy: Policy) -> Marks:
    """Columns of the people in a period; plans without a day in it are not there."""
    plans = [
        (n, plan)
        for n, person in enumerate(people)
        for plan in person.plans
        if shared_days(plan.begins, plan.ends, period)
    ]
    results = [(p, result) for p, (_, plan) in enumerate(plans) for result in plan.results]
    indicators = [(r, one) for r, (_, result) in enumerate(results) for one in result.indicators]
    actuals = [_actual(one, period) for _, one in indicators]
    used = sorted({name for _, one in indicators for name in one.given})
    halves = () if "-" in period else (f"{period}-S1", f"{period}-S2")
    return Marks(
        leader_work=column(RATINGS.index(person.work_rating) for person in people),
        leader_behaviour=column(RATINGS.index(person.behaviour_rating) for person in people),
        unit_achievement=column(None if person.unit is None else UNITS.index(person.unit) for person in people),
        heads_several=np.zeros(len(people), bool),
        new_idea=np.array([person.new_idea for person in people], bool),
        feedback=feedback_of(people, period, policy),
        semesters=tuple(_semester(people, half, policy) for half in halves),
        plan_person=column(n for n, _ in plans),
        plan_begins=column(plan.begins.toordinal() for _, plan in plans),
        plan_ends=column(plan.ends.toordinal() for _, plan in plans),
        result_plan=column(p for p, _ in results),
        result_weight=column(whole(result.weight) for _, result in results),
        indicator_result=column(r for r, _ in indicators),
        direction=column(DIRECTIONS.index(one.direction) for _, one in indicators),
        recap=column(RECAPS.index(one.recap) for _, one in indicators),
        target=column(whole(one.target) for _, one in indicators),
        target_high=column(whole(one.high) for _, one in indicators),
        actual_num=column(num for num, _ in actuals),
        actual_den=column(den for _, den in actuals),
        given={name: column(whole(one.given.get(name)) for _, one in indicators) for name in used},
    )


def feedback_of(people: Sequence[Person], period: str, policy: Policy) -> Feedback:
    """Sums by role; of a protected role with too few raters nothing, as of a single value."""
    said = no_feedback(len(people))
    for n, person in enumerate(people):
        votes = [vote for vote in person.votes if vote.period == period]
        said.public[n] = column([whole(person.public, 100)])[0]
        for r, role in enumerate(ROLES):
            given = [whole(rater_value(vote), 100) or 0 for vote in votes if vote.role == role]
            if counts(len(given), role, policy):
                said.raters[r, n], said.total[r, n] = len(given), sum(given)
            for v, value in enumerate(VALUES):
                marks = [vote.marks[value] for vote in votes if vote.role == role and value in vote.marks]
                left_out = len(given) - len(marks)
                if counts(len(marks), role, policy) and (not left_out or counts(left_out, role, policy)):
                    said.value_raters[v, r, n], said.value_total[v, r, n] = len(marks), sum(marks)
    return said


def counts(number: int, role: str, policy: Policy) -> bool:
    """Whether so many raters of a role leave the database."""
    return number >= (policy.minimum_raters if role in PROTECTED else 1)


def _semester(people: Sequence[Person], half: str, policy: Policy) -> Semester:
    none = column(None for _ in people)
    return Semester(
        feedback=feedback_of(people, half, policy),
        final=np.zeros(len(people), bool),
        behaviour=none,
        integrity=none,
        contribution=none,
        reweighted=np.zeros(len(people), np.int64),
    )


def _actual(one: Indicator, period: str) -> tuple[int, int]:
    """Recap as the database gives it: numerator in ten-thousandths, and denominator (0: no realisation)."""
    found = recap(one, period)
    if found is None:
        return 0, 0
    first, last, _ = span(period)
    parts = sum(first <= day <= last for day, _ in one.realised) if one.recap == "rata-rata" else 1
    return whole(found * parts) or 0, parts
