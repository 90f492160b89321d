"""Days on which plans are handed in, approved and revised."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.plan_days import out_of_order, refuse_early
from tests.store.office import SITI


def test_a_day_long_before_the_year_of_the_plan_is_refused_with_the_first_that_is_not() -> None:
    refuse_early(2026, date(2025, 1, 1))
    with pytest.raises(AsnError) as refused:
        refuse_early(2026, date(2024, 12, 31))
    told = refused.value
    assert (told.code, str(told.message), str(told.hint)) == (
        "day-too-early", "2024-12-31 is too early for a plan of 2026", "Give a day from 2025-01-01 on",
    )  # fmt: skip


def test_a_day_before_the_step_that_came_first_is_refused_with_the_way_to_see_the_days() -> None:
    told = out_of_order(text("Too soon"), SITI, 2026)
    assert (told.code, str(told.hint)) == (
        "day-out-of-order",
        f"Give that day or a later one; see the days with: asncli target status --year 2026 --nip {SITI}",
    )
