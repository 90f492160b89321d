"""The story: more answers on a unit than it has employees are told at once, for then something came in twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlmodel import Session

from asncli.messages import Text, text
from asncli.store.climate import answers
from asncli.store.climate_results import results, with_units_below
from asncli.store.units import tree
from asncli.terms import Period
from asncli.workflows.climate_minimum import minimums
from asncli.workflows.policies import policy_of

_NAMED = 5


class Crowded(NamedTuple):
    """A unit with more answers in a period than people in service, those of the units below counted too."""

    unit: str
    period: str
    answers: int
    people: int


def crowded(session: Session, codes: Iterable[str]) -> list[Crowded]:
    """Units with more answers than people, in the order of the tree; none with fewer answers than may be told."""
    found = []
    for period in filter(None, map(Period.find, sorted(codes))):
        least = minimums(session, period, policy_of(session, period))[-1]
        said, branches = answers(session, period), tree(session, period)
        there = with_units_below(results(session, period), {one.unit.id: one.unit.parent_id for one in branches})
        for _, unit in branches:
            people = there[unit.id].people if unit.id in there else 0
            if unit.id in said and said[unit.id].respondents >= max(least, people + 1):
                found.append(Crowded(unit.name, str(period), said[unit.id].respondents, people))
    return found


def tell_crowded(found: list[Crowded]) -> Iterator[Text]:
    """Name the first of them, and count the rest."""
    for one in found[:_NAMED]:
        yield text(
            "{unit}, {period}: {answers} answers, but {people} employees in service, with all units below. Check"
            " whether a list came in twice, or others answered too.",
            **one._asdict(),
        )
    if (more := len(found) - _NAMED) > 0:
        yield text("Further units with more answers than employees: {n}.", n=more)
