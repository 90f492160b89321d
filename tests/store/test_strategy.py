"""The renstra in the store: journal and undo, closed years."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.store import undo
from asncli.store.database import raw_connection, session
from asncli.store.strategy import strategy_lines
from tests.workflows.import_office import WRITER, asked, codes, file
from tests.workflows.strategic_office import ACTUALS, RENSTRA, books, bring, units_office


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An office whose renstra came with batch 3."""
    path = units_office(tmp_path / "r.db")
    bring(path, books(("Renstra", RENSTRA), ("Realisasi IKU", ACTUALS)))
    return path


def test_lines_are_read_with_their_targets(path: Path) -> None:
    with session(path, write=False) as opened:
        lines = {line.code: line for line in strategy_lines(opened)}
    assert list(lines) == ["IKU-1", "IKU-2", "IKU-3", "S-1", "T-1"]
    assert (lines["IKU-2"].targets, lines["S-1"].targets) == ({2026: 600_000}, {})
    assert lines["IKU-2"].parent_id == lines["S-1"].id


def test_a_changed_renstra_is_undone_and_so_is_the_whole(path: Path) -> None:
    before = asked(path, "SELECT * FROM strategy_target"), asked(path, "SELECT * FROM strategy")
    line = {"Kode": "IKU-1", "Jenis": "IKU", "Uraian": "APS", "Target 2026": 90, "Target 2027": 91}
    bring(path, file("Renstra", [line]))
    assert asked(path, "SELECT target FROM strategy_target WHERE strategy_id = 3") == [
        (975_000,),
        (900_000,),
        (910_000,),
    ]
    with session(path, write=True) as opened:
        undo.undo(opened, 4, user="sri", now=WRITER.now)
    assert (asked(path, "SELECT * FROM strategy_target"), asked(path, "SELECT * FROM strategy")) == before
    with session(path, write=True) as opened:
        undo.undo(opened, 3, user="sri", now=WRITER.now)
    counts = [
        asked(path, f"SELECT count(*) FROM {name}") for name in ("strategy", "strategy_target", "strategy_actual")
    ]
    assert counts == [[(0,)]] * 3


def test_targets_of_a_closed_year_and_realisations_of_a_closed_day_stay(path: Path) -> None:
    with session(path, write=True) as opened:
        raw_connection(opened).executemany(
            "INSERT INTO period_lock (period, status, source_id, closed_on, raters_deleted)"
            " VALUES (?, 'closed', 1, '2026-10-01', 0)",
            [("2025",), ("2026-S1",)],
        )
    same = [dict(RENSTRA[2]), dict(RENSTRA[4]) | {"Target 2025": 6}]
    actuals = [dict(ACTUALS[0]), dict(ACTUALS[1]) | {"Realisasi": 1}]
    (found,) = bring(path, books(("Renstra", tuple(same)), ("Realisasi IKU", tuple(actuals))))
    assert codes(found) == [("period-closed", "H3"), ("period-closed", "B3")]
    assert str(found.problems[0].message) == "The period 2025 is closed, and this would change it."
