"""asncli target revise and versions."""

from __future__ import annotations

import json

from tests.cli.conftest import Run
from tests.cli.small_office import BUDI, SITI

JSON = ("--format", "json")


def test_an_approved_plan_is_opened_changed_and_compared_with_what_it_was(office: Run) -> None:
    assert office("target", "approve", "--nip", SITI, "--year", "2026", "--on", "2026-01-15").code == 0
    assert office("target", "revise", SITI, "--reason", "Refocusing", "--dry-run").err == (
        f"Plan of {SITI} from 2026-01-01: version 1 is kept, version 2 is a draft\nDry run: nothing was stored\n"
    )
    opened = office("target", "revise", SITI, "--reason", "Refocusing anggaran", "--date", "2026-07-01")
    assert opened.err.splitlines()[1:] == [
        "Stored as batch 5; take it back with: asncli batch undo 5",
        f"Next: asncli target list --nip {SITI} --year 2026",
    ]  # fmt: skip
    changed = office(
        "target", "add", SITI, "IKI-01", "--year", "2026", "--rhk", "RHK-1", "--result", "Hasil RHK-1",
        "--title", "Ukuran IKI-01", "--target", "9", "--direction", "naik", "--recap", "jumlah",
    )  # fmt: skip
    assert changed.code == 0
    (told,) = json.loads(office("target", "versions", SITI, *JSON).out)
    assert {key: told[key] for key in ("version", "current", "revised_on", "reason", "batch", "changed")} == {
        "version": 1, "current": 2, "revised_on": "2026-07-01", "reason": "Refocusing anggaran", "batch": 5,
        "changed": 1,
    }  # fmt: skip
    assert told["differences"] == [
        {"year": 2026, "begins": "2026-01-01", "version": 1, "code": "IKI-01", "change": "changed", "field": "Target",
         "before": "12", "now": "9"}
    ]  # fmt: skip
    assert told["content"]["indicators"][0]["target"] == 120_000
    shown = office("target", "versions", SITI, "--version", "1").out.splitlines()
    assert [line.split() for line in shown[-2:]] == [
        ["Tahun", "Mulai", "Version", "Code", "Change", "Column", "Before", "Now"],
        ["2026", "2026-01-01", "1", "IKI-01", "changed", "Target", "12", "9"],
    ]


def test_a_draft_is_not_revised_and_has_no_versions(office: Run) -> None:
    refused = office("target", "revise", BUDI, "--reason", "x")
    assert (refused.code, refused.err.splitlines()[0]) == (3, f"Error: There is no approved plan of {BUDI}.")
    assert office("target", "versions", BUDI).err == f"No plan of {BUDI} has been revised\n"
    assert office("target", "versions", BUDI, "--version", "1").code == 3
