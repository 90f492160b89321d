"""What is known of a person through time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.undo import undo
from asncli.workflows.import_roster import import_roster
from asncli.workflows.person_history import person_history
from asncli.workflows.rename_person import rename_person
from asncli.workflows.roster_changes import Leaving
from tests.cli.small_office import BUDI, PEOPLE, SITI, WAYAN
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


def told(path: Path, nip: str) -> list[tuple[object, ...]]:
    """What batches after the first one changed of a person, with file and row."""
    with session(path, write=False) as opened:
        changes = person_history(opened, nip, WRITER.today).changes
    return [(c.batch, c.since, c.field, c.before, c.after, c.file, c.row) for c in changes if c.batch > 1]


def test_leaving_and_returning_are_told_with_the_file_that_showed_it(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    for day, people in ((date(2026, 3, 1), PEOPLE[:2]), (date(2026, 7, 1), [{**PEOPLE[2], "Golongan": "III/b"}])):
        with session(path, write=True) as opened:
            full = Leaving(full=True, sure=True)
            name = f"{day}.xlsx"
            import_roster(opened, [file("P", people, name)], options=ALL, writer=WRITER, as_of=day, leaving=full)
    assert told(path, WAYAN) == [
        (2, "2026-03-01", "active", True, False, "2026-03-01.xlsx", None),
        (3, "2026-07-01", "active", False, True, "2026-07-01.xlsx", 2),
        (3, "2026-07-01", "golongan", "III/a", "III/b", "2026-07-01.xlsx", 2),
    ]


def test_what_was_undone_is_told_with_its_undoing(tmp_path: Path) -> None:
    path, march, july = office(tmp_path / "k.db"), date(2026, 3, 1), date(2026, 7, 1)
    for day, golongan in ((july, "IV/a"), (march, "III/d")):
        with session(path, write=True) as opened:
            lines = [{**PEOPLE[0], "Golongan": golongan}]
            import_roster(opened, [file("P", lines)], options=ALL, writer=WRITER, as_of=day)
    with session(path, write=True) as opened:
        undo(opened, 3, user="sri", now=WRITER.now)
    assert told(path, SITI) == [
        (2, "2026-07-01", "golongan", "III/c", "IV/a", "berkas.xlsx", 2),
        (3, "2026-03-01", "golongan", "III/c", "III/d", "berkas.xlsx", 2),
        (4, "2026-03-01", "golongan", "III/d", "III/c", None, None),
    ]


def test_who_has_a_renamed_superior_is_told_by_which_command(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        rename_person(opened, BUDI, "197901012005011009", "Koreksi BKN", WRITER)
    assert told(path, SITI) == [(2, "2026-01-01", "supervisor_nip", BUDI, "197901012005011009", None, None)]
