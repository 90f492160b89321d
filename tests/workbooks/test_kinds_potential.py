"""Codes of what an assessment says of a person's potential."""

from __future__ import annotations

from asncli.workbooks.kinds_potential import POTENTIALS
from asncli.workbooks.problems import CATALOGUE


def test_every_code_stands_in_the_catalogue() -> None:
    assert [CATALOGUE[kind.code] for kind in POTENTIALS] == list(POTENTIALS)
