"""asncli dialogue: what is said is kept, and what is confidential shows nowhere unless it is asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

from tests.cli.conftest import Run
from tests.workflows.coached_office import BUDI, CONFIDED, SITI, WAYAN, coached_office, leave

P = ("--period", "2026-S1")
ONE = (WAYAN, *P)
JSON = ("--format", "json")
SAID = ("--date", "2026-07-13", "--well", "Tepat waktu", "--concerns", CONFIDED, "--leader-promises",
        "Mendampingi; due 2026-09-30", "--leader-promises", "Rapat", "--employee-promises", "Rekap")  # fmt: skip


@pytest.fixture
def office(asncli: Run, surroundings: Path) -> Iterator[Run]:
    """The small office on 1 October 2026."""
    coached_office(surroundings / "asncli.db")
    with time_machine.travel(datetime(2026, 10, 1, 8, tzinfo=UTC), tick=False):
        yield asncli


def test_a_dialogue_from_the_first_word_to_the_last(office: Run) -> None:
    added = office("dialogue", "add", *ONE, *SAID)
    assert (added.code, added.err.splitlines()) == (0, [
        "Added: 1, changed: 0, unchanged: 0",
        "Stored as batch 4; take it back with: asncli batch undo 4",
        f"Next: asncli dialogue show {WAYAN} --period 2026-S1",
    ])  # fmt: skip
    (shown,) = json.loads(office("dialogue", "show", *ONE, *JSON).out)
    assert (shown["well"], shown["concerns"], shown["leader_nip"], shown["withheld"]) == (
        "Tepat waktu", CONFIDED, BUDI, False,
    )  # fmt: skip
    assert [(one["number"], one["voice"], one["text"], one["due"]) for one in shown["commitments"]] == [
        (1, "leader", "Mendampingi", "2026-09-30"), (2, "leader", "Rapat", None), (3, "employee", "Rekap", None),
    ]  # fmt: skip
    (late,) = json.loads(office("dialogue", "list", "--overdue", *JSON).out)
    assert (late["waiting"], late["overdue"], late["next_due"]) == (3, 1, "2026-09-30")
    kept = office("dialogue", "keep", *ONE, "--number", "1", "--date", "2026-09-29")
    assert kept.err.splitlines()[0] == "Commitment 1 of: Pimpinan. Still waiting: 2"
    assert office("dialogue", "list", "--overdue").err == "Nothing to show.\n"
    closed = office("dialogue", "close", *ONE, "--text", "Dibahas lagi")
    assert closed.err.splitlines()[0] == "Commitments that still wait: 2"
    assert json.loads(office("dialogue", "list", "--open", *JSON).out) == []
    assert office("dialogue", "close", *ONE, "--text", "x").code == 4


def test_who_has_had_no_dialogue_is_listed(office: Run) -> None:
    office("dialogue", "add", *ONE, "--well", "Baik")
    silent = json.loads(office("dialogue", "list", *P, "--none", *JSON).out)
    assert [one["nip"] for one in silent] == [BUDI, SITI]
    assert [one["nip"] for one in json.loads(office("dialogue", "list", *P, "--none", "--nip", SITI, *JSON).out)] == [
        SITI
    ]
    assert office("dialogue", "list", "--none").code == 2


def test_no_answer_but_the_one_that_was_asked_for_holds_a_confidential_word(office: Run, surroundings: Path) -> None:
    office("dialogue", "add", *ONE, *SAID, "--confidential")
    office("dialogue", "close", *ONE, "--text", f"Sudah: {CONFIDED}")
    office("coaching", "open", *P)
    answers = [
        office(*words, *JSON)
        for words in (
            ("dialogue", "show", *ONE), ("dialogue", "list"), ("dialogue", "list", *P, "--none"),
            ("batch", "show", "4"), ("batch", "show", "5"), ("batch", "list"), ("coaching", "list"),
            ("coaching", "show", *ONE),
            ("evaluation", "show", *ONE), ("evaluation", "explain", *ONE), ("roster", "history", WAYAN),
        )
    ]  # fmt: skip
    answers += [office("batch", "show", "4"), office("batch", "undo", "4", "--yes"), office("dialogue", "show", *ONE)]
    answers.append(office("dialogue", "add", *ONE, "--date", "2026-07-13", "--concerns", f"{CONFIDED} lagi"))
    answers.append(office("report", "semester", *P, "-o", "s.json"))
    for number, answer in enumerate(answers):
        for word in (CONFIDED, "Tepat waktu", "Mendampingi"):
            assert word not in answer.out + answer.err, number
    assert CONFIDED not in (surroundings / "s.json").read_text(encoding="utf-8")
    assert "withheld" in answers[0].out
    assert "Confidential, so what was said is withheld; dialogues: 1" in answers[0].err
    assert CONFIDED in office("dialogue", "show", *ONE, "--confidential").out


def test_what_can_not_be_said_is_refused_without_repeating_it(office: Run) -> None:
    refused = office("dialogue", "add", *ONE, "--leader-promises", f"{CONFIDED}; due lusa")
    assert (refused.code, CONFIDED in refused.err) == (1, False)
    assert refused.err.startswith("Error: In Komitmen Pimpinan a commitment names a day that can not be read")
    assert office("dialogue", "show", *ONE).code == 3


def test_of_nothing_said_nothing_is_stored(office: Run) -> None:
    for nothing in (("--concerns", ""), (), ("--well", " ")):
        refused = office("dialogue", "add", *ONE, *nothing)
        assert (refused.code, refused.err.splitlines()[0]) == (2, "Error: There is nothing to record.")
    refused = office("dialogue", "add", *ONE, "--well", "x", "--leader-promises", " ")
    assert (refused.code, refused.err.splitlines()[0]) == (2, "Error: A commitment has no words.")
    assert office("dialogue", "list", "--period", "2027-S1", "--none").code == 3
    assert len(json.loads(office("batch", "list", *JSON).out)) == 3


def test_who_has_left_is_marked_in_the_list_and_left_out_of_who_has_had_none(office: Run, surroundings: Path) -> None:
    office("dialogue", "add", *ONE, "--well", "Baik", "--leader-promises", "Rapat; due 2026-10-30")
    leave(surroundings / "asncli.db", WAYAN)
    leave(surroundings / "asncli.db", BUDI)
    listed, shown = office("dialogue", "list", *JSON), office("dialogue", "show", *ONE, *JSON)
    assert [one["left"] for one in (*json.loads(listed.out), *json.loads(shown.out))] == [True, True]
    assert listed.err.splitlines() == ["Dialogues with people who are not in service any more: 1"]
    silent = office("dialogue", "list", *P, "--none", *JSON)
    assert [one["nip"] for one in json.loads(silent.out)] == [SITI]
    assert silent.err.splitlines() == ["Not in service any more, so left out: 1"]
    again = office("dialogue", "add", *ONE, "--leader-promises", "Rapat; due 2026-11-30")
    assert again.err.splitlines()[:2] == [
        "Commitments on record that have another day now: 1; the new day holds.",
        "Dialogues with people who were not in service any more: 1",
    ]
