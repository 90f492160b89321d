"""Names of people and units by their numbers, for figures that are not stored and so have no row to be joined to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection


class PersonName(NamedTuple):
    """Who a person is."""

    id: int
    nip: str
    name: str


class UnitName(NamedTuple):
    """What a unit is called."""

    id: int
    name: str
    code: str | None


def names_of_people(session: Session, employee_ids: Iterable[int]) -> Mapping[int, PersonName]:
    """NIP and name by number."""
    found = raw_connection(session).execute(
        "SELECT id, nip, name FROM employee WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(employee_ids)),),
    )
    return {person.id: person for person in map(PersonName._make, found)}


def names_of_units(session: Session) -> Mapping[int | None, UnitName]:
    """Name and code of every unit by number."""
    found = raw_connection(session).execute("SELECT id, name, code FROM unit")
    return {unit.id: unit for unit in map(UnitName._make, found)}
