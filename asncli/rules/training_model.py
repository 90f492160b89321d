"""The question of who goes where as limits on whole numbers, and the exact proof of how many points there can be.

Whatever prices are put on the limits (money, seats, people), no choice has more points than all limits at their prices
and what each column is worth beyond them: weak duality. A solver finds good prices; here they are only reckoned with,
in whole numbers, so a bound holds whoever found it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import gcd
from typing import NamedTuple

from asncli.rules.training_plan import Group, Pair, Question, groups, together

# Prices and worths are whole numbers of this part of a point; a rupiah may be worth a thousandth of a millionth of one.
SCALE = 10**18


class Column(NamedTuple):
    """How many of a group go to a course: points of each, and the most of them."""

    group: int
    course: int
    points: int
    most: int


class Row(NamedTuple):
    """A limit: places of columns, how much each of these counts, and the most that they may come to."""

    columns: Sequence[int]
    counts: Sequence[int]
    most: int


@dataclass(frozen=True)
class Model:
    """Everything that is to be decided, and every limit but those of days, of which there are too many.

    ``shared``: courses of which somebody can go to one only, for they share a day (``clashes``). ``first``: place of
    the first column of each group. ``step``: the points of every choice are a multiple of it.
    """

    groups: Sequence[Group]
    columns: Sequence[Column]
    rows: Sequence[Row]
    first: Sequence[int]
    shared: Sequence[frozenset[int]]
    step: int


class Bounded(NamedTuple):
    """Points that no choice exceeds, and what each column is worth beyond the prices of its limits; in ``SCALE``."""

    total: int
    worth: Sequence[int]
    step: int = 1

    @property
    def points(self) -> int:
        """Whole points that no choice exceeds."""
        return self.total // SCALE // self.step * self.step


def model_of(question: Question) -> Model:
    """Lay out budget, seats, and courses of each person."""
    alike = groups(question)
    columns = [
        Column(number, course, points, _most(question, group, course))
        for number, group in enumerate(alike)
        for course, points in group.options
    ]
    first = list(accumulate((len(group.options) for group in alike), initial=0))
    rows = [*_money(question, columns), *_seats(question, columns), *_people(question, alike, first)]
    step = gcd(*(column.points for column in columns)) or 1
    return Model(alike, columns, rows, first, together(question.offers) if question.most > 1 else [], step)


def _most(question: Question, group: Group, course: int) -> int:
    seats = question.offers[course].seats
    return len(group.members) if seats is None else min(seats, len(group.members))


def _money(question: Question, columns: Sequence[Column]) -> list[Row]:
    prices = {place: question.offers[column.course].price for place, column in enumerate(columns)}
    paid = {place: price for place, price in prices.items() if price}
    unit = gcd(*paid.values())  # smaller numbers, the same limit: all that is paid is a multiple of it
    return [Row(list(paid), [price // unit for price in paid.values()], question.budget // unit)] if paid else []


def _seats(question: Question, columns: Sequence[Column]) -> list[Row]:
    wanted: dict[int, list[int]] = defaultdict(list)
    for place, column in enumerate(columns):
        wanted[column.course].append(place)
    rows = []
    for course, places in wanted.items():
        seats = question.offers[course].seats
        if seats is not None and seats < sum(columns[place].most for place in places):
            rows.append(Row(places, [1] * len(places), seats))
    return rows


def _people(question: Question, alike: Sequence[Group], first: Sequence[int]) -> list[Row]:
    return [
        Row(range(at, at + len(group.options)), [1] * len(group.options), question.most * len(group.members))
        for at, group in zip(first, alike, strict=False)
        if len(group.options) > question.most
    ]


def clashes(model: Model, used: Collection[int]) -> list[Row]:
    """Limits of the days that two or more of these columns meet: of courses that share a day one for a person."""
    own: dict[int, list[int]] = defaultdict(list)
    for place in used if model.shared else ():
        own[model.columns[place].group].append(place)
    rows = []
    for group, places in sorted(own.items()):
        courses = {model.columns[place].course for place in places}
        met = [shared for shared in model.shared if len(shared & courses) > 1] if len(places) > 1 else []
        options = range(model.first[group], model.first[group + 1])
        for shared in met:
            columns = [place for place in options if model.columns[place].course in shared]
            rows.append(Row(columns, [1] * len(columns), len(model.groups[group].members)))
    return rows


def bounded(model: Model, rows: Sequence[Row], prices: Sequence[int]) -> Bounded:
    """Reckon the bound that prices of limits (none below 0, in ``SCALE``) prove; of any limits, for more bind more."""
    worth = [column.points * SCALE for column in model.columns]
    total = 0
    for row, price in zip(rows, prices, strict=True):
        if price > 0:
            total += price * row.most
            for place, count in zip(row.columns, row.counts, strict=True):
                worth[place] -= price * count
    total += sum(column.most * own for column, own in zip(model.columns, worth, strict=True) if own > 0)
    return Bounded(total, worth, model.step)


def promising(model: Model) -> set[int]:
    """Columns to begin with: of each group those with the most points, and those with the most points for the money."""
    price = dict(zip(model.rows[0].columns, model.rows[0].counts, strict=True)) if model.rows else {}
    found = set[int]()
    for number in range(len(model.groups)):
        options = range(model.first[number], model.first[number + 1])
        about = [(-model.columns[place].points, price.get(place, 0), place) for place in options]
        found.update(place for _, _, place in sorted(about)[:_FEW])
        thrifty = sorted((points * _FINE // (paid + 1), place) for points, paid, place in about)
        found.update(place for _, place in thrifty[:_FEW])
    return found


def missed(model: Model, bound: Bounded, among: Collection[int]) -> list[int]:
    """Columns beside these that are worth something at the prices, the best few of each group."""
    own: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, worth in enumerate(bound.worth):
        if worth > 0 and place not in among:
            own[model.columns[place].group].append((-worth, place))
    return [place for places in own.values() for _, place in sorted(places)[:_FEW]]


_FEW, _FINE = 6, 10**12


def cut(rows: Sequence[Row], places: Sequence[int]) -> list[Row]:
    """Limits of some columns alone, by their new places; a limit of none of them stays, empty."""
    new = {place: n for n, place in enumerate(places)}
    cut_rows = []
    for row in rows:
        own = [(new[place], count) for place, count in zip(row.columns, row.counts, strict=True) if place in new]
        cut_rows.append(Row([place for place, _ in own], [count for _, count in own], row.most))
    return cut_rows


def coarse(rows: Sequence[Row], most: int) -> list[Row]:
    """Limits in numbers of at most ``most``, rounded down: whatever keeps to the true ones keeps to these."""
    units = [-(-max(row.most, 1) // most) for row in rows]
    return [
        Row(row.columns, [count // unit for count in row.counts], row.most // unit)
        for row, unit in zip(rows, units, strict=True)
    ]


def decided(model: Model, bound: Bounded, points: int) -> dict[int, int]:
    """Columns whose number is the same in every choice with more than these points, and that number.

    One more of a column that is worth less than nothing, or one less of one that is worth something, takes so much
    off the bound that no more points than these are left.
    """
    spare = bound.total - (points + model.step) * SCALE
    return {
        place: column.most if own > 0 else 0
        for place, (column, own) in enumerate(zip(model.columns, bound.worth, strict=True))
        if abs(own) > spare
    }


def rest(model: Model, fixed: Mapping[int, int]) -> tuple[list[int], list[Row]]:
    """What is left to be decided beside columns that are: their places, and all limits on these (by new places)."""
    left = [place for place in range(len(model.columns)) if place not in fixed]
    new = {place: n for n, place in enumerate(left)}
    rows = []
    for row in [*model.rows, *clashes(model, [*left, *(place for place, many in fixed.items() if many)])]:
        counted = list(zip(row.columns, row.counts, strict=True))
        most = row.most - sum(fixed[place] * count for place, count in counted if place in fixed)
        own = [(new[place], count) for place, count in counted if place in new]
        if own or most < 0:
            rows.append(Row([place for place, _ in own], [count for _, count in own], most))
    return left, rows


def pairs_of(question: Question, model: Model, counts: Sequence[int]) -> list[Pair]:
    """Give the courses of each group to its people in their order."""
    pairs, given = list[Pair](), defaultdict[int, int](int)
    for column, many in zip(model.columns, counts, strict=True):
        members = model.groups[column.group].members
        first = given[column.group] if question.most == 1 else 0
        pairs += [Pair(person, column.course, column.points) for person in members[first : first + many]]
        given[column.group] += many
    return pairs
