"""The codes of asncli/workbooks/kinds_merit.py."""

from __future__ import annotations

from asncli.workbooks.kinds_merit import MERITS
from asncli.workbooks.problems import CATALOGUE


def test_every_code_is_declared_once_and_found_in_the_catalogue() -> None:
    assert [CATALOGUE[kind.code] for kind in MERITS] == list(MERITS)
