"""asncli report implausible, as people and scripts meet it."""

import json
from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import Run
from tests.workflows.rated_office import PUNCAK, rated_office

IMPLAUSIBLE = ("report", "implausible", "--period", "2026-S1")


def test_findings_are_listed_in_every_form(asncli: Run, surroundings: Path) -> None:
    rated_office(surroundings / "asncli.db")
    told = json.loads(asncli(*IMPLAUSIBLE, "--format", "json").out)
    assert told["summary"]["concerned"] == 3
    assert [one["sign"] for one in told["found"] if one["nip"] == PUNCAK] == ["ceiling", "one-day"]
    for form in ("csv", "md"):
        assert "3 dari 3 indikator berangka capaian tepat 120,00 %." in asncli(*IMPLAUSIBLE, "--format", form).out
    assert asncli(*IMPLAUSIBLE, "-o", "ditanyakan.xlsx").code == 0
    assert load_workbook(surroundings / "ditanyakan.xlsx").sheetnames == ["Ringkasan", "Daftar", "Cara Membaca"]
