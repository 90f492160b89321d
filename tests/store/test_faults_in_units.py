"""Faults of the organisation tree, as the store finds them."""

from __future__ import annotations

from pathlib import Path

from asncli.store import faults_in_units
from asncli.store.database import session
from asncli.store.faults_in_data import Hit, Scope, people_on, stage
from tests.workflows.sound_office import SECRETARY, SITI, TODAY, WAYAN, sound_office


def found_in(path: Path, check: str) -> list[Hit]:
    with session(path, write=False) as opened:
        stage(opened, people_on(opened, TODAY))
        return list(getattr(faults_in_units, check)(opened, Scope(TODAY)))


def test_a_unit_without_head_is_told_with_its_name(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE unit SET head_nip = NULL WHERE id = 2")
    assert found_in(path, "without_head") == [Hit(None, None, "Bidang SD", {"code": "B"})]


def test_a_head_who_has_left_is_not_among_those_who_serve(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE assignment SET active = 0 WHERE employee_id = 1",
        f"UPDATE unit SET head_nip = '{SECRETARY}' WHERE id = 2",
    )
    expected = [Hit(SECRETARY, None, "Bidang SD"), Hit(SITI, None, "Dinas Pendidikan")]
    assert found_in(path, "head_unknown") == expected


def test_a_head_may_serve_below_the_unit_but_not_beside_it(tmp_path: Path) -> None:
    below = sound_office(tmp_path / "a.db", f"UPDATE unit SET head_nip = '{WAYAN}' WHERE id = 1")
    assert found_in(below, "head_elsewhere") == []
    above = sound_office(tmp_path / "b.db", f"UPDATE unit SET head_nip = '{SITI}' WHERE id = 2")
    assert found_in(above, "head_elsewhere") == [Hit(SITI, "Siti", "Bidang SD", {"own": "Dinas Pendidikan"})]


def test_units_within_each_other_are_a_circle(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE unit SET parent_id = 2 WHERE id = 1")
    circle = "Dinas Pendidikan > Bidang SD > Dinas Pendidikan"
    assert found_in(path, "circle_of_units") == [Hit(None, None, "Dinas Pendidikan", {"circle": circle})]
    assert found_in(path, "head_elsewhere") == []
