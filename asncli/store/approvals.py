"""Approving plans: what a person and the leader have agreed on. An approved plan does not change by import.

Source and row of plan and indicators stay: approving brings no figure. The journal keeps what they were.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.plan_lists import Wanted
from asncli.store.writing import keep_images
from asncli.terms import PlanStatus

_APPROVED = f"p.status = '{PlanStatus.APPROVED.value}'"


class Approved(NamedTuple):
    """How many plans were approved, and how many had been; ``assumed``: those approved now whose direction or

    recap was derived for some of their ``indicators``, which now counts as stated.
    """

    approved: int
    already: int
    assumed: int
    indicators: int


def approve(session: Session, batch_id: int, wanted: Wanted, *, year: int, by: str, on: date) -> Approved:
    """Approve the plans of a year that are not approved yet, in the name of ``by`` (a NIP or a name)."""
    raw = raw_connection(session)
    where, whose = wanted.where()
    found = f"FROM plan p JOIN employee e ON e.id = p.employee_id WHERE {where} AND p.year = ?"
    (already,) = raw.execute(f"SELECT count(*) {found} AND {_APPROVED}", (*whose, year)).fetchone()
    for table in ("approving", "stating"):
        raw.execute(f"DROP TABLE IF EXISTS temp.{table}")
    raw.execute(f"CREATE TEMP TABLE approving AS SELECT p.id {found} AND NOT {_APPROVED}", (*whose, year))
    raw.execute(
        "CREATE TEMP TABLE stating AS SELECT i.id, i.plan_id FROM temp.approving p"
        " JOIN indicator i ON i.plan_id = p.id AND i.assumed"
    )
    keep_images(raw, batch_id, "plan", "temp.approving")
    keep_images(raw, batch_id, "indicator", "temp.stating")
    approved = raw.execute(
        "UPDATE plan SET status = ?, approved_by = ?, approved_at = ? WHERE id IN (SELECT id FROM temp.approving)",
        (PlanStatus.APPROVED.value, by, on),
    ).rowcount
    raw.execute("UPDATE indicator SET assumed = 0 WHERE id IN (SELECT id FROM temp.stating)")
    assumed, indicators = raw.execute("SELECT count(DISTINCT plan_id), count(*) FROM temp.stating").fetchone()
    return Approved(approved, already, assumed, indicators)
