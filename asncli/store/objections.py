"""Objections: one per person and period, from the day it was filed to the decision."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.evaluations import KEY as EVALUATION
from asncli.store.staging import BORNE
from asncli.store.writing import Counts, upsert
from asncli.terms import Period

_DAYS = ("received_on", "filed_on", "explained_on", "decided_on")


class Objected(NamedTuple):
    """An objection with whom it concerns and the receipt from which its days run; ratings are those decided."""

    id: int
    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    period: str
    received_on: date
    filed_on: date
    reason: str
    document: str | None
    explained_on: date | None
    explained_by_nip: str | None
    explanation: str | None
    decided_on: date | None
    decided_by_nip: str | None
    acting: str | None
    decision: str | None
    decision_reason: str | None
    decision_document: str | None
    work_rating: str | None
    behaviour_rating: str | None
    batch_id: int

    def days_open(self, today: date) -> int:
        """Days from filing to the decision, or to today."""
        return ((self.decided_on or today) - self.filed_on).days


_OWN = ", ".join(f"o.{name}" for name in Objected._fields[8:-1])
_SELECT = f"""
SELECT o.id, o.employee_id, e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name), o.period,
       d.received_on, {_OWN}, s.batch_id
FROM objection o JOIN employee e ON e.id = o.employee_id JOIN source s ON s.id = o.source_id
JOIN evaluation v ON v.employee_id = o.employee_id AND v.period = o.period LEFT JOIN unit u ON u.id = v.unit_id
JOIN delivery d ON d.employee_id = o.employee_id AND d.period = o.period
WHERE true
"""


def list_objections(
    session: Session,
    *,
    period: Period | None = None,
    unit_ids: Collection[int] | None = None,
    nip: str | None = None,
    undecided: bool = False,
) -> list[Objected]:
    """Objections, by period and the day they were filed; of a period, of units, of one person, or the open ones."""
    sql, values = _SELECT, list[object]()
    if period is not None:
        sql, values = f"{sql} AND o.period = ?", [*values, str(period)]
    if nip is not None:
        sql, values = f"{sql} AND e.nip = {BORNE}", [*values, nip, nip]
    if undecided:
        sql += " AND o.decision IS NULL"
    found = raw_connection(session).execute(f"{sql} ORDER BY o.period, o.filed_on, e.nip", values)
    units = None if unit_ids is None else set(unit_ids)
    return [line for line in map(_objected, found) if units is None or line.unit_id in units]


def find_objection(session: Session, period: Period, nip: str) -> Objected | None:
    """The objection of a person in a period, if there is one."""
    return next(iter(list_objections(session, period=period, nip=nip)), None)


def _objected(row: tuple[Any, ...]) -> Objected:
    line = Objected(*row)
    days: dict[str, Any] = {name: date.fromisoformat(day) for name in _DAYS if (day := getattr(line, name)) is not None}
    return line._replace(**days)


def write_objection(
    session: Session, batch_id: int, source_id: int, period: Period, employee_id: int, told: Mapping[str, object]
) -> Counts:
    """Store what is told of an objection (columns of its table); the rest stays as it is."""
    row = (employee_id, str(period), *told.values(), source_id, None)
    return upsert(session, batch_id, "objection", ("employee_id", "period"), tuple(told), [row])


def rewrite_evaluation(
    session: Session, batch_id: int, source_id: int, period: Period, employee_id: int, told: Mapping[str, object]
) -> None:
    """Change these columns of an evaluation that is there; the journal keeps what they were."""
    row = (str(period), employee_id, *told.values(), source_id, None)
    upsert(session, batch_id, "evaluation", EVALUATION, tuple(told), [row])


def filed_by(session: Session, objection_id: int) -> tuple[int, str]:
    """Batch and command that filed an objection."""
    found = raw_connection(session).execute(
        "SELECT b.id, b.command FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'objection'"
        " AND c.row_key = CAST(? AS TEXT) AND c.image IS NULL ORDER BY b.id LIMIT 1",
        (objection_id,),
    )
    number, command = found.fetchone()
    return int(number), str(command)


def regulation_kept(session: Session, period: Period, employee_id: int) -> tuple[str, str | None]:
    """Name of the regulation that an evaluation was made by, and its whole text where that was kept."""
    found = raw_connection(session).execute(
        "SELECT b.regulation, b.regulation_text FROM evaluation v JOIN basis b ON b.id = v.basis_id"
        " WHERE v.period = ? AND v.employee_id = ?",
        (str(period), employee_id),
    )
    name, kept = found.fetchone()
    return str(name), kept
