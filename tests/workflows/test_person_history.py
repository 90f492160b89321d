"""What is known of a person through time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_roster import import_roster
from asncli.workflows.person_history import person_history
from tests.cli.small_office import PEOPLE, SITI
from tests.workflows.import_office import ALL, WRITER, file, office


def test_units_are_told_by_name_and_only_what_changed_is_told(tmp_path: Path) -> None:
    moved = [{**PEOPLE[0], "Unit Kerja": "Bidang SMP"}]
    with session(office(tmp_path / "k.db"), write=True) as opened:
        for _ in range(2):  # the second one corrects nothing
            import_roster(opened, [file("Pegawai", moved)], options=ALL, writer=WRITER, as_of=date(2026, 1, 1))
        found = person_history(opened, SITI, WRITER.today)
    assert [state.person.unit for state in found.states] == ["Bidang SMP"]
    assert [(c.batch, c.since, c.field, c.before, c.after) for c in found.changes if c.batch > 1] == [
        (2, "2026-01-01", "unit", "Bidang SD", "Bidang SMP")
    ]
