"""How every report is written."""

from pathlib import Path

from tests.cli.conftest import Run

SEMESTER = ("report", "semester", "--period", "2026-S1")


def test_an_ending_that_no_report_has_is_refused_with_those_it_has(asncli: Run, surroundings: Path) -> None:
    refused = asncli(*SEMESTER, "-o", "laporan.docx")
    assert refused.code == 2
    assert ".xlsx" in refused.err
    assert ".csv" in refused.err
