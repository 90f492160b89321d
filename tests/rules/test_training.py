"""Hours of lessons beside what is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.training import Balance, Standing, balance
from asncli.terms import EmployeeKind

HOURS = st.integers(0, 10**7)


@pytest.mark.parametrize(
    ("kind", "hours", "expected"),
    [
        ("pns", 200_000, Balance(Standing.FULFILLED)),
        ("pns", 199_999, Balance(Standing.BELOW, 1)),
        ("pns", 0, Balance(Standing.BELOW, 200_000)),
        ("pppk", 0, Balance(Standing.WITHIN)),
        ("pppk", 240_000, Balance(Standing.WITHIN)),
        ("pppk_paruh_waktu", 240_001, Balance(Standing.OVER)),
        (None, 500_000, Balance(Standing.UNKNOWN)),
    ],
)
def test_a_pns_has_a_least_and_a_pppk_a_most(kind: str | None, hours: int, expected: Balance) -> None:
    assert balance(kind, hours, 200_000, 240_000) == expected


@given(st.sampled_from([*EmployeeKind, None]), HOURS, HOURS, HOURS)
def test_only_a_pns_lacks_hours_and_with_these_has_just_enough(
    kind: EmployeeKind | None, hours: int, least: int, most: int
) -> None:
    found = balance(kind, hours, least, most)
    assert (found.missing > 0) == (found.standing is Standing.BELOW)
    assert found.missing == 0 or kind is EmployeeKind.PNS
    assert balance(kind, hours + found.missing, least, most).missing == 0
