"""Rewriting the file after a closing, and what is said until it is done."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from asncli.errors import ConflictError
from asncli.store import batches
from asncli.store.database import connect, session
from asncli.store.sweeping import SWEPT, sweep, unswept
from tests.store.office import batch, office


def left(path: Path) -> list[str]:
    with session(path, write=False) as opened:
        return unswept(opened)


def test_a_closing_is_unfinished_until_the_file_is_rewritten(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with batch(path, "period close 2026-S1") as w:
        batches.finish(w.session, w.batch, {SWEPT: 0})
    assert left(path) == ["2026-S1"]
    with closing(connect(path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM unit").fetchone()
        with pytest.raises(ConflictError, match="database-busy"):
            sweep(path, patience=0)
        reader.execute("COMMIT")
        assert left(path) == ["2026-S1"]
        sweep(path)
        assert left(path) == []
        assert (path.with_name("k.db-wal")).stat().st_size == 0
