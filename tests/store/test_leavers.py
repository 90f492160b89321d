"""Who has left, on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.leavers import leavers
from tests.workflows.coached_office import WAYAN, change, coached_office, leave


def test_who_left_is_gone_from_that_day_on_until_coming_back(tmp_path: Path) -> None:
    path = coached_office(tmp_path / "k.db")
    leave(path, WAYAN, "2026-07-15")
    change(path, "INSERT INTO assignment (employee_id, since, active, source_id) VALUES (3, '2026-09-01', 1, 1)")
    with session(path, write=False) as s:
        assert [leavers(s, date(2026, month, day)) for month, day in ((7, 14), (7, 15), (8, 31), (9, 1))] == [
            frozenset(), {WAYAN}, {WAYAN}, frozenset(),
        ]  # fmt: skip
