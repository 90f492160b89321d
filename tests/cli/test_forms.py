"""Empty workbooks to fill in."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("noun", "file"),
    [("roster", "pegawai.xlsx"), ("target", "skp.xlsx"), ("achievement", "realisasi.xlsx"), ("rating", "rating.xlsx")],
)
def test_a_form_is_written_once_and_one_left_empty_is_told_so(
    office: Run, tmp_path: Path, noun: str, file: str
) -> None:
    assert office(noun, "template") == (0, "", f"Written: {file}\nNext: asncli {noun} import {file}\n")
    refused = office(noun, "template")
    assert (refused.code, refused.err.splitlines()[0]) == (
        2, f"Error: {file} is there already and may be filled in; it was not overwritten.",
    )  # fmt: skip
    found = office(noun, "import", file)
    assert (found.code, found.out) == (3, "")
    assert found.err.startswith(f"Error: {file} has no rows below the headings of the sheet ")


def test_a_form_offers_the_units_that_are_known_and_needs_no_database(
    asncli: Run, office: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert office("target", "template", "-o", "a.xlsx").code == 0
    offered = [str(rule.formula1) for rule in load_workbook("a.xlsx").worksheets[0].data_validations.dataValidation]
    assert '"Bidang SD,Bidang SMP,Dinas Pendidikan"' in offered
    monkeypatch.setenv("ASNCLI_DB", str(tmp_path / "none.db"))
    assert asncli("target", "template", "-o", "b.xlsx").code == 0
    assert not (tmp_path / "none.db").exists()
