"""The story: before the year begins in earnest, the officer asks where plans and promises do not meet."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.messages import Text
from asncli.reports.priority import Priority
from asncli.rules.policy import Policy
from asncli.store import coverage as stored
from asncli.store.units import Branch, UnitLine, tree
from asncli.workflows import coverage_checks as checks
from asncli.workflows.cascade import cascade
from asncli.workflows.coverage_ground import Found, Ground
from asncli.workflows.coverage_kinds import KINDS, Kind
from asncli.workflows.priority import meant_within
from asncli.workflows.strategy_tree import Iku, ikus_in_year
from asncli.workflows.units import chosen_units


class Gap(NamedTuple):
    """One find: where, whose, which planned result, IKU or indicator (``code``), and its sentences."""

    kind: Kind
    unit_code: str | None
    unit: str | None
    nip: str | None
    name: str | None
    code: str | None
    message: Text
    hint: Text


class UnitCount(NamedTuple):
    """A unit (None: people and IKU without one): its people, how many have a plan, and finds by code of kind."""

    unit: UnitLine | None
    depth: int
    people: int
    with_plan: int
    found: Counter[str]


@dataclass(frozen=True)
class Coverage:
    """Everything found; ``results`` counts planned results, ``linked`` those that serve a leader's or an IKU."""

    year: int
    day: date
    people: int
    with_plan: int
    results: int
    linked: int
    ikus: int
    units: Sequence[UnitCount]
    gaps: Sequence[Gap]

    @property
    def open(self) -> bool:
        """Whether something is left to do; warnings alone are not."""
        return any(gap.kind.open for gap in self.gaps)


def target_coverage(
    session: Session,
    year: int,
    policy: Policy,
    *,
    today: date,
    unit: str | None = None,
    below: bool = False,
    priority: Priority | None = None,
) -> Coverage:
    """Compare the plans of a year with each other and with the IKU, in a unit and below it, or everywhere.

    ``below``: the counts of a unit include those of all units below it. ``priority``: only its units, and the IKU that
    it means, whoever is in charge of them. Nothing is stored. ``AsnError`` ``priority-elsewhere`` where it means none.
    """
    asked = chosen_units(session, unit)
    chosen = asked if priority is None else meant_within(priority, asked, unit)
    everywhere = tree(session)
    branches = [one for one in everywhere if chosen is None or one.unit.id in chosen]
    inside: set[int | None] = {one.unit.id for one in branches}
    if chosen is None:
        inside.add(None)
    ground = Ground(
        cascade(session, year, today), ikus_in_year(session, year), policy.excluded_statuses,
        {one.unit.id: one.unit.parent_id for one in everywhere}, inside,
    )  # fmt: skip
    ground.take(stored.indicators(session, year))
    loose = _unassigned(ground.ikus, priority) if asked is None else ()
    found = [one for find in checks.ALL for one in find(ground)
             if one.unit in inside or (one.unit is None and one.nip is None and one.code in loose)]  # fmt: skip
    people = [one for one in ground.all.people.values() if one.unit in inside]
    whose = {one.id for one in people}
    results = [r for r in ground.all.results.values() if ground.all.plans[r.plan].person in whose]
    return Coverage(
        year=year,
        day=ground.all.day,
        people=len(people),
        with_plan=len(whose & ground.all.planned),
        results=len(results),
        linked=sum(ground.linked(result) for result in results),
        ikus=sum(iku.unit in inside or (iku.unit is None and iku.code in loose) for iku in ground.due),
        units=list(_counts(branches, ground, found, inside, below)),
        gaps=_gaps(found, branches, year),
    )


def _unassigned(ikus: Sequence[Iku], priority: Priority | None) -> set[str]:
    """Codes of the IKU that a priority means though no unit is in charge of them."""
    return {iku.code for iku in ikus if priority and iku.unit is None and iku.id in priority.iku_ids}


def _gaps(found: Sequence[Found], branches: Sequence[Branch], year: int) -> list[Gap]:
    """Put the finds into words: by kind, then by unit in the order of the tree, then by name."""
    places = {branch.unit.id: (place, branch.unit) for place, branch in enumerate(branches)}

    def order(one: Found) -> tuple[object, ...]:
        place = places[one.unit][0] if one.unit in places else len(places)
        return KINDS.index(one.kind), place, (one.name or "").casefold(), one.nip or "", one.code or ""

    def gap(one: Found) -> Gap:
        unit = places[one.unit][1] if one.unit in places else None
        values = {"year": year, "nip": one.nip or "", "code": one.code or "", **one.values}
        return Gap(
            one.kind, unit.code if unit else None, unit.name if unit else None, one.nip, one.name, one.code,
            Text(one.kind.message.template, values), Text(one.kind.hint.template, values),
        )  # fmt: skip

    return [gap(one) for one in sorted(found, key=order)]


def _counts(
    branches: Sequence[Branch], ground: Ground, found: Sequence[Found], inside: set[int | None], below: bool
) -> Iterator[UnitCount]:
    """Count unit by unit in the order of the tree; units with nothing to count are left out."""
    people, planned = Counter[int | None](), Counter[int | None]()
    finds: dict[int | None, Counter[str]] = defaultdict(Counter)
    for one in ground.all.people.values():
        if one.unit in inside:
            people[one.unit] += 1
            planned[one.unit] += one.id in ground.all.planned
    for hit in found:
        finds[hit.unit][hit.kind.code] += 1
    if below:
        for branch in reversed(branches):  # from the leaves up
            parent = branch.unit.parent_id
            if parent in inside and parent is not None:
                people[parent] += people[branch.unit.id]
                planned[parent] += planned[branch.unit.id]
                finds[parent] += finds[branch.unit.id]
    for depth, unit in [*branches, (0, None)]:
        number = unit.id if unit else None
        if people[number] or finds[number]:
            yield UnitCount(unit, depth, people[number], planned[number], finds[number])
