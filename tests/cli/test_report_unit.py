"""asncli report unit, as a leader meets it."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader

from tests.cli.conftest import Run
from tests.workflows.reported_office import SITI, reported_office

UNIT = ("report", "unit", "--period", "2026-S1", "--unit", "dinas pendidikan")


def test_every_form_names_the_people(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    told = json.loads(asncli(*UNIT, "--format", "json").out)
    assert (told["unit"], len(told["people"])) == ("Dinas Pendidikan", told["summary"]["people"])
    assert SITI in asncli(*UNIT, "--format", "csv").out
    assert asncli(*UNIT, "-o", "unit.pdf").err == "Written: unit.pdf\n"
    words = "".join(page.extract_text() for page in PdfReader(surroundings / "unit.pdf").pages)
    assert SITI in words
    assert asncli(*UNIT, "-o", "unit.xlsx").code == 0
    assert load_workbook(surroundings / "unit.xlsx").sheetnames[:2] == ["Ringkasan", "Pegawai"]


def test_a_unit_has_to_be_named_and_known(asncli: Run, surroundings: Path) -> None:
    reported_office(surroundings / "asncli.db")
    assert asncli("report", "unit", "--period", "2026-S1").code == 2
    assert asncli(*UNIT[:-1], "Dinas Langit").code == 3
