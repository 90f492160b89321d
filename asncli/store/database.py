"""Finding and opening the database: one file, one connection, one transaction per command.

The schema revision is read by plain SQL and compared with a constant, so Alembic is imported only to migrate.
Writers take the write lock at once (``BEGIN IMMEDIATE``): a deferred start fails at once under contention.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import date
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast
from urllib.parse import quote

import platformdirs
from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.faults import damaged, database_faults, foreign
from asncli.store.files import file_faults, make_private, on_network, side_file

REVISIONS = (
    "0001",
    "0002",
    "0003",
    "0004",
    "0005",
)  # of Alembic, oldest first; a test asserts that its scripts say the same
HEAD = REVISIONS[-1]
APPLICATION_ID = 0x41534E31  # "ASN1", in the header of every database of ours
PATIENCE = 15.0  # seconds a writer waits for another
_NAP = 0.2  # seconds of it at a stretch

# The driver's own adapter is deprecated; dates are stored as SQLAlchemy stores them.
sqlite3.register_adapter(date, date.isoformat)


class Age(Enum):
    """What a database file is to this program."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"


def locate(url_or_path: str | Path | None) -> Path:
    """Path of the database: as given, or ``asncli.db`` in the user's data folder.

    ``sqlite:///file`` is accepted; any other URL is refused (``not-sqlite``) without repeating it, for it may
    hold a password.
    """
    if url_or_path is None:
        return platformdirs.user_data_path("asncli", appauthor=False) / "asncli.db"
    if isinstance(url_or_path, Path) or not (url := re.match(r"([A-Za-z][\w.-]+)(?:\+\w+)?:/+", url_or_path)):
        return Path(url_or_path).expanduser()
    scheme, _, rest = url_or_path.partition(":///")
    name = rest.partition("?")[0]
    if scheme.split("+")[0].lower() != "sqlite" or name in ("", ":memory:"):
        raise AsnError(
            "not-sqlite",
            text("The database must be a SQLite file for now; {scheme} can not be used yet", scheme=url[1]),
            text("Name a file, as in: asncli --db kinerja.db"),
        )
    return Path(name).expanduser()


@contextmanager
def session(
    path: Path,
    *,
    write: bool,
    create: bool = False,
    dry_run: bool = False,
    on_created: Callable[[Path], None] | None = None,
    on_upgraded: Callable[[Path], None] | None = None,
    patience: float = PATIENCE,
) -> Iterator[Session]:
    """Open the database for one command: commits at the end, rolls back on any error (Ctrl-C too).

    A missing file is refused (``database-missing``) or made (``create``); an older schema is upgraded after a
    backup, whose path ``on_upgraded`` gets; a newer one is refused (``database-newer``). ``dry_run`` rolls
    back at the end whatever happened, and works on a scratch file where the database does not exist, on a copy
    where it may only be read.
    """
    with ExitStack() as stack:
        stack.enter_context(database_faults(path))
        missing = create and not path.exists()
        if dry_run and (missing or _may_only_be_read(path)):
            scratch = Path(stack.enter_context(TemporaryDirectory(prefix="asncli-"))) / path.name
            if not missing:
                _copy(path, scratch, patience)
            path, on_created, on_upgraded = scratch, None, None
            stack.enter_context(database_faults(path))
        made = stack.enter_context(_none_left_behind(path)) if create else False
        _prepare(path, create, on_upgraded, patience)
        opened = stack.enter_context(_opened(path, write, patience))
        opened.connection()  # sends BEGIN now: a writer waits here, before any work is done
        yield opened
        if write and not dry_run:
            opened.commit()
        if made and on_created:
            on_created(path)


@contextmanager
def _none_left_behind(path: Path) -> Iterator[bool]:
    """Tell whether the database is about to be made; a command that fails on it leaves no empty one behind."""
    made = not path.exists()
    try:
        yield made
    except BaseException:
        if made and path.exists():
            with suppress(sqlite3.Error), closing(connect(path)) as raw:
                tables = raw.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'batch'").fetchone()[0]
                if not tables or not raw.execute("SELECT count(*) FROM batch").fetchone()[0]:
                    for name in (path, side_file(path, "-wal"), side_file(path, "-shm")):
                        name.unlink(missing_ok=True)
        raise


def connect(path: Path, *, patience: float = PATIENCE, immutable: bool = False) -> sqlite3.Connection:
    """Open an existing file with the settings every connection of ours has; nothing is written to it.

    Transactions are ours to begin (``isolation_level=None``), so that DDL is transactional too.
    """
    mode = "ro&immutable=1" if immutable else "rw"
    raw = sqlite3.connect(f"{_uri(path)}?mode={mode}", uri=True, timeout=patience, isolation_level=None)
    try:
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "cache_size=-65536", "temp.cache_size=-65536"):
            raw.execute(f"PRAGMA {pragma}")
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except BaseException:
        raw.close()
        raise
    return raw


def age(raw: sqlite3.Connection, path: Path, revisions: tuple[str, ...] = REVISIONS) -> Age:
    """Tell what the file is; refuse what is not ours (``database-foreign``) or newer (``database-newer``)."""
    (tables,) = raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    (application,) = raw.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        if tables or application:
            raise foreign(path)
        return Age.EMPTY
    known = raw.execute("SELECT name FROM sqlite_schema WHERE name = 'alembic_version'").fetchone()
    found = raw.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
    if found is None:
        raise damaged(path)
    (revision,) = found
    if revision not in revisions:
        raise AsnError(
            "database-newer",
            text(
                "The database {path} was written by a newer asncli (revision {revision})",
                path=path,
                revision=revision,
            ),
            text("Install the newest asncli on this computer"),
        )
    return Age.CURRENT if revision == revisions[-1] else Age.OLDER


def engine_on(raw: sqlite3.Connection, *, write: bool) -> Engine:
    """Wrap an open connection for SQLAlchemy; writers take the write lock with the first statement.

    Values never stand in the text of an error (``hide_parameters``): they would be names and NIPs.
    """
    engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    return engine


def raw_connection(opened: Session) -> sqlite3.Connection:
    """Connection of the driver beneath a session, in the same transaction, for work on whole sets of rows."""
    return cast(sqlite3.Connection, opened.connection().connection.driver_connection)


def temporary_in_memory(opened: Session) -> None:
    """Keep the temporary tables of a session for writing out of any file; before anything else is done in it.

    SQLite would put large ones into files of the system, where marks would stand beside the names of raters.
    """
    raw = raw_connection(opened)
    raw.execute("ROLLBACK")  # not possible within a transaction
    raw.execute("PRAGMA temp_store=MEMORY")
    raw.execute("BEGIN IMMEDIATE")


def _may_only_be_read(path: Path) -> bool:
    return path.is_file() and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _copy(path: Path, scratch: Path, patience: float) -> None:
    make_private(scratch)
    with closing(_connect_to_read(path, patience)) as raw, closing(connect(scratch)) as copy:
        raw.backup(copy)


def _prepare(
    path: Path,
    create: bool,
    on_upgraded: Callable[[Path], None] | None,
    patience: float,
) -> None:
    if path.is_dir():
        raise AsnError(
            "database-is-folder",
            text("{path} is a folder, not a database", path=path),
            text("Name a file in it, as in: asncli --db {path}/asncli.db", path=path),
        )
    if not path.exists() and not create:
        raise _missing(path)
    if create and (not path.exists() or path.stat().st_size == 0):
        with file_faults(path):
            make_private(path)
    with closing(_connect_to_read(path, patience)) as raw:
        found = age(raw, path)
    if found is Age.CURRENT:
        return
    if found is Age.EMPTY and not create:
        raise _missing(path)
    from asncli.store.migrate import upgrade  # imports Alembic: only here, 0.2 s

    kept = upgrade(path, patience=patience)
    if kept and on_upgraded:
        on_upgraded(kept)


@contextmanager
def _opened(path: Path, write: bool, patience: float) -> Iterator[Session]:
    with closing(connect(path, patience=patience) if write else _connect_to_read(path, patience)) as raw:
        if write:
            _wait_for_writers(raw, patience)
            raw.execute(f"PRAGMA journal_mode={'DELETE' if on_network(path) else 'WAL'}")
        with Session(engine_on(raw, write=write)) as opened:
            opened.info["write"] = write
            yield opened


def _wait_for_writers(raw: sqlite3.Connection, patience: float) -> None:
    """Wait in naps until nobody else writes: during one long wait inside SQLite Ctrl-C would not be heard."""
    raw.execute(f"PRAGMA busy_timeout={int(_NAP * 1000)}")
    for _ in range(int(patience / _NAP)):
        try:
            raw.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
        else:
            raw.execute("ROLLBACK")
            raw.execute(f"PRAGMA busy_timeout={int(patience * 1000)}")
            return


def _connect_to_read(path: Path, patience: float) -> sqlite3.Connection:
    try:
        return connect(path, patience=patience)
    except sqlite3.OperationalError as fault:
        # In a folder that may not be written SQLite can not make the side files of the write-ahead log. Where
        # none is left over the file holds everything and is read as it stands.
        refused = fault.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not refused or side_file(path, "-wal").exists():
            raise
        return connect(path, patience=patience, immutable=True)


def _uri(path: Path) -> str:
    # Not Path.as_uri(): SQLite wants the server of a share in the path (file:////server/share).
    name = path.absolute().as_posix()
    return "file://" + quote(name if name.startswith("/") else "/" + name, safe="/:")


def _missing(path: Path) -> AsnError:
    return AsnError(
        "database-missing",
        text("There is no database {path} yet", path=path),
        text("Make it with: asncli init --agency NAME, or name another file with --db"),
    )
