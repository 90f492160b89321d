"""Batches: every writing command is one, with its sources, its counts and what it did to each row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli import __version__
from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.models import Batch, Source
from asncli.store.writing import image, primary_key, quoted

Image = dict[str, Any]
# Batches of answers: of the file not even the digest is shown, for one answer can be tried until its digest is met.
_ANSWERS = ("feedback ", "survey ")
# All that is shown of an answer of the public, and of what two people said; the journal keeps the whole row.
_SHOWN: Mapping[str, tuple[str, ...]] = {
    "dialogue": ("employee_id", "period", "held_on", "leader_nip", "confidential", "closed_on"),
    "commitment": ("dialogue_id", "number", "voice", "due", "done_on"),
    "survey_answer": ("unit_id", "period"),
    "coaching": (
        "employee_id",
        "period",
        "opened_on",
        "due_on",
        "opened_for",
        "cause",
        "topic",
        "owner_nip",
        "closed_on",
        "outcome",
    ),
    "coaching_entry": ("coaching_id", "day", "kind", "step", "progress", "author_nip"),
}


class BatchLine(NamedTuple):
    """One batch in a list; ``counts`` as given to ``finish``, ``rows`` the number of rows it touched."""

    id: int
    command: str
    made_at: datetime
    made_by: str
    program: str
    reason: str | None
    counts: Mapping[str, Any]
    rows: int
    undone_at: datetime | None
    undone_by: str | None
    undoes: int | None


class SourceLine(NamedTuple):
    """A sheet of a file (name without folder, sha256), or a command line, that brought rows."""

    id: int
    file: str | None
    sheet: str | None
    digest: str | None


class ChangeLine(NamedTuple):
    """What a batch did to a row: ``before`` is None where it made the row, ``after`` where it removed it."""

    table: str
    row_key: str
    before: Image | None
    after: Image | None


class BatchDetail(NamedTuple):
    """A batch with its sources, the rows touched per table, and one page of its changes."""

    batch: BatchLine
    sources: list[SourceLine]
    tables: dict[str, int]
    changes: list[ChangeLine]


class Step(NamedTuple):
    """One step in the history of a row."""

    batch: BatchLine
    before: Image | None
    after: Image | None


def begin(
    session: Session,
    command: str,
    *,
    user: str,
    now: datetime,
    reason: str | None = None,
    undoes: int | None = None,
) -> int:
    """Open the batch of a writing command (``now`` with its time zone); returns its number."""
    if not session.info["write"]:
        raise RuntimeError("a batch needs a session opened for writing")
    batch = Batch(command=command, made_at=now, made_by=user, program=__version__, reason=reason, undoes=undoes)
    session.add(batch)
    session.flush()
    return _number(batch.id)


def add_source(
    session: Session,
    batch_id: int,
    *,
    file: str | None = None,
    sheet: str | None = None,
    digest: str | None = None,
) -> int:
    """Name where rows of the batch come from; returns the number that the rows carry as ``source_id``."""
    source = Source(batch_id=batch_id, file=file, sheet=sheet, digest=digest)
    session.add(source)
    session.flush()
    return _number(source.id)


def date_source(session: Session, source_id: int, as_of: date) -> None:
    """Keep the day whose state a source tells, for also what it does not change it has confirmed."""
    raw_connection(session).execute("UPDATE source SET as_of = ? WHERE id = ?", (as_of.isoformat(), source_id))


def finish(session: Session, batch_id: int, counts: Mapping[str, Any]) -> None:
    """Keep what the command counted (a JSON object of its own)."""
    get(session, batch_id).counts = json.dumps(counts, ensure_ascii=False)
    session.flush()


def get(session: Session, batch_id: int) -> Batch:
    """Get a batch, or refuse (``batch-unknown``)."""
    batch = session.get(Batch, batch_id)
    if batch is None:
        raise AsnError(
            "batch-unknown",
            text("There is no batch {batch}", batch=batch_id),
            text("See the batches with: asncli batch list"),
        )
    return batch


def list_batches(session: Session, *, limit: int | None = None) -> list[BatchLine]:
    """All batches, the latest first."""
    raw = raw_connection(session)
    numbers = raw.execute("SELECT id FROM batch ORDER BY id DESC LIMIT ?", (-1 if limit is None else limit,))
    return [batch_line(session, number) for (number,) in numbers.fetchall()]


def show_batch(session: Session, batch_id: int, *, limit: int = 100, offset: int = 0) -> BatchDetail:
    """One batch with its sources and ``limit`` of its changes from ``offset`` on, by table and row.

    Of answers of the public and of dialogues nothing is shown but what they are about.
    """
    batch = batch_line(session, batch_id)
    raw = raw_connection(session)
    sources = raw.execute("SELECT id, file, sheet, digest FROM source WHERE batch_id = ? ORDER BY id", (batch_id,))
    tables = raw.execute("SELECT tbl, count(*) FROM change WHERE batch_id = ? GROUP BY tbl ORDER BY tbl", (batch_id,))
    page = raw.execute(
        "SELECT tbl, row_key, image FROM change WHERE batch_id = ? ORDER BY tbl, row_key LIMIT ? OFFSET ?",
        (batch_id, limit, offset),
    ).fetchall()
    return BatchDetail(
        batch,
        [_source(SourceLine(*row), batch.command) for row in sources],
        dict(tables.fetchall()),
        [
            ChangeLine(t, key, _seen(t, _image(before)), _seen(t, _after(raw, batch_id, t, key)))
            for t, key, before in page
        ],
    )


def _source(source: SourceLine, command: str) -> SourceLine:
    return source._replace(digest=None) if command.startswith(_ANSWERS) else source


def _seen(table: str, row: Image | None) -> Image | None:
    if row is None or table not in _SHOWN:
        return row
    return {name: row[name] for name in _SHOWN[table]}


def row_history(session: Session, table: str, row_key: str) -> list[Step]:
    """Every batch that touched a row (undone ones and undoings too), the oldest first."""
    raw = raw_connection(session)
    steps = raw.execute(
        "SELECT b.id, c.image FROM batch b CROSS JOIN change c"
        " ON c.batch_id = b.id AND c.tbl = ? AND c.row_key = ? ORDER BY b.id",
        (table, row_key),
    ).fetchall()
    images = [_image(before) for _, before in steps] + [_standing(raw, table, row_key)]
    return [Step(batch_line(session, n), images[i], images[i + 1]) for i, (n, _) in enumerate(steps)]


def _after(raw: sqlite3.Connection, batch_id: int, table: str, row_key: str) -> Image | None:
    later = raw.execute(
        "SELECT c.image FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = ? AND c.row_key = ?"
        " WHERE b.id > ? ORDER BY b.id LIMIT 1",
        (table, row_key, batch_id),
    ).fetchone()
    return _image(later[0]) if later else _standing(raw, table, row_key)


def _standing(raw: sqlite3.Connection, table: str, row_key: str) -> Image | None:
    where = " AND ".join(f"t.{quoted(c)} = ?" for c in primary_key(table))
    row = raw.execute(f"SELECT {image('t', table)} FROM {quoted(table)} t WHERE {where}", row_key.split("|")).fetchone()
    return _image(row[0]) if row else None


def _image(written: str | None) -> Image | None:
    return None if written is None else json.loads(written)


def batch_line(session: Session, batch_id: int) -> BatchLine:
    """One batch, or refuse (``batch-unknown``)."""
    batch = get(session, batch_id)
    (rows,) = raw_connection(session).execute("SELECT count(*) FROM change WHERE batch_id = ?", (batch_id,)).fetchone()
    return BatchLine(
        batch_id,
        batch.command,
        batch.made_at,
        batch.made_by,
        batch.program,
        batch.reason,
        json.loads(batch.counts),
        rows,
        batch.undone_at,
        batch.undone_by,
        batch.undoes,
    )


def _number(given: int | None) -> int:
    if given is None:
        raise RuntimeError("the database gave no number")
    return given
