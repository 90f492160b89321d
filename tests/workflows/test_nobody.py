"""The refusal of a report where nobody has been evaluated: it names whom it looked for, and the command that helps."""

from __future__ import annotations

from asncli.store.units import UnitLine
from asncli.workflows.nobody import nobody_evaluated
from tests.workflows.reported_office import PERIOD

UNIT = UnitLine(1, "1.01", "Dinas Pendidikan", None, None, None)


def test_the_refusal_names_the_period_the_unit_and_the_command() -> None:
    one, other = nobody_evaluated(PERIOD, None), nobody_evaluated(PERIOD, UNIT)
    assert (one.code, str(one.message), str(one.hint)) == (
        "report-empty",
        f"Nobody has been evaluated in {PERIOD} yet, so there is nothing to report.",
        f"Evaluate the period first: asncli evaluate {PERIOD}",
    )
    assert str(other.message) == f"Nobody in Dinas Pendidikan has been evaluated in {PERIOD} yet."
