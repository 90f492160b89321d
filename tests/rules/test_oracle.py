"""The oracle itself, by figures worked out by hand, and the program beside it."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.agreement import differences
from tests.rules.columns import DIRECTIONS, RECAPS
from tests.rules.drawn import PERIODS, offices, person
from tests.rules.oracle import Indicator, Person, Plan, Policy, Result, Vote, half_up, shared_days, span
from tests.rules.oracle_behaviour import evaluated
from tests.rules.tables import ends, table
from tests.rules.tables import given as period_columns

DAY = date(2026, 3, 2)
POLICY = Policy()
YEAR = (date(2026, 1, 1), date(2026, 12, 31))
ALL = ("service", "accountable", "competent", "harmonious", "loyal", "adaptive", "collaborative")


def one(indicator: Indicator, days: Sequence[date] = YEAR) -> Person:
    return Person([Plan([Result([indicator])], *days)])


def votes(role: str, *marks: int, period: str = "2026-S1") -> list[Vote]:
    """A vote for each mark, given to all seven values."""
    return [Vote(period, role, dict.fromkeys(ALL, mark)) for mark in marks]


@pytest.mark.parametrize("row", table("achievement"), ids=" ".join)
def test_achievement_by_hand(row: list[str]) -> None:
    direction, target, actual, expected, _ = row
    low, high = (None if end is None else Fraction(end, 10_000) for end in ends(target))
    indicator = Indicator(low or Fraction(0), high, direction, "terakhir", {}, [(DAY, Fraction(actual))])
    assert evaluated(one(indicator), "2026-S1", POLICY).work.achievements == [Fraction(expected)]


def test_the_oracle_rounds_half_up() -> None:
    cases = {"3.125": "3.13", "9.375": "9.38", "28.125": "28.13", "-0.005": "0"}
    assert {said: half_up(Fraction(said)) for said in cases} == {said: Fraction(up) for said, up in cases.items()}


def test_the_oracle_knows_the_calendar() -> None:
    assert [span(period)[:2] for period in ("2026", "2026-S2", "2026-Q1", "2026-02", "2024-02")] == [
        (date(2026, 1, 1), date(2026, 12, 31)),
        (date(2026, 7, 1), date(2026, 12, 31)),
        (date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2024, 2, 1), date(2024, 2, 29)),
    ]
    assert shared_days(date(2026, 6, 30), date(2026, 12, 31), "2026-S1") == 1


def test_behaviour_by_hand() -> None:
    said = [*votes("atasan", 4), *votes("rekan", 3, 4, 4), *votes("bawahan", 5, 5)]
    found = evaluated(Person(votes=said), "2026-S1", POLICY)
    # rekan 11 / 3 = 3.67; bawahan has two raters only; (60 x 4 + 20 x 3.67) / 80 = 3.9175
    assert (found.behaviour, found.reweighted) == (Fraction("3.92"), ("bawahan",))
    assert (found.integrity, found.contribution) == (Fraction("3.92"), Fraction("3.92"))
    assert (found.behaviour_rating, found.behaviour_basis) == ("meets", "suggested")


def test_the_year_takes_the_mean_of_the_semesters() -> None:
    halves = [*votes("atasan", 4), *votes("atasan", 5, period="2026-S2")]
    assert evaluated(Person(votes=halves), "2026", POLICY).behaviour == Fraction("4.5")
    assert evaluated(Person(votes=halves[:1]), "2026", POLICY).behaviour == 4
    assert evaluated(Person(votes=[*halves, *votes("diri", 5, period="2026")]), "2026", POLICY).behaviour == Fraction(
        "4.5"
    )
    assert evaluated(Person(votes=[*halves, *votes("atasan", 2, period="2026")]), "2026", POLICY).behaviour == 2


def test_the_numeric_total_by_hand() -> None:
    done = Indicator(Fraction(100), recap="terakhir", realised=[(DAY, Fraction(120))])
    best = Person([Plan([Result([done])])], votes("atasan", 4), new_idea=True)
    found = evaluated(best, "2026-S1", POLICY, numeric=True)
    assert (found.total, found.predikat) == (Fraction("110.4"), "sangat_baik")  # 0.6 x 120 + 0.4 x 96


RULES = {"YEAR": 0, "OWN": 1, "QUARTERS": 2, "REST": 3, "MONTHS": 4, "DAYS": 4, "CONTAINING": 5, "UNCHANGED": 5}


@pytest.mark.parametrize("row", table("period_target"), ids=" ".join)
def test_a_target_of_the_period_by_hand(row: list[str]) -> None:
    recap, direction, yearly, columns, days, period, expected, rule, due = row
    plan = tuple(map(date.fromisoformat, days.split())) or YEAR
    low, high = (None if end is None else Fraction(end, 10_000) for end in ends(yearly))
    given = {name: Fraction(figure, 10_000) for name, figure in period_columns(columns).items()}
    work = evaluated(one(Indicator(low or Fraction(0), high, direction, recap, given), plan), period, POLICY).work
    said = [Fraction(end) for end in expected.split("..")]
    assert (work.targets, work.rules, work.due) == ([(said[0], said[-1])], [RULES[rule]], [due == "yes"])


def shapes() -> list[tuple[Fraction, Fraction | None, dict[str, Fraction]]]:
    """Yearly targets, single ones, ranges and 0, with period columns for every rule."""
    columns: list[dict[str, int]] = [
        {}, {"S1": 40}, {"Q1": 15, "Q2": 20}, {"S2": 50}, {"Q2": 0, "Q3": 25, "Q4": 30}, {"S1": 0, "Q1": 9},
    ]  # fmt: skip
    single = [(Fraction(120), None, {name: Fraction(figure) for name, figure in one.items()}) for one in columns]
    return [*single, (Fraction(120), Fraction(150), {}), (Fraction(120), Fraction(120), {}), (Fraction(0), None, {})]


def test_every_direction_recap_range_zero_weight_and_rule_of_targets() -> None:
    """All of them with all of them: nothing is left to chance."""
    realised = ((), (0,), (10, 10), (10, 11, 9), (20,), (40, 0, 20), (59,), (60, 15), (75,), (80, 81), (300,), (1, 1))
    days = (date(2026, 1, 1), date(2026, 2, 28), date(2026, 6, 30))
    weights = (None, Fraction(0), Fraction("33.3333"))
    plans = (YEAR, (date(2026, 2, 1), date(2026, 6, 30)))
    for period in ("2026", "2026-S1", "2026-Q1", "2026-Q2", "2026-06"):
        people: list[Person] = []
        for direction, recap, (target, high, columns), plan in product(DIRECTIONS, RECAPS, shapes(), plans):
            if direction != "turun" and not target:
                continue
            tried = []
            for done in realised:
                dated = [(days[n], Fraction(figure)) for n, figure in enumerate(done)]
                tried.append(Indicator(target, high, direction, recap, columns, dated))
            results = [Result(pair, weights[len(people) % 3]) for pair in zip(tried[::2], tried[1::2], strict=True)]
            people.append(Person([Plan(results, *plan)]))
        assert list(differences(people, period, POLICY)) == []


@settings(max_examples=25, deadline=None)
@given(offices(), st.booleans())
def test_every_figure_is_the_oracles(office: tuple[list[Person], str, Policy], numeric: bool) -> None:
    people, period, policy = office
    assert list(differences(people, period, policy, numeric=numeric)) == []


@pytest.mark.parametrize("period", PERIODS)
def test_a_crowd_scores_as_the_oracle_says(period: str) -> None:
    chance = Random(period)  # noqa: S311 - data, not secrets
    crowd = [person(chance, period) for _ in range(25)]
    assert list(differences(crowd, period, POLICY)) == []
