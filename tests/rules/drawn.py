"""People at random with all that can befall them, for hypothesis (which shrinks them) and for counts by the million."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from random import Random
from typing import TypeVar

from hypothesis import strategies as st

from asncli.rules.targets import GIVEN_PERIODS, target_sum_fault
from tests.rules.columns import DIRECTIONS, RATINGS, RECAPS, UNITS, whole
from tests.rules.oracle import ROLES, Indicator, Person, Plan, Policy, Result, Vote

YEAR = (date(2026, 1, 1), date(2026, 12, 31))
PERIODS = (
    "2026", "2026-S1", "2026-S2", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-01", "2026-02", "2026-06",
    "2026-08", "2026-12",
)  # fmt: skip
DAYS = tuple(date(2026, month, day) for month in range(1, 13) for day in (1, 15, 28))
VALUES = ("service", "accountable", "competent", "harmonious", "loyal", "adaptive", "collaborative")
LARGEST = 10**15  # ten-thousandths of the largest number that is read

T = TypeVar("T")


def quantity(chance: Random, *near: Fraction) -> Fraction:
    """A quantity of four decimals at most: often near what is expected, often 0, seldom the largest there is."""
    kind = chance.randrange(10)
    around = min(int(chance.choice(near) * 10_000), LARGEST) if near else 0
    if around and kind < 5:
        return Fraction(chance.randint(0, min(2 * around, LARGEST)), 10_000)
    if around and kind < 7:
        return Fraction(around, 10_000)
    if kind < 9:
        return Fraction(chance.choice((0, 1, chance.randint(0, 200) * 10_000, chance.randint(0, 3_000_000))), 10_000)
    return Fraction(chance.randint(0, LARGEST), 10_000)


def indicator(chance: Random) -> Indicator:
    """An indicator that the importer takes."""
    direction, recap = chance.choice(DIRECTIONS), chance.choice(RECAPS)
    target = quantity(chance, Fraction(12))
    if direction != "turun":
        target = max(target, Fraction(1, 10_000))
    high = min(target + quantity(chance, target), Fraction(10**11)) if chance.randrange(4) == 0 else None
    given = {}
    if high is None and chance.randrange(2):
        given = {name: quantity(chance, target, target / 4) for name in GIVEN_PERIODS if chance.randrange(2)}
        while target_sum_fault(recap, whole(target) or 0, {name: whole(one) or 0 for name, one in given.items()}):
            given = {name: Fraction((whole(one) or 0) // 3, 10_000) for name, one in given.items()}
    near = (target, high if high is not None else target, *given.values())
    days = sorted({chance.choice(DAYS) for _ in range(chance.randrange(6))})
    return Indicator(target, high, direction, recap, given, [(day, quantity(chance, *near)) for day in days])


def plan(chance: Random) -> Plan:
    """A plan of the whole year or of a part of it, with weights or without."""
    weighted = chance.randrange(2)
    results = [
        Result(
            [indicator(chance) for _ in range(chance.randint(1, 2))],
            chance.choice((Fraction(0), Fraction(30), quantity(chance, Fraction(30)))) if weighted else None,
        )
        for _ in range(chance.randint(0, 3))
    ]
    begins, ends = sorted((chance.choice(DAYS), chance.choice(DAYS))) if chance.randrange(3) == 0 else YEAR
    return Plan(results, begins, ends)


def vote(chance: Random, period: str) -> Vote:
    """At least four of the seven values."""
    marked = chance.sample(VALUES, chance.randint(4, 7))
    return Vote(period, chance.choice(ROLES), {value: chance.randint(1, 5) for value in marked})


def votes(chance: Random, period: str) -> list[Vote]:
    """Up to a dozen votes of the period, and some of the semesters and the year beside it."""
    periods = (period, period, period, "2026", "2026-S1", "2026-S2")
    return [vote(chance, chance.choice(periods)) for _ in range(chance.choice((0, 0, 1, 4, 8, 12)))]


def person(chance: Random, period: str) -> Person:
    """Somebody in the period."""
    return Person(
        plans=[plan(chance) for _ in range(chance.choice((0, 1, 1, 1, 2)))],
        votes=votes(chance, period),
        work_rating=some(chance, RATINGS[1:]),
        behaviour_rating=some(chance, RATINGS[1:]),
        unit=some(chance, UNITS),
        new_idea=chance.randrange(2) == 1,
        public=Fraction(chance.randint(100, 500), 100) if chance.randrange(4) == 0 else None,
    )


def some(chance: Random, choices: Sequence[T]) -> T | None:
    """One of them, or none."""
    return chance.choice(choices) if chance.randrange(3) == 0 else None


def policy(chance: Random) -> Policy:
    """The defaults, or weights, minimum and bounds of an agency's own."""
    if chance.randrange(2):
        return Policy()
    meets = chance.randint(8000, 10_000)
    return Policy(
        work_meets=Fraction(meets, 100),
        work_above=Fraction(chance.randint(meets, 12_000), 100),
        weights={role: chance.choice((0, 0, 20, 60, 1, 7)) for role in ROLES},
        minimum_raters=chance.choice((3, 3, 4, 6)),
        peer_opinion=chance.randrange(2) == 1,
    )


@st.composite
def offices(draw: st.DrawFn) -> tuple[list[Person], str, Policy]:
    """A few people, a period and a policy."""
    chance = draw(st.randoms(use_true_random=False))
    period = chance.choice(PERIODS)
    return [person(chance, period) for _ in range(chance.randint(0, 4))], period, policy(chance)
