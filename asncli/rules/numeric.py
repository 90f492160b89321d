"""The numeric scheme of PP 30/2019, a what-if only: a total of work and behaviour, and the band it falls into.

Figures alone count: neither the leader's ratings nor the capaian organisasi play a part. The behaviour mark of 1..5
is brought to the scale of the work result by a factor. Printed figures are the figures used next.
"""

from __future__ import annotations

import numpy as np

from asncli.rules.marks import ABSENT, BASIS_NONE, NONE, BoolArray, Decided, IntArray, Marks
from asncli.rules.policy import Policy
from asncli.rules.regulation import Numeric, Regulation
from asncli.rules.shapes import half_up
from asncli.terms import Predikat

_PREDIKATS = tuple(Predikat)


def by_total(
    marks: Marks, work_result: IntArray, behaviour: IntArray, regulation: Regulation, policy: Policy
) -> Decided:
    """Total and predikat of everybody who has both figures; no ratings, and so nothing that is a suggestion."""
    scheme = scheme_of(regulation)
    total = totals(work_result, scaled(behaviour, scheme), weights(scheme, policy))
    nobody = np.zeros(len(total), np.bool_)
    return Decided(
        work_rating=np.full_like(total, NONE),
        work_basis=np.full_like(total, BASIS_NONE),
        behaviour_rating=np.full_like(total, NONE),
        behaviour_basis=np.full_like(total, BASIS_NONE),
        total=total,
        predikat=predikats(total, marks.new_idea, scheme),
        proposal=nobody,
        without_work=work_result == ABSENT,
        without_behaviour=behaviour == ABSENT,
        unit_unclear=nobody,
    )


def scheme_of(regulation: Regulation) -> Numeric:
    """The scheme of a regulation whose method is numeric; its file is checked to have one."""
    if regulation.numeric is None:
        raise TypeError(regulation.id)
    return regulation.numeric


def weights(scheme: Numeric, policy: Policy) -> tuple[int, int]:
    """Percent of work and of behaviour: whether peers and subordinates have a say is decided for everybody alike."""
    return scheme.weights[policy.peer_opinion]


def scaled(behaviour: IntArray, scheme: Numeric) -> IntArray:
    """Bring marks of 1..5 (hundredths) to the scale of the work result; exact, nothing to round."""
    return np.where(behaviour == ABSENT, ABSENT, behaviour * scheme.factor)


def totals(work: IntArray, behaviour: IntArray, percents: tuple[int, int]) -> IntArray:
    """Weighted total in hundredths, half up; ABSENT where one of the figures is.

    >>> totals(np.array([10_000, 10_000, ABSENT]), np.array([9_000, ABSENT, 9_000]), (60, 40)).tolist()
    [9600, -1, -1]
    """
    both = (work != ABSENT) & (behaviour != ABSENT)
    parts = np.where(both, work, 0) * percents[0] + np.where(both, behaviour, 0) * percents[1]
    return np.where(both, half_up((parts,), (np.full_like(parts, sum(percents)),)), ABSENT)


def predikats(total: IntArray, new_idea: BoolArray, scheme: Numeric) -> IntArray:
    """Position in tuple(Predikat) of the best band each total reaches; some bands are open to new ideas only."""
    reached = [(total >= band.at_least) & (new_idea | (not band.new_idea)) for band in scheme.bands]
    names = [np.int64(_PREDIKATS.index(band.predikat)) for band in scheme.bands]
    return np.where(total == ABSENT, ABSENT, np.select(reached, names, np.int64(ABSENT)))
