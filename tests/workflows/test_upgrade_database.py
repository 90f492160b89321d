"""A newer program and the database of an older one."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.database import HEAD, session
from asncli.workflows.upgrade_database import Upgrade, upgrade_database


def test_a_current_database_is_left_alone(tmp_path: Path) -> None:
    with session(tmp_path / "a.db", write=True, create=True):
        pass
    for dry_run in (True, False):
        assert upgrade_database(tmp_path / "a.db", dry_run=dry_run) == Upgrade(current=True, revision=HEAD)
    assert [path.name for path in tmp_path.glob("*.db")] == ["a.db"]


def test_an_empty_file_gets_the_tables_but_not_in_a_dry_run(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.touch()
    assert upgrade_database(file, dry_run=True) == Upgrade(current=False, revision=HEAD)
    assert file.stat().st_size == 0
    assert upgrade_database(file).revision == HEAD
    assert upgrade_database(file).current


def test_a_missing_database_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AsnError, match="database-missing"):
        upgrade_database(tmp_path / "a.db")
