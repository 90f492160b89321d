"""What a leader decided on plans in a workbook: many at once, each plan known by person, year and first day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.approvals import approve_staged
from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.store.locked_rows import locked_span
from asncli.store.writing import keep_images
from asncli.terms import PlanDecision, PlanStatus


class Decision(NamedTuple):
    """One decision, with the leader's note."""

    nip: str
    year: int
    begins: date
    decision: PlanDecision
    note: str | None


class Decided(NamedTuple):
    """How many plans were approved and sent back; ``left`` are the NIP whose plan is approved or closed already."""

    approved: int
    returned: int
    left: list[str]


def decide(session: Session, batch_id: int, decisions: Iterable[Decision], *, by: str, on: date) -> Decided:
    """Approve plans and send plans back, drafts among them: their form came in with the decision.

    Approved is in the name of the superior on the first day of the plan, and of ``by`` where none is known (or where
    it is the person). A plan that is approved is not sent back, and one inside a closed period stays as it is.
    """
    raw = raw_connection(session)
    for table in ("decided", "decisions", "approving", "sent_back"):
        raw.execute(f"DROP TABLE IF EXISTS temp.{table}")
    raw.execute("CREATE TEMP TABLE decisions (nip, year, begins, decision, note)")
    rows = ((one.nip, one.year, one.begins, one.decision.value, one.note) for one in decisions)
    raw.executemany("INSERT INTO temp.decisions VALUES (?, ?, ?, ?, ?)", rows)
    raw.execute(
        "CREATE TEMP TABLE decided AS SELECT p.id, d.nip, d.decision, d.note, p.status, p.returned_note,"
        f" {locked_span(session, 'p.begins', 'p.ends')} IS NOT NULL AS closed,"
        " coalesce(nullif(a.supervisor_nip, e.nip), ?) AS approver"
        " FROM temp.decisions d JOIN employee e ON e.nip = d.nip"
        " JOIN plan p ON p.employee_id = e.id AND p.year = d.year AND p.begins = d.begins"
        f" LEFT JOIN assignment a ON a.id = {IN_FORCE.format(employee='e.id', day='p.begins')}",
        (by,),
    )
    raw.execute(
        "CREATE TEMP TABLE approving AS SELECT id, approver FROM temp.decided"
        " WHERE decision = ? AND status <> ? AND NOT closed",
        (PlanDecision.APPROVED.value, PlanStatus.APPROVED.value),
    )
    raw.execute(
        "CREATE TEMP TABLE sent_back AS SELECT id, note FROM temp.decided WHERE decision = ? AND status <> ?"
        " AND NOT closed AND NOT (status = ? AND note IS returned_note)",
        (PlanDecision.RETURNED.value, PlanStatus.APPROVED.value, PlanStatus.RETURNED.value),
    )
    keep_images(raw, batch_id, "plan", "temp.sent_back")
    returned = raw.execute(
        "UPDATE plan AS p SET status = ?, returned_note = k.note, submitted_on = coalesce(p.submitted_on, ?)"
        " FROM temp.sent_back k WHERE p.id = k.id",
        (PlanStatus.RETURNED.value, on),
    ).rowcount
    approved, _assumed, _indicators = approve_staged(raw, batch_id, on=on)
    left = raw.execute(
        "SELECT DISTINCT nip FROM temp.decided WHERE (decision = ? AND status = ?)"
        " OR (closed AND decision <> status) ORDER BY nip",
        (PlanDecision.RETURNED.value, PlanStatus.APPROVED.value),
    )
    return Decided(approved, returned, [nip for (nip,) in left.fetchall()])
