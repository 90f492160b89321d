"""The renstra in its places."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.strategy_tree import Placed, ikus_in_year, ikus_of, strategy_tree
from tests.workflows.strategic_office import strategic_office, units_office


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


def test_an_iku_has_the_nearest_unit_above_and_the_target_of_the_year(tmp_path: Path) -> None:
    with session(strategic_office(tmp_path / "r.db"), write=False) as opened:
        tree = {one.line.code: one.unit for one in strategy_tree(opened)}
        found = ikus_in_year(opened, 2026)
    assert [(one.code, one.measure, one.direction, one.target) for one in found] == [
        ("IKU-1", "persen", "naik", 980_000), ("IKU-2", "orang", "naik", 600_000), ("IKU-3", "hari", "turun", None),
    ]  # fmt: skip
    assert [one.unit for one in found] == [unit.id for one in found if (unit := tree[one.code])]


def test_without_a_renstra_no_iku_is_promised(tmp_path: Path) -> None:
    with session(units_office(tmp_path / "r.db"), write=False) as opened:
        assert ikus_in_year(opened, 2026) == []
