"""IKU: an IKU is scored as an indicator is, by the target of the period and the recap of its realisations.

The arithmetic is that of ``rules/targets.py`` and ``rules/skp.py``; the mean of a unit is that of its IKU.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from asncli.rules.marks import ABSENT, IntArray, Marks, no_feedback
from asncli.rules.policy import Policy
from asncli.rules.shapes import weighted_mean
from asncli.rules.skp import achievements
from asncli.rules.targets import Targets, period_targets
from asncli.terms import Direction, Period, Recap

_DIRECTIONS, _RECAPS = tuple(Direction), tuple(Recap)


class Iku(NamedTuple):
    """What is known of an IKU in a period: the year's target, the recap ``num / den`` (den 0: no realisation)."""

    direction: Direction
    recap: Recap
    target: int
    num: int
    den: int


@dataclass(frozen=True)
class IkuScores:
    """The target of the period and the achievement, hundredths of a percent (ABSENT: there is no realisation)."""

    targets: Targets
    achievement: IntArray


def score_ikus(ikus: Sequence[Iku], period: Period, policy: Policy) -> IkuScores:
    """Score each IKU in the period, as an indicator of a plan for the whole year.

    >>> from asncli.terms import Period
    >>> from asncli.rules.policy import load_policy
    >>> jalan = Iku(Direction.NAIK, Recap.JUMLAH, 600_000, 240_000, 1)
    >>> score_ikus([jalan], Period.find("2026-S1"), load_policy()).achievement.tolist()
    [8000]
    """
    marks = _marks(ikus, period)
    targets = period_targets(marks, period)
    return IkuScores(targets, achievements(marks, targets, policy))


def means(achievement: IntArray, owner: Sequence[int], owners: int) -> IntArray:
    """Mean achievement of each of ``owners`` units, in hundredths; ``owner`` ascending; ABSENT where there is none."""
    return weighted_mean(achievement, np.ones_like(achievement), np.array(owner, np.int64), owners)


def _marks(ikus: Sequence[Iku], period: Period) -> Marks:
    """Lay out the IKU as the indicators of one plan of one year, which nobody in particular has."""
    n = len(ikus)
    one, none = np.zeros(1, np.int64), np.zeros(1, np.bool_)
    year = date(period.year, 1, 1).toordinal(), date(period.year, 12, 31).toordinal()
    return Marks(
        leader_work=one,
        leader_behaviour=one,
        unit_achievement=np.full(1, ABSENT),
        heads_several=none,
        new_idea=none,
        feedback=no_feedback(1),
        semesters=(),
        plan_person=one,
        plan_begins=np.full(1, year[0]),
        plan_ends=np.full(1, year[1]),
        result_plan=one,
        result_weight=np.full(1, ABSENT),
        indicator_result=np.zeros(n, np.int64),
        direction=_column(_DIRECTIONS.index(iku.direction) for iku in ikus),
        recap=_column(_RECAPS.index(iku.recap) for iku in ikus),
        target=_column(iku.target for iku in ikus),
        target_high=np.full(n, ABSENT),
        actual_num=_column(iku.num for iku in ikus),
        actual_den=_column(iku.den for iku in ikus),
        given={},
    )


def _column(figures: Iterable[int]) -> IntArray:
    return np.fromiter(figures, np.int64)
