"""Codes of the leaders' ratings."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import warning

RATINGS = (
    warning(
        "below-without-text",
        text("A rating below expectation without a word"),
        text("Rated below expectation ({what}), and neither Umpan Balik nor a note of the leader in"
             " {period} says why. It was kept as it is."),
        text("Write in Umpan Balik why and what to do better, or record it with: asncli note add {nip}"
             " --on Akuntabel --text TEXT --date {day}{by}."),
        text("Nobody can do better, or defend the rating, where nothing was said; it is the first thing asked in an"
             " objection."),
    ),
)  # fmt: skip
