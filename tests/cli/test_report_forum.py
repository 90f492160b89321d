"""asncli report forum, as people and scripts meet it."""

from __future__ import annotations

import json
from pathlib import Path

from openpyxl import load_workbook
from pypdf import PdfReader

from tests.cli.conftest import Run
from tests.workflows.rated_office import rated_office

FORUM = ("report", "forum", "--period", "2026-S1")


def test_every_form_is_written(asncli: Run, surroundings: Path) -> None:
    rated_office(surroundings / "asncli.db")
    told = json.loads(asncli(*FORUM, "--format", "json").out)
    assert told["report"] == "forum"
    assert {"units", "distribution", "iku_behind", "decisions"} <= set(told)
    small = next(unit for unit in told["units"] if unit["unit"] == "Dinas Anggrek")
    assert small["people"] is None
    assert "| Unit Kerja" in asncli(*FORUM, "--format", "md").out
    assert asncli(*FORUM, "--format", "csv").out.startswith("Unit Kerja,")
    assert "Instansi sekilas" in asncli(*FORUM).out
    assert asncli(*FORUM, "-o", "forum.pdf").err == "Written: forum.pdf\n"
    assert "Notulen" in PdfReader(surroundings / "forum.pdf").pages[-1].extract_text()
    assert asncli(*FORUM, "-o", "forum.xlsx").code == 0
    assert load_workbook(surroundings / "forum.xlsx").sheetnames[-1] == "Notulen"


def test_whoever_asks_for_texts_is_warned(asncli: Run, surroundings: Path) -> None:
    rated_office(surroundings / "asncli.db")
    answer = asncli(*FORUM, "--with-texts", "--format", "json")
    assert "Names may remain in what people wrote: read the pack before you hand it out." in answer.err
    assert json.loads(answer.out)["texts"] == []


def test_an_ending_that_no_report_has_is_refused_before_anything_is_read(asncli: Run, surroundings: Path) -> None:
    answer = asncli(*FORUM, "-o", "forum.docx")
    assert answer.code == 2
    assert ".pdf" in answer.err
