"""asncli training balance, needs, effect."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.small_office import SITI, book


def test_hours_needs_and_effects_are_written_in_every_form(office: Run, tmp_path: Path) -> None:
    line = {"NIP": SITI, "Nama Pelatihan": "Arsip", "JP": 20, "Mulai": "2026-06-03"}
    assert office("training", "import", str(book(tmp_path / "p.xlsx", "Pelatihan", [line]))).code == 0
    hours = json.loads(office("training", "balance", "--year", "2026", "--format", "json").out)
    assert [(one["nip"], one["hours"]) for one in hours["people"] if one["hours"]] == [(SITI, 20)]
    assert office("training", "needs", "--period", "2026-S1").code == 3  # nobody is evaluated yet
    assert office("evaluate", "2026-S1").code == 1
    needs = office("training", "needs", "--period", "2026-S1", "--format", "json")
    assert json.loads(needs.out)["period"] == "2026-S1"
    assert needs.err.splitlines()[-1].startswith("Next: asncli training plan --budget")
    effect = json.loads(office("training", "effect", "--course", "arsip", "--format", "json").out)
    assert (effect["course"], effect["summary"]["attended"]) == ("Arsip", 1)
    for words in (("balance", "--year", "2026"), ("needs", "--period", "2026-S1"), ("effect", "--course", "Arsip")):
        assert office("training", *words, "-o", str(tmp_path / f"{words[0]}.xlsx")).code == 0
        assert office("training", *words, "--format", "csv").out
        assert office("training", *words).out
    assert office("training", "effect", "--course", "Entah").code == 3


def test_a_topic_that_nobody_knows_is_refused(office: Run) -> None:
    assert office("training", "needs", "--period", "2026-S1", "--priority", "Entah").code == 3
