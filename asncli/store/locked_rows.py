"""Staged rows that would change a closed period, rejected one by one (``period-closed``).

A row that says what is stored already changes nothing and may stand: lists of a whole year come again and again, with
the months of a closed semester among them. Of feedback nobody may know whether it says the same, so all of it is
rejected; and also what would come after an evaluation that is final (``evaluation-final``), or what its explanation
keeps and what is told afterwards would say together what the late rater marked.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store.locks import closed_periods, inside, locks
from asncli.store.staging import Staging
from asncli.terms import Status


def reject_locked(session: Session, staging: Staging, unless: str = "false", field: str = "period") -> None:
    """Reject rows coded with a closed period, unless the condition on ``staged`` holds (``same_as_stored``)."""
    codes = [str(lock.period) for lock in closed_periods(session)]
    if codes:
        staging.reject(field, "period-closed", f"{field} IN ({_listed(codes)}) AND NOT {unless}", period=field)


def reject_locked_days(session: Session, staging: Staging, unless: str = "false", field: str = "day") -> None:
    """Reject rows dated on a day of a closed period, unless the condition on ``staged`` holds."""
    code = locked_span(session, field, field)
    if code != "NULL":
        staging.reject(field, "period-closed", f"{code} IS NOT NULL AND NOT {unless}", period=code)


def reject_locked_feedback(session: Session, staging: Staging) -> None:
    """Reject feedback of a period inside one that is closed, or whose raters were deleted when it was."""
    known = locks(session)
    for code, told in (
        ("period-closed", [lock for lock in known if lock.closed]),
        ("feedback-closed", [lock for lock in known if lock.raters_deleted and not lock.closed]),
    ):
        codes = sorted({str(period) for lock in told for period in inside(lock.period)})
        if codes:
            staging.reject("period", code, f"period IN ({_listed(codes)})", period="period")


def reject_decided_feedback(staging: Staging) -> None:
    """Reject feedback on people whose evaluation is final or objected to (staged rows have ``employee_id``).

    The evaluation of the same period, and of a semester also that of its year, which rests on both semesters.
    """
    decided = (
        "(SELECT max(v.period) FROM evaluation v WHERE v.employee_id = staged.employee_id"
        f" AND v.status IN ('{Status.FINAL}', '{Status.OBJECTED}')"
        " AND v.period IN (staged.period, iif(staged.period LIKE '____-S_', substr(staged.period, 1, 4), NULL)))"
    )
    staging.reject("nip", "evaluation-final", f"{decided} IS NOT NULL", person="nip", period=decided)


def locked_span(session: Session, begins: str, ends: str) -> str:
    """SQL: code of a closed period in which what runs between two SQL expressions lies wholly, else NULL."""
    cases = [
        f"WHEN {begins} >= '{lock.period.start}' AND {ends} <= '{lock.period.end}' THEN '{lock.period}'"
        for lock in closed_periods(session)
    ]
    return f"CASE {' '.join(cases)} END" if cases else "NULL"


def same_as_stored(table: str, key: Sequence[str], columns: Sequence[str], *, keep_known: bool) -> str:
    """SQL on ``staged``: the row says what the table has under its key; with ``keep_known`` an empty cell agrees."""
    on = [f"t.{name} = staged.{name}" for name in key]
    alike = [
        (f"(staged.{name} IS NULL OR t.{name} IS staged.{name})" if keep_known else f"t.{name} IS staged.{name}")
        for name in columns
    ]
    return f"EXISTS (SELECT 1 FROM {table} t WHERE {' AND '.join([*on, *alike])})"


def _listed(codes: Sequence[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)
