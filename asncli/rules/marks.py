"""The joint between the store and the law: columns of whole numbers in, columns of whole numbers out.

Quantities are ten-thousandths, percentages and marks hundredths, dates proleptic ordinals. ``ABSENT`` (-1)
stands for "there is none". Ratings are coded 0 none, 1 below, 2 meets, 3 above.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from asncli.terms import CoreValue, FeedbackRole

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

ABSENT = -1
NAIK, TURUN, TETAP = 0, 1, 2
JUMLAH, RATA_RATA, TERAKHIR, TERTINGGI = 0, 1, 2, 3
NONE, BELOW, MEETS, ABOVE = 0, 1, 2, 3
BASIS_NONE, BASIS_LEADER, BASIS_UNIT, BASIS_SUGGESTED = 0, 1, 2, 3
# Rows of the columns of feedback; roles are sets of bits elsewhere: bit r is ROLES[r].
ROLES = tuple(FeedbackRole)
ATASAN, REKAN, BAWAHAN, DIRI, MASYARAKAT = range(len(ROLES))
# Values that are looked at by themselves: integrity, and contribution to team and organisation.
VALUES = (CoreValue.ACCOUNTABLE, CoreValue.HARMONIOUS, CoreValue.COLLABORATIVE)


@dataclass(frozen=True)
class Feedback:
    """What was said of n people in one period by the roles that count; the others are not here at all (0 raters).

    ``total`` is the sum of the raters' values in hundredths. Of each of ``VALUES``: the sum of the whole marks and
    how many gave one. ``public`` is the satisfaction with the person's unit as a mark in hundredths (ABSENT: none).
    """

    raters: IntArray  # roles x n
    total: IntArray  # roles x n
    value_raters: IntArray  # values x roles x n
    value_total: IntArray  # values x roles x n
    public: IntArray  # n
    ikm: IntArray  # n, hundredths, behind ``public``
    respondents: IntArray  # n, behind ``public``


def no_feedback(people: int, values: int = len(VALUES)) -> Feedback:
    """Nothing said of anybody; ``values``: of how many values it is asked."""
    by_role, by_value = (len(ROLES), people), (values, len(ROLES), people)
    whole = np.int64
    return Feedback(
        raters=np.zeros(by_role, whole),
        total=np.zeros(by_role, whole),
        value_raters=np.zeros(by_value, whole),
        value_total=np.zeros(by_value, whole),
        public=np.full(people, ABSENT),
        ikm=np.full(people, ABSENT),
        respondents=np.zeros(people, whole),
    )


@dataclass(frozen=True)
class Semester:
    """A semester of a year: its feedback, and the figures of evaluations that are final, which hold whatever it says.

    ``reweighted`` is a set of roles.
    """

    feedback: Feedback
    final: BoolArray  # n
    behaviour: IntArray  # n, ABSENT where none or not final, as the two below
    integrity: IntArray  # n
    contribution: IntArray  # n
    reweighted: IntArray  # n


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
    unit_achievement: IntArray  # n, of the unit that the person heads: position in tuple(UnitAchievement) or ABSENT
    heads_several: BoolArray  # n, heads several units with one, none of them the own: it can not be told which counts
    new_idea: BoolArray  # n
    feedback: Feedback  # of exactly this period
    semesters: tuple[Semester, ...]  # of a year both, else none
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
class Figures:
    """What the feedback of one period comes to, in hundredths of a mark; ABSENT where there is no figure.

    ``integrity`` is the figure of Akuntabel, ``contribution`` the mean of those of Kolaboratif and Harmonis.
    ``reweighted`` is the set of roles with a weight that were missing or too few, where there is a figure.
    """

    role: IntArray  # roles x n, value of each role
    behaviour: IntArray  # n
    value_role: IntArray  # values x roles x n
    value: IntArray  # values x n
    integrity: IntArray  # n
    contribution: IntArray  # n
    reweighted: IntArray  # n


@dataclass(frozen=True)
class Behaviour:
    """Behaviour of n people: from the feedback of the period, else (a year) from its semesters.

    ``lacking`` is the set of semesters (bit 0 the first) without a figure, where the other counts alone.
    """

    behaviour: IntArray  # n
    integrity: IntArray  # n
    contribution: IntArray  # n
    reweighted: IntArray  # n
    lacking: IntArray  # n
    own: Figures
    semesters: tuple[Figures, ...]


@dataclass(frozen=True)
class Decided:
    """What a regulation makes of the figures, n long; ``Scores`` says what each column is.

    ``without_work`` and ``without_behaviour``: what the regulation asks for is not there.
    """

    work_rating: IntArray
    work_basis: IntArray
    behaviour_rating: IntArray
    behaviour_basis: IntArray
    total: IntArray
    predikat: IntArray
    proposal: BoolArray
    without_work: BoolArray
    without_behaviour: BoolArray
    unit_unclear: BoolArray


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
    behaviour: Behaviour  # the figures on the way to it
    behaviour_rating: IntArray  # n
    behaviour_basis: IntArray  # n
    total: IntArray  # n, hundredths, of a numeric regulation
    predikat: IntArray  # n, position in tuple(Predikat), ABSENT where none
    proposal: BoolArray  # n, the predikat rests on a suggestion
    missing_indicators: BoolArray  # n, something due has no realisation
    without_plan: BoolArray  # n, no plan touches the period
    nothing_due: BoolArray  # n, a plan, nothing of which counts here, and no work rating
    without_behaviour: BoolArray  # n, neither figure nor rating of behaviour, as far as the regulation asks for one
    unit_unclear: BoolArray  # n, a capaian organisasi would have rated the work, but it can not be told which
