"""How a running period stands on a day: achievement so far beside the share of the period that has gone.

It is no score: nothing here enters an evaluation. Targets of ``jumlah`` are taken for the days gone of the plan's days
in the period, exactly; other recaps are compared with their target as it is. The limits are those by which a work
result is suggested as meeting expectation (agency policy).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

import numpy as np

from asncli.rules.marks import ABSENT, JUMLAH, BoolArray, IntArray, Marks
from asncli.rules.policy import Policy
from asncli.rules.shapes import group_sum, weighted_mean
from asncli.rules.skp import achievements
from asncli.rules.targets import Targets, days_inside, period_targets
from asncli.terms import Period


class Course(IntEnum):
    """Where a person stands."""

    NO_PLAN = 0
    NOTHING_DUE = 1  # nothing of the plan is due so far
    NO_REALISATION = 2  # of all that is due
    BEHIND = 3  # below the limit
    ON_COURSE = 4


@dataclass(frozen=True)
class Standing:
    """Where n people stand with their i indicators; figures in hundredths of a percent, ABSENT where none."""

    due: BoolArray  # i, something is due by the day
    achievement: IntArray  # i, so far
    behind: BoolArray  # i, realised and below the limit
    unrealised: BoolArray  # i, due and without a realisation
    owner: IntArray  # i, position of the person
    work_result: IntArray  # n, so far, of the indicators that are realised
    course: IntArray  # n, Course


def days_gone(period: Period, day: date) -> int:
    """Days of the period up to and with a day: 0 before it, all of them after it.

    >>> days_gone(Period.find("2026-S1"), date(2026, 3, 31))
    90
    """
    return min(max((day - period.start).days + 1, 0), period.days)


def standing(marks: Marks, period: Period, policy: Policy, day: date) -> Standing:
    """Compare what was achieved up to a day (``marks`` holds no later realisation) with what is due by then."""
    people, plans, results = len(marks.leader_work), len(marks.plan_person), len(marks.result_plan)
    gone = _gone(marks, period, day)
    targets = _so_far(marks, period_targets(marks, period), days_inside(marks, period), gone)
    achievement = achievements(marks, targets, policy)
    result = weighted_mean(achievement, np.ones_like(achievement), marks.indicator_result, results)
    weight = np.where(marks.result_weight == ABSENT, 1, marks.result_weight)
    work = weighted_mean(weighted_mean(result, weight, marks.result_plan, plans), gone, marks.plan_person, people)
    owner = marks.plan_person[marks.result_plan[marks.indicator_result]]
    planned = group_sum(np.ones_like(marks.plan_person), marks.plan_person, people) > 0
    due = group_sum(targets.due.astype(np.int64), owner, people) > 0
    return Standing(
        due=targets.due,
        achievement=achievement,
        behind=(achievement != ABSENT) & (achievement < policy.work_meets),
        unrealised=targets.due & (marks.actual_den <= 0),
        owner=owner,
        work_result=work,
        course=np.select(
            [~planned, ~due, work == ABSENT, work < policy.work_meets],
            [np.int64(course) for course in Course if course is not Course.ON_COURSE],
            np.int64(Course.ON_COURSE),
        ),
    )


def _gone(marks: Marks, period: Period, day: date) -> IntArray:
    """Days of each plan inside the period up to and with the day."""
    until = replace(marks, plan_ends=np.minimum(marks.plan_ends, day.toordinal()))
    return days_inside(until, period)


def _so_far(marks: Marks, targets: Targets, inside: IntArray, gone: IntArray) -> Targets:
    """Targets of ``jumlah`` for the days gone of those that the plan has in the period; the others as they are.

    Nothing is due of a plan that has not begun.
    """
    plan = marks.result_plan[marks.indicator_result]
    days, past = np.maximum(inside[plan], 1), gone[plan]
    summed = marks.recap == JUMLAH
    # Shortened first: a share of a year by days has the days above already, and both would leave 64 bits.
    common = np.gcd(np.where(summed, np.where(targets.high == ABSENT, targets.num, np.gcd(targets.num, targets.high)),
                             days), days)  # fmt: skip
    over, under = np.where(summed, past, 1), np.where(summed, days // common, 1)
    common = np.where(summed, common, 1)
    return replace(
        targets,
        num=targets.num // common * over,
        high=np.where(targets.high == ABSENT, ABSENT, targets.high // common * over),
        den=targets.den * under,
        due=targets.due & (past > 0),
    )
