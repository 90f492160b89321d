"""Behaviour from feedback: roles to behaviour, integrity and contribution, for many people at once.

All of it is the agency's (``rules/policy.py``): weights of roles, and from how many raters a role counts. A printed
figure is the figure used next: the value of a role, and every figure after it, is rounded half up to two decimals.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from asncli.rules.marks import (
    ABSENT,
    MASYARAKAT,
    ROLES,
    VALUES,
    Behaviour,
    Feedback,
    Figures,
    IntArray,
    Marks,
    Semester,
)
from asncli.rules.policy import Policy
from asncli.rules.shapes import half_up
from asncli.terms import CoreValue, FeedbackRole

_ACCOUNTABLE, _HARMONIOUS, _COLLABORATIVE = (
    VALUES.index(value) for value in (CoreValue.ACCOUNTABLE, CoreValue.HARMONIOUS, CoreValue.COLLABORATIVE)
)


def behaviour_of(marks: Marks, policy: Policy) -> Behaviour:
    """Behaviour, integrity and contribution of everybody in ``marks``.

    In a year each of them is that of the year's own feedback, else the mean of the semesters' (one missing: the
    other).
    """
    own = figures(marks.feedback, policy)
    halves = tuple(semester_figures(semester, policy) for semester in marks.semesters)
    behaviour = _else_mean(own.behaviour, [half.behaviour for half in halves])
    from_halves = (own.behaviour == ABSENT) & (behaviour != ABSENT)
    reweighted, lacking = own.reweighted, np.zeros_like(own.reweighted)
    for bit, half in enumerate(halves):
        reweighted = reweighted | np.where(from_halves, half.reweighted, 0)
        lacking |= np.where(from_halves & (half.behaviour == ABSENT), 1 << bit, 0)
    return Behaviour(
        behaviour=behaviour,
        integrity=_else_mean(own.integrity, [half.integrity for half in halves]),
        contribution=_else_mean(own.contribution, [half.contribution for half in halves]),
        reweighted=reweighted,
        lacking=lacking,
        own=own,
        semesters=halves,
    )


def figures(feedback: Feedback, policy: Policy) -> Figures:
    """Figures of one period from the roles that count; no weight behind them, no figure."""
    weights = np.array([policy.role_weights[role] for role in ROLES], np.int64)
    value_role = _means(100 * feedback.value_total, feedback.value_raters)
    value = np.stack([_weighted(value_role[n], weights) for n in range(len(value_role))])
    role = _means(feedback.total, feedback.raters)
    if policy.role_weights[FeedbackRole.MASYARAKAT]:  # without votes of their own: what the public says of the unit
        role[MASYARAKAT] = np.where(role[MASYARAKAT] == ABSENT, feedback.public, role[MASYARAKAT])
    behaviour = _weighted(role, weights)
    missing = ((role == ABSENT) & (weights > 0)[:, None]) << np.arange(len(ROLES))[:, None]
    return Figures(
        role=role,
        behaviour=behaviour,
        value_role=value_role,
        value=value,
        integrity=value[_ACCOUNTABLE],
        contribution=mean([value[_COLLABORATIVE], value[_HARMONIOUS]]),
        reweighted=np.where(behaviour == ABSENT, 0, missing.sum(axis=0)),
    )


def semester_figures(semester: Semester, policy: Policy) -> Figures:
    """Figures of a semester of the year: those of a final evaluation as they stand, else from its feedback."""
    found, final = figures(semester.feedback, policy), semester.final
    return Figures(
        role=np.where(final, ABSENT, found.role),
        behaviour=np.where(final, semester.behaviour, found.behaviour),
        value_role=np.where(final, ABSENT, found.value_role),
        value=np.where(final, ABSENT, found.value),
        integrity=np.where(final, semester.integrity, found.integrity),
        contribution=np.where(final, semester.contribution, found.contribution),
        reweighted=np.where(final, semester.reweighted, found.reweighted),
    )


def mean(columns: Sequence[IntArray]) -> IntArray:
    """Mean of the figures that are there, half up; ABSENT where there is none.

    >>> mean([np.array([400, 401, ABSENT]), np.array([401, ABSENT, ABSENT])]).tolist()
    [401, 401, -1]
    """
    stacked = np.stack(columns)
    there = stacked != ABSENT
    return _means(np.where(there, stacked, 0).sum(axis=0), there.sum(axis=0))


def _else_mean(own: IntArray, others: Sequence[IntArray]) -> IntArray:
    return np.where(own == ABSENT, mean(others), own) if others else own


def _means(total: IntArray, number: IntArray) -> IntArray:
    """Total / number, half up; ABSENT where the number is 0."""
    return np.where(number > 0, half_up((total,), (np.maximum(number, 1),)), ABSENT)


def _weighted(values: IntArray, weights: IntArray) -> IntArray:
    """Weighted mean over the roles that have a value (``values``: roles x n)."""
    counted = np.where(values == ABSENT, 0, weights[:, None])
    return _means((counted * values).sum(axis=0), counted.sum(axis=0))
