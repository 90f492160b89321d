"""Faults in the data, found by queries: the people of a day or period are staged once, then one query per kind.

The queries stand by subject in ``faults_in_people``, ``faults_in_units``, ``faults_in_plans``, ``faults_in_ratings``.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.terms import Period

Node = TypeVar("Node", str, int)

WHO = "e.nip, e.name, u.name"
PEOPLE = "FROM temp.checked c JOIN employee e ON e.id = c.employee_id LEFT JOIN unit u ON u.id = c.unit_id"
_CHOSEN = "(:units IS NULL OR u.id IN (SELECT value FROM json_each(:units)))"


@dataclass(frozen=True)
class Scope:
    """What is looked at: the period (or none), the units (or all), and which day today is."""

    today: date
    period: Period | None = None
    unit_ids: Collection[int] | None = None

    def values(self) -> dict[str, str | None]:
        """Values for the names in the queries: today, start, end, period, units."""
        return {
            "today": str(self.today),
            "start": str(self.period.start) if self.period else None,
            "end": str(self.period.end) if self.period else None,
            "period": str(self.period) if self.period else None,
            "units": None if self.unit_ids is None else json.dumps(sorted(self.unit_ids)),
        }


class Hit(NamedTuple):
    """One find: the person or the unit that it concerns, and the values of its sentence."""

    nip: str | None
    name: str | None
    unit: str | None
    values: Mapping[str, object] = {}


class Checked(NamedTuple):
    """One person who is looked at: unit and superior, and whether she is evaluated at all."""

    employee_id: int
    unit_id: int | None
    supervisor_nip: str | None
    counted: bool = True


def people_on(session: Session, day: date) -> list[Checked]:
    """Everybody in service on a day, with the state of that day."""
    in_force = IN_FORCE.format(employee="e.id", day=":day")
    found = raw_connection(session).execute(
        "SELECT e.id, a.unit_id, a.supervisor_nip"
        f" FROM employee e JOIN assignment a ON a.id = {in_force} WHERE a.active",
        {"day": str(day)},
    )
    return [Checked(*row) for row in found]


def stage(session: Session, people: Iterable[Checked]) -> None:
    """Put the people to be looked at into ``temp.checked``, which every query reads."""
    raw = raw_connection(session)
    raw.execute("DROP TABLE IF EXISTS temp.checked")
    raw.execute(
        "CREATE TEMP TABLE checked (employee_id INTEGER PRIMARY KEY, unit_id INTEGER, supervisor_nip TEXT, counted)"
    )
    raw.executemany("INSERT INTO temp.checked VALUES (?, ?, ?, ?)", people)


def hits(session: Session, scope: Scope, select: str, where: str, more: str = "") -> Iterator[Hit]:
    """Run one query in the chosen units: its first columns are NIP, name, unit, the others by name the values."""
    sql = f"{select} WHERE {_CHOSEN} AND {where} {more} ORDER BY u.name, 1, 3"
    found = raw_connection(session).execute(sql, scope.values())
    names = [column[0] for column in found.description[3:]]
    for nip, name, unit, *values in found:
        yield Hit(nip, name, unit, dict(zip(names, values, strict=True)))


def named(session: Session) -> dict[int, tuple[str, str, str | None]]:
    """NIP, name and unit of everybody who is looked at, by the number of the person."""
    rows = raw_connection(session).execute(f"SELECT e.id, {WHO} {PEOPLE}")
    return {number: (nip, name, unit) for number, nip, name, unit in rows}


def circles(above: Mapping[Node, Node]) -> list[list[Node]]:
    """Find the circles of two or more in who stands above whom, each once, beginning with its least member."""
    met: dict[Node, Node] = {}  # node: the start of the walk that came by first
    found = []
    for start in above:
        node = start
        while node in above and node not in met:
            met[node] = start
            node = above[node]
        if met.get(node) == start and above[node] != node:
            circle = [node]
            while above[circle[-1]] != node:
                circle.append(above[circle[-1]])
            least = circle.index(min(circle))
            found.append(circle[least:] + circle[:least])
    return found
