"""Who is meant by a list about training: the people who serve, in these units, and the agency's name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from asncli.reports.frames import UnitRow
from asncli.reports.training_data import Person
from asncli.store import agency
from asncli.store.training_frames import serving
from asncli.store.units import list_units
from asncli.terms import folded
from asncli.workflows.units import chosen_units, one_unit


@dataclass(frozen=True)
class Office:
    """People in service on a day, all units, and what was chosen of them (``unit_ids`` None: everything).

    ``away``: people whose kedudukan hukum keeps them from training now, with it.
    """

    agency: str | None
    unit: str | None
    unit_ids: Collection[int] | None
    units: list[UnitRow]
    people: list[Person]
    away: list[tuple[Person, str]]


def office_on(
    session: Session,
    day: date,
    *,
    unit: str | None = None,
    unit_ids: Collection[int] | None = None,
    away: Collection[str] = (),
) -> Office:
    """Read everybody who serves on a day, of a unit and those below it (by code or name, or by numbers).

    ``away``: folded kedudukan hukum of those who are set apart.
    """
    chosen = chosen_units(session, unit) if unit else unit_ids
    known = agency.find(session)
    here, apart = list[Person](), list[tuple[Person, str]]()
    for one in serving(session, day, chosen):
        person = Person(one.id, one.nip, one.name, one.unit_id, one.kind, one.position)
        if one.legal_status and folded(one.legal_status) in away:
            apart.append((person, one.legal_status))
        else:
            here.append(person)
    return Office(
        agency=known.name if known else None,
        unit=one_unit(session, unit).name if unit else None,
        unit_ids=None if chosen is None else frozenset(chosen),
        units=[UnitRow(u.id, u.code, u.name, u.parent_id) for u in list_units(session)],
        people=here,
        away=apart,
    )
