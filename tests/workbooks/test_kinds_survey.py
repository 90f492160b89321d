"""Codes of what the public says of a unit."""

from __future__ import annotations

from asncli.workbooks.kinds_survey import SURVEYS
from asncli.workbooks.problems import CATALOGUE


def test_every_code_stands_in_the_catalogue() -> None:
    assert [CATALOGUE[kind.code] for kind in SURVEYS] == list(SURVEYS)
