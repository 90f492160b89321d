"""Codes of angka kredit from elsewhere."""

from __future__ import annotations

from asncli.workbooks.kinds_credit import CREDITS
from asncli.workbooks.problems import CATALOGUE


def test_every_code_stands_in_the_catalogue() -> None:
    assert [CATALOGUE[kind.code] for kind in CREDITS] == list(CREDITS)
