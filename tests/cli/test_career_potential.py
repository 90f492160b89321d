"""asncli career potential: its help; what it does is tried in ``test_career_talent``."""

from __future__ import annotations

from tests.cli.conftest import Run


def test_the_group_shows_its_verbs(asncli: Run) -> None:
    told = asncli("career", "potential", "--help").out
    assert [verb in told for verb in ("import ", "list ", "template ")] == [True, True, True]
