"""Needs of units: what they state, and where their IKU stay behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.store.database import raw_connection, session
from asncli.store.unit_needs import NewNeed
from asncli.store.units import index
from asncli.terms import Period
from asncli.workflows.needs import NeedSource, needs_of
from asncli.workflows.state_need import state_need
from tests.workflows.import_office import WRITER
from tests.workflows.strategic_office import strategic_office


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The strategic office with three needs; in 2025 IKU-1 was behind its target, IKU-3 beyond."""
    path = strategic_office(tmp_path_factory.mktemp("butuh") / "r.db")
    with session(path, write=True) as opened:
        known = index(opened).by_code
        for need in (
            NewNeed(known["1.01.1"].id, 2026, "Guru", "Kelas awal", 2),
            NewNeed(known["1.01.1"].id, 2026, "Buku", priority=1),
            NewNeed(known["1.01"].id, 2025, "Data"),
        ):
            state_need(opened, need, WRITER)
        raw_connection(opened).execute(
            "INSERT INTO strategy_actual (strategy_id, day, value, source_id)"
            " SELECT id, '2025-12-31', CASE code WHEN 'IKU-1' THEN 780000 ELSE 40000 END, source_id FROM strategy"
            " WHERE code IN ('IKU-1', 'IKU-3')"
        )
    return path


def _told(path: Path, period: str, unit: str | None = None, topic: str | None = None) -> list[tuple[object, ...]]:
    when = Period.find(period)
    assert when
    with session(path, write=False) as opened:
        chosen = [one.id for one in index(opened).fits(unit)] if unit else None
        found = needs_of(opened, when, unit_ids=chosen, topic=topic)
        assert {one.year for one in found} <= {when.year}
        assert all((one.unit_id is None) is (one.unit is None) for one in found)
    return [(one.unit_code, one.source.value, one.topic, one.priority, one.gap, one.iku_code) for one in found]


STATED = [("1.01.1", "stated", "Buku", 1, None, None), ("1.01.1", "stated", "Guru", 2, None, None)]
BEHIND = ("1.01", "iku", "Angka partisipasi sekolah", None, 100, "IKU-1")


def test_unit_by_unit_stated_needs_come_before_iku_that_are_behind(path: Path) -> None:
    assert _told(path, "2026-S1") == [BEHIND, *STATED]
    assert _told(path, "2025") == [
        ("1.01", "stated", "Data", None, None, None),
        ("1.01", "iku", "Angka partisipasi sekolah", None, 2000, "IKU-1"),
    ]


def test_what_is_reached_or_not_reported_or_has_no_target_is_no_need(path: Path) -> None:
    codes = [row[5] for row in _told(path, "2026-Q3")]  # 98 of 98; nothing of IKU-2; IKU-3 without a target
    assert codes == [None, None]


def test_a_unit_or_a_topic_narrows_the_list(path: Path) -> None:
    assert _told(path, "2026-S1", "1.01.1") == STATED
    assert _told(path, "2026-S1", topic="GURU") == [STATED[1]]
    assert _told(path, "2026-S1", topic="mutu") == [BEHIND]


def test_an_iku_nobody_is_in_charge_of_comes_last_without_a_unit(tmp_path: Path) -> None:
    path = strategic_office(tmp_path / "r.db")
    with session(path, write=True) as opened:
        raw_connection(opened).execute("UPDATE strategy SET unit_id = NULL")
        state_need(opened, NewNeed(index(opened).by_code["1.01.2"].id, 2026, "Guru"), WRITER)
    assert [row[:2] for row in _told(path, "2026-S1")] == [("1.01.2", "stated"), (None, "iku")]
    assert [one.label for one in NeedSource] == ["Dinyatakan unit", "Capaian IKU di bawah target"]
