"""Shares with one decimal."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.reports.shares import tenths, tenths_text


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(2, 3, "66,7"), (1, 2000, "0,1"), (1, 2001, "0,0"), (7, 7, "100,0"), (0, 5, "0,0")]
)
def test_a_share_has_one_decimal_half_up(part: int, whole: int, said: str) -> None:
    assert tenths_text(tenths(part, whole), ",") == said


def test_there_is_no_share_of_nobody() -> None:
    assert (tenths(0, 0), tenths_text(None)) == (None, "")


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_share_is_never_further_than_half_a_tenth_from_the_truth(part: int, whole: int) -> None:
    found = tenths(part, whole)
    assert found is not None
    assert -Fraction(1, 2) < found - Fraction(1000 * part, whole) <= Fraction(1, 2)
