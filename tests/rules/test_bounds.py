"""What must hold of every score, whatever the data: bounds, order, scale, one band each, and no say for few raters."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from asncli.rules.behaviour import behaviour_of
from asncli.rules.marks import ABOVE, ABSENT, BELOW, MEETS, NONE
from asncli.rules.skp import PREDIKATS
from tests.rules.agreement import figures, scored, their_policy
from tests.rules.columns import DIRECTIONS, RECAPS, marks_of
from tests.rules.drawn import indicator, offices, votes
from tests.rules.oracle import PROTECTED, ROLES, Indicator, Person, Plan, Policy, Result, Vote

POLICY = Policy()
DAY = date(2026, 3, 2)
QUANTITY = st.integers(0, 10**15).map(lambda n: Fraction(n, 10_000)) | st.integers(0, 50).map(Fraction)
randoms = st.randoms(use_true_random=False)


def achieved(one: Indicator, actuals: list[Fraction], period: str = "2026-S1") -> list[int]:
    """Achievement of the same indicator for each recap, in hundredths."""
    crowd = [replace(one, recap="terakhir", realised=[(DAY, actual)]) for actual in actuals]
    found: list[int] = scored([Person([Plan([Result(crowd)])])], period, POLICY).achievement.tolist()
    return found


@settings(max_examples=20, deadline=None)
@given(offices())
def test_figures_stay_within_their_bounds_and_bands(office: tuple[list[Person], str, Policy]) -> None:
    people, period, policy = office
    found = scored(people, period, policy)
    for column in (found.achievement, found.result, found.plan, found.work_result):
        assert all(figure == ABSENT or 0 <= figure <= 12_000 for figure in column.tolist())
    for column in (found.behaviour.behaviour, found.behaviour.integrity, found.behaviour.contribution):
        assert all(figure == ABSENT or 100 <= figure <= 500 for figure in column.tolist())
    for rating in (found.work_rating, found.behaviour_rating):
        assert set(rating.tolist()) <= {NONE, BELOW, MEETS, ABOVE}
    both = (found.work_rating != NONE) & (found.behaviour_rating != NONE)
    assert ((found.predikat != ABSENT) == both).all()
    assert set(found.predikat.tolist()) <= {ABSENT, *range(len(PREDIKATS))}


@settings(max_examples=20, deadline=None)
@given(randoms, st.lists(QUANTITY, min_size=2, max_size=8))
def test_more_never_harms_naik_and_never_helps_turun(chance: Random, actuals: list[Fraction]) -> None:
    one = indicator(chance)
    near = [one.target * n / 8 for n in range(0, 24, 2)]
    ladder = sorted({Fraction(int(actual * 10_000), 10_000) for actual in (*actuals, *near)})
    naik = achieved(replace(one, direction="naik", target=max(one.target, Fraction(1))), ladder)
    turun = achieved(replace(one, direction="turun"), ladder)
    assert naik == sorted(naik)
    assert turun == sorted(turun, reverse=True)


@settings(max_examples=20, deadline=None)
@given(randoms, st.sampled_from((2, 3, 10, 125)), st.sampled_from(DIRECTIONS))
def test_another_unit_of_measure_changes_no_achievement(chance: Random, scale: int, direction: str) -> None:
    one = replace(indicator(chance), direction=direction)
    if max(one.target, *(value for _, value in one.realised), Fraction(0)) * scale > 10**11:
        return
    other = replace(
        one,
        target=one.target * scale,
        high=None if one.high is None else one.high * scale,
        given={name: figure * scale for name, figure in one.given.items()},
        realised=[(day, value * scale) for day, value in one.realised],
    )
    for period in ("2026", "2026-S1", "2026-Q3", "2026-02"):
        found = scored([Person([Plan([Result([one, other])])])], period, POLICY)
        assert found.achievement[0] == found.achievement[1]


@settings(max_examples=20, deadline=None)
@given(offices(), randoms)
def test_the_order_of_people_plans_results_and_votes_changes_nothing(
    office: tuple[list[Person], str, Policy], chance: Random
) -> None:
    people, period, policy = office

    def mixed(person: Person) -> Person:
        plans = [replace(plan, results=chance.sample(plan.results, len(plan.results))) for plan in person.plans]
        said = chance.sample(person.votes, len(person.votes))
        return replace(person, plans=chance.sample(plans, len(plans)), votes=said)

    before = scored(people, period, policy)
    after = scored([mixed(person) for person in reversed(people)], period, policy)
    assert before.work_result.tolist() == after.work_result.tolist()[::-1]
    assert before.behaviour.behaviour.tolist() == after.behaviour.behaviour.tolist()[::-1]
    assert before.predikat.tolist() == after.predikat.tolist()[::-1]


@settings(max_examples=20, deadline=None)
@given(offices(), st.sampled_from((2, 7, 100)))
def test_weights_count_by_their_shares_alone(office: tuple[list[Person], str, Policy], times: int) -> None:
    people, period, policy = office

    def heavier(person: Person) -> Person:
        plans = [
            replace(
                plan, results=[replace(r, weight=None if r.weight is None else r.weight * times) for r in plan.results]
            )
            for plan in person.plans
        ]
        return replace(person, plans=plans)

    more = replace(policy, weights={role: weight * times for role, weight in policy.weights.items()})
    before, after = scored(people, period, policy), scored([heavier(person) for person in people], period, more)
    assert before.work_result.tolist() == after.work_result.tolist()
    assert before.behaviour.behaviour.tolist() == after.behaviour.behaviour.tolist()


@settings(max_examples=20, deadline=None)
@given(randoms, st.sampled_from(PROTECTED), st.integers(3, 6), st.integers(1, 5))
def test_too_few_raters_of_a_role_are_as_none(chance: Random, role: str, minimum: int, mark: int) -> None:
    policy = Policy(minimum_raters=minimum, weights=dict.fromkeys(ROLES, 20))
    others = [vote for vote in votes(chance, "2026-S1") if vote.role != role]
    grudge = [Vote("2026-S1", role, dict.fromkeys(("service", "loyal", "adaptive", "accountable"), mark))]
    without, few, enough = (Person(votes=[*others, *grudge * n]) for n in (0, minimum - 1, minimum))
    found = behaviour_of(marks_of([without, few, enough], "2026-S1", policy), their_policy(policy))
    for column in (found.behaviour, found.integrity, found.contribution, found.reweighted):
        assert column[0] == column[1]
    assert found.own.role[ROLES.index(role)].tolist() == [ABSENT, ABSENT, 100 * mark]


@settings(max_examples=20, deadline=None)
@given(randoms)
def test_behaviour_lies_between_the_lowest_and_the_highest_role(chance: Random) -> None:
    policy = Policy(weights={role: chance.choice((0, 1, 20, 60)) for role in ROLES})
    people = [Person(votes=votes(chance, "2026-S1")) for _ in range(5)]
    found = behaviour_of(marks_of(people, "2026-S1", policy), their_policy(policy))
    for person, figure in enumerate(figures(found.behaviour)):
        said = figures(found.own.role[:, person])
        counted = [value for role, value in zip(ROLES, said, strict=True) if value is not None and policy.weights[role]]
        assert (figure is None) == (not counted)
        assert figure is None or min(counted) <= figure <= max(counted)


def test_a_recap_of_one_realisation_is_that_realisation() -> None:
    chance = Random(7)  # noqa: S311 - data, not secrets
    for _ in range(20):
        one = replace(indicator(chance), realised=[(DAY, Fraction(5))], given={})
        crowd = [replace(one, recap=recap) for recap in RECAPS if recap != "jumlah"]
        found = scored([Person([Plan([Result(crowd)])])], "2026-S1", POLICY).achievement.tolist()
        assert len(set(found)) == 1


def test_realisations_outside_the_period_count_nothing() -> None:
    chance = Random(8)  # noqa: S311 - data, not secrets
    for _ in range(20):
        one = indicator(chance)
        inside = replace(one, realised=[(day, value) for day, value in one.realised if day.month <= 6])
        later = replace(
            inside, realised=[*inside.realised, (date(2026, 7, 1) + timedelta(chance.randrange(180)), one.target)]
        )
        found = scored([Person([Plan([Result([inside, later])])])], "2026-S1", POLICY)
        assert np.unique(found.achievement).size == 1
