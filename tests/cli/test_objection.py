"""asncli objection: the whole way of a case, and every refusal with the way out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.disputed_office import explained_office
from tests.workflows.sound_office import BUDI, SECRETARY, SITI, WAYAN, change

P = ("--period", "2026-S1")
JSON = ("--format", "json")


@pytest.fixture
def objected(asncli: Run, surroundings: Path) -> Run:
    """An office in which Wayan has objected and Budi explained (batches 5 and 6)."""
    explained_office(surroundings / "asncli.db")
    return asncli


def test_a_case_from_filing_to_decision(objected: Run) -> None:
    assert objected("batch", "undo", "6", "--yes").code == objected("batch", "undo", "5", "--yes").code == 0
    reason = ("--reason", "Mei belum dihitung", "--document", "800/7")
    assert objected("objection", "add", WAYAN, *P, *reason, "--date", "2026-07-20").err.splitlines() == [
        "Stored as batch 9; take it back with: asncli batch undo 9",
        f"Next: asncli objection answer {WAYAN} --period 2026-S1 --by NIP --text TEXT",
    ]
    words = ("--text", "Bukti tidak ada", "--date", "2026-07-22")
    other = objected("objection", "answer", WAYAN, *P, "--by", SECRETARY, *words)
    assert other.err.splitlines()[0] == f"Note: {BUDI} assessed, and {SECRETARY} explains."
    assert objected("objection", "answer", WAYAN, *P, "--by", BUDI, *words).code == 0
    ruling = ("--decision", "changed", "--behaviour-rating", "below", "--reason", "Bukti kurang", "--document", "800/9")
    decided = objected("objection", "decide", WAYAN, *P, "--by", SITI, *ruling, "--date", "2026-07-30")
    assert decided.err.splitlines()[:3] == [
        "Before: Sesuai Ekspektasi / Sesuai Ekspektasi / Baik",
        "Now: Sesuai Ekspektasi / Di Bawah Ekspektasi / Kurang/Misconduct",
        "Stored as batch 12; take it back with: asncli batch undo 12",
    ]
    assert json.loads(objected("objection", "show", WAYAN, *P, *JSON).out) == {
        "nip": WAYAN, "name": "Wayan", "unit": "Bidang SD", "period": "2026-S1", "received_on": "2026-07-10",
        "filed_on": "2026-07-20", "days_open": 10, "reason": "Mei belum dihitung", "document": "800/7",
        "explained_on": "2026-07-22", "explained_by_nip": BUDI, "explanation": "Bukti tidak ada",
        "decided_on": "2026-07-30", "decided_by_nip": SITI, "acting": None, "decision": "changed",
        "decision_reason": "Bukti kurang", "decision_document": "800/9", "work_rating": None,
        "behaviour_rating": "below", "batch_id": 12,
    }  # fmt: skip
    assert "Diubah" in objected("objection", "list").out
    nothing = objected("objection", "list", "--open", *JSON)
    assert (nothing.out, nothing.err) == ("[]\n", "Nothing to show.\n")
    told = objected("evaluation", "explain", WAYAN, *P).out
    for words_of in ("last day for an objection", "decision on the objection", "decision = Diubah"):
        assert words_of in told
    assert "predikat Baik)" in told
    assert "predikat Kurang/Misconduct)" in told
    assert "changed by the decision on an objection" in told


def test_open_cases_are_listed_with_the_days_they_are_open(objected: Run) -> None:
    (found,) = json.loads(objected("objection", "list", *P, "--unit", "B", "--open", *JSON).out)
    assert (found["nip"], found["decision"]) == (WAYAN, None)
    assert found["days_open"] >= (date(2026, 7, 31) - date(2026, 7, 20)).days
    assert objected("objection", "show", WAYAN, *P).err == (
        f"Next: asncli objection decide {WAYAN} --period 2026-S1 --by NIP --decision kept --reason TEXT\n"
    )


def test_a_refusal_says_what_counted_and_what_to_do(objected: Run) -> None:
    decide = ("objection", "decide", WAYAN, *P, "--reason", "Tetap", "--decision", "kept", "--by")
    assert objected(*decide, SECRETARY).err.splitlines() == [
        f"Error: The superior of the assessor {BUDI} is {SITI}, not {SECRETARY}.",
        f"Name {SITI}, or say why another decides: --acting REASON.",
    ]
    late = objected("objection", "add", BUDI, *P, "--reason", "Mei")
    assert (late.code, late.err.splitlines()[1].split(" --")[0]) == (
        3, f"Record it first: asncli evaluation deliver {BUDI}",
    )  # fmt: skip
    again = objected("objection", "add", WAYAN, *P, "--reason", "Mei")
    assert again.code == 4
    undone = objected("batch", "undo", "4", "--yes")  # the receipt
    assert (undone.code, undone.err.splitlines()[0]) == (4, "Error: Batch 4 can not be undone: later batches stand on"
            " it: 5 (objection add), 6 (objection answer).")  # fmt: skip
    empty = objected("objection", "answer", WAYAN, *P, "--by", BUDI, "--text", "")
    assert (empty.code, empty.err.splitlines()[0]) == (2, "Error: The text is empty.")
    acting = objected(*decide, SECRETARY, "--acting", "Kepala dinas cuti", "--dry-run")
    assert acting.err.splitlines()[:2] == [
        "Kept: Sesuai Ekspektasi / Sesuai Ekspektasi / Baik", "Dry run: nothing was stored",
    ]  # fmt: skip


def test_in_a_closed_period_nothing_is_disputed_any_more(objected: Run, surroundings: Path) -> None:
    change(
        surroundings / "asncli.db",
        "INSERT INTO period_lock (period, status, closed_on, raters_deleted, source_id)"
        " VALUES ('2026-S1', 'closed', '2026-07-31', 0, 1)",
    )
    for words in (
        ("evaluation", "deliver", BUDI, *P, "--date", "2026-07-10"),
        ("evaluation", "deliver", "--unit", "B", *P, "--date", "2026-07-10"),
        ("objection", "add", BUDI, *P, "--reason", "Mei"),
        ("objection", "answer", WAYAN, *P, "--by", BUDI, "--text", "Ya"),
        ("objection", "decide", WAYAN, *P, "--by", SITI, "--decision", "kept", "--reason", "Ya"),
        ("note", "add", WAYAN, "--on", "Loyal", "--text", "Baik", "--date", "2026-06-30"),
    ):
        answer = objected(*words)
        assert (answer.code, "was closed on 2026-07-31" in answer.err) == (4, True), words


def test_an_unknown_superior_is_told(objected: Run, surroundings: Path) -> None:
    change(surroundings / "asncli.db", "UPDATE assignment SET supervisor_nip = NULL WHERE employee_id = 2")
    words = ("--by", SECRETARY, "--decision", "kept", "--reason", "Tetap", "--dry-run")
    told = objected("objection", "decide", WAYAN, *P, *words).err.splitlines()[0]
    assert told == f"Note: the roster knows no superior of the assessor; {SECRETARY} is taken as such."
