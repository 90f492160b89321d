"""Looking into a backup before it is restored."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from asncli.errors import AsnError
from asncli.store.backup import backup
from asncli.store.database import session
from asncli.workflows.init_agency import init_agency
from asncli.workflows.look_into_backup import look_into_backup
from asncli.workflows.writing import Writer


def test_a_backup_is_described_and_not_touched(tmp_path: Path) -> None:
    with session(tmp_path / "a.db", write=True, create=True) as opened:
        init_agency(opened, "Kabupaten Contoh", Writer("init", "siti", datetime(2026, 7, 1, 8, tzinfo=UTC)))
    backup(tmp_path / "a.db", tmp_path / "b.db")
    before = (tmp_path / "b.db").read_bytes()
    found = look_into_backup(tmp_path / "b.db")
    assert (found.path, found.counts["agency"]) == (tmp_path / "b.db", 1)
    assert (tmp_path / "b.db").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("b.")) == ["b.db"]


def test_a_file_that_is_no_backup_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.db").write_text("bukan basis data " * 100)
    with pytest.raises(AsnError, match="database-foreign"):
        look_into_backup(tmp_path / "b.db")
