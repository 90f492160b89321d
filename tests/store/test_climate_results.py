"""What stands beside the work climate of units."""

from __future__ import annotations

from pathlib import Path

from asncli.store.climate_results import Results, results
from asncli.store.database import session
from asncli.store.units import index
from asncli.terms import Period
from tests.workflows.reported_office import PERIOD, reported_office


def test_people_in_service_and_how_they_were_evaluated_are_counted_by_unit(tmp_path: Path) -> None:
    path = reported_office(tmp_path / "a.db")
    with session(path, write=False) as opened:
        names = {unit.id: unit.name for unit in index(opened).by_id.values()}
        found = {names[unit]: one for unit, one in results(opened, PERIOD).items()}
        none = {names[unit]: one for unit, one in results(opened, Period(2025, PERIOD.kind, 1)).items()}
    # Dewi is on leave and left out; Wayan and Agus are incomplete; Rani stands in no unit.
    assert found == {
        "Dinas Pendidikan": Results(2, 9800, 1, {"baik": 1}),
        "Bidang SD": Results(3, 18571, 2, {"butuh_perbaikan": 1}),
    }
    assert none == {"Dinas Pendidikan": Results(2), "Bidang SD": Results(3)}  # the earliest that is known of them


def test_two_units_are_counted_together() -> None:
    both = Results(2, 9700, 1, {"baik": 1}).plus(Results(3, 100, 2, {"baik": 1, "kurang": 1}))
    assert both == Results(5, 9800, 3, {"baik": 2, "kurang": 1})
