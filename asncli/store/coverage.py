"""What ``target coverage`` compares plans with: the IKU of a year, and every indicator of its plans, streamed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.coverage import Indicator
from asncli.store.database import raw_connection
from asncli.terms import StrategyKind

_IKUS = f"""
SELECT s.id, s.code, s.title, s.unit_id, s.measure, s.recap, t.target
FROM strategy s LEFT JOIN strategy_target t ON t.strategy_id = s.id AND t.year = ?
WHERE s.kind = '{StrategyKind.IKU.value}' ORDER BY s.code
"""
_INDICATORS = """
SELECT i.plan_id, i.planned_result_id, i.code, i.title, i.measure, i.recap, i.target, i.target_high
FROM plan p CROSS JOIN indicator i ON i.plan_id = p.id WHERE p.year = ? ORDER BY p.id, i.code
"""


class Iku(NamedTuple):
    """An IKU with the unit in charge; ``target`` (ten-thousandths) is that of the year, None where it has none."""

    id: int
    code: str
    title: str
    unit: int | None
    measure: str | None
    recap: str | None
    target: int | None


def ikus(session: Session, year: int) -> list[Iku]:
    """All IKU of the renstra, by code, with their targets of the year."""
    return [Iku(*row) for row in raw_connection(session).execute(_IKUS, (year,))]


def indicators(session: Session, year: int) -> Iterator[Indicator]:
    """All indicators of the plans of a year, plan by plan."""
    return map(Indicator._make, raw_connection(session).execute(_INDICATORS, (year,)))
