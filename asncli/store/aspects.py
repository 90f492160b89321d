"""What is read to see people side by side: three figures of their evaluations, and since when they are known."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from sqlmodel import Session

from asncli.reports.aspects import Aspects
from asncli.store.database import raw_connection
from asncli.terms import Period


def aspects(session: Session, period: Period) -> dict[int, Aspects]:
    """Figures of everybody who has one in the period, by number of the person; empty where nobody is evaluated."""
    found = raw_connection(session).execute(
        "SELECT employee_id, work_result, integrity, contribution FROM evaluation WHERE period = ?"
        " AND coalesce(work_result, integrity, contribution) IS NOT NULL",
        (str(period),),
    )
    return {number: Aspects(*figures) for number, *figures in found}


def known_since(session: Session, employee_ids: Iterable[int]) -> dict[int, date]:
    """The day of the first state that is known of each person."""
    found = raw_connection(session).execute(
        "SELECT employee_id, min(since) FROM assignment WHERE employee_id IN (SELECT value FROM json_each(?))"
        " GROUP BY employee_id",
        (json.dumps(list(employee_ids)),),
    )
    return {number: date.fromisoformat(day) for number, day in found}
