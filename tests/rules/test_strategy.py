"""An IKU is scored as an indicator is."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.marks import ABSENT
from asncli.rules.policy import load_policy
from asncli.rules.strategy import Iku, means, score_ikus
from asncli.rules.targets import TargetRule
from asncli.terms import Direction, Period, Recap

POLICY = load_policy()
S1, YEAR = Period.find("2026-S1"), Period.find("2026")
assert S1
assert YEAR


@pytest.mark.parametrize(
    ("iku", "semester", "year"),
    [
        (Iku(Direction.NAIK, Recap.JUMLAH, 600_000, 240_000, 1), 8_000, 4_000),
        (Iku(Direction.NAIK, Recap.TERAKHIR, 980_000, 970_200, 1), 9_900, 9_900),
        (Iku(Direction.TURUN, Recap.RATA_RATA, 140_000, 450_000, 3), 9_286, 9_286),
        (Iku(Direction.TURUN, Recap.TERAKHIR, 0, 0, 1), 10_000, 10_000),
        (Iku(Direction.TETAP, Recap.TERTINGGI, 100_000, 110_000, 1), 9_000, 9_000),
        (Iku(Direction.NAIK, Recap.TERAKHIR, 10_000, 90_000, 1), 12_000, 12_000),
        (Iku(Direction.NAIK, Recap.TERAKHIR, 10_000, 0, 1), 0, 0),
        (Iku(Direction.NAIK, Recap.TERAKHIR, 10_000, 0, 0), ABSENT, ABSENT),
    ],
)
def test_an_iku_is_scored_by_direction_and_recap(iku: Iku, semester: int, year: int) -> None:
    found = [score_ikus([iku], period, POLICY).achievement.tolist() for period in (S1, YEAR) if period]
    assert found == [[semester], [year]]


def test_only_a_sum_is_shared_among_the_months() -> None:
    ikus = [Iku(Direction.NAIK, recap, 100_000, 1, 1) for recap in (Recap.JUMLAH, Recap.TERAKHIR)]
    month = Period.find("2026-02")
    assert month
    targets = score_ikus(ikus, month, POLICY).targets
    assert targets.rule.tolist() == [TargetRule.MONTHS, TargetRule.UNCHANGED]
    assert [Fraction(n, d) for n, d in zip(targets.num.tolist(), targets.den.tolist(), strict=True)] == [
        Fraction(100_000, 12), 100_000,
    ]  # fmt: skip


def test_the_mean_of_a_unit_leaves_out_what_has_no_figure() -> None:
    assert means(np.array([10_000, ABSENT, 9_001, ABSENT]), [0, 0, 0, 1], 2).tolist() == [9_501, ABSENT]


def test_nothing_at_all_is_scored_as_nothing() -> None:
    assert S1
    assert score_ikus([], S1, POLICY).achievement.tolist() == []


@given(st.integers(1, 10**15), st.integers(0, 10**15), st.integers(1, 400))
def test_more_is_better_to_the_hundredth(target: int, total: int, count: int) -> None:
    assert YEAR
    exact = Fraction(10_000 * total, count * target)
    rounded = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    found = score_ikus([Iku(Direction.NAIK, Recap.RATA_RATA, target, total, count)], YEAR, POLICY)
    assert found.achievement.tolist() == [min(rounded, 12_000)]
