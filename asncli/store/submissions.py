"""Plans on their way to approval: handed in, sent back with a note, and how far each of a year is.

Source and row of a plan stay, for no figure changes; the journal keeps what it was. The leader's note stays with a
plan until it is approved, so that whoever reads it again sees what was asked for.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.approvals import plan_approved
from asncli.store.database import raw_connection
from asncli.store.locked_rows import locked_span
from asncli.store.locks import refuse_locked_span
from asncli.store.plan_days import refuse_early
from asncli.store.plan_lists import Wanted, select
from asncli.store.writing import keep_images
from asncli.terms import PlanStatus

_OPEN = f"p.status IN ('{PlanStatus.DRAFT}', '{PlanStatus.RETURNED}')"
_LINES = """
SELECT e.nip, e.name, u.name, p.year, p.begins, p.ends, p.status, p.version, p.submitted_on, p.approved_by,
       p.approved_at, p.returned_note
FROM employee e JOIN plan p ON p.employee_id = e.id LEFT JOIN unit u ON u.id = p.unit_id
"""


class Submitted(NamedTuple):
    """How many plans were handed in, how many had been, and how many are approved already."""

    submitted: int
    already: int
    approved: int


class PlanLine(NamedTuple):
    """A plan and how far it is, days ISO; ``returned_note`` is what the leader wants otherwise."""

    nip: str
    name: str
    unit: str | None
    year: int
    begins: str
    ends: str
    status: str
    version: int
    submitted_on: str | None
    approved_by: str | None
    approved_at: str | None
    returned_note: str | None


def submit(session: Session, batch_id: int, wanted: Wanted, *, year: int, on: date) -> Submitted:
    """Hand in the drafts and the returned plans of a year.

    Plans inside a closed period stay as they are; where there are only such, it is refused (``period-closed``).
    Refused too: ``day-too-early``.
    """
    refuse_early(year, on)
    raw = raw_connection(session)
    where, whose = wanted.where()
    found = f"FROM plan p JOIN employee e ON e.id = p.employee_id WHERE {where} AND p.year = ?"
    counted = raw.execute(
        f"SELECT count(*) FILTER (WHERE p.status = ?), count(*) FILTER (WHERE p.status = ?) {found}",
        (PlanStatus.SUBMITTED.value, PlanStatus.APPROVED.value, *whose, year),
    ).fetchone()
    raw.execute("DROP TABLE IF EXISTS temp.submitting")
    waiting = f"{found} AND {_OPEN}"
    still_open = f"({locked_span(session, 'p.begins', 'p.ends')}) IS NULL"
    raw.execute(f"CREATE TEMP TABLE submitting AS SELECT p.id {waiting} AND {still_open}", (*whose, year))
    keep_images(raw, batch_id, "plan", "temp.submitting")
    submitted = raw.execute(
        "UPDATE plan SET status = ?, submitted_on = ? WHERE id IN (SELECT id FROM temp.submitting)",
        (PlanStatus.SUBMITTED.value, on),
    ).rowcount
    if not submitted and (settled := raw.execute(f"SELECT p.begins, p.ends {waiting}", (*whose, year)).fetchone()):
        refuse_locked_span(session, *map(date.fromisoformat, settled))
    return Submitted(submitted, *counted)


def send_back(session: Session, batch_id: int, nip: str, *, year: int, note: str) -> int:
    """Send the plans back that a person handed in for a year, with the leader's note; how many there were.

    Refused: ``plan-not-submitted`` where none is handed in, ``plan-approved`` where one is approved instead, and
    ``period-closed`` (both exit 4).
    """
    raw = raw_connection(session)
    where, whose = Wanted(date.max, nip).where()
    plans = raw.execute(
        f"SELECT p.id, p.begins, p.ends, p.status FROM plan p JOIN employee e ON e.id = p.employee_id"
        f" WHERE {where} AND p.year = ? ORDER BY p.begins",
        (*whose, year),
    ).fetchall()
    handed_in = [row for row in plans if row[3] == PlanStatus.SUBMITTED]
    if not handed_in:
        if any(row[3] == PlanStatus.APPROVED for row in plans):
            raise plan_approved(nip, year)
        raise AsnError(
            "plan-not-submitted",
            text("There is no plan of {nip} for {year} that was handed in.", nip=nip, year=year),
            text("See how far the plans are with: asncli target status --year {year} --nip {nip}", nip=nip, year=year),
        )
    for _, begins, ends, _status in handed_in:
        refuse_locked_span(session, date.fromisoformat(begins), date.fromisoformat(ends))
    ids = ", ".join(str(row[0]) for row in handed_in)
    keep_images(raw, batch_id, "plan", f"(SELECT id FROM plan WHERE id IN ({ids}))")
    return raw.execute(
        f"UPDATE plan SET status = ?, returned_note = ? WHERE id IN ({ids})", (PlanStatus.RETURNED.value, note)
    ).rowcount


def list_plans(session: Session, wanted: Wanted, *, year: int, status: PlanStatus | None = None) -> list[PlanLine]:
    """Plans of a year (that are so far), by NIP and first day."""
    more, values = " AND p.year = ?", list[object]([year])
    if status is not None:
        more += " AND p.status = ?"
        values.append(status.value)
    return [PlanLine(*row) for row in select(session, _LINES, wanted, more, values, order="e.nip, p.begins")]
