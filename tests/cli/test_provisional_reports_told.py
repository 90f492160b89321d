"""Reports on scores are stamped while these can change, and say on what they rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.rated_office import rated_office


@pytest.mark.parametrize(
    ("name", "scored"),
    [("semester", True), ("distribution", True), ("raters", True), ("completeness", False), ("implausible", False)],
)
def test_every_report_tells_law_policy_and_state_and_what_can_change(
    asncli: Run, surroundings: Path, name: str, scored: bool
) -> None:
    rated_office(surroundings / "asncli.db")
    told = json.loads(asncli("report", name, "--period", "2026-S1", "--format", "json").out)
    assert told["regulation"]
    assert len(told["policy_digest"][0]) == 64
    assert told["state"]["batch"] > 0
    shown = asncli("report", name, "--period", "2026-S1", "--format", "md").out
    assert "Dasar: " in shown
    assert "Sidik kebijakan " in shown
    assert told.get("provisional", []) == (["draft", "incomplete"] if scored else [])
    assert ("SEMENTARA" in shown) is scored
