"""Taking back a whole batch: every row it touched becomes what it was before, or nothing is done at all.

Refused where later work stands on it (``store/standing.py`` finds what). Undoing is itself a batch, so the
journal keeps what was taken away; the batch taken back stays in the list, marked.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import ConflictError
from asncli.messages import Text, text
from asncli.store import batches, climate, feedback, settled, standing
from asncli.store.batches import BatchLine
from asncli.store.database import raw_connection
from asncli.store.standing import Finals, Later, old, same
from asncli.store.writing import column_names, keep_images, primary_key, quoted


class Preview(NamedTuple):
    """What undoing would do: rows removed and restored per table; and what stands in its way, if anything.

    ``known_votes``: votes of feedback that were known before the batch brought them. Those that it replaced go with
    it and do not come back; ``removed`` does not count them.
    """

    batch: BatchLine
    removed: dict[str, int]
    restored: dict[str, int]
    later: list[Later]
    finals: list[Finals]
    known_votes: int = 0


def undo_preview(session: Session, batch_id: int) -> Preview:
    """Say what undoing a batch would do, and what stands in its way; nothing is changed.

    Refused for a batch undone already (``batch-undone``), for an undoing (``batch-is-undo``) and for what a closed
    period rests on (``store/settled.py``), exit 4.
    """
    batch = batches.batch_line(session, batch_id)
    _may_be_undone(batch)
    raw = raw_connection(session)
    tables = _stage(raw, batch_id)
    settled.refuse_settled(session, batch_id, tables)
    removed = {
        t: _count(raw, f"{quoted(t)} t JOIN {old(t)} o ON {same(t, 't', 'o')} WHERE o.image IS NULL") for t in tables
    }
    restored = {t: _count(raw, f"{old(t)} WHERE image IS NOT NULL") for t in tables}
    votes = feedback.votes_of(raw, batch_id)
    answers = climate.answers_of(raw, batch_id)
    removed |= {**dict.fromkeys(feedback.TABLES, votes.added), climate.TABLE: answers.added}
    again = [Later(*line) for line in (*votes.later, *answers.later)]
    return Preview(
        batch,
        {t: n for t, n in removed.items() if n},
        {t: n for t, n in restored.items() if n},
        again or standing.later_batches(raw, batch_id, tables),
        standing.finals(raw, batch_id, tables),
        votes.known + answers.known,
    )


def undo(session: Session, batch_id: int, *, user: str, now: datetime) -> Preview:
    """Take a batch back; afterwards all data are as they were before it, byte for byte.

    Refused (``batch-in-use``, exit 4), naming what stands on it, where later work does.
    """
    preview = undo_preview(session, batch_id)
    if preview.later or preview.finals:
        raise _in_use(preview)
    raw = raw_connection(session)
    # Of feedback and work climate the journal knows nothing: votes and answers are found by their batch.
    own = (*feedback.TABLES, climate.TABLE)
    tables = [t for t in dict.fromkeys((*preview.removed, *preview.restored)) if t not in own]
    # Rows go and come back in any order: references are checked at the end, not in between.
    raw.execute("PRAGMA defer_foreign_keys=ON")
    undoing = batches.begin(session, f"batch undo {batch_id}", user=user, now=now, undoes=batch_id)
    feedback.remove_votes(raw, batch_id)
    climate.remove_answers(raw, batch_id)
    try:
        for table in tables:
            _remove(raw, undoing, table)
        for table in tables:
            _restore(raw, table)
    except sqlite3.IntegrityError as fault:
        raise _in_use(preview) from fault
    if any(raw.execute(f"PRAGMA foreign_key_check({quoted(t)})").fetchone() for t in tables):
        raise _in_use(preview)
    mark = batches.get(session, batch_id)
    mark.undone_at, mark.undone_by = now, user
    batches.finish(session, undoing, {"removed": preview.removed, "restored": preview.restored})
    return preview


def _may_be_undone(batch: BatchLine) -> None:
    if batch.undone_at is not None:
        raise ConflictError(
            "batch-undone",
            text("Batch {batch} has been undone already, by {user}", batch=batch.id, user=batch.undone_by),
        )
    if batch.undoes is not None:
        raise ConflictError(
            "batch-is-undo",
            text("Batch {batch} is itself the undoing of batch {undone}", batch=batch.id, undone=batch.undoes),
            text("Give the command of that batch again instead"),
        )


def _stage(raw: sqlite3.Connection, batch_id: int) -> list[str]:
    """Lay out what the batch touched, one ``temp.old_<table>`` each: the primary key and the image before."""
    tables = [t for (t,) in raw.execute("SELECT DISTINCT tbl FROM change WHERE batch_id = ?", (batch_id,)).fetchall()]
    for table in tables:
        own = primary_key(table)
        parts = "'[\"' || replace(row_key, '|', '\",\"') || '\"]'"
        values = ", ".join(f"json_extract({parts}, '$[{n}]')" for n in range(len(own)))
        keys = ", ".join(map(quoted, own))
        raw.execute(f"DROP TABLE IF EXISTS {old(table)}")
        # Made from the table itself, so that the parts of the key are again what they were there.
        raw.execute(f"CREATE TABLE {old(table)} AS SELECT {keys}, '' AS image FROM {quoted(table)} WHERE false")
        raw.execute(
            f"INSERT INTO {old(table)} SELECT {values}, image FROM change WHERE batch_id = ? AND tbl = ?",
            (batch_id, table),
        )
        raw.execute(f"CREATE UNIQUE INDEX temp.{quoted('key_' + table)} ON {quoted('old_' + table)} ({keys})")
    return tables


def _remove(raw: sqlite3.Connection, undoing: int, table: str) -> None:
    keep_images(raw, undoing, table, old(table))
    own = primary_key(table)
    key = " || '|' || ".join(f"CAST({quoted(c)} AS TEXT)" for c in own)
    raw.execute(  # rows that were gone: the undoing makes them
        f"INSERT OR IGNORE INTO change (batch_id, tbl, row_key, image)"
        f" SELECT ?, ?, {key}, NULL FROM {old(table)} WHERE image IS NOT NULL ORDER BY 3",
        (undoing, table),
    )
    raw.execute(
        f"DELETE FROM {quoted(table)} AS t WHERE EXISTS (SELECT 1 FROM {old(table)} o WHERE {same(table, 't', 'o')})"
    )


def _restore(raw: sqlite3.Connection, table: str) -> None:
    names = column_names(table)
    values = ", ".join(f"json_extract(image, '$.{c}')" for c in names)
    raw.execute(
        f"INSERT INTO {quoted(table)} ({', '.join(map(quoted, names))})"
        f" SELECT {values} FROM {old(table)} WHERE image IS NOT NULL"
    )


def _in_use(preview: Preview) -> ConflictError:
    batch = preview.batch.id
    later = ", ".join(f"{b.id} ({b.command})" for b in preview.later)
    finals = ", ".join(f"{f.period} ({f.people})" for f in preview.finals)
    said: Text
    if later and finals:
        said = text(
            "Batch {batch} can not be undone: later batches stand on it: {later}; so do final evaluations"
            " (people in brackets): {finals}",
            batch=batch, later=later, finals=finals,
        )  # fmt: skip
    elif finals:
        said = text(
            "Batch {batch} can not be undone: final evaluations stand on it (people in brackets): {finals}",
            batch=batch, finals=finals,
        )  # fmt: skip
    elif later:
        said = text("Batch {batch} can not be undone: later batches stand on it: {later}", batch=batch, later=later)
    else:
        said = text("Batch {batch} can not be undone: later batches stand on it", batch=batch)
    return ConflictError("batch-in-use", said, text("Undo what stands on it first; see: asncli batch list"))


def _count(raw: sqlite3.Connection, source: str) -> int:
    return int(raw.execute(f"SELECT count(*) FROM {source}").fetchone()[0])
