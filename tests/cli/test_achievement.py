"""asncli achievement."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import SITI, book, realised
from tests.cli.test_importing import counts, told

JSON = ("--format", "json")


def test_one_achievement_is_added_corrected_listed_and_removed(office: Run) -> None:
    added = office(
        "achievement", "add", SITI, "IKI-01", "--date", "2026-06-30", "--value", "6,5", "--evidence", "Laporan; 6"
    )
    assert added.err.startswith("Added: 1, changed: 0, unchanged: 0\n")
    assert office("achievement", "add", SITI, "IKI-01", "--date", "Juni 2026", "--value", "7").err.startswith(
        "Added: 0, changed: 1, unchanged: 0\n"
    )
    (found,) = json.loads(office("achievement", "list", "--period", "2026-S1", *JSON).out)
    assert (found["day"], found["value"], found["evidence"], found["batch"]) == ("2026-06-30", 7, "Laporan; 6", 5)
    assert json.loads(office("achievement", "list", "--period", "2026-S2", *JSON).out) == []
    gone = office("achievement", "remove", SITI, "IKI-01", "2026-06-30", "--reason", "Salah tanggal")
    assert gone.err == f"Removed, batch 6\nNext: asncli achievement list --nip {SITI}\n"
    assert office("achievement", "remove", SITI, "IKI-01", "2026-06-30", "--reason", "lagi").code == 3


def test_an_achievement_of_no_indicator_is_refused(office: Run) -> None:
    answer = office("achievement", "add", SITI, "IKI-77", "--date", "2026-06-30", "--value", "1")
    assert (answer.code, answer.err.splitlines()[0]) == (
        1, "Error: There is no indicator IKI-77 in the plan of this person for that date.",
    )  # fmt: skip


def test_a_corrected_file_changes_only_its_own_figures(office: Run) -> None:
    book(Path("a.xlsx"), "Realisasi", [realised(), realised(value=3, day="31/03/2026")])
    book(Path("b.xlsx"), "Realisasi", [realised(value=8), realised(value=3, day="31/03/2026")])
    office("achievement", "import", "a.xlsx")
    assert counts(told(office("achievement", "import", "b.xlsx", *JSON)))[:5] == (2, 0, 1, 1, 0)
