"""How an import is answered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from asncli.cli.import_views import COUNTS, FEW, document, import_views, problems_table
from asncli.cli.views import Table
from asncli.workbooks.discipline import DISCIPLINE
from asncli.workbooks.problems import problem
from asncli.workflows.importing import ImportResult
from tests.workbooks.sheets import NIP, reading

WARNED, REFUSED = problem("rounded-4", row=2), problem("date-future", row=99, values={"today": "2026-07-01"})
RESULT = ImportResult(
    7, "r.xlsx", "Rating", True, 30, 29, 0, 0, 1, 0, 2, [*[WARNED] * (FEW + 5), REFUSED], (),
    {"units_made": [f"Bidang {n}" for n in range(FEW + 1)]}, (),
)  # fmt: skip


def tables(*, watched: bool) -> dict[str, list[list[object]]]:
    """Rows of the tables by their titles."""
    views = import_views([RESULT], watched=watched)
    return {view.title: [list(row) for row in view.rows] for view in views if isinstance(view, Table)}


def test_the_keys_of_scripts_come_first_and_further_facts_after_them() -> None:
    assert list(document(RESULT)) == [
        "batch", "file", "stored", *COUNTS, "problems", "sheet", "notices", "units_made",
    ]  # fmt: skip


def test_columns_that_are_not_used_are_named(tmp_path: Path) -> None:
    headings = {"NIP": NIP, "Catatan {Bidang}": "x", "Jenis Hukuman": "Teguran lisan", "Mulai": "2026-04-01", "Pak": 1}
    rows = reading(tmp_path, DISCIPLINE, headings)
    views = import_views([replace(RESULT, sheets=(rows,))], watched=False)
    assert [
        list(row)[1] for view in views if isinstance(view, Table) and view.title == "Notes" for row in view.rows
    ] == [
        "Hukuman Disiplin: headings in row 1; columns used: 3 of 5: NIP A, Jenis Hukuman C, Mulai D; not used: Catatan"
        " {Bidang} B, Pak E"
    ]


def test_a_terminal_shows_the_first_of_many_and_those_that_reject_before_the_others() -> None:
    whole, watched = tables(watched=False), tables(watched=True)
    assert whole["Import"] == watched["Import"] == [["r.xlsx", "Rating", 30, 29, 0, 0, 1, 0, 2]]
    assert (len(whole["New units"]), watched["New units"][-1]) == (FEW + 1, ["", "…"])
    assert (len(whole["Problems"]), len(watched["Problems"])) == (FEW + 6, FEW)
    assert [row[1] for row in watched["Problems"][:2]] == ["error", "warning"]
    assert len(list(problems_table([RESULT, RESULT]).rows)) == 2 * (FEW + 6)
