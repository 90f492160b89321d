"""Where people stand within a running period."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.library import get_regulation
from asncli.rules.marks import ABSENT
from asncli.rules.policy import load_policy
from asncli.rules.skp import score
from asncli.rules.standing import Course, Standing, days_gone, standing
from asncli.terms import Period, PeriodKind
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of

S1 = Period(2026, PeriodKind.SEMESTER, 1)
MARCH = date(2026, 3, 31)  # 90 of 181 days
POLICY = load_policy()


def stands(*people: Person, day: date = MARCH) -> Standing:
    return standing(marks_of(list(people), S1), S1, POLICY, day)


def one(*indicators: Indicator) -> Person:
    return Person([Plan([Result(list(indicators))])])


def done(
    figure: int, target: int = 1_810_000, recap: str = "jumlah", direction: str = "naik", **more: int
) -> Indicator:
    return Indicator(target, None, direction, recap, given={"S1": target, **more}, actuals=[(date(2026, 3, 1), figure)])


@pytest.mark.parametrize(
    ("indicator", "achieved"),
    [
        (done(900_000), 10_000),  # 90 of 90 that are due by then
        (done(450_000), 5_000),
        (done(1_810_000), 12_000),  # the whole of the period already: held at the ceiling
        (done(450_000, direction="turun"), 12_000),  # at most 120, though half of what was allowed
        (done(900_000, recap="rata-rata"), 4_972),  # not scaled: 900000 / 1810000
        (done(1_810_000, recap="terakhir"), 10_000),
    ],
)
def test_sums_are_measured_by_the_days_gone_and_nothing_else_is(indicator: Indicator, achieved: int) -> None:
    found = stands(one(indicator))
    assert found.achievement.tolist() == [achieved]
    assert found.work_result.tolist() == [achieved]


def test_everybody_stands_somewhere() -> None:
    not_begun = Person([Plan([Result([done(0)])], begins=date(2026, 4, 1))])
    nothing = Person([Plan([Result([Indicator(10_000, given={"S1": 0})])])])
    unrealised = one(Indicator(1_810_000))
    found = stands(Person([]), not_begun, nothing, unrealised, one(done(809_000)), one(done(810_000)))
    assert [Course(course) for course in found.course] == [
        Course.NO_PLAN, Course.NOTHING_DUE, Course.NOTHING_DUE, Course.NO_REALISATION, Course.BEHIND, Course.ON_COURSE,
    ]  # fmt: skip
    assert found.unrealised.tolist() == [False, False, True, False, False]
    assert found.behind.tolist() == [False, False, False, True, False]
    assert found.work_result.tolist() == [ABSENT, ABSENT, ABSENT, ABSENT, 8_989, 9_000]


def test_a_plan_that_began_in_the_period_is_measured_by_its_own_days() -> None:
    # 50 of the 100 days that the plan has in the semester; its target of the semester is 100 of 100.
    plan = Plan([Result([done(500_000, 1_000_000)])], begins=date(2026, 3, 23))
    assert stands(Person([plan]), day=date(2026, 5, 11)).work_result.tolist() == [10_000]


@pytest.mark.parametrize(
    ("day", "gone"), [("2025-12-31", 0), ("2026-01-01", 1), ("2026-06-30", 181), ("2027-01-01", 181)]
)
def test_days_gone_are_counted_from_the_first_to_the_last_day(day: str, gone: int) -> None:
    assert days_gone(S1, date.fromisoformat(day)) == gone


@given(
    st.integers(1, 10**15),
    st.integers(0, 10**15),
    st.sampled_from(("naik", "turun", "tetap")),
    st.dates(S1.start, S1.end),
)
def test_the_share_of_a_target_is_exact_whatever_its_size(target: int, figure: int, direction: str, day: date) -> None:
    indicator = Indicator(target, None, direction, "jumlah", actuals=[(S1.start, figure)])
    gone = days_gone(S1, day)
    due = Fraction(target, 2) * gone / S1.days
    ratio = Fraction(figure) / due
    share = ratio if direction == "naik" else 2 - ratio if direction == "turun" or figure > due else ratio
    percent = min(max(share * 10_000, Fraction(0)), Fraction(12_000))
    assert stands(one(indicator), day=day).achievement.tolist() == [int(percent + Fraction(1, 2))]


@given(st.lists(st.tuples(st.integers(1, 10**9), st.integers(0, 10**9)), min_size=1, max_size=4))
def test_on_the_last_day_it_is_the_work_result(figures: list[tuple[int, int]]) -> None:
    marks = marks_of([one(*(done(figure, target) for target, figure in figures))], S1)
    scores = score(marks, S1, get_regulation("permenpanrb-6-2022"), POLICY)
    assert standing(marks, S1, POLICY, S1.end).work_result.tolist() == scores.work_result.tolist()
