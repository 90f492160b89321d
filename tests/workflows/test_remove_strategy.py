"""A line of the renstra, or one realisation, is withdrawn."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.workflows.remove_strategy import Removed, remove_strategy
from tests.workflows.import_office import WRITER, asked
from tests.workflows.strategic_office import strategic_office


def test_plans_that_name_it_are_counted_and_stay(tmp_path: Path) -> None:
    path = strategic_office(tmp_path / "r.db")
    with session(path, write=True) as opened:
        assert remove_strategy(opened, WRITER, "IKU-3", day=date(2026, 6, 30)) == Removed(5, 0)
        assert remove_strategy(opened, WRITER, "IKU-2") == Removed(6, 3)
    assert asked(path, "SELECT count(*) FROM planned_result WHERE iku_code = 'IKU-2'") == [(3,)]
    assert asked(path, "SELECT code FROM strategy ORDER BY code") == [("IKU-1",), ("IKU-3",), ("S-1",), ("T-1",)]
