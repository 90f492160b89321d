"""Approving plans: what a person and the leader have agreed on. An approved plan does not change by import.

Source and row of plan and indicators stay: approving brings no figure. The journal keeps what they were. An approval
is taken back for one person at a time.
"""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.locked_rows import locked_span
from asncli.store.locks import refuse_locked_span
from asncli.store.plan_days import out_of_order, refuse_early
from asncli.store.plan_lists import Wanted
from asncli.store.revisions import Standing, open_again
from asncli.store.staging import BORNE
from asncli.store.writing import keep_images
from asncli.terms import Period, PlanStatus, Status

_APPROVED = f"p.status = '{PlanStatus.APPROVED.value}'"


class Approved(NamedTuple):
    """How many plans were approved, and how many had been; ``assumed``: those approved now whose direction or

    recap was derived for some of their ``indicators``, which now counts as stated. ``own``: how many were left out
    because the person who approves can not approve their own.
    """

    approved: int
    already: int
    assumed: int
    indicators: int
    own: int = 0


def approve(session: Session, batch_id: int, wanted: Wanted, *, year: int, by: str, on: date) -> Approved:
    """Approve the plans of a year that are not approved yet, in the name of ``by`` (a NIP or a name).

    Plans inside a closed period stay as they are, and so do those of ``by``; where there are only such, it is refused
    (``period-closed``, ``self-approval``). Refused too: ``day-too-early``, and ``day-out-of-order`` before a plan was
    handed in.
    """
    refuse_early(year, on)
    raw = raw_connection(session)
    where, whose = wanted.where()
    found = f"FROM plan p JOIN employee e ON e.id = p.employee_id WHERE {where} AND p.year = ?"
    (already,) = raw.execute(f"SELECT count(*) {found} AND {_APPROVED}", (*whose, year)).fetchone()
    waiting = f"{found} AND NOT {_APPROVED}"
    (own,) = raw.execute(f"SELECT count(*) {waiting} AND e.nip = {BORNE}", (*whose, year, by, by)).fetchone()
    raw.execute("DROP TABLE IF EXISTS temp.approving")
    others = f"{waiting} AND e.nip <> {BORNE}"
    still_open = f"({locked_span(session, 'p.begins', 'p.ends')}) IS NULL"
    raw.execute(
        f"CREATE TEMP TABLE approving AS SELECT p.id, ? AS approver {others} AND {still_open}",
        (by, *whose, year, by, by),
    )
    _refuse_before_submission(raw, year, on)
    approved, assumed, indicators = approve_staged(raw, batch_id, on=on)
    if not approved and (
        settled := raw.execute(f"SELECT p.begins, p.ends {others}", (*whose, year, by, by)).fetchone()
    ):
        refuse_locked_span(session, *map(date.fromisoformat, settled))
    if own and not approved + already:
        raise AsnError(
            "self-approval",
            text("{nip} can not approve their own plan", nip=by),
            text("Name the leader who approved it after --by"),
        )
    return Approved(approved, already, assumed, indicators, own)


def _refuse_before_submission(raw: sqlite3.Connection, year: int, on: date) -> None:
    later = raw.execute(
        "SELECT e.nip, p.submitted_on FROM temp.approving a JOIN plan p ON p.id = a.id"
        " JOIN employee e ON e.id = p.employee_id WHERE p.submitted_on > ? ORDER BY e.nip",
        (on.isoformat(),),
    ).fetchone()
    if later:
        nip, last = later
        raise out_of_order(
            text("The plan of {nip} was handed in on {last}, after {day}", nip=nip, last=last, day=on),
            nip, year,
        )  # fmt: skip


def approve_staged(raw: sqlite3.Connection, batch_id: int, *, on: date) -> tuple[int, int, int]:
    """Approve the plans of ``temp.approving``, each in the name of its ``approver``.

    Gives how many there were, of how many Arah was assumed, in how many indicators.
    """
    raw.execute("DROP TABLE IF EXISTS temp.stating")
    raw.execute(
        "CREATE TEMP TABLE stating AS SELECT i.id, i.plan_id FROM temp.approving p"
        " JOIN indicator i ON i.plan_id = p.id AND i.assumed"
    )
    keep_images(raw, batch_id, "plan", "temp.approving")
    keep_images(raw, batch_id, "indicator", "temp.stating")
    approved = raw.execute(
        "UPDATE plan AS p SET status = ?, approved_by = k.approver, approved_at = ?, returned_note = NULL"
        " FROM temp.approving k WHERE p.id = k.id",
        (PlanStatus.APPROVED.value, on),
    ).rowcount
    raw.execute("UPDATE indicator SET assumed = 0 WHERE id IN (SELECT id FROM temp.stating)")
    assumed, indicators = raw.execute("SELECT count(DISTINCT plan_id), count(*) FROM temp.stating").fetchone()
    return approved, assumed, indicators


def plan_approved(nip: str, year: int) -> ConflictError:
    """Give the refusal to change an approved plan, with the way out (the caller raises it)."""
    return ConflictError(
        "plan-approved",
        text("The plan of {nip} for {year} is approved", nip=nip, year=year),
        text("Open it first, with: asncli target revise {nip} --year {year} --reason TEXT", nip=nip, year=year),
    )


def withdraw(
    session: Session, batch_id: int, source_id: int, nip: str, *, reason: str, on: date, year: int | None = None
) -> tuple[int, int]:
    """Make the approved plans of a person (in a year) drafts again; the year, and how many there were.

    As a revision does, it keeps what was approved whole as a version. What counts as stated since the approval stays
    so. Refused: ``plan-not-approved`` where there is none,
    ``plan-ambiguous`` where there are some of several years, ``evaluation-final`` and ``period-closed`` (exit 4).
    """
    where, whose = Wanted(date.max, nip).where()
    rows = raw_connection(session).execute(
        "SELECT p.id, p.employee_id, p.year, p.begins, p.ends, p.status, p.version"
        " FROM plan p JOIN employee e ON e.id = p.employee_id"
        f" WHERE {where} AND p.year = coalesce(?, p.year) AND {_APPROVED} ORDER BY p.begins",
        (*whose, year),
    )
    found = [Standing(*row) for row in rows.fetchall()]
    years = sorted({plan.year for plan in found})
    if not found:
        raise AsnError(
            "plan-not-approved",
            text("There is no approved plan of {nip}", nip=nip),
            text("See the plans with: asncli target list --nip {nip}", nip=nip),
        )
    if len(years) > 1:
        raise AsnError(
            "plan-ambiguous",
            text("{nip} has approved plans in several years: {years}", nip=nip, years=", ".join(map(str, years))),
            text("Say which one with --year"),
        )
    for plan in found:
        begins, ends = date.fromisoformat(plan.begins), date.fromisoformat(plan.ends)
        refuse_locked_span(session, begins, ends)
        if period := _final(session, plan.employee_id, begins, ends):
            raise ConflictError(
                "evaluation-final",
                text("The evaluation of {nip} in {period} is final.", nip=nip, period=str(period)),
                text("See it with: asncli evaluation show {nip} --period {period}", nip=nip, period=str(period)),
            )
        open_again(session, batch_id, source_id, nip, plan, reason=reason, on=on)
    return years[0], len(found)


def _final(session: Session, employee: int, begins: date, ends: date) -> Period | None:
    """Find a period that touches these days and in which the person's evaluation is final."""
    codes = raw_connection(session).execute(
        "SELECT period FROM evaluation WHERE employee_id = ? AND status IN (?, ?) ORDER BY period",
        (employee, Status.FINAL.value, Status.OBJECTED.value),
    )
    periods = (Period.find(code) for (code,) in codes.fetchall())
    return next((p for p in periods if p and p.start <= ends and p.end >= begins), None)
