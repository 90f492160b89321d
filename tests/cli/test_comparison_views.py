"""How changes are written for people and for scripts."""

from __future__ import annotations

import pytest

from asncli.cli.comparison_views import people_table, signed, two, units_table
from asncli.errors import UsageError
from asncli.reports.comparison import UnitLine, paired
from asncli.terms import Period, PeriodKind
from asncli.workflows.compare import Comparison
from tests.reports.test_comparison import side

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
    whole = units_table([line], A, B, exact=True)
    assert len(whole.columns) == 15
    assert set(whole.spare) - {"in"} < {column.key for column in whole.columns} - {"unit"}


def test_a_narrow_terminal_can_spare_columns_that_are_there() -> None:
    table = people_table(Comparison([], []), A, B, exact=True)
    assert set(table.spare) < {column.key for column in table.columns} - {"nip", "name", "predikat_b"}


@pytest.mark.parametrize(
    ("before", "now", "absent", "said"),
    [
        ("draft", "final", "", None),
        ("incomplete", "draft", "", "incomplete in 2025"),
        ("draft", "excluded", "", "excluded in 2026"),
        ("excluded", "incomplete", "", "excluded in 2025; incomplete in 2026"),
        (None, "draft", "joined", "joined since"),
        ("draft", None, "not-evaluated", "not evaluated in 2026"),
        ("incomplete", None, "left", "incomplete in 2025; not evaluated in 2026"),
        (None, "incomplete", "joined", "joined since; incomplete in 2026"),
    ],
)
def test_it_is_said_of_each_period_why_an_evaluation_does_not_count(
    before: str | None, now: str | None, absent: str, said: str | None
) -> None:
    a, b = ([side(1, status=one)] if one else [] for one in (before, now))
    pairs = paired(a, b, lambda _: absent)
    (row,) = people_table(Comparison(pairs, []), A, B, exact=False).rows
    assert row[-1] == said
