"""The renstra in its places."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.strategy_tree import Placed, ikus_of, strategy_tree
from tests.workflows.strategic_office import strategic_office


def _told(placed: list[Placed]) -> list[tuple[int, str, str | None]]:
    return [(one.depth, one.line.code, one.unit.name if one.unit else None) for one in placed]


def test_lines_stand_below_each_other_with_the_unit_in_charge(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=False) as opened:
        every, own = strategy_tree(opened), strategy_tree(opened, "Bidang SD")
    assert _told(every) == [
        (0, "T-1", "Dinas Pendidikan"), (1, "S-1", "Dinas Pendidikan"), (2, "IKU-1", "Dinas Pendidikan"),
        (2, "IKU-2", "Bidang SD"), (2, "IKU-3", "Dinas Pendidikan"),
    ]  # fmt: skip
    assert [code for _, code, _ in _told(own)] == ["T-1", "S-1", "IKU-2"]
    assert [one.line.code for one in ikus_of(every)] == ["IKU-1", "IKU-2", "IKU-3"]
