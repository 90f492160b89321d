"""Codes of dates that are read but hardly right."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import warning

DATES = (
    warning(
        "date-not-first",
        text("A TMT golongan that is no first of a month"),
        text("{value} in {column} is no first of a month; day and month may be swapped. It was kept as it is."),
        text("Compare it with the decree; write 01/04/2020 for 1 April 2020."),
        text("A promotion takes effect on the first of a month; 4 January was mostly 1 April once."),
    ),
)
