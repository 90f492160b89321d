"""The sheet Kehadiran."""

from __future__ import annotations

import pytest

from asncli.workbooks.attendance import percent
from asncli.workbooks.raw import Fault, Noted, Percent
from tests.workbooks.sheets import TODAY

FAULT = Fault("percent-unreadable")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        (97.55, 9755), (100, 10_000), (0, 0), ("97,5", 9750), ("97,50 %", 9750), (Percent(0.975), 9750), ("-", None),
        (100.01, FAULT), (-1, FAULT), ("97,555", FAULT), (97.55555, FAULT), ("penuh", FAULT),
        (0.95, Noted(95, "percent-fraction")), ("1", Noted(100, "percent-fraction")), (Percent(0.0095), 95),
        ("0,95%", 95),
    ],
)  # fmt: skip
def test_a_percentage_has_two_decimals_and_ends_at_a_hundred(said: str | float, read: object) -> None:
    assert percent(said, TODAY) == read
