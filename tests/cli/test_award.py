"""asncli award."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from asncli.store.database import raw_connection, session
from tests.cli.conftest import Run
from tests.cli.small_office import book
from tests.cli.test_importing import told
from tests.workflows.rewarded_office import BUDI, SITI, WAYAN, rewarded_office

JSON = ("--format", "json")
ADD = ("award", "add", SITI, "--name", "Teladan", "--date", "2026-05-02", "--giver", "Bupati")


@pytest.fixture
def rewarded(asncli: Run, surroundings: Path) -> Run:
    """The office with final results (batches 1 and 2)."""
    rewarded_office(surroundings / "asncli.db")
    return asncli


def test_an_award_is_recorded_listed_and_removed(rewarded: Run) -> None:
    assert rewarded(*ADD, "--dry-run").err.splitlines()[-1] == "Dry run: nothing was stored"
    assert rewarded(*ADD).err.splitlines()[-1] == f"Next: asncli award list --nip {SITI}"
    assert json.loads(rewarded("award", "list", "--period", "2026-S1", *JSON).out) == [
        {"id": 1, "nip": SITI, "name": "Siti", "award": "Teladan", "given_on": "2026-05-02", "giver": "Bupati",
         "document": None, "period": None, "remark": None, "batch": 3}
    ]  # fmt: skip
    assert rewarded("award", "list", "--year", "2025", *JSON).out == "[]\n"
    assert rewarded("award", "remove", "1", "--reason", "Salah orang").err == "Removed, batch 4\n"
    gone = rewarded("award", "remove", "1", "--reason", "Salah orang")
    assert (gone.code, gone.err.splitlines()[0]) == (3, "Error: There is no award 1.")


def test_candidates_are_shown_and_what_is_not_final_is_told(rewarded: Run, tmp_path: Path) -> None:
    shown = rewarded("award", "suggest", "--period", "2026-S1", "--on", "2026-07-01")
    assert shown.err.splitlines() == [
        "Not final, so not suggested: 1", "Next: asncli evaluation finalise --period 2026-S1",
    ]  # fmt: skip
    assert "Evaluasi belum final" in shown.out
    found = json.loads(rewarded("award", "suggest", "--period", "2026-S1", "--limit", "1", *JSON).out)
    assert [one["nip"] for one in found["candidates"]] == [BUDI]
    assert {one["nip"]: one["conditions"] for one in found["others"]}[WAYAN] == ["not_final"]
    assert rewarded("award", "suggest", "--period", "2026-S1", "-o", "usulan.xlsx").code == 0
    assert (tmp_path / "usulan.xlsx").stat().st_size > 5000
    assert rewarded("award", "suggest", "--period", "2026-Q1").code == 2
    with session(tmp_path / "asncli.db", write=True) as opened:
        raw_connection(opened).execute("UPDATE evaluation SET status = 'objected' WHERE status = 'draft'")
    objected = rewarded("award", "suggest", "--period", "2026-S1", "--on", "2026-07-01")
    assert objected.err.splitlines() == ["Under objection, so not suggested: 1"]
    for day in ("9999-12-31", "0001-01-01"):
        assert rewarded("award", "suggest", "--period", "2026-S1", "--on", day).code == 2


def test_a_workbook_comes_in_and_its_template_is_written(rewarded: Run, tmp_path: Path) -> None:
    line = {"NIP": SITI, "Nama Penghargaan": "Teladan", "Tanggal": "17/08/2024"}
    file = str(book(tmp_path / "p.xlsx", "Penghargaan", [line]))
    assert told(rewarded("award", "import", file, *JSON))["added"] == 1
    assert rewarded("award", "template").code == 0
    assert (tmp_path / "penghargaan.xlsx").exists()
