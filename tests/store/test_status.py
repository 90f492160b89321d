"""How the database is."""

import sqlite3
from contextlib import closing
from pathlib import Path

from asncli.store.database import session
from asncli.store.status import status, verify
from tests.store.office import office


def test_status_tells_file_revision_journal_counts_and_last_batch(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with session(path, write=False) as opened:
        found = status(opened, path)
        assert (found.path, found.size, found.revision, found.journal_mode) == (
            path,
            path.stat().st_size,
            "0005",
            "wal",
        )
        assert {t: n for t, n in found.counts.items() if n} == {
            "agency": 1, "assignment": 2, "employee": 2, "indicator": 1, "plan": 1, "planned_result": 1, "unit": 2,
        }  # fmt: skip
        assert found.last_batch is not None
        assert (found.last_batch.id, found.last_batch.command) == (2, "target import")
        assert verify(opened) == []


def test_verify_names_a_row_that_refers_to_nothing(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE plan SET employee_id = 99")
        raw.commit()
    with session(path, write=False) as opened:
        assert verify(opened) == ["plan: row 1 refers to a missing row of employee"]
