"""Units come in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_units import import_units
from tests.cli.small_office import UNITS
from tests.workflows.import_office import ALL, WRITER, asked, counts, file, office


def test_units_of_a_roster_get_their_codes(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        (found,) = import_units(opened, [file("Unit", UNITS)], options=ALL, writer=WRITER)
    assert counts(found) == (3, 0, 3, 0, 0)
    assert asked(path, "SELECT code FROM unit ORDER BY code") == [("1.01",), ("1.01.1",), ("1.01.2",)]
