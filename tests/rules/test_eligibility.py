from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from asncli.rules.eligibility import NOTES, Standing, exclusion_reasons, standings
from asncli.rules.library import get_regulation
from asncli.rules.marks import no_feedback
from asncli.rules.policy import load_policy
from asncli.rules.skp import score
from asncli.terms import Period, PeriodKind, Status
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of
from tests.rules.saying import marked, said, semester

S1 = Period(2026, PeriodKind.SEMESTER, 1)
DONE = Indicator(10_000, recap="terakhir", actuals=[(date(2026, 3, 2), 10_000)])
LACKING = Indicator(10_000)
IDLE = Indicator(10_000, given={"S1": 0})


def standing_of(person: Person, codes: Sequence[str] = (), excluded: str | None = None, over: bool = True) -> Standing:
    marks = marks_of([Person([]), person], S1)
    scores = score(marks, S1, get_regulation("permenpanrb-6-2022"), load_policy())
    return standings(marks, scores, [None, excluded], codes, period_over=over)[1]


def planned(*indicators: Indicator) -> list[Plan]:
    return [Plan([Result(list(indicators))])]


@pytest.mark.parametrize(
    ("days", "status", "by_agency", "reason"),
    [
        (181, "Aktif", False, None),
        (181, None, False, None),
        (30, None, False, None),
        (29, None, False, "few-days"),
        (181, "Tugas Belajar", False, "legal-status"),
        (181, "  TUGAS   belajar ", False, "legal-status"),
        (181, "CLTN", False, "legal-status"),
        (181, "cuti diluar tanggungan negara", False, "legal-status"),
        (181, "Pemberhentian sementara", False, "legal-status"),
        (10, "CLTN", False, "legal-status"),
        (181, "Pengaktifan kembali dari CLTN", False, None),
        (10, "CLTN", True, "by-agency"),
    ],
)
def test_who_is_left_out_and_why(days: int, status: str | None, by_agency: bool, reason: str | None) -> None:
    assert exclusion_reasons([days], [status], [by_agency], load_policy(), 181) == [reason]
    assert reason is None or reason in NOTES


def test_a_whole_february_is_never_too_few_days() -> None:
    assert exclusion_reasons([28, 27], [None] * 2, [False] * 2, load_policy(), 28) == [None, "few-days"]


def test_a_complete_evaluation_is_a_draft() -> None:
    assert standing_of(Person(planned(DONE), 0, 2)) == Standing(Status.DRAFT)


def test_a_proposal_is_complete() -> None:
    assert standing_of(Person(planned(DONE), 0, 0, 350)) == Standing(Status.DRAFT)


def test_missing_realisations_are_named_even_where_the_leader_gave_both_ratings() -> None:
    found = standing_of(Person(planned(DONE, LACKING, IDLE), 2, 2), ["IK-1", "IK-2", "IK-3"])
    assert found == Standing(Status.INCOMPLETE, True, ("IK-2",))


def test_codes_come_first_then_plan_and_behaviour_each_once() -> None:
    twice = [*planned(LACKING, LACKING), *planned(LACKING)]
    found = standing_of(Person(twice), ["IK-2", "IK-1", "IK-2"])
    assert found == Standing(Status.INCOMPLETE, True, ("IK-2", "IK-1", "behaviour"))
    assert standing_of(Person([])) == Standing(Status.INCOMPLETE, True, ("plan", "behaviour"))


def test_without_a_plan_it_is_incomplete_even_with_both_ratings() -> None:
    assert standing_of(Person([], 3, 3)) == Standing(Status.INCOMPLETE, True, ("plan",))


def test_a_plan_of_which_nothing_is_due_needs_the_leaders_rating() -> None:
    lacking = Standing(Status.INCOMPLETE, True, ("plan",), ("nothing-due",))
    assert standing_of(Person(planned(IDLE), 0, 2)) == lacking
    assert standing_of(Person(planned(IDLE), 2, 2)) == Standing(Status.DRAFT)


def test_a_period_that_is_not_over_is_said_of_everybody() -> None:
    assert standing_of(Person(planned(DONE), 0, 2), over=False) == Standing(Status.DRAFT, notes=("period-not-over",))
    idle = standing_of(Person(planned(IDLE), 0, 2), over=False)
    assert idle.notes == ("nothing-due", "period-not-over")
    assert standing_of(Person([]), excluded="few-days", over=False).notes == ("few-days", "period-not-over")


def test_a_year_names_the_semester_without_a_behaviour_figure() -> None:
    year = Period(2026, PeriodKind.YEAR, 1)
    first, second = semester(said({}, {"atasan": [300]})), semester(said({"atasan": [400]}, {}))
    done = Person(planned(Indicator(10_000, recap="terakhir", actuals=[(date(2026, 3, 2), 10_000)])))
    marks = marked(year, no_feedback(2), first, second, people=[done, done])
    scores = score(marks, year, get_regulation("permenpanrb-6-2022"), load_policy())
    found = standings(marks, scores, [None, None], [], period_over=True)
    assert [one.notes for one in found] == [("behaviour-without-s1",), ("behaviour-without-s2",)]
    assert all(note in NOTES for one in found for note in one.notes)
    assert [one.status for one in found] == [Status.DRAFT] * 2


def test_a_head_of_several_units_is_told_that_none_could_be_chosen_unless_the_leader_rated() -> None:
    marks = marks_of([Person(planned(DONE), 0, 2), Person(planned(DONE), 2, 2)], S1)
    several = replace(marks, heads_several=np.array([True, True]))
    scores = score(several, S1, get_regulation("permenpanrb-6-2022"), load_policy())
    found = standings(several, scores, [None, None], [], period_over=True)
    assert [one.notes for one in found] == [("head-of-several",), ()]


def test_under_a_numeric_regulation_figures_are_missing_whatever_the_leader_rated() -> None:
    marks = marks_of([Person(planned(DONE), 3, 3), Person(planned(IDLE), 3, 3, 400)], S1)
    scores = score(marks, S1, get_regulation("pp-30-2019"), load_policy())
    found = standings(marks, scores, [None, None], [], period_over=True)
    assert [one.missing for one in found] == [("behaviour",), ("plan",)]


def test_an_excluded_person_misses_nothing() -> None:
    found = standing_of(Person(planned(LACKING)), ["IK-1"], excluded="legal-status")
    assert found == Standing(Status.EXCLUDED, notes=("legal-status",))
