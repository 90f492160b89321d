"""Evaluations: one row per person and period, written by ``evaluate``, read by everything after it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.staging import BORNE
from asncli.store.writing import Counts, add, remove, upsert
from asncli.terms import Period

KEY = ("period", "employee_id")
COLUMNS = (
    "status", "provisional", "regulation", "regulation_digest", "policy_digest", "program", "unit_id", "position",
    "golongan", "kind", "supervisor_nip", "work_result", "work_rating", "work_basis", "behaviour",
    "behaviour_rating", "behaviour_basis", "total", "predikat", "proposal", "missing", "reweighted", "notes",
    "assessor_nip", "final_reason", "final_name", "final_unit", "explanation",
)  # fmt: skip
STANDING = ("final", "objected")


class Evaluated(NamedTuple):
    """An evaluation as it is read back: who, where, and every stored figure (hundredths)."""

    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    unit_code: str | None
    period: str
    status: str
    provisional: int
    regulation: str
    regulation_digest: str
    policy_digest: str
    program: str
    position: str | None
    golongan: str | None
    kind: str | None
    supervisor_nip: str | None
    work_result: int | None
    work_rating: str | None
    work_basis: str | None
    behaviour: int | None
    behaviour_rating: str | None
    behaviour_basis: str | None
    total: int | None
    predikat: str | None
    proposal: int
    missing: str
    reweighted: str
    notes: str
    assessor_nip: str | None
    final_reason: str | None
    batch_id: int


_OTHERS = ", ".join(f"v.{name}" for name in Evaluated._fields[13:-1])
_SELECT = f"""
SELECT v.employee_id, e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name), u.code,
       v.period, v.status, v.provisional,
       v.regulation, v.regulation_digest, v.policy_digest, v.program, {_OTHERS}, s.batch_id
FROM evaluation v JOIN employee e ON e.id = v.employee_id JOIN source s ON s.id = v.source_id
LEFT JOIN unit u ON u.id = v.unit_id
"""


def write_evaluations(session: Session, batch_id: int, period: Period, rows: Iterable[tuple[object, ...]]) -> Counts:
    """Store rows of one period (``KEY`` + ``COLUMNS`` + source_id + source_row); only what differs is written."""
    first = "SELECT NOT EXISTS (SELECT 1 FROM evaluation WHERE period = ?)"
    if raw_connection(session).execute(first, (str(period),)).fetchone()[0]:
        return add(session, batch_id, "evaluation", (*KEY, *COLUMNS), rows)
    return upsert(session, batch_id, "evaluation", KEY, COLUMNS, rows)


def drop_drafts(session: Session, batch_id: int, period: Period, kept: Iterable[int]) -> int:
    """Remove drafts of the period of people who are no longer in it; the number of rows removed."""
    staying = set(kept)
    found = raw_connection(session).execute(
        "SELECT period, employee_id FROM evaluation WHERE period = ? AND status NOT IN ('final', 'objected')",
        (str(period),),
    )
    return remove(session, batch_id, "evaluation", [row for row in found.fetchall() if row[1] not in staying])


def evaluations(
    session: Session, period: Period, *, unit_ids: Iterable[int] | None = None, nip: str | None = None
) -> list[Evaluated]:
    """Evaluations of a period, by unit and NIP; only those of the given units, or of one person."""
    sql, values = _SELECT + " WHERE v.period = ?", [str(period)]
    if nip is not None:
        sql, values = sql + f" AND e.nip = {BORNE}", [*values, nip, nip]
    found = raw_connection(session).execute(sql + " ORDER BY u.name, v.unit_id, e.nip", values)
    units = None if unit_ids is None else set(unit_ids)
    return [row for row in map(Evaluated._make, found) if units is None or row.unit_id in units]


def explanation(session: Session, period: Period, employee_id: int) -> str | None:
    """The explanation kept with a final evaluation (JSON), else ``None``."""
    found = raw_connection(session).execute(
        "SELECT explanation FROM evaluation WHERE period = ? AND employee_id = ?", (str(period), employee_id)
    )
    kept: tuple[str | None] = found.fetchone()
    return kept[0]
