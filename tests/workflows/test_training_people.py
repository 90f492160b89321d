"""Who is meant by a list about training."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import raw_connection, session
from asncli.workflows.training_people import office_on
from tests.workflows.trained_office import COACHED, TODAY, trained_office


def test_people_of_a_unit_are_read_and_those_who_are_away_set_apart(tmp_path: Path) -> None:
    with session(trained_office(tmp_path / "k.db"), write=True) as opened:
        raw_connection(opened).execute(
            "UPDATE assignment SET legal_status = 'CLTN' WHERE employee_id = (SELECT id FROM employee WHERE nip = ?)",
            (COACHED,),
        )
        whole = office_on(opened, TODAY, away={"cltn"})
        one = office_on(opened, TODAY, unit="Dinas Karang")
    assert [(person.nip, status) for person, status in whole.away] == [(COACHED, "CLTN")]
    assert (one.unit, len(one.people), one.agency) == ("Dinas Karang", 6, "Pemerintah Kabupaten Contoh")
    assert {person.unit_id for person in one.people} == one.unit_ids
    assert len(whole.people) == 31
