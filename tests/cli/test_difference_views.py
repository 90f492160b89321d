"""How the difference between a roster and what is known is shown."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.cli.difference_views import difference_views, flat, summary_views
from asncli.cli.views import Table
from asncli.store.database import session
from asncli.workflows.diff_roster import diff_roster
from asncli.workflows.import_roster import import_roster
from tests.cli.small_office import NOBODY, PEOPLE, SITI, WAYAN
from tests.workflows.import_office import ALL, WRITER, file, office

LINES = [{**PEOPLE[0], "Jenis Pegawai": "PPPK"}, PEOPLE[1], {"NIP": NOBODY, "Nama": "Agus"}]


def rows(views: list[Table]) -> list[list[list[object]]]:
    """Cells of tables."""
    return [[list(row) for row in view.rows] for view in views]


def test_lists_and_the_flat_table_say_the_same(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True, dry_run=True) as opened:
        found = diff_roster(opened, file("Pegawai", LINES), options=ALL, writer=WRITER, as_of=date(2026, 3, 1))
    kind = [SITI, "Siti Contoh", "Jenis Pegawai", None, "PPPK"]
    views = [view for view in difference_views(found) if isinstance(view, Table)]
    assert rows(views) == [[[NOBODY, "Agus"]], [[WAYAN, "Wayan Contoh"]], [], [kind]]
    assert rows([flat(found)]) == [
        [["Came", NOBODY, "Agus", None, None, None], ["Left", WAYAN, "Wayan Contoh", None, None, None],
         ["Changed", *kind]]
    ]  # fmt: skip


def test_an_import_is_summed_up_by_people_and_by_fact(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        results = import_roster(
            opened, [file("Pegawai", LINES[:2]), file("Pegawai", LINES[2:])], options=ALL, writer=WRITER
        )
        again = import_roster(opened, [file("Pegawai", LINES)], options=ALL, writer=WRITER)
    assert summary_views(again) == []
    assert rows([view for view in summary_views(results) if isinstance(view, Table)]) == [
        [[1, 0, 0, 1]], [["Jenis Pegawai", 1]],
    ]  # fmt: skip
