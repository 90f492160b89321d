"""Patterns in realisations that are worth a question."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.implausible import (
    MANY,
    Figures,
    Jump,
    Series,
    Task,
    copies,
    everywhere,
    held_by_few,
    jump,
    manner,
    telling,
    uncommon,
)
from asncli.rules.marks import ABSENT
from asncli.terms import Period, PeriodKind, Recap

S1, S2, S1_BEFORE = (
    Period(2026, PeriodKind.SEMESTER, 1),
    Period(2026, PeriodKind.SEMESTER, 2),
    Period(2025, PeriodKind.SEMESTER, 1),
)


def _figures(*rows: tuple[int, int, bool]) -> Figures:
    """Owner, achievement, measured."""
    owner, achievement, measured = (np.array(column) for column in zip(*rows, strict=True))
    return Figures(owner, achievement, achievement > 0, measured)


def test_on_target_everywhere_needs_three_measured_indicators_and_no_other_figure() -> None:
    figures = _figures(
        *[(0, 10_000, True)] * 3, (0, ABSENT, True),
        *[(1, 10_000, True)] * 3, (1, 9_999, True),
        *[(2, 10_000, True)] * 2, (2, 10_000, False),
        *[(3, 10_000, True)] * 3, (3, 10_000, False),
    )  # fmt: skip
    assert everywhere(figures, 10_000, 5).tolist() == [3, 0, 0, 4, 0]


def test_a_figure_that_is_the_target_or_nothing_tells_nothing_of_its_owner() -> None:
    figures = _figures((0, 10_000, True), (0, 9_999, True), (0, 0, True), (0, ABSENT, True), (0, 12_000, True))
    assert telling(figures).tolist() == [False, True, False, False, True]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ((370_000,), True), ((875_000,), True), ((125_000, 10_000), True), ((5_000,), True),
        ((2_600_000,), True), ((600_000,), False), ((99_000_000,), False),
        ((90_000,), False), ((10_000, 20_000), False), ((1_000_000,), False), ((500_000, 500_000, 500_000), False),
        ((10_000, 20_000, 10_000), True),
    ],
)  # fmt: skip
def test_small_and_round_figures_are_common(values: tuple[int, ...], found: bool) -> None:
    assert uncommon(values) == found


A, B, C, D = (370_000,), (125_000, 410_000), (530_000,), (875_000,)


def apart(*rows: tuple[int, Series]) -> list[tuple[int, Series, Task | None]]:
    """Series of indicators that serve nothing in common."""
    return [(person, values, None) for person, values in rows]


def test_copies_are_three_different_series_of_two_people_in_whatever_order() -> None:
    mine = [(1, A), (1, B), (1, C), (1, D)]
    assert copies(apart(*mine, (2, C), (2, A), (2, B), (3, A), (3, B))) == {1: {2: [B, A, C]}, 2: {1: [B, A, C]}}
    assert copies(apart((1, A), (1, A), (1, A), (2, A), (2, A), (2, A))) == {}
    assert copies(apart((1, A), (1, B), (1, (20_000,)), (2, A), (2, B), (2, (20_000,)))) == {}
    assert copies(apart((1, A), (1, B), (1, C), (2, A), (2, B[::-1]), (2, C))) == {}


def test_the_figures_of_a_task_that_a_team_shares_are_no_copies_but_those_of_others_are() -> None:
    team = [(person, values, ("IKU-1", n)) for person in (1, 2) for n, values in enumerate((A, B, C))]
    other = [(3, values, ("IKU-2", n)) for n, values in enumerate((A, B, C))]
    assert copies(team) == {}
    assert {person: sorted(others) for person, others in copies([*team, *other]).items()} == {1: [3], 2: [3], 3: [1, 2]}


def test_series_that_very_many_have_are_common() -> None:
    crowd = apart(*((person, series) for person in range(MANY + 1) for series in (A, B, C)))
    assert copies(crowd) == {}
    assert len(copies(crowd[:-3])) == MANY


def test_only_series_of_two_up_to_many_indicators_are_looked_at_closely() -> None:
    assert held_by_few(np.array([5] * (MANY + 1) + [6, 7, 7])).tolist() == [MANY + 2, MANY + 3]


@pytest.mark.parametrize(
    ("recap", "now", "before", "exact"),
    [
        (Recap.JUMLAH, [10, 20], [3, 3], (30, 6)),
        (Recap.RATA_RATA, [10, 20], [3, 4], (15, Fraction(7, 2))),
        (Recap.TERAKHIR, [10, 20], [9, 3], (20, 3)),
        (Recap.TERTINGGI, [20, 10], [3, 9], (20, 9)),
    ],
)
def test_a_period_is_compared_by_its_recap(recap: Recap, now: list[int], before: list[int], exact: object) -> None:
    found = jump(recap, {S1: now, S1_BEFORE: before}, S1)
    assert found is not None
    assert ((found.now, found.before), found.when) == (exact, S1_BEFORE)


def test_a_jump_is_more_than_five_times_the_largest_other_period() -> None:
    assert jump(Recap.JUMLAH, {S1: [51], S2: [10], S1_BEFORE: [3]}, S1) == Jump(Fraction(51), Fraction(10), S2)
    assert [Jump(Fraction(n), Fraction(10), S2).large for n in (50, 51)] == [False, True]
    assert jump(Recap.JUMLAH, {S1: [51], S2: [0]}, S1) is None
    assert jump(Recap.JUMLAH, {S2: [51]}, S1) is None


@given(st.integers(0, 200), st.integers(0, 200))
def test_what_most_do_is_the_manner_of_the_office(some: int, others: int) -> None:
    assert manner(some, some + others) == (some > 0 and (some >= 3 * others or (some > MANY and some > others)))
