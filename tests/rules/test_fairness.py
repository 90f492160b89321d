"""Counts, shares, means, spread and medians of what assessors gave."""

from collections.abc import Sequence
from fractions import Fraction
from math import floor
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.fairness import (
    Against,
    Judged,
    Judgement,
    Tally,
    at_odds,
    divided,
    hidden,
    judgement,
    mean,
    medians_of_others,
    percent,
    spread,
    widest,
)
from asncli.rules.policy import load_policy
from asncli.terms import Rating, UnitAchievement

ABOVE, MEETS, BELOW = Rating.ABOVE, Rating.MEETS, Rating.BELOW


def _half_up(exact: Fraction) -> int:
    return floor(exact + Fraction(1, 2))


def test_a_tally_counts_people_figures_ratings_and_steps_each_of_whom_it_knows() -> None:
    tally = Tally()
    for one, predikat in (
        (Judgement(9_500, ABOVE, MEETS), "sangat_baik"),
        (Judgement(8_001, MEETS, BELOW), "baik"),
        (Judgement(11_000, BELOW, ABOVE), "baik"),
        (Judgement(9_000, None, MEETS), None),
        (Judgement(None, MEETS, None), "baik"),
    ):
        tally.add(one, predikat)
    assert (tally.people, tally.figures, tally.mean) == (5, 4, 9_375)
    assert [tally.share(rating) for rating in Rating] == [2_500, 5_000, 2_500]
    assert (tally.rated, tally.compared, tally.higher, tally.lower, tally.step) == (4, 3, 2, 1, 0)
    assert (tally.top(), tally.spread(), tally.alike) == (2_500, 50, None)


def test_nobody_has_no_mean_no_share_and_no_spread() -> None:
    tally = Tally()
    assert [tally.mean, tally.step, tally.share(MEETS), tally.top(), tally.spread(), tally.alike] == [None] * 6


def test_a_step_is_measured_from_what_the_policy_suggests() -> None:
    policy = load_policy()
    assert judgement(Judged.WORK, 10_000, "above", policy) == Judgement(10_000, ABOVE, MEETS)
    assert judgement(Judged.WORK, 8_999, None, policy) == Judgement(8_999, None, BELOW)
    assert judgement(Judged.BEHAVIOUR, 401, "meets", policy) == Judgement(401, MEETS, ABOVE)
    assert judgement(Judged.BEHAVIOUR, None, "meets", policy) == Judgement(None, MEETS, None)


@given(st.integers(-10_000, 10_000), st.integers(1, 300))
def test_means_and_percents_are_half_up_of_the_exact_quotient(total: int, count: int) -> None:
    assert divided(total, count) == mean(total, count) == _half_up(Fraction(total, count))
    assert percent(abs(total), count) == _half_up(Fraction(10_000 * abs(total), count))


@given(st.dictionaries(st.integers(1, 3), st.integers(1, 50), min_size=1))
def test_the_spread_is_the_mean_distance_from_the_mean(counts: dict[int, int]) -> None:
    points = [point for point, count in counts.items() for _ in range(count)]
    middle = Fraction(sum(points), len(points))
    assert spread(counts) == _half_up(Fraction(100 * sum(abs(p - middle) for p in points), len(points)))


@given(st.lists(st.integers(-200, 200), max_size=30))
def test_the_median_of_the_others_leaves_out_oneself_and_keeps_ties(values: list[int]) -> None:
    expected: list[int | None] = [None] * len(values)
    if len(values) > 3:
        expected = [
            _half_up(Fraction(median([Fraction(v) for v in values[:n] + values[n + 1 :]]))) for n in range(len(values))
        ]
    assert medians_of_others(values) == expected


@given(st.lists(st.integers(0, 40), max_size=12), st.integers(3, 10))
def test_what_is_hidden_can_not_be_reckoned_from_the_total(sizes: list[int], minimum: int) -> None:
    gone = hidden(sizes, minimum)
    assert all(gone[n] for n, size in enumerate(sizes) if 0 < size < minimum)
    together = sum(size for n, size in enumerate(sizes) if gone[n])
    nothing_left = all(gone[n] or not size for n, size in enumerate(sizes))
    assert together == 0 or together >= minimum or nothing_left
    assert not any(gone) or any(0 < size < minimum for size in sizes)


@pytest.mark.parametrize(
    ("step", "others", "direction"),
    [
        (100, 0, 1),
        (50, 0, 1),
        (49, 0, 0),
        (80, 40, 0),
        (80, None, 1),
        (-60, 0, -1),
        (-60, -20, 0),
        (-20, 80, -1),
        (20, -40, 1),
    ],
)
def test_high_and_low_are_said_only_of_whom_differs_from_suggestion_and_from_the_others(
    step: int, others: int | None, direction: int
) -> None:
    assert Against(step, others).direction == direction


@pytest.mark.parametrize(
    ("capaian", "above", "below", "found"),
    [
        (UnitAchievement.KURANG, 5_001, 0, ABOVE),
        (UnitAchievement.KURANG, 5_000, 0, None),
        (UnitAchievement.BAIK, 10_000, 0, None),
        (UnitAchievement.ISTIMEWA, 0, 6_000, BELOW),
        (UnitAchievement.SANGAT_KURANG, 0, 10_000, None),
    ],
)
def test_a_rating_at_odds_with_the_unit_is_the_opposite_of_its_capaian(
    capaian: UnitAchievement, above: int, below: int, found: Rating | None
) -> None:
    assert at_odds(capaian, above, below) == found


@pytest.mark.parametrize(
    ("figures", "found"),
    [([], None), ([("a", 1)], None), ([("a", 2), ("b", 5), ("c", 2)], (("b", 5), ("c", 2)))],
)
def test_the_widest_difference_needs_two_groups(figures: Sequence[tuple[str, int]], found: object) -> None:
    assert widest(figures) == found
