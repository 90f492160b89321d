"""Bringing a database to the schema of this program: in one transaction, after a backup, or not at all.

The only module that imports Alembic. Scripts lie in ``migrations/versions``; each is one revision.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.exc import SQLAlchemyError

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.backup import backup, free_name
from asncli.store.database import PATIENCE, REVISIONS, Age, age, connect, engine_on
from asncli.store.faults import database_faults

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(
    path: Path,
    *,
    scripts: Path = SCRIPTS,
    revisions: tuple[str, ...] = REVISIONS,
    patience: float = PATIENCE,
) -> Path | None:
    """Make the tables of an empty file, or change an older schema; returns the backup made before, if any.

    A script that fails, or that leaves a reference to nothing, leaves the database as it was, and no backup of it
    (``upgrade-failed``).
    """
    with closing(connect(path, patience=patience)) as raw:
        kept = None
        if age(raw, path, revisions) is Age.OLDER:
            kept = free_name(path.with_name(f"{path.stem}-before-{revisions[-1]}{path.suffix}"))
            backup(path, kept)
        done = False
        try:
            with database_faults(path):
                _migrate(raw, alembic_config(scripts), revisions[-1])
            done = True
        except (SQLAlchemyError, _BrokenReferencesError) as fault:
            raise _failed(path, getattr(fault, "orig", fault)) from fault
        finally:
            if kept and not done:
                kept.unlink(missing_ok=True)
    return kept


class _BrokenReferencesError(Exception):
    """A script has left rows that refer to nothing."""


def _migrate(raw: sqlite3.Connection, config: Config, revision: str) -> None:
    # Without foreign keys a table can be rebuilt and keep its children; no effect inside a transaction.
    raw.execute("PRAGMA foreign_keys=OFF")
    # Another process may have been faster while this one waited for the lock: then nothing is left to do.
    with engine_on(raw, write=True).begin() as config.attributes["connection"]:
        command.upgrade(config, "head")
        if broken := raw.execute("PRAGMA foreign_key_check").fetchall():
            tables = ", ".join(sorted({row[0] for row in broken}))
            raise _BrokenReferencesError(f"the migration to {revision} broke references of {tables}")


def _failed(path: Path, reason: object) -> AsnError:
    return AsnError(
        "upgrade-failed",
        text("The database {path} could not be upgraded, and is as it was: {reason}.", path=path, reason=str(reason)),
        text("Go on with the version of asncli that wrote it, and send this message to the maintainers of asncli."),
    )


def alembic_config(scripts: Path = SCRIPTS) -> Config:
    """Alembic's settings: only where the scripts lie."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
