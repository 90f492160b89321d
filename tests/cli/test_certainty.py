"""How sure a part of the law is, in words."""

from __future__ import annotations

import pytest

from asncli.cli import language
from asncli.cli.certainty import STATUSES, source_words, sure_words
from asncli.rules.regulation import STATUSES as CODES


def test_every_status_of_the_law_has_words() -> None:
    language.use("en")
    assert set(STATUSES) == set(CODES)
    assert sure_words()["confirmed"] == "two or more public copies agree"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("practice, unconfirmed", "praktik, belum dipastikan"),
        ("PP 30/2019 Pasal 56-58, unconfirmed", "PP 30/2019 Pasal 56-58, belum dipastikan"),
        ("PermenPANRB 6/2022, lampiran", "PermenPANRB 6/2022, lampiran"),
    ],
)
def test_a_source_is_said_in_the_language_in_use(source: str, said: str) -> None:
    language.use("id")
    assert source_words(source) == said
    language.use("en")
    assert source_words(source) == source
