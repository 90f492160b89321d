"""asncli career: its verbs."""

from __future__ import annotations

from tests.cli.conftest import Run


def test_the_noun_shows_its_verbs(asncli: Run) -> None:
    told = asncli("career", "--help").out
    verbs = ("promotion", "talent", "credit", "index", "retirement", "potential", "opening")
    assert [f"\n  {verb} " in told for verb in verbs] == [True] * len(verbs)
