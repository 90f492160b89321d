"""Potential of people."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.batches import add_source, begin, finish
from asncli.store.database import raw_connection, session
from asncli.store.potentials import Found, newest_potentials, write_potentials
from asncli.store.undo import undo
from tests.cli.small_office import SITI
from tests.workflows.import_office import WRITER, office


def test_a_correction_keeps_what_it_does_not_say_and_can_be_undone(tmp_path: Path) -> None:
    day = date(2026, 5, 15)
    with session(office(tmp_path / "k.db"), write=True) as opened:
        for row in ((2, SITI, day, "rendah", 5000, "Tim A"), (2, SITI, day, "tinggi", None, None)):
            batch = begin(opened, "career potential import", user="sri", now=WRITER.now, reason=None)
            counts, rejected = write_potentials(opened, batch, add_source(opened, batch), [row])
            finish(opened, batch, counts._asdict())
            assert rejected == []
        assert list(newest_potentials(opened, day).values()) == [Found("2026-05-15", "tinggi", 5000)]
        undo(opened, batch, user="sri", now=WRITER.now)
        assert list(newest_potentials(opened, day).values()) == [Found("2026-05-15", "rendah", 5000)]
        assert raw_connection(opened).execute("SELECT assessor FROM potential").fetchall() == [("Tim A",)]
