"""Names by number, for figures without a row."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.store.names import PersonName, UnitName, names_of_people, names_of_units
from tests.workflows.heard_office import quiet_office
from tests.workflows.reported_office import SITI


def test_people_and_units_are_named_by_their_number(tmp_path: Path) -> None:
    quiet_office(tmp_path / "a.db")
    with session(tmp_path / "a.db", write=False) as opened:
        assert names_of_people(opened, [1, 99]) == {1: PersonName(1, SITI, "Siti Lestari")}
        assert names_of_units(opened)[1] == UnitName(1, "Dinas Pendidikan", None)
