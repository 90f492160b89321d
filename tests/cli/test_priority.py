"""``--priority`` of the commands, and what they say of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asncli.cli.priority import priority_document, tell_priority
from asncli.reports.priority import Coded, Priority
from tests.cli.conftest import Run
from tests.workflows.strategic_office import strategic_office

JSON = ("--format", "json")
COVERAGE = ("strategy", "coverage", "--year", "2026")


def test_a_list_is_restricted_and_says_to_what(asncli: Run, surroundings: Path) -> None:
    strategic_office(surroundings / "asncli.db")
    answer = asncli(*COVERAGE, "--priority", "Guru", *JSON)
    told = json.loads(answer.out)
    assert (told["priority"]["topic"], [one["code"] for one in told["items"]]) == ("Guru", ["IKU-2"])
    assert answer.err.splitlines()[:2] == [
        "Priority Guru in 2026: only these units and those below them: 1.01.1 Bidang SD",
        "Lines of the renstra with these words: IKU-2 Guru dilatih",
    ]
    score = json.loads(asncli("strategy", "score", "--period", "2026-S1", "--priority", "guru", *JSON).out)
    assert (score["priority"]["year"], [one["code"] for one in score["items"]]) == (2026, ["IKU-2"])
    assert "priority" not in json.loads(asncli(*COVERAGE, *JSON).out)


def test_needs_that_nobody_plans_for_are_told_by_words_only(asncli: Run, surroundings: Path) -> None:
    strategic_office(surroundings / "asncli.db")
    asncli("unit", "need", "add", "1.01.2", "--year", "2026", "--topic", "Atap")
    answer = asncli(*COVERAGE, "--priority", "atap")
    assert "Needs that nobody plans for (by words only)" in answer.out
    assert "Needs stated under it: 1.01.2 Bidang SMP (Atap)" in answer.err
    assert "Needs that nobody plans for, by words only: 1;" in answer.err
    assert json.loads(asncli(*COVERAGE, "--priority", "atap", *JSON).out)["unplanned"] == [
        {"unit_code": "1.01.2", "unit": "Bidang SMP", "topic": "Atap", "text": None, "priority": None}
    ]
    refused = asncli(*COVERAGE, "--priority", "bulan")
    assert (refused.code, "Topics stated for 2026: Atap" in refused.err) == (3, True)


def test_a_priority_without_a_unit_in_charge_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    found = Priority("izin", 2026, [], [Coded("IKU-3", "Lama izin")], [], frozenset(), frozenset((3,)))
    tell_priority(found)
    assert "none is in charge" in capsys.readouterr().err
    tell_priority(None)
    assert (capsys.readouterr().err, priority_document(None)) == ("", {})
