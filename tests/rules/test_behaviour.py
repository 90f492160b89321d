"""From what raters said to behaviour, integrity and contribution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from asncli.rules.behaviour import behaviour_of, figures, mean
from asncli.rules.marks import ABSENT, ATASAN, BAWAHAN, MASYARAKAT, REKAN, no_feedback
from asncli.rules.policy import Policy, load_policy
from asncli.terms import CoreValue, FeedbackRole, Period
from tests.rules.saying import marked, public, said, semester

POLICY = load_policy()
YEAR = Period.find("2026")
HARMONIOUS, COLLABORATIVE, ACCOUNTABLE = CoreValue.HARMONIOUS, CoreValue.COLLABORATIVE, CoreValue.ACCOUNTABLE


def weighing(**weights: int) -> Policy:
    """The policy with these weights of roles, and 0 of all others."""
    named: Mapping[FeedbackRole, int] = {role: weights.get(role.value, 0) for role in FeedbackRole}
    return replace(POLICY, role_weights=named)


def test_behaviour_is_the_weighted_mean_of_the_roles() -> None:
    found = figures(said({"atasan": [400], "rekan": [300, 357, 414], "bawahan": [500] * 3, "diri": [500]}), POLICY)
    assert found.role[:, 0].tolist() == [400, 357, 500, 500, ABSENT]
    assert found.behaviour.tolist() == [411]  # (60 x 4 + 20 x 3.57 + 20 x 5) / 100 = 4.114
    assert found.reweighted.tolist() == [0]


def test_the_value_of_a_role_is_rounded_before_it_is_used() -> None:
    found = figures(said({"atasan": [400, 401], "rekan": [333, 333, 334]}), POLICY)
    assert found.role[:2, 0].tolist() == [401, 333]
    assert found.behaviour.tolist() == [384]  # (60 x 4.01 + 20 x 3.33) / 80 = 3.84


def test_roles_that_are_missing_are_named_and_the_others_carry_their_weight() -> None:
    found = figures(said({"atasan": [400]}, {"rekan": [400] * 3, "bawahan": [300] * 3}, {}), POLICY)
    assert found.behaviour.tolist() == [400, 350, ABSENT]
    assert found.reweighted.tolist() == [1 << REKAN | 1 << BAWAHAN, 1 << ATASAN, 0]


def test_who_is_rated_by_oneself_alone_has_no_figure() -> None:
    found = figures(said({"diri": [500]}), POLICY)
    assert (found.behaviour.tolist(), found.reweighted.tolist()) == ([ABSENT], [0])
    assert figures(said({"diri": [500]}), weighing(diri=1)).behaviour.tolist() == [500]


def test_without_weight_behind_the_roles_that_count_there_is_no_figure() -> None:
    assert figures(said({"atasan": [400], "bawahan": [200] * 3}), weighing(rekan=100)).behaviour.tolist() == [ABSENT]


def test_integrity_is_akuntabel_and_contribution_is_the_mean_of_kolaboratif_and_harmonis() -> None:
    values = {
        ACCOUNTABLE: {"atasan": [5], "rekan": [3, 4, 4]},
        HARMONIOUS: {"atasan": [4]},
        COLLABORATIVE: {"atasan": [3], "bawahan": [5, 5, 4]},
    }
    found = figures(said({"atasan": [400]}, values=values), POLICY)
    assert found.integrity.tolist() == [467]  # (60 x 5 + 20 x 3.67) / 80 = 4.6675
    assert found.value[:, 0].tolist() == [467, 400, 342]  # (60 x 3 + 20 x 4.67) / 80 = 3.4175
    assert found.contribution.tolist() == [371]


@pytest.mark.parametrize(("value", "expected"), [(HARMONIOUS, 300), (COLLABORATIVE, 300), (ACCOUNTABLE, ABSENT)])
def test_contribution_is_the_one_that_is_there(value: CoreValue, expected: int) -> None:
    assert figures(said({}, values={value: {"atasan": [3]}}), POLICY).contribution.tolist() == [expected]


def test_the_public_stands_in_for_masyarakat_only_where_it_has_weight_and_no_votes_of_its_own() -> None:
    weighed = weighing(atasan=50, masyarakat=50)
    asked = public(said({"atasan": [400]}), 300, 6250, 12)
    assert figures(asked, weighed).behaviour.tolist() == [350]
    assert figures(asked, POLICY).role[MASYARAKAT].tolist() == [ABSENT]
    voted = public(said({"atasan": [400], "masyarakat": [500] * 3}), 300, 6250, 12)
    assert figures(voted, weighed).behaviour.tolist() == [450]


def test_the_year_has_its_own_feedback_or_else_the_mean_of_its_semesters() -> None:
    assert YEAR
    first, second = said({"atasan": [300]}, {"atasan": [301]}), said({"atasan": [400]}, {"atasan": [400]})
    halves = semester(first), semester(second)
    own = behaviour_of(marked(YEAR, said({"atasan": [500]}, {"diri": [500]}), *halves), POLICY)
    assert own.behaviour.tolist() == [500, 351]
    assert own.lacking.tolist() == [0, 0]


def test_a_semester_without_a_figure_is_named_and_the_other_counts_alone() -> None:
    assert YEAR
    halves = semester(said({}, {"atasan": [400]}, {})), semester(said({"rekan": [300] * 3}, {}, {}))
    found = behaviour_of(marked(YEAR, no_feedback(3), *halves), POLICY)
    assert found.behaviour.tolist() == [300, 400, ABSENT]
    assert found.lacking.tolist() == [1, 2, 0]
    assert found.reweighted.tolist() == [1 << ATASAN | 1 << BAWAHAN, 1 << REKAN | 1 << BAWAHAN, 0]


def test_a_final_semester_counts_as_it_stands_whatever_its_feedback_says_now() -> None:
    assert YEAR
    halves = (
        semester(said({"atasan": [500]}, {"atasan": [500]}), final=(200, 100, None), reweighted=1 << REKAN),
        semester(said({"atasan": [400]}, {"atasan": [400]}, values={ACCOUNTABLE: {"atasan": [4]}})),
    )
    found = behaviour_of(marked(YEAR, no_feedback(2), *halves), POLICY)
    assert found.behaviour.tolist() == [300, 450]
    assert (found.integrity.tolist(), found.contribution.tolist()) == ([250, ABSENT], [ABSENT, ABSENT])
    assert found.reweighted[0] == 1 << REKAN | 1 << BAWAHAN


def test_the_mean_of_nothing_is_nothing() -> None:
    assert mean([np.array([ABSENT]), np.array([ABSENT])]).tolist() == [ABSENT]
