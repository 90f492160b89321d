"""asncli doctor."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_a_sound_installation(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("doctor", "--format", "json")
    findings = {finding["topic"]: finding for finding in json.loads(answer.out)}
    assert (answer.code, answer.err) == (0, "")
    assert all(finding["ok"] for finding in findings.values())
    assert findings["Database"]["hint"] == "Not made yet: asncli init --agency NAME"
    assert {"asncli", "Python", "SQLite", "Library pandas", "Free disk space", "Output encoding"} <= set(findings)
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_others_can_read_is_a_fault(asncli: Run, tmp_path: Path) -> None:
    asncli("init", "--agency", "Kabupaten Contoh")
    (tmp_path / "asncli.db").chmod(0o644)
    answer = asncli("doctor")
    assert answer.code == 1
    assert "make it private: chmod 600" in answer.out


def test_a_file_that_is_no_database_is_a_fault(asncli: Run, tmp_path: Path) -> None:
    (tmp_path / "asncli.db").write_text("bukan basis data " * 100)
    answer = asncli("doctor")
    assert answer.code == 1
    assert "is not a database of asncli" in answer.out
