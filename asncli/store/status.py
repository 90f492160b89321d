"""How the database is: what it holds, and whether it is whole."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.batches import BatchLine, list_batches
from asncli.store.database import raw_connection
from asncli.store.models import METADATA
from asncli.store.writing import quoted


class Status(NamedTuple):
    """What ``db status`` shows; ``size`` in bytes, ``counts`` the rows of every table of data."""

    path: Path
    size: int
    revision: str
    journal_mode: str
    counts: dict[str, int]
    last_batch: BatchLine | None


def status(session: Session, path: Path) -> Status:
    """Describe the opened database."""
    raw = raw_connection(session)
    return Status(
        path=path,
        size=path.stat().st_size,
        revision=raw.execute("SELECT version_num FROM alembic_version").fetchone()[0],
        journal_mode=raw.execute("PRAGMA journal_mode").fetchone()[0],
        counts={t: raw.execute(f"SELECT count(*) FROM {quoted(t)}").fetchone()[0] for t in tables()},
        last_batch=next(iter(list_batches(session, limit=1)), None),
    )


def tables() -> list[str]:
    """Names of the tables that hold data (not those that keep book of them), in order of name."""
    return sorted(set(METADATA.tables) - {"batch", "change", "source"})


def verify(session: Session) -> list[str]:
    """Look for damage: the messages of SQLite's own checks, in its words; empty where all is well."""
    raw = raw_connection(session)
    damage = [line for (line,) in raw.execute("PRAGMA integrity_check") if line != "ok"]
    loose = raw.execute("PRAGMA foreign_key_check").fetchall()
    return damage + [f"{table}: row {row} refers to a missing row of {parent}" for table, row, parent, _ in loose]
