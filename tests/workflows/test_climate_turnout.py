"""More answers than employees are told when they come in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.climate_turnout import Crowded, crowded, tell_crowded
from asncli.workflows.import_climate import import_climate
from tests.workbooks.climates import several
from tests.workflows.import_office import ALL, WRITER, file
from tests.workflows.reported_office import reported_office


def test_a_unit_with_more_answers_than_people_is_named_and_one_that_few_answered_is_not(tmp_path: Path) -> None:
    """Dinas Pendidikan counts five with Bidang SD; of Bidang SD itself there are three."""
    path = reported_office(tmp_path / "a.db")
    lines = [*several(6, 4, "Bidang SD"), *several(5, 4, "Dinas Pendidikan")]
    with session(path, write=True) as opened:
        (found,) = import_climate(opened, [file("Lingkungan Kerja", lines)], options=ALL, writer=WRITER, dry_run=True)
        assert [notice.values for notice in found.notices if "answers" in notice.values] == [
            {"unit": "Bidang SD", "period": "2026-S1", "answers": 6, "people": 3},
        ]  # fmt: skip
    with session(path, write=True) as opened:
        import_climate(opened, [file("Lingkungan Kerja", lines[2:])], options=ALL, writer=WRITER)
        assert crowded(opened, ["2026-S1", "2026-S2", "kapan"]) == []


def test_of_many_units_the_first_are_named(tmp_path: Path) -> None:
    many = [Crowded(f"Bidang {n}", "2026-S1", 9, 3) for n in range(7)]
    assert [(notice.values.get("unit"), notice.values.get("n")) for notice in tell_crowded(many)] == [
        *((f"Bidang {n}", None) for n in range(5)), (None, 2),
    ]  # fmt: skip
