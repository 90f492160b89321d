"""The bookkeeping: one journal entry per batch and row, every source of a batch that is there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from asncli.store.bookkeeping import Batch, Change, Source
from asncli.store.database import raw_connection, session
from tests.workflows.reported_office import fill


def test_a_batch_keeps_one_image_of_a_row_and_sources_belong_to_a_batch(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    with session(tmp_path / "a.db", write=True, dry_run=True) as opened:
        raw = raw_connection(opened)
        (key,) = raw.execute("SELECT row_key FROM change WHERE tbl = 'plan' LIMIT 1").fetchone()
        for sql in (
            f"INSERT INTO change (batch_id, tbl, row_key) VALUES (1, 'plan', '{key}')",
            "INSERT INTO source (batch_id) VALUES (99)",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(sql)


def test_the_tables_are_called_as_the_journal_says() -> None:
    assert [table.__tablename__ for table in (Batch, Source, Change)] == ["batch", "source", "change"]
