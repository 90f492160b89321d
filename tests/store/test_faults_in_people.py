"""Faults of the roster, as the store finds them."""

from __future__ import annotations

from pathlib import Path

from asncli.store import faults_in_people
from asncli.store.database import session
from asncli.store.faults_in_data import Hit, Scope, people_on, stage
from tests.workflows.sound_office import BUDI, SECRETARY, TODAY, WAYAN, sound_office


def found_in(path: Path, check: str, *unit_ids: int) -> list[Hit]:
    with session(path, write=False) as opened:
        stage(opened, people_on(opened, TODAY))
        return list(getattr(faults_in_people, check)(opened, Scope(TODAY, unit_ids=unit_ids or None)))


def test_a_superior_outside_the_roster_is_told_once_with_the_people_below(tmp_path: Path) -> None:
    outside = f"UPDATE assignment SET supervisor_nip = '{SECRETARY}' WHERE employee_id > 1"
    path = sound_office(tmp_path / "a.db", outside)
    assert found_in(path, "superior_unknown") == [Hit(SECRETARY, None, None, {"people": 2, "example": BUDI})]


def test_the_superior_of_the_head_of_the_office_may_be_outside(tmp_path: Path) -> None:
    assert found_in(sound_office(tmp_path / "a.db"), "superior_unknown") == []


def test_dates_after_today_are_told_with_their_heading(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE assignment SET golongan_since = '2026-10-01', position_since = '2026-07-01' WHERE employee_id = 3",
        "UPDATE employee SET birth_date = '2062-03-15' WHERE id = 2",
    )
    assert found_in(path, "dated_in_future") == [
        Hit(BUDI, "Budi", "Bidang SD", {"what": "Tanggal Lahir", "day": "2062-03-15"}),
        Hit(WAYAN, "Wayan", "Bidang SD", {"what": "TMT Golongan", "day": "2026-10-01"}),
    ]


def test_somebody_without_unit_belongs_to_no_chosen_unit(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE assignment SET unit_id = NULL WHERE employee_id = 3")
    assert found_in(path, "without_unit") == [Hit(WAYAN, "Wayan", None)]
    assert found_in(path, "without_unit", 1, 2) == []


def test_two_people_who_are_each_others_superior_are_a_circle(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", f"UPDATE assignment SET supervisor_nip = '{WAYAN}' WHERE employee_id = 2")
    circle = f"Budi ({BUDI}) > Wayan ({WAYAN}) > Budi ({BUDI})"
    assert found_in(path, "circle_of_superiors") == [Hit(BUDI, "Budi", "Bidang SD", {"circle": circle})]
    assert found_in(path, "circle_of_superiors", 1) == []
