"""The code of ratings is a warning with all its sentences."""

from __future__ import annotations

from asncli.messages import text
from asncli.workbooks.kinds import Severity
from asncli.workbooks.problems import CATALOGUE, problem


def test_a_rating_below_without_a_word_is_a_warning_that_says_what_and_whose() -> None:
    assert CATALOGUE["below-without-text"].severity is Severity.WARNING
    values = {
        "what": text("behaviour"),
        "period": "2026-S1",
        "nip": "198503152010012001",
        "day": "2026-06-30",
        "by": "",
    }
    told = problem("below-without-text", row=7, values=values)
    assert str(told.message) == (
        "Rated below expectation (behaviour), and neither Umpan Balik nor a note of the leader in 2026-S1 says"
        " why. It was kept as it is."
    )
    assert "asncli note add 198503152010012001" in str(told.hint)
