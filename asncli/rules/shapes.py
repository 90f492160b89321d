"""The shapes the law is made of, on columns of whole numbers: exact division, means, bands, matrices, clamps.

Instruments only compose these. No binary float occurs: where a product of whole numbers could leave 64 bits,
the rows concerned are reckoned again with Python's own integers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from asncli.rules.marks import ABSENT, BoolArray, IntArray

# 2 * numerator + denominator stays inside 64 bits while each of them is at most this.
SAFE = 2**60
Factors = IntArray | Sequence[IntArray | int]


def half_up(num: Factors, den: Factors) -> IntArray:
    """Divide and round half up, exactly; each side is a column or a sequence of factors (``den`` > 0).

    A quotient beyond ``SAFE`` stands at ``SAFE``: whatever bounds it afterwards comes to the same.

    >>> half_up((np.array([3125, 9375, -5]), 1), (np.array([10, 10, 10]),)).tolist()
    [313, 938, 0]
    >>> half_up((10_000, np.array([10**18])), (np.array([3]), 10**17)).tolist()
    [33333]
    """
    over, under = _factors(num), _factors(den)
    sides = np.broadcast_arrays(*over, *under)
    tops, bottoms = sides[: len(over)], sides[len(over) :]
    wide = _wide(tops) | _wide(bottoms)
    quotient = _divided(np.where(wide, 0, _product(tops)), np.where(wide, 1, _product(bottoms)))
    if wide.any():
        exact = _divided(*(_product([f[wide].astype(object) for f in side]) for side in (tops, bottoms)))
        quotient[wide] = np.clip(exact, -SAFE, SAFE).astype(np.int64)
    return quotient


def weighted_mean(values: IntArray, weights: IntArray, owner: IntArray, groups: int) -> IntArray:
    """Mean of the values of each of ``groups`` owners, half up; ``owner`` ascending, no weight below 0.

    ABSENT values are left out; a group without values, or with weights that sum to 0, is ABSENT.

    >>> weighted_mean(np.array([1000, 1001, ABSENT]), np.array([1, 1, 1]), np.array([0, 0, 2]), 3).tolist()
    [1001, -1, -1]
    """
    counted = np.where(values == ABSENT, 0, weights)
    heaviest = int(counted.max(initial=0)) * int(np.abs(values).max(initial=1))
    whole: Any = np.int64 if heaviest * max(len(values), 1) <= SAFE else object
    total = group_sum(counted.astype(whole) * values, owner, groups)
    weight = group_sum(counted.astype(whole), owner, groups)
    mean = _divided(total, np.where(weight > 0, weight, 1))
    return np.where(weight > 0, mean, ABSENT).astype(np.int64)


def group_sum(values: NDArray[Any], owner: IntArray, groups: int) -> NDArray[Any]:
    """Sum of the values of each of ``groups`` owners; ``owner`` is ascending.

    >>> group_sum(np.array([1, 2, 4]), np.array([0, 0, 2]), 3).tolist()
    [3, 0, 4]
    """
    ends = np.searchsorted(owner, np.arange(groups + 1))
    running = np.concatenate((np.zeros(1, values.dtype), np.cumsum(values)))
    return np.asarray(running[ends[1:]] - running[ends[:-1]])


def band(values: IntArray, at_least: Sequence[int]) -> IntArray:
    """Band of each value: 0 where ABSENT, 1 below the first limit, 2 from the first limit on, and so on.

    >>> band(np.array([ABSENT, 8999, 9000, 10000, 10001]), (9000, 10001)).tolist()
    [0, 1, 2, 2, 3]
    """
    return np.where(values == ABSENT, 0, np.searchsorted(np.asarray(at_least), values, side="right") + 1)


def matrix(rows: IntArray, columns: IntArray, table: IntArray) -> IntArray:
    """Cell of ``table`` at each row and column.

    >>> matrix(np.array([0, 1]), np.array([1, 1]), np.array([[1, 2], [3, 4]])).tolist()
    [2, 4]
    """
    return np.asarray(table[rows, columns])


def clamp(values: IntArray, floor: int, ceiling: int) -> IntArray:
    """Hold each value between ``floor`` and ``ceiling``.

    >>> clamp(np.array([-1, 50, 121]), 0, 120).tolist()
    [0, 50, 120]
    """
    return np.clip(values, floor, ceiling)


def _divided(num: NDArray[Any], den: NDArray[Any]) -> NDArray[Any]:
    """Round num / den half up: floor(num / den + 1/2) in whole numbers."""
    return np.asarray((2 * num + den) // (2 * den))


def _product(factors: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return reduce(np.multiply, factors)


def _factors(side: Factors) -> list[IntArray]:
    return [np.asarray(f, np.int64) for f in ([side] if isinstance(side, np.ndarray) else side)]


def _wide(factors: Sequence[IntArray]) -> BoolArray:
    """Rows whose product of factors could exceed ``SAFE``."""
    wide = np.zeros(factors[0].shape, np.bool_)
    if math.prod(int(np.abs(f).max(initial=0)) for f in factors) <= SAFE:
        return wide
    product: IntArray = np.ones(wide.shape, np.int64)
    for size in (np.maximum(np.abs(f), 1) for f in factors):
        wide |= product > SAFE // size
        product = np.where(wide, 1, product * size)
    return wide
