"""The story: leader and staff look together at who does what of the leader's planned results."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.matrix import Leader, LeaderResult, Matrix, Member, Share, build
from asncli.reports.report import Report
from asncli.rules.cascade import Result
from asncli.rules.coverage import Indicator, direct
from asncli.store import agency
from asncli.store.cascade import Person, head_on
from asncli.store.coverage import indicators
from asncli.store.units import UnitLine, tree
from asncli.terms import folded
from asncli.workflows.cascade import Cascade, cascade
from asncli.workflows.units import one_unit


def matrix_report(session: Session, year: int, unit: str, *, today: date) -> Report:
    """Lay out the plans of a unit beside those of its leader, in the year.

    Rows: the people of the unit itself, those elsewhere whose superior is the leader, and whoever contributes.
    ``AsnError`` ``unit-without-leader``, or ``report-empty`` where the leader has no plan.
    """
    chosen = one_unit(session, unit)
    data = cascade(session, year, today)
    leader = _leader(session, data, chosen)
    results = [r for r in data.results.values() if data.plans[r.plan].person == leader.id]
    if not results:
        raise AsnError(
            "report-empty",
            text("{name}, who leads {unit}, has no plan of {year} yet.", name=leader.name, unit=chosen.name, year=year),
            text("Import the plan first: asncli target import FILE"),
        )
    rows = _rows(data, chosen, leader, {r.id for r in results})
    shares = _shares(data, {r.id for r in results}, {one.id for one in rows}, indicators(session, year))
    branches = [branch.unit for branch in tree(session)]
    places = {one.id: (place, one.name) for place, one in enumerate(branches)}
    nowhere = len(branches), None
    rows.sort(key=lambda one: (places.get(one.unit or 0, nowhere)[0], one.name.casefold(), one.nip))
    office = agency.find(session)
    return build(
        Matrix(
            year=year,
            day=data.day,
            agency=office.name if office else None,
            unit=chosen.name,
            leader=Leader(leader.nip, leader.name, leader.position),
            results=_keyed(results),
            people=[
                Member(one.nip, one.name, one.position, places.get(one.unit or 0, nowhere)[1], shares[one.id])
                for one in rows
            ],
        )
    )


def _leader(session: Session, data: Cascade, unit: UnitLine) -> Person:
    """The head of the unit; where none is known, whom most of its people have as their superior."""
    inside = [one for one in data.people.values() if one.unit == unit.id]
    superiors = Counter(one.superior for one in inside if one.superior in data.numbers)
    usual = superiors.most_common(1)
    nip = head_on(session, unit.id, data.day) or (usual[0][0] if usual else None)
    found = data.people.get(data.numbers.get(nip or "", 0))
    if found is None:
        raise AsnError(
            "unit-without-leader",
            text("Nobody in service is known to lead {unit}.", unit=unit.name),
            text("Fill in NIP Kepala and give: asncli unit import FILE"),
        )
    return found


def _rows(data: Cascade, unit: UnitLine, leader: Person, results: set[int]) -> list[Person]:
    """Everybody who has, or should have, a role."""
    served = (number for number, parent in data.parents.items() if parent in results)
    contributing = {data.plans[data.results[number].plan].person for number in served}
    return [
        one
        for one in data.people.values()
        if one.id != leader.id
        and (one.unit == unit.id or one.id in contributing or data.numbers.get(one.superior or "") == leader.id)
    ]


def _shares(
    data: Cascade, results: set[int], people: set[int], every: Iterable[Indicator]
) -> Mapping[int, list[Share]]:
    """Planned results of the people in the order of their plans, each with what it serves."""
    own: dict[int, list[Indicator]] = defaultdict(list)
    for one in every:
        own[one.result].append(one)
    shares: dict[int, list[Share]] = defaultdict(list)
    for result in data.results.values():
        if (person := data.plans[result.plan].person) in people:
            parent = data.parents.get(result.id)
            of = parent if parent in results else None
            part = of is not None and _directly(own[result.id], own[of])
            shares[person].append(Share(of, result.code, result.title, part))
    return shares


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
