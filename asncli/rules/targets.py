"""Target of a period: what of the year's target is due in a semester, quarter or month, and by which rule.

The law leaves this to the agency; ``evaluation explain`` names the rule that applied.
A target is an exact fraction of ten-thousandths. Nothing is rounded here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

import numpy as np

from asncli.rules.marks import ABSENT, JUMLAH, TURUN, BoolArray, IntArray, Marks
from asncli.terms import Period, PeriodKind

GIVEN_PERIODS = ("S1", "S2", "Q1", "Q2", "Q3", "Q4")


class TargetRule(IntEnum):
    """Which rule gave the target of the period; ``Scores.target_rule`` holds its number."""

    YEAR = 0  # the year's target is the yearly target
    OWN = 1  # the period's own column
    QUARTERS = 2  # jumlah: sum of the two quarters of a semester
    REST = 3  # jumlah: yearly target minus all other periods of the same length
    MONTHS = 4  # jumlah: yearly target x months of the period / 12
    CONTAINING = 5  # other recaps: the shortest given period that contains this one
    DAYS = 6  # jumlah, plan shorter than the year: yearly target x its days inside the period / its days
    UNCHANGED = 7  # other recaps, nothing given: the yearly target


@dataclass(frozen=True)
class Targets:
    """Target ``num / den`` of each indicator in ten-thousandths; ``high`` is ABSENT for a single target."""

    num: IntArray
    high: IntArray
    den: IntArray
    rule: IntArray
    due: BoolArray


def period_targets(marks: Marks, period: Period) -> Targets:
    """Target of the period for every indicator: the first rule that applies.

    Nothing is due where the target of ``naik`` or ``tetap`` comes to 0; ``turun`` with 0 is due.
    """
    plan = marks.result_plan[marks.indicator_result]
    inside = days_inside(marks, period)[plan]
    length = (marks.plan_ends - marks.plan_begins + 1)[plan]
    cases = list(_cases(marks, period, inside))
    nums, rules = [num for _, num, _ in cases], [np.int64(rule) for _, _, rule in cases]
    met = [mask for mask, _, _ in cases]
    rule: IntArray = np.select(met, rules, np.int64(TargetRule.UNCHANGED))
    num: IntArray = np.select(met, nums, marks.target)
    by_days = rule == TargetRule.DAYS
    den = np.where(by_days, length, np.where(rule == TargetRule.MONTHS, 12 // period.months, 1))
    high = marks.target_high * np.where(by_days, inside, 1)
    return Targets(
        num=num,
        high=np.where(marks.target_high == ABSENT, ABSENT, high),
        den=den,
        rule=rule,
        due=(num > 0) | (marks.direction == TURUN),
    )


def days_inside(marks: Marks, period: Period) -> IntArray:
    """Days of each plan inside the period, both ends counted."""
    first = np.maximum(marks.plan_begins, period.start.toordinal())
    last = np.minimum(marks.plan_ends, period.end.toordinal())
    return np.asarray(np.maximum(last - first + 1, 0))


def given_target(marks: Marks, name: str) -> IntArray:
    """Column of the plan for ``S1`` … ``Q4``; ABSENT where not given, and for ranges (they have none)."""
    column = marks.given.get(name)
    if column is None:
        return np.full(len(marks.target), ABSENT)
    return np.asarray(np.where(marks.target_high == ABSENT, column, ABSENT))


def own_column(period: Period) -> str | None:
    """Name of the plan's column for a semester or quarter; a month and the year have none."""
    letter = {PeriodKind.SEMESTER: "S", PeriodKind.QUARTER: "Q"}.get(period.kind)
    return f"{letter}{period.number}" if letter else None


def quarters_of(semester: str) -> tuple[str, str]:
    """Columns of the two quarters of ``S1`` or ``S2``."""
    return ("Q1", "Q2") if semester == "S1" else ("Q3", "Q4")


def siblings_of(name: str) -> tuple[str, ...]:
    """Columns of all other periods of the same length."""
    return tuple(other for other in GIVEN_PERIODS if other[0] == name[0] and other != name)


def containing(period: Period) -> tuple[str, ...]:
    """Columns of the longer periods that contain this one, shortest first."""
    month = period.number * period.months
    around = (f"Q{(month + 2) // 3}", f"S{(month + 5) // 6}")
    return around[{PeriodKind.MONTH: 0, PeriodKind.QUARTER: 1}.get(period.kind, 2) :]


def target_sum_fault(recap: str, target: int, given: Mapping[str, int]) -> str | None:
    """Column (``S2``) whose target would come to less than 0 (``target-sum``), or ``None``; used at import.

    ``given`` holds the period columns of the row that are not empty, all in ten-thousandths.
    """
    if recap != "jumlah":
        return None
    for name in GIVEN_PERIODS:
        summed = name[0] == "S" and all(quarter in given for quarter in quarters_of(name))
        others = [given.get(other) for other in siblings_of(name)]
        if name in given or summed or None in others:
            continue
        if sum(filter(None, others)) > target:
            return name
    return None


Case = tuple[BoolArray, IntArray, TargetRule]


def _cases(marks: Marks, period: Period, inside: IntArray) -> Iterator[Case]:
    """Rules in their order: where each applies, and its numerator."""
    if period.kind is PeriodKind.YEAR:
        yield np.full(len(marks.target), True), marks.target, TargetRule.YEAR
        return
    summed = marks.recap == JUMLAH
    own = own_column(period)
    if own:
        column = given_target(marks, own)
        yield column != ABSENT, column, TargetRule.OWN
        if own[0] == "S":
            first, second = (given_target(marks, quarter) for quarter in quarters_of(own))
            yield summed & (first != ABSENT) & (second != ABSENT), first + second, TargetRule.QUARTERS
        others = [given_target(marks, other) for other in siblings_of(own)]
        all_given = np.logical_and.reduce([other != ABSENT for other in others])
        rest = np.maximum(marks.target - np.add.reduce(others), 0)  # less than 0 is refused at import
        yield summed & all_given, rest, TargetRule.REST
    year_days = date(period.year, 1, 1).toordinal(), date(period.year, 12, 31).toordinal()
    short = (marks.plan_begins != year_days[0]) | (marks.plan_ends != year_days[1])
    shorter = short[marks.result_plan[marks.indicator_result]]
    yield summed & shorter, marks.target * inside, TargetRule.DAYS
    yield summed, marks.target, TargetRule.MONTHS
    for name in containing(period):
        column = given_target(marks, name)
        yield column != ABSENT, column, TargetRule.CONTAINING
