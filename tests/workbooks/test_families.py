"""Every heading family, made from a seed: everybody in it comes out of a real database as the truth says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workbooks.families import FAMILIES, forms
from tests.workbooks.families.checking import differences

CASES = [
    (name, forms(name)[1 + place // 2 % (len(forms(name)) - 1)] if place % 2 else "xlsx")
    for place, name in enumerate(sorted(FAMILIES))
]


@pytest.mark.parametrize(("name", "form"), CASES)
def test_a_family_comes_in_as_its_truth_says(tmp_path: Path, name: str, form: str) -> None:
    assert differences(name, 1, form, tmp_path) == []


@pytest.mark.parametrize("form", ["ods", "csv", "html"])
@pytest.mark.parametrize("name", ["list_simekar", "siasn_camel_case"])
def test_a_list_comes_in_from_every_form(tmp_path: Path, name: str, form: str) -> None:
    assert differences(name, 2, form, tmp_path) == []
