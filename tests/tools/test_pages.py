"""The generated pages are up to date and complete."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from asncli.cli.app import NOUNS
from asncli.workbooks.problems import CATALOGUE
from tests.tools import pages

ROOT = Path(__file__).parent.parent.parent


def test_the_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", "-I", ".", *sorted(map(str, (ROOT / "docs").glob("*.md")))],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_and_every_code_has_its_place() -> None:
    commands, problems = pages.commands(), pages.problems()
    assert [noun.name for noun in NOUNS if f"### asncli {noun.name}\n" not in commands] == []
    assert [code for code in CATALOGUE if f"### {code}\n" not in problems] == []
    assert "### permenpanrb-6-2022\n" in pages.regulations()
