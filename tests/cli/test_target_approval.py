"""asncli target submit, return and status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI, tables

JSON = ("--format", "json")
YEAR = ("--year", "2026")


def test_a_plan_goes_to_the_leader_and_back_and_is_approved(office: Run, tmp_path: Path) -> None:
    before = tables(tmp_path / "asncli.db")
    submit = ("target", "submit", "--unit", "1.01", *YEAR)
    assert office(*submit, "--dry-run").err == (
        "Plans handed in: 2, handed in already: 0, approved already: 0\n"
        "Dry run: nothing was stored\nNext: asncli target status --year 2026\n"
    )
    assert tables(tmp_path / "asncli.db") == before
    assert office(*submit, "--on", "2026-01-15").err.splitlines()[1] == (
        "Stored as batch 4; take it back with: asncli batch undo 4"
    )
    assert office(*submit).err.splitlines()[1] == "Nothing was to be done"
    back = office("target", "return", SITI, *YEAR, "--note", "Target belum sesuai IKU")
    assert (back.code, back.out, back.err) == (
        0, "",
        f"Plans of {SITI} for 2026 that were sent back: 1\n"
        "Stored as batch 5; take it back with: asncli batch undo 5\n"
        f"Next: asncli target status --year 2026 --nip {SITI}\n",
    )  # fmt: skip
    listed = office("target", "status", *YEAR, *JSON)
    assert listed.err == "Diajukan: 1, Dikembalikan: 1\n"
    (budi, siti) = json.loads(listed.out)
    assert budi["nip"] == BUDI
    assert siti == {
        "nip": SITI, "name": "Siti Contoh", "unit": None, "year": 2026, "begins": "2026-01-01", "ends": "2026-12-31",
        "status": "returned", "version": 1, "submitted_on": "2026-01-15", "approved_by": None, "approved_at": None,
        "returned_note": "Target belum sesuai IKU",
    }  # fmt: skip
    assert "Dikembalikan" in office("target", "list", "--nip", SITI).out
    assert office("target", "submit", SITI, *YEAR).code == 0
    assert office("target", "approve", "--all", *YEAR, "--by", "Bupati Contoh").code == 0
    approved = json.loads(office("target", "status", *YEAR, "--status", "approved", *JSON).out)
    assert [(one["approved_by"], one["returned_note"]) for one in approved] == [("Bupati Contoh", None)] * 2
    assert office("target", "return", SITI, *YEAR, "--note", "x").code == 4
    assert office("target", "status", *YEAR, "--status", "draft").err == "Nothing to show.\n"


@pytest.mark.parametrize("words", [(), (SITI, "--all"), ("--unit", "1.01", "--all")])
def test_it_must_be_said_whose_plans_are_handed_in(office: Run, words: tuple[str, ...]) -> None:
    answer = office("target", "submit", *words, *YEAR)
    assert (answer.code, "whose plans are handed in" in answer.err) == (2, True)
