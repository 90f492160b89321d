"""The story: before a backup takes the place of the database, somebody wants to see what it holds."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from asncli.store.backup import backup
from asncli.store.database import session
from asncli.store.status import Status, status


def look_into_backup(source: Path) -> Status:
    """Describe a backup without touching it: an older schema is upgraded in a copy, and only there."""
    with TemporaryDirectory(prefix="asncli-") as folder:
        copy = Path(folder) / "copy.db"
        backup(source, copy)
        with session(copy, write=False) as opened:
            return status(opened, copy)._replace(path=source)
