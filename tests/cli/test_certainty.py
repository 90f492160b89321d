"""How sure a part of the law is, in words."""

from __future__ import annotations

from asncli.cli import language
from asncli.cli.certainty import STATUSES, sure_words
from asncli.rules.regulation import STATUSES as CODES


def test_every_status_of_the_law_has_words() -> None:
    language.use("en")
    assert set(STATUSES) == set(CODES)
    assert sure_words()["confirmed"] == "two or more public copies agree"
