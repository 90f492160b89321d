"""Who goes to which course under a budget: the question in whole numbers, and what every answer must keep to.

The answer itself comes from a solver (``workflows/choose_training.py``); nothing of it is believed: budget, seats,
dates and points are reckoned here again, exactly. Prices in ten-thousandths of a rupiah.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import NamedTuple


class Offer(NamedTuple):
    """A course on offer: price of a seat, seats (None: as many as wanted), first and last day where they are known.

    ``name``: key of its name; two of one name are one course held twice.
    """

    price: int
    seats: int | None = None
    begins: date | None = None
    ends: date | None = None
    name: str | None = None

    def meets(self, other: Offer) -> bool:
        """Whether somebody can not go to both: they share a day (without dates: none), or are the same by name."""
        if self.name is not None and self.name == other.name:
            return True
        if self.begins is None or other.begins is None:
            return False
        return self.begins <= (other.ends or other.begins) and other.begins <= (self.ends or self.begins)


class Pair(NamedTuple):
    """A person and a course that would do good, by their places, and how many points it has."""

    person: int
    course: int
    points: int


@dataclass(frozen=True)
class Question:
    """What can be chosen from: pairs (each person and course once), the budget, and how many courses a person gets."""

    offers: Sequence[Offer]
    pairs: Sequence[Pair]
    budget: int
    most: int = 1

    def cost(self, pairs: Iterable[Pair]) -> int:
        """What these pairs cost together."""
        return sum(self.offers[pair.course].price for pair in pairs)


class Chosen(NamedTuple):
    """Pairs that were chosen, by course and person, and the points that no choice at all can exceed.

    ``told``: points that no choice exceeds by what the solver says, whose reckoning is not exact; None: it said none.
    ``late``: the time was up before everything was looked at.
    """

    pairs: tuple[Pair, ...]
    bound: int
    told: int | None = None
    late: bool = False

    @property
    def points(self) -> int:
        """Points of all pairs together."""
        return sum(pair.points for pair in self.pairs)

    @property
    def proven(self) -> bool:
        """Whether nothing better exists."""
        return self.points == self.bound


class Group(NamedTuple):
    """People who can be sent to the same courses for the same points; ``options`` are course and points."""

    members: tuple[int, ...]
    options: tuple[tuple[int, int], ...]


def faults(question: Question, pairs: Sequence[Pair]) -> list[str]:
    """What a choice does that none may: codes of the rules it breaks, none for a sound one."""
    known, courses = set(question.pairs), defaultdict[int, list[int]](list)
    for pair in pairs:
        courses[pair.person].append(pair.course)
    taken = Counter(pair.course for pair in pairs)
    broken = {
        "pair": not known.issuperset(pairs) or len(set(pairs)) < len(pairs),
        "budget": question.cost(pairs) > question.budget,
        "seats": any(n > _seats(question.offers[course], n) for course, n in taken.items()),
        "most": any(len(own) > question.most for own in courses.values()),
        "dates": any(_clash(question, own) for own in courses.values()),
    }
    return [code for code, is_broken in broken.items() if is_broken]


def _seats(offer: Offer, otherwise: int) -> int:
    return otherwise if offer.seats is None else offer.seats


def _clash(question: Question, courses: Sequence[int]) -> bool:
    offers = [question.offers[course] for course in courses]
    return any(one.meets(other) for place, one in enumerate(offers) for other in offers[:place])


def groups(question: Question) -> list[Group]:
    """People with what they can be sent to; alike people together where each gets one course.

    What nobody could pay or seat is left out, and of somebody's courses those beside which another, with room for
    everybody, has as many points for no more money.
    """
    wanted = Counter(pair.course for pair in question.pairs)
    roomy = {course for course, n in wanted.items() if n <= _seats(question.offers[course], n)}
    options: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for person, course, points in question.pairs:
        offer = question.offers[course]
        if points > 0 and offer.price <= question.budget and _seats(offer, 1) > 0:
            options[person].append((course, points))
    if question.most > 1:
        return [Group((person,), tuple(options[person])) for person in sorted(options)]
    alike: dict[tuple[tuple[int, int], ...], list[int]] = defaultdict(list)
    kept: dict[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] = {}
    for person in sorted(options):
        whole = tuple(options[person])
        if whole not in kept:
            kept[whole] = tuple(_undominated(question, whole, roomy))
        alike[kept[whole]].append(person)
    return [Group(tuple(members), own) for own, members in alike.items()]


def _undominated(question: Question, options: Sequence[tuple[int, int]], roomy: set[int]) -> Iterable[tuple[int, int]]:
    best: list[tuple[int, int, int]] = []  # (price, points, course) of those with room for everybody
    for course, points in sorted(options, key=lambda one: (question.offers[one[0]].price, -one[1], one[0])):
        price = question.offers[course].price
        if not any(points <= other for _, other, _ in best):
            yield course, points
            if course in roomy:
                best.append((price, points, course))


def together(offers: Sequence[Offer]) -> list[frozenset[int]]:
    """Courses of which somebody can go to one only, for they share a day or a name: the largest sets of them."""
    named = [frozenset(n for n, one in enumerate(offers) if one.name == name) for name in _names(offers)]
    found: list[frozenset[int]] = named
    for first in sorted({offer.begins for offer in offers if offer.begins}):
        running = frozenset(
            place
            for place, offer in enumerate(offers)
            if offer.begins and offer.begins <= first <= (offer.ends or offer.begins)
        )
        found = [*(known for known in found if not known <= running), running]
    return [courses for courses in found if len(courses) > 1]


def _names(offers: Sequence[Offer]) -> list[str]:
    return sorted({offer.name for offer in offers if offer.name is not None})


def settled(question: Question, pairs: Iterable[Pair]) -> list[Pair]:
    """Make a choice as good and no dearer, the same whatever way it was found: fill, save, then by order of people.

    What still fits is added (most points first); somebody's course is changed for a cheaper one of the same points; of
    two people with the same points for a course the one who stands first goes.
    """
    room = Room(question, pairs)
    room.fill()
    for _ in range(_ROUNDS):
        if not (room.save() | room.put_first()):
            break
    return sorted(room.chosen, key=lambda pair: (pair.course, pair.person))


_ROUNDS = 6  # each changes something for the better


class Room:
    """A choice while it is being changed: money and seats that are left, and what everybody has."""

    def __init__(self, question: Question, pairs: Iterable[Pair]) -> None:
        """Take the pairs as chosen."""
        self.question = question
        self.chosen: set[Pair] = set()
        self.money = question.budget
        self.seats = {course: offer.seats for course, offer in enumerate(question.offers) if offer.seats is not None}
        self.own: dict[int, set[Pair]] = defaultdict(set)
        self.of_person: dict[int, list[Pair]] = defaultdict(list)
        self.waiting: dict[tuple[int, int], list[Pair]] = defaultdict(list)
        for pair in sorted(question.pairs):
            if pair.points > 0:
                self.of_person[pair.person].append(pair)
                self.waiting[pair.course, pair.points].append(pair)
        for pair in pairs:
            self.take(pair)

    def take(self, pair: Pair, back: int = 1) -> None:
        """Choose a pair, or (``back=-1``) give it back."""
        self.money -= back * self.question.offers[pair.course].price
        if pair.course in self.seats:
            self.seats[pair.course] = (self.seats[pair.course] or 0) - back
        (self.chosen.add if back > 0 else self.chosen.discard)(pair)
        (self.own[pair.person].add if back > 0 else self.own[pair.person].discard)(pair)

    def free(self, pair: Pair, instead: Pair | None = None, *, money: bool = True) -> bool:
        """Whether a pair fits beside the others (without ``instead``); ``money=False``: whatever it costs."""
        offers, own = self.question.offers, self.own[pair.person] - {instead}
        given = instead if instead and instead.course == pair.course else None
        price = offers[pair.course].price - (offers[instead.course].price if instead else 0)
        return (
            (not money or price <= self.money)
            and (given is not None or self.seats.get(pair.course, 1) > 0)
            and len(own) < self.question.most
            and not any(one is not None and offers[one.course].meets(offers[pair.course]) for one in own)
            and all(one is None or one.course != pair.course for one in own)
        )

    def fill(self) -> None:
        """Add what still fits."""
        fitting = [pair for own in self.of_person.values() for pair in own if self.free(pair)]
        for pair in sorted(fitting, key=lambda pair: (-pair.points, pair.person, pair.course)):
            if self.free(pair):
                self.take(pair)

    def save(self) -> bool:
        """Change courses for cheaper ones of the same points; whether any was."""
        price = {course: offer.price for course, offer in enumerate(self.question.offers)}
        changed = False
        for old in sorted(self.chosen):
            alike = (pair for pair in self.of_person[old.person] if pair.points == old.points)
            fitting = [
                (price[pair.course], pair)
                for pair in alike
                if price[pair.course] < price[old.course] and self.free(pair, old)
            ]
            new = min(fitting)[1] if fitting else None
            changed |= self._swap(old, new)
        return changed

    def put_first(self) -> bool:
        """Give seats to people with the same points who stand before; whether any was given."""
        going: dict[tuple[int, int], list[Pair]] = defaultdict(list)
        for pair in sorted(self.chosen):
            going[pair.course, pair.points].append(pair)
        changed = False
        for key, chosen in going.items():
            last = chosen[-1]
            alike = self.waiting[key]  # in the order of people
            before = alike[: bisect_left(alike, last.person, key=attrgetter("person"))]
            waiting = [pair for pair in before if pair not in self.chosen and self.free(pair, last)]
            for old, new in zip(reversed(chosen), waiting, strict=False):
                changed |= self._swap(old, new if new.person < old.person else None)
        return changed

    def _swap(self, old: Pair, new: Pair | None) -> bool:
        if new is None:
            return False
        self.take(old, back=-1)
        self.take(new)
        return True


def next_pairs(question: Question, pairs: Sequence[Pair]) -> list[Pair]:
    """What could be added to a choice if there were more money, nothing else changed: most points for the money first.

    One for each person and each seat that is left, so that all of them could be added together.
    """
    room, found = Room(question, pairs), list[Pair]()
    offers = question.offers
    left = [pair for pair in question.pairs if pair.points > 0 and room.free(pair, money=False)]
    left.sort(key=lambda p: (-p.points * _SCALE // max(1, offers[p.course].price), p.person, p.course))
    for pair in left:
        if room.free(pair, money=False):
            room.take(pair)
            found.append(pair)
    return found


_SCALE = 10**12  # points for the money are compared as whole numbers
