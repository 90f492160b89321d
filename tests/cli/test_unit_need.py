"""asncli unit need."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import tables
from tests.workflows.strategic_office import strategic_office

JSON = ("--format", "json")
OF = ("--year", "2026", "--topic", "Pendidikan")


def test_needs_are_stated_listed_by_topic_and_removed(office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    add = ("unit", "need", "add", "1.01.1", *OF, "--text", "Guru kelas awal", "--priority", "1")
    assert office(*add, "--dry-run").err == (
        "Added: 1, changed: 0, unchanged: 0\nDry run: nothing was stored\nNext: asncli unit need list --year 2026\n"
    )
    assert tables(tmp_path / "asncli.db") == before
    assert office(*add).err.splitlines()[1] == "Stored as batch 4; take it back with: asncli batch undo 4"
    assert office(*add).err.splitlines()[0] == "Added: 0, changed: 0, unchanged: 1"
    assert office("unit", "need", "add", "1.01", "--year", "2026", "--topic", "Data").code == 0
    listed = ("unit", "need", "list")
    assert json.loads(office(*listed, *OF, *JSON).out) == [
        {"unit_code": "1.01.1", "unit": "Bidang SD", "year": 2026, "topic": "Pendidikan", "text": "Guru kelas awal",
         "priority": 1, "batch": 4},
    ]  # fmt: skip
    assert [one["topic"] for one in json.loads(office(*listed, "--unit", "1.01", *JSON).out)] == ["Pendidikan", "Data"]
    gone = office("unit", "need", "remove", "1.01.1", *OF, "--reason", "Salah unit")
    assert (gone.code, gone.err) == (0, "Removed, batch 6\nNext: asncli unit need list --year 2026\n")
    assert office(*listed, *OF).err == "Nothing to show.\n"
    assert office("unit", "need", "remove", "1.01.1", *OF, "--reason", "Salah unit").code == 3


def test_the_group_tells_its_verbs_and_an_order_that_is_none_is_refused(office: Run) -> None:
    shown = office("unit", "need", "--help")
    assert (shown.code, shown.out.splitlines()[0]) == (0, "Usage: asncli unit need [OPTIONS] COMMAND")
    assert office("unit", "need", "add", "1.01", *OF, "--priority", "4").code == 2
    assert office("unit", "need", "ad").code == 2
    nowhere = office("unit", "need", "add", "1.01", "--year", "2026", "--topic", "!!!")
    assert (nowhere.code, "neither a letter nor a digit" in nowhere.err) == (2, True)


def test_gaps_of_a_period_stand_below_what_is_stated(asncli: Run, surroundings: Path) -> None:
    strategic_office(surroundings / "asncli.db")
    asncli("unit", "need", "add", "1.01", "--year", "2026", "--topic", "Sekolah", "--priority", "1")
    listed = ("unit", "need", "list", "--with-gaps")
    answer = asncli(*listed, "--period", "2026-S1", *JSON)
    assert [(one["source"], one["topic"], one["gap"], one["iku_code"]) for one in json.loads(answer.out)] == [
        ("stated", "Sekolah", None, None), ("iku", "Angka partisipasi sekolah", 1.0, "IKU-1"),
    ]  # fmt: skip
    assert answer.err.splitlines() == [
        "An IKU without a realisation in 2026-S1 tells nothing and is not listed",
        "Next: asncli strategy score --period 2026-S1",
    ]
    assert asncli(*listed, "--period", "2026-S1", "--unit", "1.01.2").err.splitlines()[0] == "Nothing to show."
    refused = asncli(*listed)
    assert (refused.code, "--with-gaps and --period" in refused.err) == (2, True)
    assert asncli("unit", "need", "list", "--period", "2026-S1").code == 2
    assert "no period of 2025" in asncli(*listed, "--period", "2026-S1", "--year", "2025").err
