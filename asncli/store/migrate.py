"""Bringing a database to the schema of this program: in one transaction, after a backup, or not at all.

The only module that imports Alembic. Scripts lie in ``migrations/versions``; each is one revision.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

from asncli.store.backup import backup, free_name
from asncli.store.database import PATIENCE, REVISIONS, Age, age, connect, engine_on

SCRIPTS = Path(__file__).parent / "migrations"


def upgrade(
    path: Path,
    *,
    scripts: Path = SCRIPTS,
    revisions: tuple[str, ...] = REVISIONS,
    patience: float = PATIENCE,
) -> Path | None:
    """Make the tables of an empty file, or change an older schema; returns the backup made before, if any.

    A script that fails, or that leaves a reference to nothing, leaves the database as it was.
    """
    with closing(connect(path, patience=patience)) as raw:
        kept = None
        if age(raw, path, revisions) is Age.OLDER:
            kept = free_name(path.with_name(f"{path.stem}-before-{revisions[-1]}{path.suffix}"))
            backup(path, kept)
        # Without foreign keys a table can be rebuilt and keep its children; no effect inside a transaction.
        raw.execute("PRAGMA foreign_keys=OFF")
        config = alembic_config(scripts)
        # Another process may have been faster while this one waited for the lock: then nothing is left to do.
        with engine_on(raw, write=True).begin() as config.attributes["connection"]:
            command.upgrade(config, "head")
            if broken := raw.execute("PRAGMA foreign_key_check").fetchall():
                tables = ", ".join(sorted({row[0] for row in broken}))
                raise RuntimeError(f"the migration to {revisions[-1]} broke references of {tables}")
    return kept


def alembic_config(scripts: Path = SCRIPTS) -> Config:
    """Alembic's settings: only where the scripts lie."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
