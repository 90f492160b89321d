"""What ``target coverage`` goes along: every indicator of the plans of a year, streamed."""

from __future__ import annotations

from collections.abc import Iterator

from sqlmodel import Session

from asncli.rules.coverage import Indicator
from asncli.store.database import raw_connection

GIVEN = ("target assign", "target copy")  # commands by which many people get their plans at once
_INDICATORS = f"""
SELECT i.plan_id, i.planned_result_id, i.code, i.title, i.measure, i.recap, i.target, i.target_high, i.direction,
       i.source_id IN (SELECT s.id FROM source s JOIN batch b ON b.id = s.batch_id WHERE b.command IN {GIVEN})
FROM plan p CROSS JOIN indicator i ON i.plan_id = p.id WHERE p.year = ? ORDER BY p.id, i.code
"""


def indicators(session: Session, year: int) -> Iterator[Indicator]:
    """All indicators of the plans of a year, plan by plan."""
    return map(Indicator._make, raw_connection(session).execute(_INDICATORS, (year,)))
