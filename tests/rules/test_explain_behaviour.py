"""Behaviour explained: from the value of each role on, and not a step before it."""

from __future__ import annotations

from dataclasses import replace

from asncli.rules.behaviour import behaviour_of
from asncli.rules.explain_behaviour import behaviour_steps
from asncli.rules.marks import Marks, no_feedback
from asncli.rules.policy import Policy, load_policy
from asncli.rules.steps import AGENCY_POLICY, Step
from asncli.terms import CoreValue, FeedbackRole, Period, PeriodKind
from tests.rules.saying import marked, public, said, semester

POLICY = load_policy()
S1, YEAR = Period(2026, PeriodKind.SEMESTER, 1), Period(2026, PeriodKind.YEAR, 1)


def steps(marks: Marks, period: Period = S1, policy: Policy = POLICY) -> list[Step]:
    found = list(behaviour_steps(marks, behaviour_of(marks, policy), 0, period, policy))
    assert {step.source for step in found} <= {AGENCY_POLICY}
    return found


def at_a_glance(found: list[Step]) -> list[tuple[str, str, str | None]]:
    return [(step.name, step.about, step.value) for step in found]


def test_it_begins_at_the_value_of_each_role_and_names_what_is_missing() -> None:
    found = steps(marked(S1, said({"atasan": [400], "rekan": [300, 357, 414], "diri": [500]})))
    assert at_a_glance(found) == [
        ("role", "atasan", "4.00"), ("role", "rekan", "3.57"), ("role", "diri", "5.00"), ("behaviour", "", "3.89"),
    ]  # fmt: skip
    assert [step.inputs for step in found[:3]] == [{"raters": "1"}, {"raters": "3"}, {"raters": "1"}]
    assert found[3].inputs == {
        "atasan": {"value": "4.00", "weight": "60"}, "rekan": {"value": "3.57", "weight": "20"},
        "diri": {"value": "5.00", "weight": "0"},
    }  # fmt: skip
    assert (found[3].refs, found[3].left_out) == (("atasan", "rekan", "diri"), ("bawahan",))
    assert str(found[3].formula).endswith("re-weighted, as these roles are missing or have too few raters: Bawahan")


def test_integrity_and_contribution_come_with_the_values_behind_them() -> None:
    values = {
        CoreValue.ACCOUNTABLE: {"atasan": [5], "rekan": [3, 4, 4]},
        CoreValue.HARMONIOUS: {"atasan": [4]},
        CoreValue.COLLABORATIVE: {"atasan": [3]},
    }
    found = steps(marked(S1, said({}, values=values)))
    assert at_a_glance(found) == [
        ("integrity", "", "4.67"), ("value", "collaborative", "3.00"), ("value", "harmonious", "4.00"),
        ("contribution", "", "3.50"),
    ]  # fmt: skip
    assert found[0].inputs["rekan"] == {"value": "3.67", "raters": "3", "weight": "20"}
    assert found[3].inputs == {"collaborative": "3.00", "harmonious": "4.00"}
    alone = steps(marked(S1, said({}, values={CoreValue.HARMONIOUS: {"atasan": [4]}})))
    assert (alone[-1].value, alone[-1].left_out) == ("4.00", ("collaborative",))


def test_what_the_public_says_of_the_unit_is_shown_as_ikm_and_respondents() -> None:
    weights = dict.fromkeys(FeedbackRole, 0) | {FeedbackRole.MASYARAKAT: 1}
    found = steps(marked(S1, public(said({}), 300, 6250, 12)), policy=replace(POLICY, role_weights=weights))
    assert at_a_glance(found) == [("role", "masyarakat", "3.00"), ("behaviour", "", "3.00")]
    assert found[0].inputs == {"ikm": "62.50", "respondents": "12"}
    assert "1 + 4 x (IKM - 25) / 75" in str(found[0].formula)


def test_nothing_said_needs_no_steps_and_roles_without_weight_give_no_figure() -> None:
    assert steps(marked(S1, said({}))) == []
    (own, none) = steps(marked(S1, said({"diri": [500]})))
    assert (own.about, none.name, none.value) == ("diri", "behaviour", None)
    assert str(none.formula) == "the roles that count have no weight, so there is no figure"


def test_a_year_is_explained_by_its_semesters_where_it_has_no_feedback_of_its_own() -> None:
    first = semester(said({"atasan": [300]}), final=(300, 200, None))
    second = semester(said({"atasan": [401]}, values={CoreValue.ACCOUNTABLE: {"atasan": [3]}}))
    found = steps(marked(YEAR, no_feedback(1), first, second), YEAR)
    assert at_a_glance(found) == [
        ("behaviour", "2026-S1", "3.00"), ("integrity", "2026-S1", "2.00"),
        ("role", "2026-S2/atasan", "4.01"), ("behaviour", "2026-S2", "4.01"), ("integrity", "2026-S2", "3.00"),
        ("behaviour", "", "3.51"), ("integrity", "", "2.50"),
    ]  # fmt: skip
    assert str(found[0].formula) == "as it stands in the final evaluation of that semester"
    assert (found[5].inputs, found[5].refs) == ({"2026-S1": "3.00", "2026-S2": "4.01"}, ("2026-S1", "2026-S2"))
    assert found[4].inputs == {"atasan": {"value": "3.00", "raters": "1", "weight": "60"}}


def test_a_year_of_one_semester_says_that_the_other_has_none() -> None:
    halves = semester(said({})), semester(said({"atasan": [400]}))
    last = steps(marked(YEAR, no_feedback(1), *halves), YEAR)[-1]
    assert (last.value, last.inputs, last.left_out) == ("4.00", {"2026-S2": "4.00"}, ("2026-S1",))
    assert "one semester has none" in str(last.formula)


def test_the_years_own_feedback_is_explained_alone() -> None:
    halves = semester(said({"atasan": [300]})), semester(said({"atasan": [300]}))
    found = steps(marked(YEAR, said({"atasan": [500]}), *halves), YEAR)
    assert at_a_glance(found) == [("role", "atasan", "5.00"), ("behaviour", "", "5.00")]
