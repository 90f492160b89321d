"""What SQLite refuses, said in one sentence each; what no user can cause stays a bug."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from asncli.errors import AsnError, ConflictError
from asncli.messages import text


@contextmanager
def database_faults(path: Path) -> Iterator[None]:
    """Turn errors of SQLite about the file ``path`` into sentences.

    Codes: ``database-busy`` (exit 4), ``database-read-only``, ``database-damaged``, ``database-not-opened``,
    ``database-foreign``, ``disk-full``, ``disk-fault`` (exit 3).
    """
    try:
        yield
    except sqlite3.Error as fault:
        if (said := _sentence(fault, path)) is None:
            raise
        raise said from fault
    except DBAPIError as fault:
        if not isinstance(fault.orig, sqlite3.Error) or (said := _sentence(fault.orig, path)) is None:
            raise
        raise said from fault.orig


def foreign(path: Path) -> AsnError:
    """Say that the file is not a database of this program."""
    return AsnError(
        "database-foreign",
        text("{path} is not a database of asncli, so it was left as it is", path=path),
        text("Name another file with --db"),
    )


def damaged(path: Path) -> AsnError:
    """Say that the file was a database of this program and can not be read any more."""
    return AsnError(
        "database-damaged",
        text("The database {path} is damaged", path=path),
        text("Restore the latest backup with: asncli db restore FILE"),
    )


def _sentence(fault: sqlite3.Error, path: Path) -> AsnError | None:
    # The lower byte is the primary result code; errors made by the Python module itself carry none.
    if str(fault).startswith("Could not decode to UTF-8"):  # text that this program can not have written
        return damaged(path)
    match getattr(fault, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ConflictError(
                "database-busy",
                text("The database {path} is being written by another process", path=path),
                text("Wait until that command has ended, then give this one again"),
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return AsnError(
                "database-read-only",
                text("The database {path} may only be read, so nothing was written", path=path),
                text("Ask for the permission to write this file and its folder, or work on a copy"),
            )
        case sqlite3.SQLITE_CANTOPEN:
            return AsnError(
                "database-not-opened",
                text("The database {path} can not be opened", path=path),
                text("Check that you may read and write this file and its folder"),
            )
        case sqlite3.SQLITE_NOTADB:
            return foreign(path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_FULL:
            return AsnError(
                "disk-full",
                text("The disk is full: {path} could not be written; nothing was changed", path=path),
                text("Free some space and give the command again"),
            )
        case sqlite3.SQLITE_IOERR:
            return AsnError(
                "disk-fault",
                text("The disk of {path} reported a fault; nothing was changed", path=path),
                text("Check the disk or the connection to it, then run: asncli db verify"),
            )
    return None
