"""Who works on which IKU."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.store.strategy_coverage import summed_targets, times_named, working_on
from tests.cli.small_office import BUDI, LEADER, SITI, WAYAN
from tests.workflows.strategic_office import strategic_office


def test_planned_results_are_told_with_leader_and_unit_of_the_first_day(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=False) as opened:
        found = [(one.iku_code, one.nip, one.code, one.parent_code, one.supervisor_nip)
                 for one in working_on(opened, 2026)]  # fmt: skip
        assert found == [
            ("IKU-2", BUDI, "RHK-1", None, LEADER),
            ("IKU-2", SITI, "RHK-1", "RHK-1", BUDI),
            ("IKU-2", WAYAN, "RHK-2", None, BUDI),
            ("IKU-9", WAYAN, "RHK-3", None, BUDI),
            ("iku-2", WAYAN, "RHK-1", f"{BUDI}:RHK-1", BUDI),
        ]
        assert sorted(one.target for one in summed_targets(opened, 2026)) == [
            10_000, 50_000, 70_000, 150_000, 250_000, 400_000,
        ]  # fmt: skip
        assert (working_on(opened, 2025), times_named(opened, "IKU-2")) == ([], 3)
