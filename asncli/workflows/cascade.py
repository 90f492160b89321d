"""The cascade of a year as one value: people, plans and planned results, and what serves what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlmodel import Session

from asncli.rules.cascade import Link, Plan, Result, resolve
from asncli.store import cascade as stored
from asncli.store.cascade import Person


@dataclass(frozen=True)
class Cascade:
    """Everybody in service on ``day``, all plans of the year, and the links from result to leader's result.

    ``numbers`` are those of everybody by NIP, former ones too.
    """

    year: int
    day: date
    people: Mapping[int, Person]
    numbers: Mapping[str, int]
    plans: Mapping[int, Plan]
    results: Mapping[int, Result]
    links: Sequence[Link]

    @cached_property
    def parents(self) -> Mapping[int, int]:
        """The leader's result that a planned result serves, by the number of the latter."""
        return {link.result: link.parent for link in self.links if link.parent is not None}

    @cached_property
    def contributions(self) -> Mapping[int, int]:
        """How many planned results serve a leader's."""
        return Counter(self.parents.values())

    @cached_property
    def planned(self) -> frozenset[int]:
        """Numbers of the people who have a plan."""
        return frozenset(plan.person for plan in self.plans.values())

    @cached_property
    def leaders(self) -> frozenset[int]:
        """Numbers of those who are the superior of somebody in service."""
        superiors = {one.superior for one in self.people.values() if one.superior}
        return frozenset(self.numbers[nip] for nip in superiors if nip in self.numbers)

    @cached_property
    def covered(self) -> frozenset[tuple[int | None, str]]:
        """Superiors with a plan on the first day of a plan of somebody below: number of the superior, and the day."""
        spans = defaultdict(list)
        for plan in self.plans.values():
            spans[plan.person].append((plan.begins, plan.ends))
        days = {(self.numbers.get(plan.superior or ""), plan.begins) for plan in self.plans.values()}
        return frozenset(
            (who, day) for who, day in days if any(begins <= day <= ends for begins, ends in spans.get(who or 0, ()))
        )

    def owner(self, result: Result) -> Person | None:
        """Whose planned result it is; None for somebody who has left."""
        return self.people.get(self.plans[result.plan].person)


def cascade(session: Session, year: int, today: date) -> Cascade:
    """Read the plans of a year and find what every planned result serves."""
    day = stored.day_of(year, today)
    numbers = stored.nips(session)
    plans, results = stored.plans(session, year), stored.results(session, year)
    return Cascade(
        year=year,
        day=day,
        people={one.id: one for one in stored.people(session, day)},
        numbers=numbers,
        plans={one.id: one for one in plans},
        results={one.id: one for one in results},
        links=resolve(plans, results, numbers),
    )
