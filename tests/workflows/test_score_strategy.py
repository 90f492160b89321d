"""Every IKU is scored in a period, every unit gets its mean."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.reports.semester_iku import IkuScore, IkuState, UnitMean
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period
from asncli.workflows.score_strategy import score_strategy
from asncli.workflows.units import chosen_units
from tests.workflows.strategic_office import strategic_office


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strategic office."""
    return strategic_office(tmp_path_factory.mktemp("renstra") / "r.db")


def _scored(path: Path, period: str, unit: str | None = None) -> IkuScore:
    when = Period.find(period)
    assert when
    with session(path, write=False) as opened:
        return score_strategy(opened, when, load_policy(), unit_ids=chosen_units(opened, unit))


def test_what_has_no_realisation_or_no_target_is_told_and_not_scored(path: Path) -> None:
    found = _scored(path, "2026-S1")
    assert [(line.code, line.period_target, line.actual, line.achievement, line.state) for line in found.lines] == [
        ("IKU-1", 980_000, 970_200, 9_900, IkuState.SCORED),
        ("IKU-2", 300_000, None, None, IkuState.NO_ACTUAL),
        ("IKU-3", None, 40_000, None, IkuState.NO_TARGET),
    ]
    assert found.units == [
        UnitMean("1.01", "Dinas Pendidikan", 2, 1, 9_900),
        UnitMean("1.01.1", "Bidang SD", 1, 0, None),
    ]
    assert [line.code for line in found.having(IkuState.NO_ACTUAL)] == ["IKU-2"]


def test_a_unit_has_the_iku_of_the_line_above_and_those_below(path: Path) -> None:
    assert [line.code for line in _scored(path, "2026", "1.01.1").lines] == ["IKU-2"]
    assert [line.unit for line in _scored(path, "2026", "1.01").lines] == [
        "Dinas Pendidikan", "Bidang SD", "Dinas Pendidikan",
    ]  # fmt: skip
    assert _scored(path, "2026", "1.01.2") == IkuScore([], [])
