"""Plans come in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.workflows.import_targets import import_targets
from tests.cli.small_office import indicator
from tests.workflows.import_office import ALL, GOOD, WRITER, asked, codes, counts, file, office


def test_rows_of_a_result_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    lines = [
        indicator(Bobot=50), indicator(code="IKI-02", Bobot=40),
        indicator(code="IKI-03", Rencana_Hasil_Kerja="Lain", Bobot=50), indicator(code="IKI-04"),
    ]  # fmt: skip
    with session(office(tmp_path / "k.db"), write=True) as opened:
        (found,) = import_targets(opened, [file("SKP", lines)], options=GOOD, writer=WRITER)
    assert (counts(found), codes(found)) == ((4, 2, 0, 0, 2), [("weight-mixed", "J3"), ("rhk-conflict", "E4")])


def test_without_the_column_the_end_of_a_plan_stays(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=True) as opened:
        import_targets(opened, [file("SKP", [indicator(Selesai=date(2026, 9, 30))])], options=ALL, writer=WRITER)
        (found,) = import_targets(opened, [file("SKP", [indicator()])], options=ALL, writer=WRITER)
    assert counts(found) == (1, 0, 0, 1, 0)
    assert asked(path, "SELECT begins, ends FROM plan") == [("2026-01-01", "2026-09-30")]
