"""What comes after an import that is about periods."""

from __future__ import annotations

import pytest

from asncli.cli.periods_met import latest_period
from asncli.workflows.importing import ImportResult


def result(**more: object) -> ImportResult:
    """What an import of one file gave, with these further facts."""
    return ImportResult(1, "a.xlsx", "SKM", True, 0, 0, 0, 0, 0, 0, 0, (), (), more, ())


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (["2026-S1", "2026-Q3", "2025"], "survey score --period 2026-Q3"),
        ([], "survey score --help"),
        (None, "survey score --help"),
    ],
)
def test_the_next_step_is_about_the_period_that_ends_last(periods: object, expected: str) -> None:
    assert latest_period("survey score --period")([result(periods=periods), result()]) == expected
