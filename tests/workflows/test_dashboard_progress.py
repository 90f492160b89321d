"""How far a period is, in sums: the same as the report on completeness has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.reports.completeness_data import tallied
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.workflows.dashboard_progress import progress
from asncli.workflows.make_completeness_report import completeness
from tests.workflows import rated_office, reported_office

DAY = date(2026, 7, 20)


@pytest.mark.parametrize(
    "office", [rated_office.rated_office, reported_office.reported_office], ids=["rated", "reported"]
)
def test_it_is_what_the_report_on_completeness_says(tmp_path: Path, office: object) -> None:
    path = office(tmp_path / "a.db")  # type: ignore[operator] # makes a database
    period = reported_office.PERIOD
    with session(path, write=False) as opened:
        steps, due = progress(opened, period, load_policy(), DAY)
        report = completeness(opened, period, load_policy(), DAY)
    units, whole = tallied(report.people)
    assert [(one.step, one.due, one.done, one.total) for one in steps] == [
        (one.step, one.due, one.done, one.total) for one in report.steps
    ]
    assert {unit: figures[3:] for unit, figures in due.items() if any(figures)} == {
        unit: (one.due, one.realised) for unit, one in units.items() if one.due
    }
    assert sum(figures[3] for figures in due.values()) == whole.due
    assert all(lack + have >= of >= max(lack, have) for of, lack, have, _, _ in due.values())
