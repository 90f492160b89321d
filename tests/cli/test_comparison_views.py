"""How changes are written for people and for scripts."""

from __future__ import annotations

import pytest

from asncli.cli.comparison_views import signed, two, units_table
from asncli.errors import UsageError
from asncli.reports.comparison import UnitLine
from asncli.terms import Period, PeriodKind

A, B = Period(2025, PeriodKind.YEAR), Period(2026, PeriodKind.YEAR)


def test_changes_have_their_sign() -> None:
    assert [signed(change) for change in (150, -150, 0, None)] == ["+1.50", "-1.50", "0.00", "-"]


@pytest.mark.parametrize("periods", [[], [A], [A, B, A]])
def test_exactly_two_periods_are_compared(periods: list[Period]) -> None:
    with pytest.raises(UsageError) as refused:
        two(periods)
    assert refused.value.code == "periods-two"
    assert two([A, B]) == (A, B)


def test_a_change_that_no_unit_has_is_no_column_for_people_and_one_for_scripts() -> None:
    means = {"work_result": (9_000, 9_050), "behaviour": None, "integrity": None, "contribution": None}
    line = UnitLine(1, "Bidang", 3, means, {("baik", "baik"): 3})
    shown = units_table([line], A, B, exact=False)
    assert [column.heading for column in shown.columns].count("+/-") == 1
    assert next(iter(shown.rows))[:5] == ["Bidang", 3, 9_000, 9_050, "+0.50"]
    assert len(units_table([line], A, B, exact=True).columns) == 15
