"""asncli rating."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, WAYAN, book, rated
from tests.cli.test_importing import faults, told
from tests.workflows.disputed_office import WAYAN as FINAL
from tests.workflows.disputed_office import disputed_office

JSON = ("--format", "json")


def test_one_rating_is_added_listed_and_removed(office: Run) -> None:
    words = (
        "--work",
        "Sesuai Ekspektasi",
        "--behaviour",
        "above",
        "--assessor",
        BUDI,
        "--new-idea",
        "--feedback",
        "Baik",
    )
    added = office("rating", "add", SITI, "2026-S1", *words)
    assert added.err.splitlines() == [
        "Added: 1, changed: 0, unchanged: 0",
        "Stored as batch 4; take it back with: asncli batch undo 4",
        "Next: asncli evaluate 2026-S1",
    ]
    assert json.loads(office("rating", "list", "--period", "2026-S1", *JSON).out) == [
        {"nip": SITI, "name": "Siti Contoh", "period": "2026-S1", "work_rating": "meets", "behaviour_rating": "above",
         "feedback": "Baik", "assessor_nip": BUDI, "new_idea": True, "batch": 4}
    ]  # fmt: skip
    assert "Di Atas Ekspektasi" in office("rating", "list").out
    assert office("rating", "add", SITI, "2026-S1", "--work", "above", "--assessor", WAYAN).err.startswith(
        "Error: Row 3: this person already has a rating of this period by another assessor.\n"
    )
    assert office("rating", "remove", SITI, "2026-S1", "--reason", "Salah orang").code == 0
    assert json.loads(office("rating", "list", *JSON).out) == []


def test_words_that_are_no_rating_are_told_with_their_cell(office: Run, tmp_path: Path) -> None:
    lines = [rated(**{"Rating Perilaku": "Lumayan"}), rated(BUDI, period="Semester 9", assessor=None)]
    answer = office("rating", "import", str(book(tmp_path / "r.xlsx", "Rating", lines)), *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("rating-unknown", "E2"), ("period-unknown", "B3")])


def test_a_second_assessor_in_the_database_is_a_conflict(office: Run, tmp_path: Path) -> None:
    assert office("rating", "import", str(book(tmp_path / "a.xlsx", "Rating", [rated()]))).code == 0
    answer = office("rating", "import", str(book(tmp_path / "b.xlsx", "Rating", [rated(assessor=WAYAN)])), *JSON)
    assert (answer.code, faults(told(answer))) == (1, [("rating-conflict", "C2")])


def test_the_next_step_is_the_evaluation_of_the_latest_period(office: Run, tmp_path: Path) -> None:
    lines = [rated(), rated(period="2026-Q3"), rated(BUDI, period="2025-S2", assessor=None)]
    answer = office("rating", "import", str(book(tmp_path / "r.xlsx", "Rating", lines)))
    assert answer.err.splitlines()[-1] == "Next: asncli evaluate 2026-Q3"


def test_removing_the_rating_of_somebody_final_says_that_the_final_stays(asncli: Run, tmp_path: Path) -> None:
    disputed_office(tmp_path / "asncli.db")
    remove = ("rating", "remove", FINAL, "2026-S1", "--reason", "Salah orang")
    final = f"The evaluation of {FINAL} in 2026-S1 is final: it stays as it is, on this rating."
    assert asncli(*remove, "--dry-run").err.splitlines()[:2] == [final, "Dry run: nothing was stored"]
    assert asncli(*remove).err.splitlines()[:2] == [final, "Removed, batch 4"]
    assert json.loads(asncli("evaluation", "show", FINAL, "--period", "2026-S1", *JSON).out)["status"] == "final"
