"""Who works on which IKU."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.store.strategy_coverage import indicators_working_on, times_named, working_on
from tests.cli.small_office import BUDI, SITI, WAYAN
from tests.workflows.strategic_office import strategic_office


def test_planned_results_are_told_with_the_unit_of_the_first_day_and_their_indicators(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=False) as opened:
        found = working_on(opened, 2026)
        assert [(one.iku_code, one.nip) for one in found] == [
            ("IKU-2", BUDI), ("IKU-2", SITI), ("IKU-2", WAYAN), ("IKU-9", WAYAN), ("iku-2", WAYAN),
        ]  # fmt: skip
        assert all(one.unit_id for one in found)
        assert {one.result for one in indicators_working_on(opened, 2026)} == {one.id for one in found}
        assert sorted(one.target for one in indicators_working_on(opened, 2026)) == [
            10_000, 50_000, 70_000, 150_000, 250_000, 400_000,
        ]  # fmt: skip
        assert (working_on(opened, 2025), times_named(opened, "IKU-2")) == ([], 3)
