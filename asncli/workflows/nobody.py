"""The refusal of a report on evaluations that are not there."""

from __future__ import annotations

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.priority import Priority
from asncli.store.units import UnitLine
from asncli.terms import Period


def nobody_evaluated(period: Period, unit: UnitLine | None, priority: Priority | None = None) -> AsnError:
    """Make the refusal of a report on a period, or a unit or priority in it, that has no evaluations."""
    message = text("Nobody has been evaluated in {period} yet, so there is nothing to report.", period=str(period))
    if unit:
        message = text("Nobody in {unit} has been evaluated in {period} yet.", unit=unit.name, period=str(period))
    if priority:
        message = text(
            "Nobody in the units that priority {topic} means has been evaluated in {period} yet.",
            topic=priority.topic,
            period=str(period),
        )
    hint = text("Evaluate the period first: asncli evaluate {period}", period=str(period))
    return AsnError("report-empty", message, hint)
