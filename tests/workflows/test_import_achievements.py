"""Realisations come in."""

from __future__ import annotations

from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_achievements import import_achievements
from asncli.workflows.import_targets import import_targets
from tests.cli.small_office import indicator, realised
from tests.workflows.import_office import ALL, WRITER, codes, counts, file, office


def test_realisations_join_the_indicators_of_the_plan(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        import_targets(opened, [file("SKP", [indicator()])], options=ALL, writer=WRITER)
        (found,) = import_achievements(opened, [file("Realisasi", [realised()])], options=ALL, writer=WRITER)
        (again,) = import_achievements(
            opened, [file("Realisasi", [realised(), realised(code="X")])], options=ALL, writer=WRITER
        )
    assert (counts(found), counts(again)) == ((1, 1, 0, 0, 0), (2, 0, 0, 1, 1))
    assert codes(again) == [("indicator-unknown", "B3")]


def test_two_plans_of_one_day_need_different_codes(tmp_path: Path) -> None:
    acting = indicator(Mulai="01/04/2026", Selesai="30/06/2026", Jenis_Rencana="PLT")
    with session(office(tmp_path / "k.db"), write=True) as opened:
        import_targets(opened, [file("SKP", [indicator(), acting])], options=ALL, writer=WRITER)
        (found,) = import_achievements(opened, [file("Realisasi", [realised()])], options=ALL, writer=WRITER)
    assert codes(found) == [("indicator-ambiguous", "B2")]
