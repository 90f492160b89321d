"""How units are told."""

from __future__ import annotations

from pathlib import Path

from asncli.store.unit_names import told, unit_names
from asncli.store.units import UnitIndex, UnitLine
from tests.store.office import batch, office


def test_a_unit_is_told_with_its_code_and_the_unit_above() -> None:
    lines = [UnitLine(1, "1.02", "Dinas Sosial", None, None, None), UnitLine(2, None, "Bidang Umum", 1, None, None)]
    assert told(UnitIndex(lines), lines) == "1.02 Dinas Sosial; Bidang Umum (Dinas Sosial)"


def test_all_units_have_their_names(tmp_path: Path) -> None:
    with batch(office(tmp_path / "k.db")) as w:
        assert sorted(unit_names(w.session).values()) == ["Bidang SD", "Dinas Pendidikan"]
