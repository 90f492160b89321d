"""The story: the roster of a day goes out as the sheet Pegawai, which imports again without a change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from sqlmodel import Session

from asncli.store import units
from asncli.store.people import Person, people
from asncli.store.units import UnitIndex
from asncli.terms import EmployeeKind, Sex, folded, indonesian_date
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.templates import data_page
from asncli.workbooks.writing import Cell, write_workbook


def export_roster(session: Session, out: Path, day: date, unit_ids: Collection[int] | None = None) -> int:
    """Write everybody in service on the day (of some units) to a workbook; returns how many there are."""
    found = people(session, day, unit_ids=unit_ids)
    known = units.index(session)
    page = data_page(PEGAWAI, _rows(found, known), title=(f"Keadaan per {indonesian_date(day)}",))
    write_workbook(out, [page], title="Pegawai")
    return len(found)


def _rows(found: list[Person], known: UnitIndex) -> Iterator[list[Cell]]:
    fields = [column.field for column in PEGAWAI.columns]
    places = _places(known)
    for person in found:
        said: dict[str, Cell] = {
            **person._asdict(),
            **places.get(person.unit_id, {"unit": None, "unit_parent": None}),
            "kind": EmployeeKind(person.kind).label if person.kind else None,
            "sex": Sex(person.sex).label if person.sex else None,
        }
        yield [said[field] for field in fields]


def _places(known: UnitIndex) -> dict[int | None, dict[str, str | None]]:
    """What Unit Kerja and Unit Kerja Induk say of each unit, so that it is recognised: name and parent, or the code."""
    lines = known.by_id
    above = {n: lines[line.parent_id].name if line.parent_id is not None else line.name for n, line in lines.items()}
    same = Counter((folded(line.name), folded(above[n])) for n, line in lines.items())
    named: dict[int | None, dict[str, str | None]] = {}
    for n, line in lines.items():
        unique = same[folded(line.name), folded(above[n])] == 1 and folded(line.name) not in known.by_code
        alone = len(known.by_name[folded(line.name)]) == 1
        if line.code and not unique:
            named[n] = {"unit": line.code, "unit_parent": None}
        else:
            named[n] = {"unit": line.name, "unit_parent": None if alone and line.parent_id is None else above[n]}
    return named
