"""Copies of the database: plain single files that can be carried away, and the way back from one.

A copy of the file alone would miss what still stands in the write-ahead log; ``VACUUM INTO`` does not.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path

from asncli.errors import AsnError, ConflictError
from asncli.messages import text
from asncli.store.database import PATIENCE, Age, age, connect
from asncli.store.faults import database_faults
from asncli.store.files import SIDE_FILES, file_faults, make_private, side_file


def backup(path: Path, target: Path, *, overwrite: bool = False, patience: float = PATIENCE) -> None:
    """Copy the database to ``target`` (mode 0600), which at any moment is whole or not there.

    ``backup-exists`` (exit 4) where the target is there already and ``overwrite`` is not given.
    """
    if not path.exists():
        raise _missing(path)
    if target.exists() and (not overwrite or target.samefile(path)):
        raise ConflictError(
            "backup-exists",
            text("{path} exists already and was left as it is", path=target),
            text("Choose another name for the copy"),
        )
    with database_faults(path), closing(connect(path, patience=patience)) as raw:
        _copy(raw, target)


def restore(path: Path, source: Path, *, patience: float = PATIENCE) -> Path | None:
    """Put a backup in the place of the database; returns the safety copy of what was there, if anything was.

    The backup is checked first: ours, not newer than this program, undamaged. Refused (``database-busy``,
    exit 4) while another process has the database open. A damaged database is set aside as it is.
    """
    with database_faults(source), closing(_opened_source(path, source)) as kept:
        if not path.exists():
            _copy(kept, path)
            return None
        safety = free_name(path.with_name(f"{path.stem}-before-restore{path.suffix}"))
        try:
            with database_faults(path), closing(connect(path, patience=patience)) as held:
                age(held, path)
                _hold(held)
                _copy(held, safety)
                kept.backup(held)  # one transaction of SQLite: after a crash the old state is rolled back to
        except AsnError as fault:
            if fault.code != "database-damaged":
                raise
            with file_faults(path):
                path.replace(safety)
                for ending in SIDE_FILES:
                    if (beside := side_file(path, ending)).exists():
                        beside.replace(side_file(safety, ending))
            _copy(kept, path)
    return safety


def free_name(path: Path) -> Path:
    """Return the path, or the first of ``name-2``, ``name-3`` … that no file has yet."""
    number, name = 1, path
    while name.exists():
        number += 1
        name = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return name


def _opened_source(path: Path, source: Path) -> sqlite3.Connection:
    if not source.is_file():
        raise _missing(source)
    if path.exists() and source.samefile(path):
        raise AsnError("restore-itself", text("{path} is the database itself, not a backup of it", path=source))
    # Where no write-ahead log lies beside it, the file is whole and is not touched at all.
    kept = connect(source, immutable=not side_file(source, "-wal").exists())
    try:
        if age(kept, source) is Age.EMPTY:
            raise AsnError("backup-empty", text("{path} holds no database, so nothing was restored", path=source))
        if kept.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise AsnError(
                "backup-damaged",
                text("The backup {path} is damaged, so nothing was restored", path=source),
                text("Choose another backup"),
            )
    except BaseException:
        kept.close()
        raise
    return kept


def _hold(raw: sqlite3.Connection) -> None:
    # Leaving the write-ahead log needs the file for oneself: busy where another process has it open. From the
    # next transaction on the lock is kept until the connection is closed.
    raw.execute("PRAGMA locking_mode=EXCLUSIVE")
    raw.execute("PRAGMA journal_mode=DELETE")
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("COMMIT")


def _copy(raw: sqlite3.Connection, target: Path) -> None:
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    with file_faults(target):
        try:
            make_private(beside)
            _vacuum(raw, beside, target)
            with beside.open("rb+") as written:
                os.fsync(written.fileno())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)


def _vacuum(raw: sqlite3.Connection, beside: Path, target: Path) -> None:
    try:
        raw.execute("VACUUM INTO ?", (str(beside),))
    except sqlite3.Error as fault:
        of_the_copy = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF not in of_the_copy:
            raise
        with database_faults(target):
            raise


def _missing(path: Path) -> AsnError:
    return AsnError("file-missing", text("There is no file {path}", path=path), text("Check the name"))
