"""Codes of rows that come in too late: their period was closed, or the evaluation they concern became final."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

PERIODS = (
    error(
        "period-closed",
        text("The period is closed"),
        text("The period {period} is closed, and this would change it."),
        text("Leave it out. If it has been decided to open the period again: asncli period reopen {period}"
             " --reason TEXT."),
        text("A closed period never changes: its evaluations were received, and others rely on them."),
    ),
    error(
        "feedback-closed",
        text("No feedback comes in any more"),
        text("The names of those who gave feedback in {period} were deleted when it was closed."),
        text("Leave it out. Opening the period again does not bring the names back."),
        text("Nobody could tell whether this vote was counted already, and it could count twice."),
    ),
    error(
        "evaluation-final",
        text("Feedback after the evaluation became final"),
        text("The evaluation of {person} in {period} is final, so no feedback that it rests on comes in any more."),
        text("Leave it out. If it is a mistake that it became final, undo the batch that made it so; see: asncli batch"
             " list."),
        text("The explanation keeps what was said until then. Beside it a later figure would betray what the late rater"
             " marked."),
    ),
)  # fmt: skip
LOCKED = frozenset(kind.code for kind in PERIODS)
