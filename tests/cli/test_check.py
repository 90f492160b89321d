"""asncli check: silent where all is well, else every finding with the way out and exit code 1."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.sound_office import SECRETARY, WAYAN, sound_office

NO_REALISATION = "DELETE FROM achievement WHERE indicator_id = 32"
PERIOD = ("check", "--period", "2026-S1")


def office(folder: Path, *changes: str) -> None:
    sound_office(folder / "asncli.db", *changes)


@pytest.mark.parametrize("words", [("check",), PERIOD], ids=["today", "2026-S1"])
def test_a_sound_office_is_answered_with_silence(asncli: Run, surroundings: Path, words: tuple[str, ...]) -> None:
    office(surroundings)
    assert asncli(*words) == (0, "", "")


def test_a_sound_office_is_an_empty_list_in_json(asncli: Run, surroundings: Path) -> None:
    office(surroundings)
    assert asncli(*PERIOD, "--format", "json") == (0, "[]\n", "")


def test_findings_are_counted_by_code_and_then_told_one_by_one(asncli: Run, surroundings: Path) -> None:
    office(surroundings, NO_REALISATION, "UPDATE unit SET head_nip = NULL WHERE id = 2")
    answer = asncli(*PERIOD)
    assert answer.code == 1
    lines = [line.split("  ")[0] for line in answer.out.splitlines()]
    assert lines[:6] == ["Kinds of findings", "Severity", "error", "warning", "Findings", "Code"]
    assert lines[6:] == ["achievement-missing", "head-missing"]
    assert "achievement-missing" in answer.out
    assert "Give: asncli achievement import FILE" in answer.out


def test_json_has_one_object_for_every_finding(asncli: Run, surroundings: Path) -> None:
    office(surroundings, NO_REALISATION)
    answer = asncli(*PERIOD, "--format", "json")
    assert answer.code == 1
    assert json.loads(answer.out) == [
        {
            "severity": "error",
            "code": "achievement-missing",
            "nip": WAYAN,
            "name": "Wayan",
            "unit": "Bidang SD",
            "title": "Indicators without realisation",
            "message": "Indicators due without a realisation: 1 (IKI-2)",
            "why": "They are left out of the mean, and the evaluation is incomplete",
            "hint": "Give: asncli achievement import FILE",
        }
    ]


def test_csv_has_one_line_for_every_finding(asncli: Run, surroundings: Path) -> None:
    office(surroundings, NO_REALISATION)
    answer = asncli(*PERIOD, "--format", "csv")
    assert answer.out.splitlines()[1].startswith(f"error,achievement-missing,{WAYAN},Wayan,Bidang SD,")


def test_information_alone_is_no_fault(asncli: Run, surroundings: Path) -> None:
    office(surroundings, f"UPDATE unit SET head_nip = '{SECRETARY}' WHERE id = 2")
    answer = asncli("check")
    assert (answer.code, "head-unknown" in answer.out) == (0, True)


def test_only_the_people_of_a_unit_are_looked_at(asncli: Run, surroundings: Path) -> None:
    office(surroundings, NO_REALISATION.replace("32", "12"))
    assert asncli(*PERIOD, "--unit", "B").code == 0
    assert asncli(*PERIOD, "--unit", "D").code == 1


def test_a_database_that_is_not_there_is_refused(asncli: Run) -> None:
    answer = asncli("check")
    assert (answer.code, answer.out) == (3, "")
