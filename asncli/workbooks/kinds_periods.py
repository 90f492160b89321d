"""Codes of rows that come in after their period was closed."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

PERIODS = (
    error(
        "period-closed",
        text("The period is closed"),
        text("Row {row}: the period {period} is closed, and this row would change it."),
        text("Take the row out. If it has been decided to open the period again: asncli period reopen {period}"
             " --reason TEXT."),
        text("A closed period never changes: its evaluations were received, and others rely on them."),
    ),
    error(
        "feedback-closed",
        text("No feedback comes in any more"),
        text("Row {row}: the names of those who gave feedback in {period} were deleted when it was closed."),
        text("Take the row out. Opening the period again does not bring the names back."),
        text("Nobody could tell whether this vote was counted already, and it could count twice."),
    ),
)  # fmt: skip
LOCKED = frozenset(kind.code for kind in PERIODS)
