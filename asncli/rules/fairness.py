"""What assessors gave, side by side with what the achievements suggest: counts, shares, means, spread, medians.

Advisory only: nothing here enters a score. Figures are whole hundredths, rounded half up from exact sums; ratings
count as points (below 1, meets 2, above 3). The thresholds below are practice, and the report prints them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from asncli.rules.policy import Policy
from asncli.terms import Labelled, Predikat, Rating, UnitAchievement

POINTS: Mapping[Rating, int] = {Rating.BELOW: 1, Rating.MEETS: 2, Rating.ABOVE: 3}
STEP_APART = 50  # half a step of rating, in hundredths: from here on the report says something
OTHERS = 3  # with fewer other assessors there is nothing to compare with
HALF = 5_000  # "most", in hundredths of a percent
WEAK = (UnitAchievement.BUTUH_PERBAIKAN, UnitAchievement.KURANG, UnitAchievement.SANGAT_KURANG)


class Judged(Labelled):
    """What an assessor rates."""

    WORK = "work", "Hasil kerja"
    BEHAVIOUR = "behaviour", "Perilaku kerja"


class Judgement(NamedTuple):
    """One rating of one person: the figure (hundredths), the rating given, and the one that the figure suggests."""

    figure: int | None
    given: Rating | None
    suggested: Rating | None


@dataclass
class Tally:
    """What is counted of the people of one assessor, unit or group; a mean is ``None`` where nobody has a figure."""

    people: int = 0
    figures: int = 0
    figure_sum: int = 0
    given: Counter[Rating] = field(default_factory=Counter)
    suggested: Counter[Rating] = field(default_factory=Counter)  # of those with both
    higher: int = 0
    lower: int = 0
    step_sum: int = 0
    predikat: Counter[str] = field(default_factory=Counter)

    def add(self, one: Judgement, predikat: str | None) -> None:
        """Count one person; ``predikat`` is None where nobody has decided it."""
        self.people += 1
        if one.figure is not None:
            self.figures += 1
            self.figure_sum += one.figure
        if one.given is not None:
            self.given[one.given] += 1
            if one.suggested is not None:
                step = POINTS[one.given] - POINTS[one.suggested]
                self.suggested[one.suggested] += 1
                self.higher += step > 0
                self.lower += step < 0
                self.step_sum += step
        if predikat is not None:
            self.predikat[predikat] += 1

    @property
    def rated(self) -> int:
        """Number of ratings given."""
        return self.given.total()

    @property
    def compared(self) -> int:
        """Number of ratings given to people whose figure suggests one."""
        return self.suggested.total()

    @property
    def decided(self) -> int:
        """Number of predikat."""
        return self.predikat.total()

    @property
    def mean(self) -> int | None:
        """Mean figure."""
        return mean(self.figure_sum, self.figures)

    @property
    def step(self) -> int | None:
        """Mean step from the suggestion to the rating given: 100 is one rating higher."""
        return mean(100 * self.step_sum, self.compared)

    @property
    def alike(self) -> Rating | None:
        """The rating that everybody got, where everybody got the same."""
        return next(iter(self.given)) if len(self.given) == 1 else None

    def share(self, rating: Rating) -> int | None:
        """Percent of the ratings given."""
        return percent(self.given[rating], self.rated)

    def top(self) -> int | None:
        """Percent of the predikat that is Sangat Baik."""
        return percent(self.predikat[Predikat.SANGAT_BAIK], self.decided)

    def spread(self) -> int | None:
        """Mean distance of the ratings given from their mean."""
        return spread({POINTS[rating]: count for rating, count in self.given.items()})


def divided(num: int, den: int) -> int:
    """Divide and round half up, exactly (``den`` > 0).

    >>> divided(5, 2), divided(-5, 2), divided(1, 3)
    (3, -2, 0)
    """
    return (2 * num + den) // (2 * den)


def mean(total: int, count: int) -> int | None:
    """Mean, half up; nothing of nobody."""
    return divided(total, count) if count else None


def percent(part: int, whole: int) -> int | None:
    """Percent in hundredths, half up; nothing of nobody."""
    return mean(10_000 * part, whole)


def spread(counts: Mapping[int, int]) -> int | None:
    """Mean distance from the exact mean in hundredths of a point, half up; 0 is all alike.

    >>> spread({2: 10}), spread({1: 1, 3: 1}), spread({1: 1, 2: 2}), spread({})
    (0, 100, 44, None)
    """
    people = sum(counts.values())
    total = sum(point * count for point, count in counts.items())
    # Each distance is |point - total / people|: multiplied by the number of people it stays whole.
    away = sum(abs(point * people - total) * count for point, count in counts.items())
    return mean(100 * away, people * people)


def suggestion(figure: int | None, meets: int, above: int) -> Rating | None:
    """Rating that a figure suggests: more than ``above`` is above, at least ``meets`` meets."""
    if figure is None:
        return None
    return Rating.ABOVE if figure > above else Rating.MEETS if figure >= meets else Rating.BELOW


def judgement(judged: Judged, figure: int | None, given: str | None, policy: Policy) -> Judgement:
    """One rating beside what the agency's policy suggests for its figure."""
    work = judged is Judged.WORK
    meets, above = (policy.work_meets, policy.work_above) if work else (policy.behaviour_meets, policy.behaviour_above)
    return Judgement(figure, None if given is None else Rating(given), suggestion(figure, meets, above))


def medians_of_others(values: Sequence[int]) -> list[int | None]:
    """For each value the median of all others (the mean of the middle two, half up); none with fewer than three.

    >>> medians_of_others([10, 20, 30, 100]), medians_of_others([10, 20, 30])
    ([30, 30, 20, 20], [None, None, None])
    """
    left = len(values) - 1
    if left < OTHERS:
        return [None] * len(values)
    order = sorted(range(len(values)), key=values.__getitem__)
    found: list[int | None] = [None] * len(values)
    for place, own in enumerate(order):
        low, high = ((n if n < place else n + 1) for n in ((left - 1) // 2, left // 2))
        found[own] = divided(values[order[low]] + values[order[high]], 2)
    return found


def hidden(sizes: Sequence[int], minimum: int) -> list[bool]:
    """Which groups are too small to be shown, and which more must go so that none follows from the total.

    A group of 1 to ``minimum`` - 1 people is hidden; while all that is hidden are fewer than ``minimum`` people
    together, the smallest of the others is hidden too. Empty groups hide nothing.

    >>> hidden([3, 50, 8, 0], 5), hidden([4, 4, 20], 5), hidden([3, 9], 5), hidden([5, 9], 5)
    ([True, False, True, False], [True, True, False], [True, True], [False, False])
    """
    gone = {n for n, size in enumerate(sizes) if 0 < size < minimum}
    rest = sorted((n for n, size in enumerate(sizes) if size and n not in gone), key=sizes.__getitem__)
    while gone and rest and sum(sizes[n] for n in gone) < minimum:
        gone.add(rest.pop(0))
    return [n in gone for n in range(len(sizes))]


def widest(figures: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], tuple[str, int]] | None:
    """The first group with the highest figure and the last with the lowest, where there are two groups."""
    found = list(figures)
    if len(found) <= 1:
        return None
    return max(found, key=lambda one: one[1]), min(reversed(found), key=lambda one: one[1])


class Against(NamedTuple):
    """How far the ratings of one assessor are from what the achievements suggest, beside the other assessors."""

    step: int
    others: int | None  # median of the other assessors

    @property
    def direction(self) -> int:
        """1 gives higher, -1 gives lower than the achievements suggest and than the others; else 0."""
        apart = self.step - (self.others or 0)
        if self.step > 0 and apart >= STEP_APART:
            return 1
        return -1 if self.step < 0 and apart <= -STEP_APART else 0


def at_odds(capaian: UnitAchievement, above: int, below: int) -> Rating | None:
    """The rating that most people of a unit got although its capaian organisasi says the opposite, or ``None``.

    ``above`` and ``below`` are percents of the ratings given, in hundredths.
    """
    if capaian in WEAK and above > HALF:
        return Rating.ABOVE
    return Rating.BELOW if capaian is UnitAchievement.ISTIMEWA and below > HALF else None
