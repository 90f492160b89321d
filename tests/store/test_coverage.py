"""Indicators as target coverage reads them."""

from pathlib import Path

from asncli.store.coverage import indicators
from asncli.store.database import session
from tests.store.plan_rows import UNIT
from tests.workflows.cascading_office import YEAR, cascading_office


def test_indicators_come_plan_by_plan(tmp_path: Path) -> None:
    with session(cascading_office(tmp_path / "a.db"), write=False) as opened:
        found = list(indicators(opened, YEAR))
        assert [one.plan for one in found] == sorted(one.plan for one in found)
        assert (len(found), found[0][2:]) == (
            17, ("IKI-1", "Ibu hamil diperiksa", "orang", "jumlah", 100 * UNIT, None, "naik", False),
        )  # fmt: skip
        assert list(indicators(opened, 2030)) == []
