"""asncli db."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def office(asncli: Run) -> Run:
    """A database with an agency."""
    asncli("init", "--agency", "Kabupaten Contoh")
    return asncli


def test_a_database_that_is_not_there_yet(asncli: Run, tmp_path: Path) -> None:
    answer = asncli("db", "status")
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith(f"Error: There is no database {tmp_path / 'asncli.db'} yet.\n")
    assert list(tmp_path.iterdir()) == []


def test_status_tells_what_the_database_holds(office: Run, tmp_path: Path) -> None:
    answer = office("db", "status")
    assert answer.code == 0
    assert str(tmp_path / "asncli.db") in answer.out
    assert "agency                 1\n" in answer.out
    found = json.loads(office("db", "status", "--format", "json").out)
    assert (found["counts"]["agency"], found["last_batch"]["command"]) == (1, "init")


def test_upgrade_finds_nothing_to_do(office: Run) -> None:
    for words in ([], ["--dry-run"]):
        answer = office("db", "upgrade", *words)
        assert (answer.code, answer.err) == (0, "The schema is that of this program: 0005\n")


def test_backup_and_restore_bring_back_what_was_there(office: Run, tmp_path: Path) -> None:
    assert office("db", "backup", "cadangan.db") == (0, "", "Backup: cadangan.db\n")
    office("init", "--agency", "Kabupaten Misal")
    answer = office("db", "restore", "cadangan.db", "--yes")
    assert answer.code == 0
    assert f"Restored; the database as it was before lies in {tmp_path / 'asncli-before-restore.db'}\n" in answer.err
    assert len(json.loads(office("batch", "list", "--format", "json").out)) == 1


def test_a_backup_without_a_name_lies_beside_the_database_with_the_day(office: Run, tmp_path: Path) -> None:
    office("db", "backup")
    office("db", "backup")
    names = sorted(path.name for path in tmp_path.glob("asncli-*.db"))
    assert [re.sub(r"\d{8}", "DAY", name) for name in names] == ["asncli-DAY-2.db", "asncli-DAY.db"]


def test_restore_asks_first_and_a_dry_run_only_shows(office: Run) -> None:
    office("db", "backup", "cadangan.db")
    asked = office("db", "restore", "cadangan.db")
    assert asked.code == 2
    assert "Put cadangan.db in the place of the database?" in asked.err
    shown = office("db", "restore", "cadangan.db", "--dry-run")
    assert (shown.code, shown.err) == (0, "Dry run: nothing was stored\n")
    assert "cadangan.db" in shown.out


def test_verify_finds_no_damage_in_a_sound_database(office: Run) -> None:
    assert office("db", "verify") == (0, "", "No damage found\n")
    assert office("db", "verify", "--format", "json").out == "[]\n"


def test_verify_names_what_is_damaged(office: Run, tmp_path: Path) -> None:
    office("db", "backup", "rusak.db")
    file = tmp_path / "rusak.db"
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 4096] = b"\xff" * 4096
    file.write_bytes(content)
    answer = office("db", "verify", "--db", "rusak.db")
    assert answer.code in (1, 3)
    assert "damaged" in answer.err


def test_an_address_of_another_database_is_refused_without_its_password(asncli: Run) -> None:
    answer = asncli("--db", "postgresql://siti:rahasia@server/asn", "db", "status")
    assert (answer.code, answer.out) == (3, "")
    assert "postgresql" in answer.err
    assert "rahasia" not in answer.err
