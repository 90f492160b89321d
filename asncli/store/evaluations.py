"""Evaluations: one row per person and period, written by ``evaluate``, read by everything after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.store.database import raw_connection
from asncli.store.staging import BORNE
from asncli.store.writing import Counts, add, remove, upsert
from asncli.terms import Period

KEY = ("period", "employee_id")
COLUMNS = (
    "status", "provisional", "basis_id", "unit_id", "position", "golongan", "kind", "supervisor_nip", "work_result",
    "work_rating", "work_basis", "behaviour", "behaviour_rating", "behaviour_basis", "integrity", "contribution",
    "total", "predikat", "proposal", "missing", "reweighted", "notes", "assessor_nip", "final_reason", "final_name",
    "final_unit", "explanation",
)  # fmt: skip
# Columns of few different values, and the others that a draft has: how they are handed over (``writing.add``).
FEW = (
    "status", "provisional", "golongan", "kind", "work_rating", "work_basis", "behaviour_rating", "behaviour_basis",
    "total", "predikat", "proposal", "reweighted", "notes",
)  # fmt: skip
OTHERS = (
    "employee_id", "unit_id", "position", "supervisor_nip", "work_result", "behaviour", "integrity", "contribution",
    "missing", "assessor_nip",
)  # fmt: skip
Block = Mapping[str, Sequence[object]]
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
    integrity: int | None
    contribution: int | None
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
SELECT v.employee_id, e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name),
       CASE WHEN w.unit_id IS NULL THEN u.code ELSE w.code END,
       v.period, v.status, v.provisional,
       b.regulation, b.regulation_digest, b.policy_digest, b.program, {_OTHERS}, s.batch_id
FROM evaluation v JOIN employee e ON e.id = v.employee_id JOIN source s ON s.id = v.source_id
JOIN basis b ON b.id = v.basis_id
LEFT JOIN unit u ON u.id = v.unit_id
LEFT JOIN period_unit w ON w.period = v.period AND w.unit_id = v.unit_id
"""


def basis_of(session: Session, regulation: Regulation, policy: Policy, program: str) -> int:
    """Number of the row that keeps regulation and policy in full, and the program; made where it is new.

    What was made before the texts were kept gets them now: the digests say that they are the same.
    """
    raw = raw_connection(session)
    digests = (regulation.digest, policy.digest, program)
    raw.execute(
        "INSERT INTO basis (regulation, regulation_digest, regulation_text, policy_digest, policy_text, program)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET regulation_text = excluded.regulation_text,"
        " policy_text = excluded.policy_text WHERE regulation_text IS NULL",
        (regulation.id, regulation.digest, regulation.text, policy.digest, policy.text, program),
    )
    found = raw.execute(
        "SELECT id FROM basis WHERE regulation_digest = ? AND policy_digest = ? AND program = ?", digests
    ).fetchone()
    return int(found[0])


def write_evaluations(session: Session, batch_id: int, period: Period, rows: Iterable[tuple[object, ...]]) -> Counts:
    """Store rows of one period (``KEY`` + ``COLUMNS`` + source_id + source_row); only what differs is written."""
    return upsert(session, batch_id, "evaluation", KEY, COLUMNS, rows)


def write_drafts(
    session: Session, batch_id: int, period: Period, basis_id: int, source_id: int, blocks: Iterable[Block]
) -> Counts:
    """Store drafts of one period, which come as blocks of columns (``FEW`` and ``OTHERS``)."""
    same = {"period": str(period), "basis_id": basis_id, "source_id": source_id}
    first = "SELECT NOT EXISTS (SELECT 1 FROM evaluation WHERE period = ?)"
    if raw_connection(session).execute(first, (str(period),)).fetchone()[0]:
        return add(session, batch_id, "evaluation", same, OTHERS, FEW, blocks)
    names, alike = (*KEY, *COLUMNS, "source_id", "source_row"), {*FEW, *OTHERS}
    rows = (
        row
        for block in blocks
        for row in zip(
            *(block[name] if name in alike else repeat(same.get(name), len(block["status"])) for name in names),
            strict=True,
        )
    )
    return write_evaluations(session, batch_id, period, rows)


def drop_drafts(session: Session, batch_id: int, period: Period, kept: Iterable[int]) -> int:
    """Remove drafts of the period of people who are no longer in it; the number of rows removed."""
    staying, raw = set(kept), raw_connection(session)
    drafts = "FROM evaluation WHERE period = ? AND status NOT IN ('final', 'objected')"
    (number,) = raw.execute(f"SELECT count(*) {drafts}", (str(period),)).fetchone()
    if number == len(staying):  # each of them has one
        return 0
    found = raw.execute(f"SELECT period, employee_id {drafts}", (str(period),))
    return remove(session, batch_id, "evaluation", [row for row in found.fetchall() if row[1] not in staying])


def evaluations(
    session: Session, period: Period, *, unit_ids: Iterable[int] | None = None, nip: str | None = None
) -> list[Evaluated]:
    """Evaluations of a period, by unit and NIP; only those of the given units, or of one person."""
    sql, values = _SELECT + " WHERE v.period = ?", [str(period)]
    if nip is not None:
        sql, values = sql + f" AND e.nip = {BORNE}", [*values, nip, nip]
    found = raw_connection(session).execute(sql + " ORDER BY 5, v.unit_id, e.nip", values)
    units = None if unit_ids is None else set(unit_ids)
    return [row for row in map(Evaluated._make, found) if units is None or row.unit_id in units]


def explanation(session: Session, period: Period, employee_id: int) -> str | None:
    """The explanation kept with a final evaluation (JSON), else ``None``."""
    found = raw_connection(session).execute(
        "SELECT explanation FROM evaluation WHERE period = ? AND employee_id = ?", (str(period), employee_id)
    )
    kept: tuple[str | None] = found.fetchone()
    return kept[0]
