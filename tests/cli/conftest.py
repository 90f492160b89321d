"""Running asncli in tests: in this process (fast) and as a process of its own (as people do)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from asncli.cli import app, boundary
from tests.cli import shelf, small_office

ROOT = Path(__file__).parent.parent.parent


class Answer(NamedTuple):
    """What a command line gave back."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """English, no colours, an empty folder to stand in, and a database that is not there yet."""
    for name in ("NO_COLOR", "LC_ALL", "LC_MESSAGES", "_ASNCLI_COMPLETE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASNCLI_LANG", "en")
    monkeypatch.setenv("ASNCLI_DB", str(tmp_path / "asncli.db"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def asncli(surroundings: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process: ``asncli("batch", "list")``."""

    def run(*words: str) -> Answer:
        capsys.readouterr()
        code = boundary.run(words)
        return Answer(code, *capsys.readouterr())

    return run


@pytest.fixture
def shelved(asncli: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run in this process a command line that also knows the noun of the tests, ``shelf``."""
    monkeypatch.setitem(sys.modules, "asncli.cli.shelf", shelf)
    monkeypatch.setattr(app, "NOUNS", (*app.NOUNS, app.Noun("shelf", "Books.")))
    return asncli


@pytest.fixture
def process(surroundings: Path) -> Run:
    """Run a command line as a process of its own, its answers as the bytes it wrote, read as UTF-8."""

    def run(*words: str, env: dict[str, str] | None = None, stdin: str = "") -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "asncli", *words],
            input=stdin.encode(),
            capture_output=True,
            env={**os.environ, **(env or {})},
            timeout=60,
            check=False,
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def office(asncli: Run, surroundings: Path) -> Run:
    """A small office whose people, units and plans are imported (batches 1 to 3)."""
    given = {
        "roster": ("Pegawai", small_office.PEOPLE),
        "unit": ("Unit", small_office.UNITS),
        "target": ("SKP", [small_office.indicator(nip) for nip in (small_office.SITI, small_office.BUDI)]),
    }
    for noun, (sheet, lines) in given.items():
        file = small_office.book(surroundings / f"{noun}.xlsx", sheet, lines)
        more = ["--as-of", "2026-01-01"] if noun == "roster" else []
        answer = asncli(noun, "import", str(file), *more)
        assert answer.code == 0, answer
    return asncli
