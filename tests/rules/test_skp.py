import json
from dataclasses import fields
from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given as drawn
from hypothesis import settings

from asncli.rules.library import get_regulation
from asncli.rules.marks import ABSENT, Marks, Scores
from asncli.rules.policy import load_policy
from asncli.rules.regulation import METHOD_NAMES
from asncli.rules.skp import METHODS, PREDIKATS, score
from asncli.terms import Period, PeriodKind
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of, people, periods, reckon
from tests.rules.tables import CASES, ends, table

S1 = Period(2026, PeriodKind.SEMESTER, 1)
TODAY = date(2026, 3, 2)
REGULATION, POLICY = get_regulation("permenpanrb-6-2022"), load_policy()


def scored(*everybody: Person, period: Period = S1) -> Scores:
    return score(marks_of(everybody, period), period, REGULATION, POLICY)


def reached(hundredths: int) -> Indicator:
    """An indicator whose achievement is that many hundredths of a percent."""
    return Indicator(10_000, recap="terakhir", actuals=[(TODAY, hundredths)])


def figure(hundredths: int) -> Fraction | None:
    return None if hundredths == ABSENT else Fraction(hundredths, 100)


@pytest.mark.parametrize("row", table("achievement"), ids=" ".join)
def test_achievement_follows_the_table_of_directions(row: list[str]) -> None:
    direction, target, actual, expected, _ = row
    low, high = ends(target)
    realised = Fraction(actual) * 10_000
    one = Indicator(low, high, direction, "terakhir", actuals=[(TODAY, 0)])
    marks = marks_of([Person([Plan([Result([one])])])], S1)
    marks.actual_num[0], marks.actual_den[0] = realised.numerator, realised.denominator
    percent = score(marks, S1, REGULATION, POLICY).achievement.tolist()
    assert percent == [int(Fraction(expected) * 100)]


@pytest.mark.parametrize("row", table("matrix"), ids=" ".join)
def test_the_matrix_gives_the_predikat_of_the_law(row: list[str]) -> None:
    work, behaviour, label = row
    codes = {"di bawah": 1, "sesuai": 2, "di atas": 3}
    found = scored(Person([], codes[work], codes[behaviour]))
    assert REGULATION.labels[PREDIKATS[int(found.predikat[0])]] == label
    assert not found.proposal[0]


def test_the_collected_cases_of_the_matrix_hold() -> None:
    codes = {"di bawah ekspektasi": 1, "sesuai ekspektasi": 2, "di atas ekspektasi": 3}
    for case in json.loads((CASES / "matrix.json").read_text("utf-8")):
        said = case["inputs"]
        person = Person([], codes[said["rating_hasil_kerja"]], codes[said["rating_perilaku_kerja"]])
        label = REGULATION.labels[PREDIKATS[int(scored(person).predikat[0])]]
        assert label == case["expected"]["predikat"], case["id"]


@settings(max_examples=120, deadline=None)
@drawn(people(), periods())
def test_scores_agree_with_the_slow_reckoning_person_by_person(everybody: list[Person], period: Period) -> None:
    found = scored(*everybody, period=period)
    slow = [reckon(person, period) for person in everybody]
    columns = {
        "achievement": [value for one in slow for value in one.achievements],
        "result": [value for one in slow for value in one.results],
        "plan": [value for one in slow for value in one.plans],
        "work_result": [one.work_result for one in slow],
    }
    for name, expected in columns.items():
        assert [figure(value) for value in getattr(found, name).tolist()] == expected, name
    assert found.due.tolist() == [due for one in slow for due in one.due]
    assert found.indicator_missing.tolist() == [missing for one in slow for missing in one.missing]
    assert found.missing_indicators.tolist() == [any(one.missing) for one in slow]
    assert found.without_plan.tolist() == [not person.plans for person in everybody]
    ratings = zip(found.work_rating.tolist(), found.behaviour_rating.tolist(), strict=True)
    assert list(ratings) == [one.ratings for one in slow]
    predikat = [None if code == ABSENT else PREDIKATS[code].value for code in found.predikat.tolist()]
    assert predikat == [one.predikat for one in slow]
    assert found.proposal.tolist() == [one.proposal for one in slow]


def test_a_result_is_the_mean_of_all_its_indicators_whatever_their_number() -> None:
    four = Result([reached(10_000) for _ in range(4)])
    assert scored(Person([Plan([four])])).result.tolist() == [10_000]


def test_printed_figures_are_the_figures_used_next() -> None:
    third = Indicator(30_000, recap="terakhir", actuals=[(TODAY, 10_000)])
    found = scored(Person([Plan([Result([third]), Result([third]), Result([reached(3334)])])]))
    assert found.result.tolist() == [3333, 3333, 3334]
    assert found.plan.tolist() == [3333]


def test_weights_need_not_sum_to_a_hundred_and_a_weight_of_zero_counts_nothing() -> None:
    found = scored(
        Person(
            [
                Plan(
                    [
                        Result([reached(9000)], 10_000),
                        Result([reached(12_000)], 20_000),
                        Result([reached(0)], 0),
                    ]
                )
            ]
        )
    )
    assert found.plan.tolist() == [11_000]


def test_a_plan_of_zero_weights_only_has_no_figure() -> None:
    found = scored(Person([Plan([Result([reached(9000)], 0)])]))
    assert (found.plan.tolist(), found.work_result.tolist(), found.nothing_due.tolist()) == (
        [-1],
        [-1],
        [True],
    )


def test_a_result_without_realisations_is_left_out_and_named() -> None:
    found = scored(Person([Plan([Result([Indicator(10_000)], 30_000), Result([reached(9000)], 70_000)])]))
    assert found.result.tolist() == [ABSENT, 9000]
    assert found.plan.tolist() == [9000]
    assert found.indicator_missing.tolist() == [True, False]
    assert found.missing_indicators.tolist() == [True]


def test_two_plans_count_by_their_days_inside_the_period() -> None:
    moved = Person(
        [
            Plan([Result([reached(9000)])], date(2026, 1, 1), date(2026, 3, 31)),
            Plan([Result([reached(10_000)])], date(2026, 4, 1), date(2026, 12, 31)),
        ]
    )
    found = scored(moved)
    assert found.plan_days.tolist() == [90, 91]
    assert found.work_result.tolist() == [9503]  # (90 x 90 + 91 x 100) / 181 = 95.0276


def test_overlapping_plans_each_count_their_own_days() -> None:
    acting = Plan([Result([reached(12_000)])], date(2026, 4, 1), date(2026, 6, 30))
    found = scored(Person([Plan([Result([reached(9000)])]), acting]))
    assert found.plan_days.tolist() == [181, 91]
    assert found.work_result.tolist() == [10_004]  # (181 x 90 + 91 x 120) / 272 = 100.0368


def test_not_due_is_left_out_and_makes_nothing_incomplete() -> None:
    idle = Indicator(10_000, given={"S1": 0}, actuals=[(TODAY, 10_000)])
    found = scored(Person([Plan([Result([idle, reached(9500)])])]))
    assert found.due.tolist() == [False, True]
    assert found.achievement.tolist() == [ABSENT, 9500]
    assert found.missing_indicators.tolist() == [False]


def test_a_plan_of_which_nothing_is_due_is_told_apart_from_no_plan() -> None:
    idle = Plan([Result([Indicator(10_000, given={"S1": 0})])])
    found = scored(Person([idle]), Person([]), Person([idle], leader_work=2))
    assert found.nothing_due.tolist() == [True, False, False]
    assert found.without_plan.tolist() == [False, True, False]


@pytest.mark.parametrize(
    ("work", "rating"), [(8999, 1), (9000, 2), (9050, 2), (10_000, 2), (10_001, 3), (12_000, 3), (0, 1)]
)
def test_suggested_ratings_have_no_holes_between_their_limits(work: int, rating: int) -> None:
    found = scored(Person([Plan([Result([reached(work)])])]))
    assert (found.work_rating.tolist(), found.work_basis.tolist()) == ([rating], [3])


@pytest.mark.parametrize(("mark", "rating"), [(299, 1), (300, 2), (400, 2), (401, 3)])
def test_behaviour_is_suggested_from_its_marks(mark: int, rating: int) -> None:
    found = scored(Person([], 2, 0, mark))
    assert (found.behaviour_rating.tolist(), found.behaviour_basis.tolist()) == ([rating], [3])
    assert found.proposal.tolist() == [True]


def test_the_leaders_own_rating_wins_over_the_figure() -> None:
    found = scored(Person([Plan([Result([reached(12_000)])])], 1, 2, 500))
    assert (found.work_rating.tolist(), found.behaviour_rating.tolist()) == ([1], [2])
    assert (found.work_basis.tolist(), found.behaviour_basis.tolist()) == ([1], [1])
    assert found.work_result.tolist() == [12_000]


def test_without_both_ratings_there_is_no_predikat() -> None:
    found = scored(Person([Plan([Result([reached(9500)])])]), Person([], 0, 3))
    assert found.predikat.tolist() == [ABSENT, ABSENT]
    assert found.proposal.tolist() == [False, False]


def test_nobody_is_scored_where_nobody_is() -> None:
    empty = marks_of([], S1)
    found = score(empty, S1, REGULATION, POLICY)
    columns = {column.name: getattr(found, column.name) for column in fields(Scores)}
    behaviour = columns.pop("behaviour")
    assert all(len(column) == 0 for column in columns.values())
    assert [len(column) for column in (behaviour.behaviour, behaviour.integrity, behaviour.lacking)] == [0, 0, 0]
    said = empty.feedback
    assert {said.raters.shape, said.value_total.shape, said.public.shape} == {(5, 0), (3, 5, 0), (0,)}
    columns = {column.name: getattr(empty, column.name) for column in fields(Marks)}
    assert {name for name, column in columns.items() if name != "feedback" and len(column)} == set()


def test_people_do_not_touch_each_other() -> None:
    one, other = Person([Plan([Result([reached(9500)], 1)])]), Person([Plan([Result([reached(20)], 10**15)])])
    assert scored(one, other, one).work_result.tolist() == [9500, 20, 9500]
    assert np.array_equal(scored(one, other).achievement, [9500, 20])


def test_every_method_that_a_regulation_may_name_is_there() -> None:
    assert tuple(METHODS) == METHOD_NAMES
