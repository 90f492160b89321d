"""The story: leader and staff look together at who does what of the leader's planned results."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.matrix import Leader, LeaderResult, Matrix, Member, Share, build
from asncli.reports.matrix_tree import Tree, build_tree
from asncli.reports.priority import Priority
from asncli.reports.report import Report
from asncli.rules.cascade import Result
from asncli.rules.coverage import Indicator, direct
from asncli.store import agency
from asncli.store.cascade import Person, head_on
from asncli.store.coverage import indicators
from asncli.store.units import UnitLine, subtree, tree
from asncli.terms import folded
from asncli.workflows.cascade import cascade
from asncli.workflows.priority import meant_within
from asncli.workflows.units import one_unit

Kept = TypeVar("Kept")
_NAMED = 5  # units of one leader


def matrix_report(session: Session, year: int, unit: str, *, today: date) -> Report:
    """Lay out the plans of a unit beside those of its leader, in the year.

    Rows: the people of the unit itself, those elsewhere whose superior is the leader, and whoever contributes.
    ``AsnError`` ``unit-without-leader``, or ``report-empty`` where the leader has no plan.
    """
    chosen = one_unit(session, unit)
    data = _Plans(session, year, today)
    leader = data.leader(chosen)
    if leader is None:
        raise AsnError(
            "unit-without-leader",
            text("Nobody in service is known to lead {unit}.", unit=chosen.name),
            text("Fill in NIP Kepala and give: asncli unit import FILE"),
        )
    found = data.matrix([chosen], leader)
    if found is None:
        raise AsnError(
            "report-empty",
            text("{name}, who leads {unit}, has no plan of {year} yet.", name=leader.name, unit=chosen.name, year=year),
            text("Import the plan first: asncli target import FILE"),
        )
    return build(found)


def matrix_tree(session: Session, year: int, unit: str, *, today: date, priority: Priority | None = None) -> Report:
    """Lay out the matrix of every leader of a unit and of the units below it, in the order of the tree.

    Who leads several units has one. Units whose leader is unknown, and leaders without a plan, are named. ``priority``:
    only its units. ``AsnError`` ``report-empty`` where no leader has a plan, ``priority-elsewhere``.
    """
    chosen = one_unit(session, unit)
    data = _Plans(session, year, today)
    below = subtree(session, chosen.id)
    inside = set(below if priority is None else meant_within(priority, below, chosen.name))
    led: dict[int, list[UnitLine]] = defaultdict(list)
    unled: list[str] = []
    for one in data.units:
        if one.id in inside:
            if leader := data.leader(one):
                led[leader.id].append(one)
            elif data.of_unit.get(one.id):
                unled.append(one.name)
    matrices, without = [], []
    for number, units in led.items():
        leader = data.all.people[number]
        if found := data.matrix(units, leader):
            matrices.append(found)
        else:
            without.append(f"{leader.name} ({_together(units)})")
    if not matrices:
        raise AsnError(
            "report-empty",
            text("Nobody who leads {unit} or a unit below it has a plan of {year} yet.", unit=chosen.name, year=year),
            text("Import the plans first: asncli target import FILE"),
        )
    return build_tree(Tree(chosen.name, matrices, unled, without, priority))


def _together(units: Sequence[UnitLine]) -> str:
    """Name units that one person leads; of many the first and how many more."""
    more = f" dan {len(units) - _NAMED} unit lainnya" if len(units) > _NAMED else ""
    return ", ".join(one.name for one in units[:_NAMED]) + more


class _Plans:
    """The cascade of a year, ready to be asked unit by unit and leader by leader."""

    def __init__(self, session: Session, year: int, today: date) -> None:
        self.session, self.year = session, year
        self.all = cascade(session, year, today)
        self.units = [branch.unit for branch in tree(session)]
        self.places = {one.id: (place, one.name) for place, one in enumerate(self.units)}
        office = agency.find(session)
        self.agency = office.name if office else None
        self.of_unit = _grouped(self.all.people.values(), lambda one: one.unit)
        self.below = _grouped(self.all.people.values(), lambda one: self.all.numbers.get(one.superior or ""))
        self.results = _grouped(self.all.results.values(), lambda one: self.all.plans[one.plan].person)
        self.serving: dict[int, list[int]] = defaultdict(list)
        for number, parent in self.all.parents.items():
            self.serving[parent].append(number)

    @cached_property
    def indicators(self) -> Mapping[int | None, list[Indicator]]:
        """Indicators of every planned result."""
        return _grouped(indicators(self.session, self.year), lambda one: one.result)

    def leader(self, unit: UnitLine) -> Person | None:
        """The head of the unit; where none is known, whom most of its people have as their superior."""
        superiors = Counter(one.superior for one in self.of_unit.get(unit.id, ()) if one.superior in self.all.numbers)
        usual = superiors.most_common(1)
        nip = head_on(self.session, unit.id, self.all.day) or (usual[0][0] if usual else None)
        return self.all.people.get(self.all.numbers.get(nip or "", 0))

    def matrix(self, units: Sequence[UnitLine], leader: Person) -> Matrix | None:
        """Lay out the matrix of a leader; None where there is no plan."""
        results = self.results.get(leader.id)
        if not results:
            return None
        served = {one.id for one in results}
        nowhere = len(self.units), None
        people = sorted(
            self._rows(units, leader, served),
            key=lambda one: (self.places.get(one.unit or 0, nowhere)[0], one.name.casefold(), one.nip),
        )
        return Matrix(
            year=self.year,
            day=self.all.day,
            agency=self.agency,
            unit=_together([*units, *self._also_led(units, leader, people)]),
            leader=Leader(leader.nip, leader.name, leader.position),
            results=_keyed(results),
            people=[
                Member(one.nip, one.name, one.position, self.places.get(one.unit or 0, nowhere)[1],
                       list(self._shares(one, served)))
                for one in people
            ],
        )  # fmt: skip

    def _also_led(self, units: Sequence[UnitLine], leader: Person, people: Iterable[Person]) -> Iterator[UnitLine]:
        """Further units of the leader whose people are in the rows, so that these stand under the right name."""
        elsewhere = {one.unit for one in people} - {one.id for one in units}
        for unit in self.units:
            if unit.id in elsewhere and (whose := self.leader(unit)) and whose.id == leader.id:
                yield unit

    def _rows(self, units: Sequence[UnitLine], leader: Person, served: Collection[int]) -> list[Person]:
        """Everybody who has, or should have, a role."""
        contributing = (self.all.owner(self.all.results[n]) for parent in served for n in self.serving.get(parent, ()))
        found = {one.id: one for unit in units for one in self.of_unit.get(unit.id, ())}
        found |= {one.id: one for one in contributing if one}
        found |= {one.id: one for one in self.below.get(leader.id, ())}
        found.pop(leader.id, None)
        return list(found.values())

    def _shares(self, person: Person, served: Collection[int]) -> Iterator[Share]:
        """Planned results of a person in the order of the plans, each with what it serves."""
        for result in self.results.get(person.id, ()):
            parent = self.all.parents.get(result.id)
            of = parent if parent in served else None
            part = of is not None and _directly(self.indicators.get(result.id, ()), self.indicators.get(of, ()))
            yield Share(of, result.code, result.title, part)


def _grouped(found: Iterable[Kept], key: Callable[[Kept], int | None]) -> Mapping[int | None, list[Kept]]:
    groups: dict[int | None, list[Kept]] = defaultdict(list)
    for one in found:
        groups[key(one)].append(one)
    return groups


def _directly(parts: Iterable[Indicator], wholes: Iterable[Indicator]) -> bool:
    """Whether an indicator is a part of one of the leader's: its words, and the same unit of measure."""
    listed = list(wholes)
    return any(
        direct(part.title, whole.title) and folded(part.measure or "") == folded(whole.measure or "")
        for part in parts
        for whole in listed
    )


def _keyed(results: Iterable[Result]) -> list[LeaderResult]:
    """The leader's results with keys that differ: of the same code in a second plan, with a number behind."""
    met = Counter[str]()
    found = []
    for one in results:
        met[one.code] += 1
        key = one.code if met[one.code] == 1 else f"{one.code} ({met[one.code]})"
        found.append(LeaderResult(one.id, key, one.code, one.title))
    return found
