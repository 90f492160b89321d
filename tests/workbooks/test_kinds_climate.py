"""Codes of the work climate."""

from __future__ import annotations

from asncli.workbooks.kinds_climate import CLIMATE_KINDS
from asncli.workbooks.problems import CATALOGUE


def test_the_codes_are_in_the_catalogue() -> None:
    assert [kind.code for kind in CLIMATE_KINDS] == ["respondent-nip", "respondent-untold"]
    assert all(CATALOGUE[kind.code] is kind for kind in CLIMATE_KINDS)
