"""Which statuses the evaluations of a period have, for the stamp on reports."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.terms import Period


def statuses(session: Session, period: Period, units: Collection[int] | None = None) -> set[str]:
    """Statuses of the period; ``units``: only of people in these."""
    sql = "SELECT DISTINCT status, coalesce(unit_id, 0) FROM evaluation WHERE period = ?"
    found = raw_connection(session).execute(sql, (str(period),))
    return {status for status, unit in found if units is None or unit in units}
