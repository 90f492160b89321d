"""Whom to open a case of coaching for: everybody in a period with a predikat or rating that the policy names."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.coaching import COMPLETE
from asncli.store.database import raw_connection
from asncli.terms import Period


class Candidate(NamedTuple):
    """Somebody whom the policy names in a period.

    ``assessor_nip``: who leads the person; ``case``: the batch of a case of this period, ``running``: the period of
    another case that is still open (None: there is none).
    """

    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    status: str
    predikat: str | None
    work_rating: str | None
    assessor_nip: str | None
    case: int | None
    running: str | None


_CANDIDATES = f"""
SELECT v.employee_id, e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name), v.status,
       v.predikat, v.work_rating, coalesce(v.assessor_nip, v.supervisor_nip), s.batch_id,
       (SELECT o.period FROM coaching o WHERE o.employee_id = v.employee_id AND o.period <> v.period
        AND o.closed_on IS NULL ORDER BY o.opened_on DESC LIMIT 1)
FROM evaluation v JOIN employee e ON e.id = v.employee_id LEFT JOIN unit u ON u.id = v.unit_id
LEFT JOIN coaching c ON c.employee_id = v.employee_id AND c.period = v.period LEFT JOIN source s ON s.id = c.source_id
WHERE v.period = :period AND v.status IN {COMPLETE}
AND (v.predikat IN (SELECT value FROM json_each(:predikat))
     OR v.work_rating IN (SELECT value FROM json_each(:ratings)))
ORDER BY 5, e.nip
"""


def candidates(
    session: Session, period: Period, predikat: Collection[str], ratings: Collection[str]
) -> list[Candidate]:
    """Everybody with a complete evaluation of the period and one of these predikat or ratings, by unit and NIP."""
    values = {"period": str(period), "predikat": json.dumps(list(predikat)), "ratings": json.dumps(list(ratings))}
    return [Candidate(*row) for row in raw_connection(session).execute(_CANDIDATES, values)]


def statuses(session: Session, period: Period, unit_ids: Collection[int] | None = None) -> dict[str, int]:
    """Number of evaluations of a period by status."""
    units = "" if unit_ids is None else " AND unit_id IN (SELECT value FROM json_each(:units))"
    found = raw_connection(session).execute(
        f"SELECT status, count(*) FROM evaluation WHERE period = :period{units} GROUP BY status",
        {"period": str(period), "units": json.dumps(list(unit_ids or ()))},
    )
    return dict(found.fetchall())
