import doctest
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules import shapes
from asncli.rules.marks import ABSENT
from asncli.rules.shapes import SAFE, band, clamp, group_sum, half_up, matrix, weighted_mean

LARGEST = 10**15 * 366


def column(values: list[int]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(values, np.int64)


def slow(num: int, den: int) -> int:
    return max(-SAFE, min(SAFE, math.floor(Fraction(num, den) + Fraction(1, 2))))


def test_the_examples_of_the_shapes_hold() -> None:
    assert doctest.testmod(shapes).attempted == 7
    assert doctest.testmod(shapes).failed == 0


def test_halves_go_up_also_below_zero() -> None:
    assert half_up(column([5, 15, -5, -15, 0]), column([10] * 5)).tolist() == [1, 2, 0, -1, 0]


@given(
    st.lists(
        st.tuples(st.integers(-LARGEST, LARGEST), st.integers(1, 4392), st.integers(1, 366), st.integers(1, LARGEST)),
        min_size=1,
    )
)
def test_division_agrees_with_fractions_up_to_the_largest_sums(rows: list[tuple[int, int, int, int]]) -> None:
    actual, den, parts, target = (column(list(side)) for side in zip(*rows, strict=True))
    expected = [slow(10_000 * a * d, p * t) for a, d, p, t in rows]
    assert half_up((10_000, actual, den), (parts, target)).tolist() == expected


@given(st.integers(-(2**62), 2**62), st.integers(1, 2**62))
def test_division_agrees_with_fractions_near_the_edge_of_64_bits(num: int, den: int) -> None:
    assert half_up(column([num]), column([den])).tolist() == [slow(num, den)]


GROUPS = st.lists(
    st.tuples(
        st.integers(0, 5),
        st.integers(ABSENT, 12_000),
        st.integers(0, 3) | st.integers(0, 10**15),
    )
)


@given(GROUPS)
def test_means_agree_with_fractions_and_leave_out_what_is_absent(rows: list[tuple[int, int, int]]) -> None:
    rows.sort(key=lambda row: row[0])
    owner, values, weights = (column([row[i] for row in rows]) for i in range(3))
    expected = []
    for group in range(7):
        inside = [(value, weight) for g, value, weight in rows if g == group and value != ABSENT]
        total = sum(weight for _, weight in inside)
        expected.append(slow(sum(v * w for v, w in inside), total) if total else ABSENT)
    assert weighted_mean(values, weights, owner, 7).tolist() == expected


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(-(10**18), 10**18)), max_size=8))
def test_sums_of_groups_agree_with_a_loop(rows: list[tuple[int, int]]) -> None:
    rows.sort(key=lambda row: row[0])
    owner, values = (column([row[i] for row in rows]) for i in range(2))
    assert group_sum(values, owner, 7).tolist() == [sum(v for g, v in rows if g == n) for n in range(7)]


@given(st.lists(st.integers(ABSENT, 600)), st.lists(st.integers(0, 600), min_size=1, unique=True))
def test_every_value_falls_in_exactly_one_band(values: list[int], limits: list[int]) -> None:
    limits.sort()
    expected = [0 if v == ABSENT else 1 + sum(limit <= v for limit in limits) for v in values]
    assert band(column(values), limits).tolist() == expected


@pytest.mark.parametrize("figure", [9050, 7550, 6050])
def test_figures_between_whole_numbers_fall_in_no_hole(figure: int) -> None:
    assert band(column([figure]), (5100, 6100, 7600, 9100)).tolist()[0] > 0


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3))))
def test_a_matrix_gives_the_cell_of_row_and_column(cells: list[tuple[int, int]]) -> None:
    table = np.arange(16).reshape(4, 4)
    rows, columns = column([row for row, _ in cells]), column([col for _, col in cells])
    assert matrix(rows, columns, table).tolist() == [4 * row + col for row, col in cells]


@given(st.lists(st.integers(-(2**62), 2**62)))
def test_clamped_values_lie_between_floor_and_ceiling(values: list[int]) -> None:
    assert clamp(column(values), 0, 12_000).tolist() == [min(max(v, 0), 12_000) for v in values]
