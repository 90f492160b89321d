"""Codes of what the public says of a unit."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import error

SURVEYS = (
    error(
        "form-without-unit",
        text("A sheet that does not say its unit"),
        text("Sheet {sheet}: there is no column for the unit, and neither a line above nor its name tells it."),
        text("Add --unit, for example --unit 1.02.11."),
        text("What the public says is counted for the unit that served it."),
    ),
)
