"""Codes of what is decided in a workbook of plans."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

APPROVALS = (
    error(
        "self-approval",
        text("Approving one's own plan"),
        text("Row {row}: the plan is that of whoever imports this file, and nobody approves their own."),
        text("Leave the cell empty; the leader approves it, or names themselves with: asncli target approve --nip NIP"
             " --year YEAR --by NIP."),
        text("A plan is agreed on by two: the person and the leader."),
    ),
)  # fmt: skip
