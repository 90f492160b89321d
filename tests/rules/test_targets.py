from datetime import date
from fractions import Fraction

import numpy as np
import pytest

from asncli.rules.targets import TargetRule, days_inside, period_targets, target_sum_fault
from asncli.terms import Period
from tests.rules.reckoning import YEAR, Indicator, Person, Plan, Result, marks_of
from tests.rules.tables import ends, given, table


def period_of(code: str) -> Period:
    period = Period.find(code)
    assert period
    return period


@pytest.mark.parametrize("row", table("period_target"), ids=" ".join)
def test_the_target_of_a_period_follows_the_first_rule_that_applies(row: list[str]) -> None:
    recap, direction, yearly, columns, dates, code, target, rule, due = row
    low, high = ends(yearly)
    begins, finishes = (date.fromisoformat(day) for day in dates.split()) if dates else YEAR
    one = Indicator(low, high, direction, recap, given(columns))
    marks = marks_of([Person([Plan([Result([one])], begins, finishes)])], period_of(code))
    found = period_targets(marks, period_of(code))
    wanted = [Fraction(end) * 10_000 for end in target.split("..")]
    den = int(found.den[0])
    exact = [Fraction(int(found.num[0]), den)]
    exact += [] if high is None else [Fraction(int(found.high[0]), den)]
    assert (exact, TargetRule(int(found.rule[0])).name, bool(found.due[0])) == (wanted, rule, due == "yes")


def test_columns_beside_a_range_are_not_read() -> None:
    one = Indicator(80, 90, given={"S1": 10})
    marks = marks_of([Person([Plan([Result([one])])])], period_of("2026-S1"))
    found = period_targets(marks, period_of("2026-S1"))
    assert (found.num.tolist(), found.high.tolist(), found.den.tolist()) == ([80], [90], [2])


def test_columns_of_one_indicator_do_not_touch_another() -> None:
    both = [Indicator(100, given={"S1": 40}), Indicator(100)]
    found = period_targets(marks_of([Person([Plan([Result(both)])])], period_of("2026-S2")), period_of("2026-S2"))
    assert found.num.tolist() == [60, 100]
    assert found.rule.tolist() == [TargetRule.REST, TargetRule.MONTHS]


def test_days_of_a_plan_count_both_ends() -> None:
    plans = [
        Plan([], date(2026, 6, 30), date(2026, 7, 1)),
        Plan([], date(2026, 1, 1), date(2026, 3, 31)),
        Plan([], date(2026, 7, 1), date(2026, 12, 31)),
    ]
    assert days_inside(marks_of([Person(plans)], period_of("2026-S1")), period_of("2026-S1")).tolist() == [
        1,
        90,
        0,
    ]


@pytest.mark.parametrize("row", table("target_sum"), ids=" ".join)
def test_period_columns_beyond_the_yearly_target_are_found(row: list[str]) -> None:
    recap, yearly, columns, fault = row
    assert (target_sum_fault(recap, ends(yearly)[0], given(columns)) or "-") == fault


def test_a_year_without_indicators_has_no_targets() -> None:
    assert np.array_equal(period_targets(marks_of([], period_of("2026")), period_of("2026")).num, [])
