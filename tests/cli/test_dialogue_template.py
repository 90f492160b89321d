"""asncli dialogue template: a workbook that comes back, or pages for the printer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workflows.coached_office import WAYAN, coached_office

P = ("--period", "2026-S1")


@pytest.fixture
def office(asncli: Run, surroundings: Path) -> Run:
    coached_office(surroundings / "asncli.db")
    return asncli


def test_a_workbook_for_a_unit_and_a_page_for_one_person(office: Run, surroundings: Path) -> None:
    made = office("dialogue", "template", *P, "--unit", "B", "-o", "d.xlsx")
    assert made.err.splitlines() == ["People: 2", "Written: d.xlsx", "Next: asncli dialogue import d.xlsx"]
    again = office("dialogue", "template", *P, "-o", "d.xlsx")
    assert (again.code, "was not overwritten" in again.err) == (2, True)
    empty = office("dialogue", "import", "d.xlsx")
    assert (empty.code, "Nothing was filled in yet" in empty.err) == (3, True)
    assert office("dialogue", "template", WAYAN, *P).code == 0
    page = (surroundings / "dialog-2026-S1.html").read_text(encoding="utf-8")
    assert (page.count("<section>"), "Butuh Perbaikan" in page, "<script" in page) == (1, True, False)


def test_other_endings_are_refused(office: Run) -> None:
    for words in ((*P, "-o", "d.pdf"), (WAYAN, *P, "-o", "d.xlsx")):
        refused = office("dialogue", "template", *words)
        assert (refused.code, refused.err.startswith("Error: The file d.")) == (2, True)
