"""Achievements that are worth a conversation: patterns in columns of whole numbers. Nothing here enters a score.

The thresholds are practice; the report prints them. Columns are as in ``rules.marks``: each indicator points to its
owner, a person, by position; an achievement is in hundredths of a percent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

import numpy as np

from asncli.rules.marks import ABSENT, BoolArray, IntArray
from asncli.rules.shapes import group_sum
from asncli.terms import QUANTITY_UNIT, Labelled, Period, Recap

Series = tuple[int, ...]  # realisations of one indicator in the order of their days, ten-thousandths

AT_LEAST = 3  # indicators, or realisations; fewer are too little to speak of
_TEN, _ALL = 10 * QUANTITY_UNIT, 100 * QUANTITY_UNIT
JUMP = 5  # so many times the largest of the person's other periods
MANY = 20  # what more people share is common: figures in so many plans, and where most do so dates of entering
HUNDRED = 10_000


class Sign(Labelled):
    """What may be worth a question."""

    ON_TARGET = "on-target", "Selalu tepat target"
    CEILING = "ceiling", "Selalu capaian tertinggi"
    LAST_DAY = "last-day", "Semua bertanggal hari terakhir"
    ONE_DAY = "one-day", "Semua dimasukkan pada satu hari"
    JUMP = "jump", "Melonjak dibanding periode lain"
    COPY = "copy", "Angka sama dengan pegawai lain"


class Figures(NamedTuple):
    """Indicators in columns: whose they are, achievement (ABSENT without), and whether there is a figure above 0.

    ``measured``: against one target above 0, so that meeting it exactly is a coincidence; inside a range, or with a
    target of 0, it is not.
    """

    owner: IntArray
    achievement: IntArray
    realised: BoolArray
    measured: BoolArray


def everywhere(figures: Figures, achievement: int, people: int) -> IntArray:
    """Number of indicators of everybody who has exactly this achievement everywhere, at least three times; else 0.

    Indicators without an achievement do not count; at least three must be ``measured``.
    """
    has = figures.achievement != ABSENT
    same = has & (figures.achievement == achievement)
    held = group_sum((same & figures.measured).astype(np.int64), figures.owner, people)
    all_ = group_sum(has.astype(np.int64), figures.owner, people)
    found = (held >= AT_LEAST) & (group_sum(same.astype(np.int64), figures.owner, people) == all_)
    return np.where(found, all_, 0)


def telling(figures: Figures) -> BoolArray:
    """Indicators whose figure tells something of its owner: above 0 and not just the target."""
    told: BoolArray = figures.realised & (figures.achievement != ABSENT) & (figures.achievement != HUNDRED)
    return told


def held_by_few(series: IntArray) -> IntArray:
    """Positions of series (numbers that stand for them) that at least two and at most ``MANY`` indicators have.

    >>> held_by_few(np.array([7, 9, 7, 8])).tolist()
    [0, 2]
    """
    numbers, counts = np.unique(series, return_counts=True)
    return np.flatnonzero(np.isin(series, numbers[(counts > 1) & (counts <= MANY)]))


def uncommon(values: Series) -> bool:
    """Whether two people hardly have these realisations by chance.

    Whole numbers below ten, tens up to 100, and hundreds are common, unless three or more realisations differ among
    themselves.

    >>> uncommon((370_000,)), uncommon((20_000,)), uncommon((500_000, 500_000)), uncommon((10_000, 20_000, 10_000))
    (True, False, False, True)
    """
    if len(values) >= AT_LEAST and len(set(values)) > 1:
        return True
    return any(v % QUANTITY_UNIT or (v > _TEN and v % (_TEN if v < _ALL else _ALL)) for v in values)


Task = tuple[object, ...]  # the same for all of a team: unit, Kode IKU or RHK Atasan, title, target


def copies(series: Iterable[tuple[int, Series, Task | None]]) -> dict[int, dict[int, list[Series]]]:
    """For each person those who have at least three different series of realisations alike, with these series.

    The figures of a task that two people were given alike are those of their team: between them they do not count.

    >>> mine = [(1, (370_000,), None), (1, (125_000,), None), (1, (410_000,), None), (1, (530_000,), None)]
    >>> copies([*mine, *((2, values, None) for _, values, _ in mine[:3])])
    {1: {2: [(125000,), (370000,), (410000,)]}, 2: {1: [(125000,), (370000,), (410000,)]}}
    """
    holders: dict[Series, dict[int, set[Task | None]]] = {}
    for person, values, task in series:
        if uncommon(values):
            holders.setdefault(values, {}).setdefault(person, set()).add(task)
    pairs: dict[tuple[int, int], list[Series]] = {}
    for values, people in sorted(holders.items()):
        if len(people) <= MANY:
            for pair in permutations(people, 2):
                if not (people[pair[0]] & people[pair[1]]) - {None}:
                    pairs.setdefault(pair, []).append(values)
    found: dict[int, dict[int, list[Series]]] = {}
    for (person, other), alike in pairs.items():
        if len(alike) >= AT_LEAST:
            found.setdefault(person, {})[other] = alike
    return found


class Jump(NamedTuple):
    """The recap of a period, and the largest of the other periods that are over (ten-thousandths, exact)."""

    now: Fraction
    before: Fraction
    when: Period

    @property
    def large(self) -> bool:
        """Whether the period has more than ``JUMP`` times the other."""
        return self.now > JUMP * self.before > 0


def jump(recap: Recap, by_period: Mapping[Period, Sequence[int]], period: Period) -> Jump | None:
    """How a period stands beside the largest of the other periods; None where there is none with a figure above 0.

    ``by_period`` holds the realisations of each period in the order of their days; only of periods that are over.
    """
    recaps = {one: _recap(recap, values) for one, values in by_period.items() if values}
    others = [one for one in recaps if one != period and recaps[one] > 0]
    if period not in recaps or not others:
        return None
    when = max(others, key=lambda one: recaps[one])
    return Jump(recaps[period], recaps[when], when)


def _recap(recap: Recap, values: Sequence[int]) -> Fraction:
    match recap:
        case Recap.JUMLAH:
            return Fraction(sum(values))
        case Recap.RATA_RATA:
            return Fraction(sum(values), len(values))
        case Recap.TERAKHIR:
            return Fraction(values[-1])
        case Recap.TERTINGGI:
            return Fraction(max(values))


def manner(concerned: int, people: int) -> bool:
    """Whether so many of the people who could be concerned are, that it is how the office works.

    In an office of few people most is not enough: nearly everybody, three of four.

    >>> manner(30, 50), manner(3, 4), manner(11, 20), manner(25, 50), manner(0, 0)
    (True, True, False, False, False)
    """
    return (concerned > MANY and 2 * concerned > people) or (concerned > 0 and 4 * concerned >= 3 * people)
