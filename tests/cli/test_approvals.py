"""asncli target approve."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, LEADER, SITI, book, indicator, tables
from tests.cli.test_importing import faults, told

JSON = ("--format", "json")
APPROVE = ("target", "approve", "--year", "2026")


def assume(folder: Path, nip: str) -> None:
    """Mark the indicators of a person as a form without Arah leaves them."""
    sql = (
        "UPDATE indicator SET assumed = 1 WHERE plan_id IN"
        " (SELECT p.id FROM plan p JOIN employee e ON e.id = p.employee_id WHERE e.nip = ?)"
    )
    with closing(sqlite3.connect(folder / "asncli.db")) as raw:
        raw.execute(sql, (nip,))
        raw.commit()


def test_what_was_assumed_is_looked_at_before_it_is_approved(office: Run, tmp_path: Path) -> None:
    assume(tmp_path, SITI)
    (listed,) = json.loads(office("target", "list", "--assumed", *JSON).out)
    assert (listed["nip"], listed["status"], listed["assumed"], listed["approved_by"]) == (SITI, "draft", True, None)
    before = tables(tmp_path / "asncli.db")
    assert office(*APPROVE, "--all", "--dry-run").err == (
        "Plans approved: 2, approved already: 0, of those approved now with assumed Arah: 1\n"
        "Dry run: nothing was stored\n"
        "Indicators whose Arah or Rekap was assumed: 1; look at them first\n"
        "Next: asncli target list --assumed --year 2026\n"
    )
    assert tables(tmp_path / "asncli.db") == before
    answer = office(*APPROVE, "--nip", SITI, "--by", LEADER, "--on", "2026-01-20")
    assert (answer.code, answer.out, answer.err) == (
        0,
        "",
        "Plans approved: 1, approved already: 0, of those approved now with assumed Arah: 1\n"
        "Stored as batch 4; take it back with: asncli batch undo 4\n"
        "Arah and Rekap count as stated now, indicators: 1\n"
        "Next: asncli achievement import realisasi.xlsx\n",
    )
    assert json.loads(office("target", "list", "--assumed", *JSON).out) == []
    (listed,) = json.loads(office("target", "list", "--nip", SITI, *JSON).out)
    assert (listed["status"], listed["approved_by"], listed["approved_at"]) == ("approved", LEADER, "2026-01-20")
    assert "Disetujui" in office("target", "list", "--unit", "1.01.1").out


def test_approving_again_changes_nothing(office: Run) -> None:
    assert office(*APPROVE, "--unit", "1.01", "--by", "Kepala Dinas").code == 0
    assert office(*APPROVE, "--all").err == (
        "Plans approved: 0, approved already: 2, of those approved now with assumed Arah: 0\n"
        "Nothing was to be done\n"
        "Next: asncli achievement import realisasi.xlsx\n"
    )


def test_an_approved_plan_is_not_changed_on_the_command_line_until_the_approval_is_taken_back(
    office: Run, tmp_path: Path
) -> None:
    office(*APPROVE, "--all")
    words = ("--rhk", "RHK-1", "--result", "Hasil RHK-1", "--title", "Ukuran IKI-01", "--direction", "naik",
             "--recap", "jumlah")  # fmt: skip
    add = ("target", "add", SITI, "IKI-01", "--year", "2026", *words, "--target")
    refused = office(*add, "13")
    assert (refused.code, refused.err.splitlines()[0]) == (
        1, "Error: Row 3: the plan of this person is approved, and this row would change it.",
    )  # fmt: skip
    assert office(*add, "12").err.startswith("Added: 0, changed: 0, unchanged: 1\n")
    removal = ("target", "remove", SITI, "IKI-01", "--year", "2026", "--reason", "Salah kode")
    refused = office(*removal)
    assert (refused.code, refused.err.splitlines()[0]) == (4, f"Error: The plan of {SITI} for 2026 is approved.")
    file = book(tmp_path / "s.xlsx", "SKP", [indicator(SITI, Target=13)])
    assert faults(told(office("target", "import", str(file), *JSON))) == [("plan-approved", "A2")]
    assert office("batch", "undo", "3", "--yes").code == 4
    assert office("batch", "undo", "4", "--yes").code == 0
    assert office(*removal).code == 0


@pytest.mark.parametrize(
    ("words", "exit_code", "code"),
    [
        ((), 2, "choice-needed"),
        (("--all", "--nip", SITI), 2, "choice-needed"),
        (("--nip", SITI, "--by", " "), 2, "name-empty"),
        (("--nip", SITI, "--by", "1234"), 2, "nip-length"),
        (("--unit", "9.99"), 3, "unit-unknown"),
        (("--nip", SITI, "--on", "2999-01-01"), 3, "date-future"),
    ],
)
def test_it_must_be_said_whose_plans_by_whom_and_when(
    office: Run, words: tuple[str, ...], exit_code: int, code: str
) -> None:
    answer = office(*APPROVE, *words)
    assert answer.code == exit_code, answer.err
    assert {"choice-needed": "whose plans", "name-empty": "is empty", "nip-length": "a NIP has 18 digits",
            "unit-unknown": "no unit 9.99", "date-future": "is still to come"}[code] in answer.err  # fmt: skip
    assert {t["status"] for t in json.loads(office("target", "list", *JSON).out)} == {"draft"}


def test_somebody_is_named_in_words_or_by_nip(office: Run) -> None:
    office(*APPROVE, "--nip", BUDI, "--by", "  Bupati   Contoh ")
    office(*APPROVE, "--nip", SITI, "--by", f"{LEADER[:8]} {LEADER[8:]}")
    by = {t["nip"]: t["approved_by"] for t in json.loads(office("target", "list", *JSON).out)}
    assert by == {BUDI: "Bupati Contoh", SITI: LEADER}
