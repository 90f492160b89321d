"""The joint between the store and the law: columns of whole numbers in, columns of whole numbers out.

Quantities are ten-thousandths, percentages and marks hundredths, dates proleptic ordinals. ``ABSENT`` (-1)
stands for "there is none". Ratings are coded 0 none, 1 below, 2 meets, 3 above.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

ABSENT = -1
NAIK, TURUN, TETAP = 0, 1, 2
JUMLAH, RATA_RATA, TERAKHIR, TERTINGGI = 0, 1, 2, 3
NONE, BELOW, MEETS, ABOVE = 0, 1, 2, 3
BASIS_NONE, BASIS_LEADER, BASIS_UNIT, BASIS_SUGGESTED = 0, 1, 2, 3


@dataclass(frozen=True)
class Marks:
    """What is known of n people, their p plans, r planned results and i indicators in one period.

    Plans are sorted by person, results by plan, indicators by result; each points to its owner by position.
    Only plans that touch the period are here. ``actual_num / actual_den`` is the recap of the realisations
    inside the period, exact (den 1, or their number for the mean; 0 where there is none). ``given`` holds the
    period columns of the plan (``S1`` … ``Q4``), each i long, only those that occur.
    """

    leader_work: IntArray  # n
    leader_behaviour: IntArray  # n
    behaviour: IntArray  # n, hundredths of a mark 1..5, ABSENT without feedback
    plan_person: IntArray  # p
    plan_begins: IntArray  # p
    plan_ends: IntArray  # p
    result_plan: IntArray  # r
    result_weight: IntArray  # r, ABSENT in a plan without weights
    indicator_result: IntArray  # i
    direction: IntArray  # i
    recap: IntArray  # i
    target: IntArray  # i, of the year
    target_high: IntArray  # i, ABSENT for a single target
    actual_num: IntArray  # i
    actual_den: IntArray  # i
    given: Mapping[str, IntArray]


@dataclass(frozen=True)
class Scores:
    """Every figure on the way, as long as the columns it belongs to; ABSENT where there is none.

    The target of the period is ``target_num / target_den``; ``target_high_num / target_den`` is the upper end
    of a range (ABSENT for a single target).
    """

    target_num: IntArray  # i
    target_high_num: IntArray  # i
    target_den: IntArray  # i
    target_rule: IntArray  # i, rules.targets.TargetRule: which rule gave the target of the period
    due: BoolArray  # i, false: nothing is due in this period
    indicator_missing: BoolArray  # i, due and without a realisation
    achievement: IntArray  # i, hundredths of a percent 0..12000
    result: IntArray  # r
    plan_days: IntArray  # p, days of the plan inside the period, both ends counted
    plan: IntArray  # p
    work_result: IntArray  # n
    work_rating: IntArray  # n
    work_basis: IntArray  # n
    behaviour_rating: IntArray  # n
    behaviour_basis: IntArray  # n
    predikat: IntArray  # n, position in tuple(Predikat), ABSENT without both ratings
    proposal: BoolArray  # n, the predikat rests on a suggestion
    missing_indicators: BoolArray  # n, something due has no realisation
    without_plan: BoolArray  # n, no plan touches the period
    nothing_due: BoolArray  # n, a plan, nothing of which counts here, and no work rating by the leader
