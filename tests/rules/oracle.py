"""The whole score once more: slowly, in fractions and plain loops, from plain rows, written from the agency's page.

Nothing of asncli is imported here, so where both agree, both say what the page says. Quantities, percentages and
marks are fractions in plain units; a figure that is printed is rounded half up to two decimals before it is used.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

Figure = Fraction | None
PROTECTED = ("rekan", "bawahan", "masyarakat")  # count only where enough gave their marks
ROLES = ("atasan", "rekan", "bawahan", "diri", "masyarakat")


@dataclass(frozen=True)
class Policy:
    """The agency's decisions, as the page has them."""

    floor: Fraction = Fraction(0)
    ceiling: Fraction = Fraction(120)
    work_above: Fraction = Fraction(100)
    work_meets: Fraction = Fraction(90)
    behaviour_above: Fraction = Fraction(4)
    behaviour_meets: Fraction = Fraction(3)
    weights: Mapping[str, int] = field(
        default_factory=lambda: {"atasan": 60, "rekan": 20, "bawahan": 20, "diri": 0, "masyarakat": 0}
    )
    minimum_raters: int = 3
    peer_opinion: bool = True


@dataclass(frozen=True)
class Indicator:
    """What is planned and what was realised; ``given`` are the period columns (``S1`` … ``Q4``)."""

    target: Fraction
    high: Figure = None
    direction: str = "naik"
    recap: str = "jumlah"
    given: Mapping[str, Fraction] = field(default_factory=dict)
    realised: Sequence[tuple[date, Fraction]] = ()


@dataclass(frozen=True)
class Result:
    """A planned result (RHK); a weight, or none in the whole plan."""

    indicators: Sequence[Indicator]
    weight: Figure = None


@dataclass(frozen=True)
class Plan:
    """An SKP from ``begins`` to ``ends``, both counted."""

    results: Sequence[Result]
    begins: date = date(2026, 1, 1)
    ends: date = date(2026, 12, 31)


@dataclass(frozen=True)
class Vote:
    """The marks of one rater by value; values that were left open are not there."""

    period: str
    role: str
    marks: Mapping[str, int]


@dataclass(frozen=True)
class Person:
    """All that decides a score; ratings are those of the period that is asked for.

    ``unit``: capaian organisasi of exactly this period of the unit that the person heads. ``public``: what the
    public says of the unit, as a mark.
    """

    plans: Sequence[Plan] = ()
    votes: Sequence[Vote] = ()
    work_rating: str | None = None
    behaviour_rating: str | None = None
    unit: str | None = None
    new_idea: bool = False
    public: Figure = None


@dataclass
class Work:
    """Figures of the work result on their way up, one entry for every indicator, result and plan that counts."""

    targets: list[tuple[Fraction, Fraction]] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
    due: list[bool] = field(default_factory=list)
    achievements: list[Figure] = field(default_factory=list)
    results: list[Figure] = field(default_factory=list)
    plans: list[Figure] = field(default_factory=list)
    figure: Figure = None

    @property
    def lacking(self) -> list[bool]:
        """Which indicators are due and have no realisation."""
        return [due and got is None for due, got in zip(self.due, self.achievements, strict=True)]


@dataclass(frozen=True)
class Outcome:
    """What stands in the evaluation."""

    work: Work
    work_rating: str | None
    work_basis: str | None
    behaviour: Figure
    behaviour_rating: str | None
    behaviour_basis: str | None
    integrity: Figure
    contribution: Figure
    reweighted: tuple[str, ...]
    predikat: str | None
    proposal: bool
    total: Figure
    missing: tuple[str, ...]  # plan, behaviour


def half_up(number: Fraction, places: int = 2) -> Fraction:
    """Round half up."""
    return Fraction(math.floor(number * 10**places + Fraction(1, 2)), 10**places)


def mean(pairs: Iterable[tuple[Fraction | int, Figure]]) -> Figure:
    """Mean of (weight, figure), printed; without those that have no figure, none where no weight is left."""
    total = weights = Fraction(0)
    for weight, figure in pairs:
        if figure is not None:
            total += weight * figure
            weights += weight
    return half_up(total / weights) if weights else None


# --- the calendar -----------------------------------------------------------------------------------------------


@lru_cache
def span(period: str) -> tuple[date, date, int]:
    """First and last day of a period, and its months."""
    year, _, part = period.partition("-")
    if not part:
        months, first = 12, 1
    elif part[0] == "S":
        months, first = 6, 6 * int(part[1]) - 5
    elif part[0] == "Q":
        months, first = 3, 3 * int(part[1]) - 2
    else:
        months, first = 1, int(part)
    after = first + months
    end = date(int(year) + (after > 12), (after - 1) % 12 + 1, 1) - timedelta(days=1)
    return date(int(year), first, 1), end, months


@lru_cache(maxsize=100_000)
def shared_days(begins: date, ends: date, period: str) -> int:
    """Days from ``begins`` to ``ends`` that lie in the period, counted one by one."""
    first, last, _ = span(period)
    day, count = begins, 0
    while day <= ends:
        count += first <= day <= last
        day += timedelta(days=1)
    return count


# --- 1 achievement ----------------------------------------------------------------------------------------------


def period_target(one: Indicator, plan: Plan, period: str) -> tuple[Fraction, Fraction, int]:
    """Both ends of what is due in the period, and the number of the rule on the page (0: the year itself)."""
    low, high = one.target, one.target if one.high is None else one.high
    part = period[5:]
    if not part:
        return low, high, 0
    given = one.given
    if part in given:
        return given[part], given[part], 1
    if one.recap == "jumlah":
        halves = {"S1": ("Q1", "Q2"), "S2": ("Q3", "Q4")}.get(part)
        if halves and halves[0] in given and halves[1] in given:
            both = given[halves[0]] + given[halves[1]]
            return both, both, 2
        others = {"S": ["S1", "S2"], "Q": ["Q1", "Q2", "Q3", "Q4"]}.get(part[0], [part])
        others = [name for name in others if name != part]
        if others and all(name in given for name in others):
            rest = low - sum(given[name] for name in others)
            return rest, rest, 3
        if (plan.begins.month, plan.begins.day, plan.ends.month, plan.ends.day) == (1, 1, 12, 31):
            share = Fraction(span(period)[2], 12)
        else:
            share = Fraction(shared_days(plan.begins, plan.ends, period), (plan.ends - plan.begins).days + 1)
        return low * share, high * share, 4
    first, last, _ = span(period)
    for name in ("Q1", "Q2", "Q3", "Q4", "S1", "S2"):  # shorter periods first
        begins, ends, _ = span(f"{period[:4]}-{name}")
        if name in given and begins <= first and last <= ends:
            return given[name], given[name], 5
    return low, high, 5


def recap(one: Indicator, period: str) -> Figure:
    """Recap of the realisations dated inside the period."""
    first, last, _ = span(period)
    inside = sorted((day, value) for day, value in one.realised if first <= day <= last)
    values = [value for _, value in inside]
    if not values:
        return None
    if one.recap == "jumlah":
        return sum(values, Fraction(0))
    if one.recap == "rata-rata":
        return sum(values, Fraction(0)) / len(values)
    return values[-1] if one.recap == "terakhir" else max(values)


def achievement(direction: str, low: Fraction, high: Fraction, actual: Fraction, policy: Policy) -> Fraction:
    """Percent of the target, by the table of directions."""
    if direction == "turun" and high == 0:
        share = Fraction(1) if actual == 0 else Fraction(0)
    elif low == high:
        if direction == "naik":
            share = actual / low
        elif direction == "turun":
            share = 2 - actual / low
        else:
            share = actual / low if actual <= low else 2 - actual / low
    elif low <= actual <= high:
        share = Fraction(1)
    elif direction == "naik":
        share = actual / low if actual < low else actual / high
    elif direction == "turun":
        share = 2 - actual / high if actual > high else 2 - actual / low
    else:
        share = actual / low if actual < low else 2 - actual / high
    return half_up(min(max(100 * share, policy.floor), policy.ceiling))


# --- 2 work result ----------------------------------------------------------------------------------------------


def work_of(person: Person, period: str, policy: Policy) -> Work:
    """From realisations to the work result; plans without a day in the period do not count."""
    found = Work()
    days: list[int] = []
    for plan in person.plans:
        inside = shared_days(plan.begins, plan.ends, period)
        if not inside:
            continue
        results: list[tuple[Fraction, Figure]] = []
        for result in plan.results:
            figures: list[Figure] = []
            for one in result.indicators:
                low, high, rule = period_target(one, plan, period)
                due = one.direction == "turun" or low > 0
                actual = recap(one, period) if due else None
                figures.append(None if actual is None else achievement(one.direction, low, high, actual, policy))
                found.targets.append((low, high))
                found.rules.append(rule)
                found.due.append(due)
            found.achievements += figures
            found.results.append(mean((1, figure) for figure in figures))
            results.append((Fraction(1) if result.weight is None else result.weight, found.results[-1]))
        found.plans.append(mean(results))
        days.append(inside)
    found.figure = mean(zip(days, found.plans, strict=True))
    return found
