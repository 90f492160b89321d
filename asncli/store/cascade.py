"""Plans of a year for the cascade: who is asked for, their plans with the superior of the first day, planned results.

One query each, narrow rows; what serves what is found by ``rules.cascade``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.cascade import Plan, Result
from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.terms import PlanKind, ResultKind

_TITLED = "trim(coalesce(e.front_title || ' ', '') || e.name || coalesce(', ' || e.back_title, ''))"
_PLANS = f"""
SELECT p.id, p.employee_id, p.begins, p.ends, p.kind = '{PlanKind.PLT.value}', a.supervisor_nip, a.position
FROM plan p LEFT JOIN assignment a ON a.id = {IN_FORCE.format(employee="p.employee_id", day="p.begins")}
WHERE p.year = ? ORDER BY p.employee_id, p.begins
"""
_RESULTS = f"""
SELECT r.id, r.plan_id, r.code, r.title, r.kind = '{ResultKind.TAMBAHAN.value}', r.parent_code, r.parent_title,
       r.iku_code, r.weight
FROM plan p CROSS JOIN planned_result r ON r.plan_id = p.id WHERE p.year = ? ORDER BY p.employee_id, p.begins, r.id
"""
_PEOPLE = f"""
SELECT e.id, e.nip, {_TITLED}, a.unit_id, a.supervisor_nip, a.position, a.legal_status
FROM employee e JOIN assignment a ON a.id = {IN_FORCE.format(employee="e.id", day=":day")}
WHERE a.active ORDER BY e.name, e.nip
"""


class Person(NamedTuple):
    """Somebody in service on a day, with the state of that day."""

    id: int
    nip: str
    name: str
    unit: int | None
    superior: str | None
    position: str | None
    legal_status: str | None


def people(session: Session, day: date) -> list[Person]:
    """Everybody in service on a day, by name."""
    return [Person(*row) for row in raw_connection(session).execute(_PEOPLE, {"day": str(day)})]


def nips(session: Session) -> dict[str, int]:
    """Number of everybody by NIP, present and former."""
    raw = raw_connection(session)
    former = raw.execute("SELECT nip, employee_id FROM former_nip").fetchall()
    return {**dict(former), **dict(raw.execute("SELECT nip, id FROM employee"))}


def names(session: Session, ids: Collection[int]) -> dict[int, tuple[str, str]]:
    """NIP and name of people, also of those who have left."""
    wanted = ", ".join(str(int(number)) for number in ids)
    rows = raw_connection(session).execute(f"SELECT e.id, e.nip, {_TITLED} FROM employee e WHERE e.id IN ({wanted})")
    return {number: (nip, name) for number, nip, name in rows}


def plans(session: Session, year: int) -> list[Plan]:
    """All plans of a year, with NIP Atasan and jabatan of their first days."""
    rows = raw_connection(session).execute(_PLANS, (year,))
    return [Plan(number, who, begins, ends, bool(acting), *state) for number, who, begins, ends, acting, *state in rows]


def results(session: Session, year: int) -> list[Result]:
    """All planned results of the plans of a year, in the order they were written."""
    rows = raw_connection(session).execute(_RESULTS, (year,))
    return [Result(number, plan, code, title, bool(extra), *said) for number, plan, code, title, extra, *said in rows]


def day_of(year: int, today: date) -> date:
    """The day whose people are meant by a year: today while it lasts, else its last or first day."""
    return min(max(today, date(year, 1, 1)), date(year, 12, 31))


def by_nip(found: Collection[Person]) -> Mapping[str, Person]:
    """People by their NIPs."""
    return {one.nip: one for one in found}


def head_on(session: Session, unit_id: int, day: date) -> str | None:
    """NIP of the head of a unit on a day; before the first day that is known, of that day."""
    raw = raw_connection(session)
    known = "SELECT head_nip FROM unit_head WHERE unit_id = :unit"
    sql = f"{known} AND since <= :day ORDER BY since DESC LIMIT 1"
    row = raw.execute(sql, {"unit": unit_id, "day": str(day)}).fetchone()
    row = row or raw.execute(f"{known} ORDER BY since LIMIT 1", {"unit": unit_id}).fetchone()
    row = row or raw.execute("SELECT head_nip FROM unit WHERE id = ?", (unit_id,)).fetchone()
    return row[0] if row else None
