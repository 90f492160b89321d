"""Statuses of a period, of everybody or of some units."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.store.provisional_frames import statuses
from tests.workflows.reported_office import PERIOD, reported_office


def test_statuses_are_those_of_the_period_or_of_some_units(tmp_path: Path) -> None:
    with session(reported_office(tmp_path / "a.db"), write=False) as opened:
        assert "draft" in statuses(opened, PERIOD)
        assert statuses(opened, PERIOD, ()) == set()
