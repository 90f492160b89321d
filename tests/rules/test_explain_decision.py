"""The end of a score explained: ratings and matrix, or total and band."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from asncli.rules.explain_decision import decision_steps
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.rules.skp import score
from asncli.rules.steps import AGENCY_POLICY, Names, Step
from asncli.terms import Period, PeriodKind, UnitAchievement
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of

S1 = Period(2026, PeriodKind.SEMESTER, 1)
POLICY = load_policy()
DONE = [Plan([Result([Indicator(10_000, recap="terakhir", actuals=[(date(2026, 3, 2), 9_500)])])])]
NAMES = Names([], [], [], [], units={0: "Dinas Pendidikan"})


def steps(
    person: Person, regulation: str = "permenpanrb-6-2022", *, unit: UnitAchievement | None = None, idea: bool = False
) -> list[Step]:
    position = -1 if unit is None else list(UnitAchievement).index(unit)
    marks = replace(marks_of([person], S1), unit_achievement=np.array([position]), new_idea=np.array([idea]))
    law = get_regulation(regulation)
    return list(decision_steps(marks, score(marks, S1, law, POLICY), 0, NAMES, law, POLICY))


def test_the_head_of_a_unit_is_rated_by_its_capaian_and_the_leader_wins_over_it() -> None:
    work, behaviour, predikat = steps(Person(DONE, 0, 3), unit=UnitAchievement.ISTIMEWA)
    assert (work.value, work.source) == ("above", AGENCY_POLICY)
    assert work.inputs == {"unit": "Dinas Pendidikan", "unit_achievement": "istimewa"}
    assert str(work.formula) == "the capaian organisasi of the unit that the person heads"
    assert (behaviour.inputs, predikat.value) == ({"leader": "above"}, "sangat_baik")
    assert "proposal" not in str(predikat.formula)
    assert steps(Person(DONE, 2, 3), unit=UnitAchievement.ISTIMEWA)[0].inputs == {"leader": "meets"}


def test_capaian_below_istimewa_rate_as_the_policy_says() -> None:
    found = [steps(Person(DONE, 0, 3), unit=one)[0].value for one in UnitAchievement]
    assert found == ["above", "meets", "below", "below", "below"]


def test_a_suggestion_shows_its_limits_and_makes_the_predikat_a_proposal() -> None:
    work, behaviour, predikat = steps(Person(DONE, 0, 0, 401))
    assert work.inputs == {"figure": "95.00", "above_more_than": "100.00", "meets_at_least": "90.00"}
    assert behaviour.inputs == {"figure": "4.01", "above_more_than": "4.00", "meets_at_least": "3.00"}
    assert str(predikat.formula).endswith("a proposal, as it rests on a suggestion")


def test_without_ratings_there_is_no_predikat() -> None:
    found = steps(Person([]))
    assert [(step.value, step.inputs) for step in found[:2]] == [(None, {}), (None, {})]
    assert (found[2].value, str(found[2].formula)) == (None, "no predikat without both ratings")


def test_a_total_shows_both_parts_with_weights_and_the_band_with_its_limits() -> None:
    scaled, total, predikat = steps(Person(DONE, 3, 1, 500), "pp-30-2019", idea=True)
    assert (scaled.inputs, scaled.value) == ({"behaviour": "5.00", "factor": "24"}, "120.00")
    assert total.inputs == {
        "work_result": {"value": "95.00", "weight": "60"}, "behaviour": {"value": "120.00", "weight": "40"},
    }  # fmt: skip
    assert (total.value, total.source) == ("105.00", "PP 30/2019, Pasal 41 ayat (2)")
    assert (predikat.value, predikat.source) == ("baik", "PP 30/2019, Pasal 41 ayat (5)")
    assert (predikat.inputs["total"], predikat.inputs["new_idea"]) == ("105.00", True)
    assert str(predikat.formula) == "the best band that the total reaches; Sangat Baik only with a new idea"


def test_without_a_behaviour_figure_there_is_no_total() -> None:
    total, predikat = steps(Person(DONE, 3, 3), "pp-30-2019")
    assert (total.value, str(total.formula)) == (None, "no total without both work result and behaviour")
    assert (predikat.value, str(predikat.formula)) == (None, "no predikat without a total")
