"""After a closing: what freed pages and the write-ahead log still hold of deleted raters is overwritten.

SQLite can do this only outside a transaction. Until it is done the batch of the closing says so, and closing the
period again does it (a crash, a full disk, or another program that had the database open).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlmodel import Session

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.database import PATIENCE, connect, raw_connection
from asncli.store.faults import database_faults

SWEPT = "swept"  # of the counts of a closing: 0 until the file is rewritten, then 1
_LEFT = f"command LIKE 'period close %' AND json_extract(counts, '$.{SWEPT}') = 0"


def unswept(session: Session) -> list[str]:
    """Codes of the periods after whose closing the file was not rewritten yet."""
    found = raw_connection(session).execute(
        f"SELECT DISTINCT substr(command, length('period close ') + 1) FROM batch WHERE {_LEFT} ORDER BY 1"
    )
    return [code for (code,) in found]


def sweep(path: Path, *, patience: float = PATIENCE) -> None:
    """Rewrite the database without what was deleted, and empty its write-ahead log.

    ``database-busy`` (exit 4) where another program has the database open, ``sweep-disk-full`` where there is no room
    for a second copy: the closing is stored, and this is still to be done.
    """
    with database_faults(path), closing(connect(path, patience=patience)) as raw:
        raw.execute("PRAGMA secure_delete=ON")
        try:
            raw.execute("VACUUM")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_FULL:
                raise
            raise AsnError(
                "sweep-disk-full",
                text(
                    "The period is closed; but the disk is too full to remove the traces of raters from {path}",
                    path=path,
                ),
                text("Free as much space as this file takes, twice, then give the same command again."),
            ) from fault
        for _ in range(2):  # the second time for the note that it is done
            (busy, *_pages) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise ConflictError(
                    "database-busy",
                    text("Another program has the database {path} open", path=path),
                    text("Close it there, then give this command again"),
                )
            raw.execute(f"UPDATE batch SET counts = json_set(counts, '$.{SWEPT}', 1) WHERE {_LEFT}")
