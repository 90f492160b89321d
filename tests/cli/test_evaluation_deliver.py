"""asncli evaluation deliver and receipts, and the receipt beside an evaluation that is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.disputed_office import disputed_office
from tests.workflows.sound_office import BUDI, SITI, WAYAN, change

P = ("--period", "2026-S1")
JSON = ("--format", "json")


@pytest.fixture
def final(asncli: Run, surroundings: Path) -> Run:
    """An office whose evaluations are final since 2 July 2026."""
    disputed_office(surroundings / "asncli.db")
    return asncli


def test_a_receipt_is_recorded_listed_and_changed(final: Run) -> None:
    words = ("evaluation", "deliver", WAYAN, *P, "--document", "800/1", "--date")
    dry = final(*words, "2026-07-10", "--dry-run")
    assert (dry.code, dry.err.splitlines()[2]) == (0, "Dry run: nothing was stored")
    assert final(*words, "2026-07-10").err.splitlines() == [
        "Receipts recorded: 1, changed: 0, on record already: 0",
        "Objections are possible until 2026-07-24 (received on 2026-07-10).",
        "Stored as batch 4; take it back with: asncli batch undo 4",
        "Next: asncli evaluation receipts --period 2026-S1",
    ]
    assert "changed: 1" in final(*words, "2026-07-11").err
    found = json.loads(final("evaluation", "receipts", *P, *JSON).out)
    assert found[1] == {
        "nip": WAYAN, "name": "Wayan", "unit": "Bidang SD", "status": "final", "final_on": "2026-07-02",
        "received_on": "2026-07-11", "objection_until": "2026-07-25", "filed_on": None, "document": "800/1",
    }  # fmt: skip
    missing = json.loads(final("evaluation", "receipts", *P, "--missing", *JSON).out)
    assert [one["nip"] for one in missing] == [BUDI, SITI]
    assert json.loads(final("evaluation", "receipts", *P, "--unit", "B", "--missing", *JSON).out) == missing[:1]


def test_a_unit_receives_and_who_can_not_is_named(final: Run, surroundings: Path) -> None:
    unit = final("evaluation", "deliver", "--unit", "D", *P, "--date", "2026-07-10")
    assert (unit.code, unit.err.splitlines()[0]) == (0, "Receipts recorded: 3, changed: 0, on record already: 0")
    assert final("batch", "undo", "4", "--yes").code == 0
    assert final("evaluation", "deliver", "--unit", "B", *P, "--date", "2026-06-30").code == 3
    change(surroundings / "asncli.db", "UPDATE evaluation SET status = 'draft' WHERE employee_id = 2")
    half = final("evaluation", "deliver", "--unit", "B", *P, "--date", "2026-07-01")  # decided on paper before
    assert (half.code, half.err.splitlines()[:3]) == (1, [
        "Receipts recorded: 1, changed: 0, on record already: 0",
        "Objections are possible until 2026-07-15 (received on 2026-07-01).",
        f"Not final, so nothing was recorded: 1 ({BUDI})",
    ])  # fmt: skip
    quiet = final("--quiet", "evaluation", "deliver", "--unit", "B", *P, "--date", "2026-07-01")
    assert (quiet.code, quiet.err) == (1, f"Not final, so nothing was recorded: 1 ({BUDI})\n")
    assert final("evaluation", "receipts", *P, "--unit", "B", "--missing").err == "Nothing to show.\n"


def test_it_must_be_said_whose_receipt_it_is(final: Run) -> None:
    for words in ((), (WAYAN, "--unit", "B")):
        answer = final("evaluation", "deliver", *words, *P, "--date", "2026-07-10")
        assert (answer.code, answer.err.splitlines()[0]) == (2, "Error: Whose receipt is recorded?")


def test_the_evaluation_shows_receipt_and_objection_to_people_and_not_to_scripts(final: Run) -> None:
    show = ("evaluation", "show", WAYAN, *P)
    before, keys = final(*show).out, list(json.loads(final(*show, *JSON).out))
    assert "Objection until" not in before
    assert final("evaluation", "deliver", WAYAN, *P, "--date", "2026-07-10").code == 0
    received = [line.split() for line in final(*show).out.splitlines()]
    assert ["Objection", "until", "2026-07-24"] in received
    reason = ("--reason", "Mei belum dihitung", "--date", "2026-07-20")
    assert final("objection", "add", WAYAN, *P, *reason).code == 0
    objected = [line.split() for line in final(*show).out.splitlines()]
    assert ["Filed", "2026-07-20"] in objected
    assert list(json.loads(final(*show, *JSON).out)) == keys


def test_what_was_said_after_it_became_final_stands_beside_what_was_kept(final: Run) -> None:
    explain = ("evaluation", "explain", WAYAN, *P)
    before = final(*explain, *JSON).out
    assert final("note", "add", WAYAN, "--on", "IKI-1", "--text", "Rapikan", "--date", "2026-06-30").code == 0
    assert final("evaluation", "deliver", WAYAN, *P, "--date", "2026-07-10").code == 0
    assert final("objection", "add", WAYAN, *P, "--reason", "Mei", "--date", "2026-07-20").code == 0
    for words in (explain, ("evaluation", "show", WAYAN, *P)):
        lines = [line.split() for line in final(*words).out.splitlines()]
        assert ["2026-06-30", "IKI-1", "Pimpinan", "Rapikan"] in lines
        assert [line for line in lines if line[:2] in (["Objection", "until"], ["Filed", "2026-07-20"])] == [
            ["Objection", "until", "2026-07-24"], ["Filed", "2026-07-20"],
        ]  # fmt: skip
    assert "## Feedback recorded after it became final" in final(*explain, "--format", "md").out
    same, now = (json.loads(said) for said in (before, final(*explain, *JSON).out))
    assert (now["steps"], list(now), now["status"]) == (same["steps"], list(same), "objected")
