"""SKP: from realisations to achievement, work result, ratings and predikat, for many people at once.

The arithmetic between a realisation and a rating is the agency's (``rules/policy.py``); the predikat is the
law's (``rules/regulation.py``). A printed figure is the figure used next: every percentage is rounded half up
to two decimals before it goes on. This module only composes ``rules/shapes.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from asncli.rules.behaviour import behaviour_of
from asncli.rules.marks import (
    ABSENT,
    BASIS_LEADER,
    BASIS_NONE,
    BASIS_SUGGESTED,
    BASIS_UNIT,
    NAIK,
    NONE,
    TURUN,
    BoolArray,
    Decided,
    IntArray,
    Marks,
    Scores,
)
from asncli.rules.numeric import by_total
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.rules.shapes import band, clamp, group_sum, half_up, matrix, weighted_mean
from asncli.rules.targets import Targets, days_inside, period_targets
from asncli.terms import Period, Predikat, Rating, UnitAchievement

# 100 % in hundredths of a percent.
HUNDRED = 10_000
RATING_CODES = {Rating.BELOW: 1, Rating.MEETS: 2, Rating.ABOVE: 3}
PREDIKATS = tuple(Predikat)


def score(marks: Marks, period: Period, regulation: Regulation, policy: Policy) -> Scores:
    """Score everybody in ``marks`` for the period; every figure on the way is kept."""
    people, plans, results = len(marks.leader_work), len(marks.plan_person), len(marks.result_plan)
    targets = period_targets(marks, period)
    missing = targets.due & (marks.actual_den <= 0)
    achievement = achievements(marks, targets, policy)
    result = weighted_mean(achievement, np.ones_like(achievement), marks.indicator_result, results)
    weight = np.where(marks.result_weight == ABSENT, 1, marks.result_weight)
    plan = weighted_mean(result, weight, marks.result_plan, plans)
    days = days_inside(marks, period)
    work_result = weighted_mean(plan, days, marks.plan_person, people)
    behaviour = behaviour_of(marks, policy)
    decided = METHODS[regulation.method](marks, work_result, behaviour.behaviour, regulation, policy)
    owner = marks.plan_person[marks.result_plan[marks.indicator_result]]
    lacking = group_sum(missing.astype(np.int64), owner, people) > 0
    without_plan = group_sum(np.ones_like(marks.plan_person), marks.plan_person, people) == 0
    return Scores(
        target_num=targets.num,
        target_high_num=targets.high,
        target_den=targets.den,
        target_rule=targets.rule,
        due=targets.due,
        indicator_missing=missing,
        achievement=achievement,
        result=result,
        plan_days=days,
        plan=plan,
        work_result=work_result,
        work_rating=decided.work_rating,
        work_basis=decided.work_basis,
        behaviour=behaviour,
        behaviour_rating=decided.behaviour_rating,
        behaviour_basis=decided.behaviour_basis,
        total=decided.total,
        predikat=decided.predikat,
        proposal=decided.proposal,
        missing_indicators=lacking,
        without_plan=without_plan,
        nothing_due=~without_plan & ~lacking & decided.without_work,
        without_behaviour=decided.without_behaviour,
        unit_unclear=decided.unit_unclear,
    )


def achievements(marks: Marks, targets: Targets, policy: Policy) -> IntArray:
    """Achievement of each indicator in hundredths of a percent; ABSENT where nothing is due or realised.

    With R the recap and lo..hi the target (lo = hi for a single one), the agency's table comes to:
    ``naik`` max(min(R/lo, 1), R/hi), ``turun`` max(min(1, 2 - R/hi), 2 - R/lo),
    ``tetap`` min(R/lo, 1, 2 - R/hi). Rounding keeps the order of figures, so each term may be rounded before
    they are compared.
    """
    counted = targets.due & (marks.actual_den > 0)
    low, high = targets.num, np.where(targets.high == ABSENT, targets.num, targets.high)
    up_low, down_low = _shares(marks, targets, low, counted)
    up_high, down_high = up_low.copy(), down_low.copy()
    ranged = counted & (high != low)
    if ranged.any():
        up_high, down_high = (
            np.where(ranged, far, near)
            for far, near in zip(_shares(marks, targets, high, ranged), (up_low, down_low), strict=True)
        )
    naik = np.maximum(np.minimum(up_low, HUNDRED), up_high)
    turun = np.maximum(np.minimum(HUNDRED, down_high), np.where(low == 0, 0, down_low))
    turun = np.where(high == 0, np.where(marks.actual_num == 0, HUNDRED, 0), turun)
    tetap = np.minimum(np.minimum(up_low, HUNDRED), down_high)
    percent = np.where(marks.direction == NAIK, naik, np.where(marks.direction == TURUN, turun, tetap))
    return np.where(counted, clamp(percent, policy.floor, policy.ceiling), ABSENT)


def _shares(marks: Marks, targets: Targets, bound: IntArray, where: BoolArray) -> tuple[IntArray, IntArray]:
    """R / bound and 2 - R / bound in hundredths of a percent, half up (for a bound 0 it means nothing)."""
    actual, parts = np.where(where, marks.actual_num, 0), np.where(where, marks.actual_den, 1)
    under = (parts, np.where(where & (bound > 0), bound, 1))
    share = half_up((HUNDRED, actual, targets.den), under)
    return share, 2 * HUNDRED + half_up((-HUNDRED, actual, targets.den), under)


def _by_matrix(
    marks: Marks, work_result: IntArray, behaviour: IntArray, regulation: Regulation, policy: Policy
) -> Decided:
    """Both ratings, and the predikat by the 3 x 3 matrix of PermenPANRB 6/2022; none without both."""
    unit = _unit_ratings(policy)[marks.unit_achievement]
    suggestion = _suggested(work_result, policy.work_meets, policy.work_above)
    work, work_basis = _first((BASIS_LEADER, marks.leader_work), (BASIS_UNIT, unit), (BASIS_SUGGESTED, suggestion))
    suggestion = _suggested(behaviour, policy.behaviour_meets, policy.behaviour_above)
    conduct, conduct_basis = _first((BASIS_LEADER, marks.leader_behaviour), (BASIS_SUGGESTED, suggestion))
    table = np.full((4, 4), ABSENT)
    for (row, column), predikat in regulation.matrix.items():
        table[RATING_CODES[row], RATING_CODES[column]] = PREDIKATS.index(predikat)
    found = matrix(work, conduct, table)
    return Decided(
        work_rating=work,
        work_basis=work_basis,
        behaviour_rating=conduct,
        behaviour_basis=conduct_basis,
        total=np.full_like(found, ABSENT),
        predikat=found,
        proposal=((work_basis == BASIS_SUGGESTED) | (conduct_basis == BASIS_SUGGESTED)) & (found != ABSENT),
        without_work=work == NONE,
        without_behaviour=conduct == NONE,
        unit_unclear=marks.heads_several & (work_basis != BASIS_LEADER),
    )


def _first(*ranked: tuple[int, IntArray]) -> tuple[IntArray, IntArray]:
    """The first rating there is, and the basis it stands on."""
    rating, basis = np.zeros_like(ranked[0][1]), np.full_like(ranked[0][1], BASIS_NONE)
    for on, found in ranked:
        basis = np.where((rating == NONE) & (found != NONE), on, basis)
        rating = np.where(rating == NONE, found, rating)
    return rating, basis


def _suggested(figure: IntArray, meets: int, above: int) -> IntArray:
    return band(figure, (meets, above + 1))  # more than ``above`` = at least the next hundredth


def _unit_ratings(policy: Policy) -> IntArray:
    """Rating of the head by the position of the unit's capaian organisasi; the last (ABSENT, -1) is none."""
    return np.array([*(RATING_CODES[policy.unit_ratings[one]] for one in UnitAchievement), NONE])


# How each regulation comes to a predikat.
Method = Callable[[Marks, IntArray, IntArray, Regulation, Policy], Decided]
METHODS: Mapping[str, Method] = {"rating_matrix": _by_matrix, "numeric": by_total}
