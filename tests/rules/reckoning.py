"""The score reckoned the slow way, person by person in fractions, straight from the agency's written rules.

Shares nothing with asncli.rules but the joint (Marks) and the words of the field: where both agree, both say
what the page says.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import numpy as np
from hypothesis import strategies as st

from asncli.rules.marks import ABSENT, ATASAN, Feedback, Marks, no_feedback
from asncli.rules.targets import target_sum_fault
from asncli.terms import Period

DIRECTIONS = ("naik", "turun", "tetap")
RECAPS = ("jumlah", "rata-rata", "terakhir", "tertinggi")
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@dataclass
class Indicator:
    """Figures in ten-thousandths; realisations by day, in the order of days."""

    target: int
    high: int | None = None
    direction: str = "naik"
    recap: str = "jumlah"
    given: dict[str, int] = field(default_factory=dict)
    actuals: list[tuple[date, int]] = field(default_factory=list)


@dataclass
class Result:
    indicators: list[Indicator]
    weight: int | None = None


@dataclass
class Plan:
    results: list[Result]
    begins: date = YEAR[0]
    ends: date = YEAR[1]


@dataclass
class Person:
    plans: list[Plan]
    leader_work: int = 0
    leader_behaviour: int = 0
    behaviour: int | None = None


def round_up(number: Fraction, places: int = 2) -> Fraction:
    """Round half up."""
    return Fraction(math.floor(number * 10**places + Fraction(1, 2)), 10**places)


def period_target(one: Indicator, plan: Plan, period: Period) -> tuple[Fraction, Fraction]:
    """Target of the period, both ends."""
    low, high = Fraction(one.target), Fraction(one.target if one.high is None else one.high)
    code = str(period)[5:]
    if not code:
        return low, high
    if code in one.given:
        return Fraction(one.given[code]), Fraction(one.given[code])
    quarters = {"S1": ("Q1", "Q2"), "S2": ("Q3", "Q4")}
    month = period.start.month
    if one.recap != "jumlah":
        longer = [f"Q{(month - 1) // 3 + 1}", f"S{(month - 1) // 6 + 1}"]
        for name in longer if code.isdigit() else longer[1:] if code[0] == "Q" else []:
            if name in one.given:
                return Fraction(one.given[name]), Fraction(one.given[name])
        return low, high
    if code in quarters and all(q in one.given for q in quarters[code]):
        total = Fraction(sum(one.given[q] for q in quarters[code]))
        return total, total
    same = [name for name in ("S1", "S2", "Q1", "Q2", "Q3", "Q4") if name[0] == code[0] and name != code]
    if same and all(name in one.given for name in same):
        rest = low - sum(one.given[name] for name in same)
        return rest, rest
    if (plan.begins, plan.ends) == YEAR:
        share = Fraction(period.months, 12)
    else:
        share = Fraction(days_inside(plan, period), (plan.ends - plan.begins).days + 1)
    return low * share, high * share


def days_inside(plan: Plan, period: Period) -> int:
    """Days of the plan inside the period, counted one by one."""
    first, last = plan.begins.toordinal(), plan.ends.toordinal()
    return sum(period.start.toordinal() <= day <= period.end.toordinal() for day in range(first, last + 1))


def recap_of(one: Indicator, period: Period) -> Fraction | None:
    """Recap of the realisations dated inside the period."""
    inside = [value for day, value in one.actuals if period.start <= day <= period.end]
    if not inside:
        return None
    match one.recap:
        case "jumlah":
            return Fraction(sum(inside))
        case "rata-rata":
            return Fraction(sum(inside), len(inside))
        case "terakhir":
            return Fraction(inside[-1])
        case _:
            return Fraction(max(inside))


def achievement(one: Indicator, low: Fraction, high: Fraction, actual: Fraction) -> Fraction:
    """Achievement in percent, by the table."""
    if one.direction == "turun" and high == 0:
        share = Fraction(int(actual == 0))
    elif low < high and low <= actual <= high:
        share = Fraction(1)
    elif one.direction == "naik":
        share = actual / low if actual < low else actual / high
    elif one.direction == "turun":
        share = 2 - actual / high if actual > high else 2 - actual / low
    else:
        share = actual / low if actual <= low else 2 - actual / high
    return round_up(min(max(share * 100, Fraction(0)), Fraction(120)))


def mean(pairs: Sequence[tuple[Fraction, Fraction | None]]) -> Fraction | None:
    """Weighted mean of (weight, figure) without those that have no figure."""
    counted = [(weight, figure) for weight, figure in pairs if figure is not None]
    weights = sum((weight for weight, _ in counted), Fraction(0))
    return round_up(sum((w * f for w, f in counted), Fraction(0)) / weights) if weights else None


@dataclass
class Reckoned:
    """What the slow way finds for one person, in percent."""

    achievements: list[Fraction | None]
    due: list[bool]
    missing: list[bool]
    results: list[Fraction | None]
    plans: list[Fraction | None]
    work_result: Fraction | None
    ratings: tuple[int, int]
    predikat: str | None
    proposal: bool


MATRIX = {
    (3, 3): "sangat_baik", (3, 2): "baik", (3, 1): "kurang",
    (2, 3): "baik", (2, 2): "baik", (2, 1): "kurang",
    (1, 3): "butuh_perbaikan", (1, 2): "butuh_perbaikan", (1, 1): "sangat_kurang",
}  # fmt: skip


def suggest(figure: Fraction | None, above: int, meets: int) -> int:
    """Suggested rating: 3 above, 2 meets, 1 below, 0 none."""
    if figure is None:
        return 0
    return 3 if figure > above else 2 if figure >= meets else 1


def reckon(person: Person, period: Period) -> Reckoned:
    """Everything about one person."""
    found = Reckoned([], [], [], [], [], None, (0, 0), None, False)
    for plan in person.plans:
        results: list[tuple[Fraction, Fraction | None]] = []
        for result in plan.results:
            figures: list[tuple[Fraction, Fraction | None]] = []
            for one in result.indicators:
                low, high = period_target(one, plan, period)
                due = one.direction == "turun" or low > 0
                actual = recap_of(one, period)
                figure = achievement(one, low, high, actual) if due and actual is not None else None
                found.due.append(due)
                found.missing.append(due and actual is None)
                found.achievements.append(figure)
                figures.append((Fraction(1), figure))
            found.results.append(mean(figures))
            results.append((Fraction(1 if result.weight is None else result.weight), found.results[-1]))
        found.plans.append(mean(results))
    days = [Fraction(days_inside(plan, period)) for plan in person.plans]
    found.work_result = mean(list(zip(days, found.plans, strict=True)))
    behaviour = None if person.behaviour is None else Fraction(person.behaviour, 100)
    work = person.leader_work or suggest(found.work_result, 100, 90)
    conduct = person.leader_behaviour or suggest(behaviour, 4, 3)
    found.ratings = work, conduct
    found.predikat = MATRIX.get(found.ratings)
    found.proposal = found.predikat is not None and not (person.leader_work and person.leader_behaviour)
    return found


def marks_of(people: Sequence[Person], period: Period) -> Marks:
    """Columns of the same people, with the recap as the database would make it."""
    plans = [(n, plan) for n, person in enumerate(people) for plan in person.plans]
    results = [(p, result) for p, (_, plan) in enumerate(plans) for result in plan.results]
    indicators = [(r, one) for r, (_, result) in enumerate(results) for one in result.indicators]
    recaps = [recap_of(one, period) for _, one in indicators]
    counts = [sum(period.start <= day <= period.end for day, _ in one.actuals) for _, one in indicators]
    dens = [c if one.recap == "rata-rata" else min(c, 1) for c, (_, one) in zip(counts, indicators, strict=True)]
    nums = [0 if recap is None else int(recap * den) for recap, den in zip(recaps, dens, strict=True)]
    used = sorted({name for _, one in indicators for name in one.given})

    def column(values: Sequence[int | None]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        return np.array([ABSENT if value is None else value for value in values], np.int64)

    return Marks(
        leader_work=column([person.leader_work for person in people]),
        leader_behaviour=column([person.leader_behaviour for person in people]),
        unit_achievement=np.full(len(people), ABSENT),
        heads_several=np.zeros(len(people), bool),
        new_idea=np.zeros(len(people), bool),
        feedback=said_by_the_leader([person.behaviour for person in people]),
        semesters=(),
        plan_person=column([n for n, _ in plans]),
        plan_begins=column([plan.begins.toordinal() for _, plan in plans]),
        plan_ends=column([plan.ends.toordinal() for _, plan in plans]),
        result_plan=column([p for p, _ in results]),
        result_weight=column([result.weight for _, result in results]),
        indicator_result=column([r for r, _ in indicators]),
        direction=column([DIRECTIONS.index(one.direction) for _, one in indicators]),
        recap=column([RECAPS.index(one.recap) for _, one in indicators]),
        target=column([one.target for _, one in indicators]),
        target_high=column([one.high for _, one in indicators]),
        actual_num=column(nums),
        actual_den=column(dens),
        given={name: column([one.given.get(name) for _, one in indicators]) for name in used},
    )


def said_by_the_leader(figures: Sequence[int | None]) -> Feedback:
    """Feedback of one Atasan of each person, of whom the figure (hundredths of a mark) is all there is."""
    said = no_feedback(len(figures))
    said.raters[ATASAN] = [figure is not None for figure in figures]
    said.total[ATASAN] = [figure or 0 for figure in figures]
    return said


QUANTITY = st.one_of(st.integers(0, 200).map(lambda n: n * 10_000), st.integers(0, 3_000_000), st.integers(0, 10**15))


@st.composite
def indicators(draw: st.DrawFn) -> Indicator:
    direction, recap = draw(st.sampled_from(DIRECTIONS)), draw(st.sampled_from(RECAPS))
    target = draw(QUANTITY)
    if direction != "turun":
        target = max(target, 1)
    high = draw(st.none() | st.integers(target, target + 500_000))
    names = draw(st.sets(st.sampled_from(("S1", "S2", "Q1", "Q2", "Q3", "Q4")))) if high is None else set()
    near = st.integers(0, max(target, 1) * 2) | st.sampled_from((0, target, target // 2))
    shares = {name: draw(near) for name in sorted(names)}
    while target_sum_fault(recap, target, shares):
        shares = {name: figure // 2 for name, figure in shares.items()}
    days = draw(st.sets(st.dates(*YEAR), max_size=4))
    actuals = [(day, draw(near | QUANTITY)) for day in sorted(days)]
    return Indicator(target, high, direction, recap, shares, actuals)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    results = draw(st.lists(st.builds(Result, st.lists(indicators(), min_size=1, max_size=3)), max_size=3))
    if draw(st.booleans()):
        for result in results:
            result.weight = draw(st.sampled_from((0, 1, 100_000, 333_333, 10**15)) | st.integers(0, 10**6))
    first, last = sorted((draw(st.dates(*YEAR)), draw(st.dates(*YEAR))))
    return Plan(results, *draw(st.sampled_from((YEAR, YEAR, (first, last)))))


def people() -> st.SearchStrategy[list[Person]]:
    """A few people with all that can befall them."""
    rating = st.sampled_from((0, 0, 1, 2, 3))
    person = st.builds(Person, st.lists(plans(), max_size=2), rating, rating, st.none() | st.integers(100, 500))
    return st.lists(person, max_size=4)


PERIODS = tuple(
    Period.find(code)
    for code in (
        "2026",
        "2026-S1",
        "2026-S2",
        "2026-Q1",
        "2026-Q3",
        "2026-Q4",
        "2026-01",
        "2026-08",
        "2026-12",
    )
)


def periods() -> st.SearchStrategy[Period]:
    """Periods of every length."""
    return st.sampled_from([period for period in PERIODS if period])
