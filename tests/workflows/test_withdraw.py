"""Withdrawing a row is a batch with a reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from asncli.store.database import session
from asncli.store.removals import remove_rating
from asncli.terms import Period, PeriodKind
from asncli.workflows.import_ratings import import_ratings
from asncli.workflows.withdraw import withdraw
from tests.cli.small_office import SITI, rated
from tests.workflows.import_office import ALL, WRITER, asked, file, office


def test_the_reason_is_kept_with_the_batch(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        import_ratings(opened, [file("Rating", [rated()])], options=ALL, writer=WRITER)
    with session(path, write=True) as opened:
        period = Period(2026, PeriodKind.SEMESTER, 1)
        number = withdraw(
            opened, replace(WRITER, reason="Salah"), lambda batch: remove_rating(opened, batch, SITI, period)
        )
    assert asked(path, f"SELECT command, reason, counts FROM batch WHERE id = {number}") == [
        ("test", "Salah", '{"removed": 1}')
    ]
    assert asked(path, "SELECT count(*) FROM rating") == [(0,)]
