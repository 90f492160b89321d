"""Revisions of approved plans: the version that was agreed on is kept whole, and the plan is a draft again.

A version is kept as JSON, ``{"plan": row, "planned_results": [row], "indicators": [row]}`` with every column, so it
can be read when the tables look otherwise. Sources stay in it: who brought a figure of an old version is known.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.locks import refuse_locked_span
from asncli.store.plan_days import out_of_order, refuse_early
from asncli.store.staging import BORNE
from asncli.store.writing import image, keep_images, upsert
from asncli.terms import Period, PlanStatus, Status

Content = Mapping[str, Any]


class Standing(NamedTuple):
    """A plan of a person, as far as revising it asks for."""

    id: int
    employee_id: int
    year: int
    begins: str
    ends: str
    status: str
    version: int


class Version(NamedTuple):
    """An earlier version of a plan: number, why and when it was revised, what it held, and in which batch.

    ``now`` is the plan as it stands, in the same form, with the number ``current``.
    """

    year: int
    begins: str
    version: int
    revised_on: date
    reason: str
    batch: int
    content: Content
    current: int
    now: Content


def plans_of(session: Session, nip: str, *, year: int | None = None, begins: date | None = None) -> list[Standing]:
    """Plans of a person (of a year, from a day), by their first day; AsnError ``plan-unknown`` where there is none."""
    found = raw_connection(session).execute(
        "SELECT p.id, p.employee_id, p.year, p.begins, p.ends, p.status, p.version FROM plan p"
        f" JOIN employee e ON e.id = p.employee_id WHERE e.nip = {BORNE} AND p.year = coalesce(?, p.year)"
        " AND p.begins = coalesce(?, p.begins) ORDER BY p.begins",
        (nip, nip, year, begins),
    )
    plans = [Standing(*row) for row in found.fetchall()]
    if not plans:
        raise AsnError(
            "plan-unknown",
            text("There is no such plan of {nip}", nip=nip),
            text("See the plans with: asncli target list --nip {nip}", nip=nip),
        )
    return plans


def revise(
    session: Session, batch_id: int, source_id: int, nip: str, *, reason: str, on: date,
    year: int | None = None, begins: date | None = None,
) -> Standing:  # fmt: skip
    """Keep an approved plan as a version and make it a draft; gives the plan as it was.

    Refused: ``plan-unknown``; ``plan-not-approved`` where there is no approved one; ``plan-ambiguous`` where several
    are; ``period-closed`` inside a closed period and ``evaluation-final`` where a final evaluation covers it whole
    (exit 4).
    """
    found = [p for p in plans_of(session, nip, year=year, begins=begins) if p.status == PlanStatus.APPROVED]
    if not found:
        raise AsnError(
            "plan-not-approved",
            text("There is no approved plan of {nip}", nip=nip),
            text("A plan that is not approved changes without a revision: asncli target import or target add"),
        )
    if len(found) > 1:
        raise AsnError(
            "plan-ambiguous",
            text("{nip} has several approved plans, from: {days}", nip=nip, days=", ".join(p.begins for p in found)),
            text("Say which one by its first day, with --begins, or by --year"),
        )
    (plan,) = found
    _refuse_settled(session, nip, plan)
    open_again(session, batch_id, source_id, nip, plan, reason=reason, on=on)
    return plan


def open_again(
    session: Session, batch_id: int, source_id: int, nip: str, plan: Standing, *, reason: str, on: date
) -> None:
    """Keep an approved plan whole as a version and make it a draft, one version on.

    Refused: ``day-too-early`` before the year before the plan's, ``day-out-of-order`` before the approval.
    """
    refuse_early(plan.year, on)
    raw = raw_connection(session)
    (approved,) = raw.execute("SELECT approved_at FROM plan WHERE id = ?", (plan.id,)).fetchone()
    if approved and on.isoformat() < approved:
        raise out_of_order(
            text("The plan of {nip} was approved on {last}, after {day}", nip=nip, last=approved, day=on),
            nip, plan.year,
        )  # fmt: skip
    row = (plan.id, plan.version, on, reason, json.dumps(_content(session, plan.id), ensure_ascii=False))
    columns = ("revised_on", "reason", "content")
    upsert(session, batch_id, "plan_version", ("plan_id", "version"), columns, [(*row, source_id, None)])
    keep_images(raw, batch_id, "plan", f"(SELECT {plan.id} AS id)")
    raw.execute(
        "UPDATE plan SET status = ?, approved_by = NULL, approved_at = NULL, submitted_on = NULL,"
        " returned_note = NULL, version = version + 1 WHERE id = ?",
        (PlanStatus.DRAFT.value, plan.id),
    )


def versions(
    session: Session, nip: str, *, year: int | None = None, begins: date | None = None, number: int | None = None
) -> list[Version]:
    """Earlier versions of a person's plans (only one of them), by plan and number."""
    found: list[Version] = []
    for plan in plans_of(session, nip, year=year, begins=begins):
        rows = raw_connection(session).execute(
            "SELECT v.version, v.revised_on, v.reason, s.batch_id, v.content FROM plan_version v"
            " JOIN source s ON s.id = v.source_id WHERE v.plan_id = ? AND v.version = coalesce(?, v.version)"
            " ORDER BY v.version",
            (plan.id, number),
        )
        for version, day, reason, batch, content in rows.fetchall():
            found.append(
                Version(
                    plan.year, plan.begins, version, date.fromisoformat(day), reason, batch, json.loads(content),
                    plan.version, _content(session, plan.id),
                )
            )  # fmt: skip
    return found


def _content(session: Session, plan_id: int) -> Content:
    raw = raw_connection(session)

    def rows(table: str, key: str) -> list[Mapping[str, Any]]:
        found = raw.execute(f"SELECT {image('t', table)} FROM {table} t WHERE t.{key} = ? ORDER BY t.id", (plan_id,))
        return [json.loads(row) for (row,) in found.fetchall()]

    (plan,) = rows("plan", "id")
    results, indicators = rows("planned_result", "plan_id"), rows("indicator", "plan_id")
    return {"plan": plan, "planned_results": results, "indicators": indicators}


def _refuse_settled(session: Session, nip: str, plan: Standing) -> None:
    """Refuse a plan of which nothing is left to come: closed, or evaluated as a whole with a final result."""
    first, last = date.fromisoformat(plan.begins), date.fromisoformat(plan.ends)
    refuse_locked_span(session, first, last)
    codes = raw_connection(session).execute(
        "SELECT period FROM evaluation WHERE employee_id = ? AND status IN (?, ?) ORDER BY period",
        (plan.employee_id, Status.FINAL.value, Status.OBJECTED.value),
    )
    for (code,) in codes.fetchall():
        period = Period.find(code)
        if period and period.start <= first and last <= period.end:
            raise ConflictError(
                "evaluation-final",
                text("The evaluation of {nip} in {period} is final.", nip=nip, period=code),
                text("See it with: asncli evaluation show {nip} --period {period}", nip=nip, period=code),
            )
