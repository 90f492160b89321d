"""The story: a newer program meets the database of an older one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import HEAD, Age, age, connect
from asncli.store.faults import database_faults


class Upgrade(NamedTuple):
    """What was found and done: ``current`` before, the revision of this program, the backup that was made."""

    current: bool
    revision: str
    backup: Path | None = None


def upgrade_database(path: Path, *, dry_run: bool = False) -> Upgrade:
    """Bring an older schema to that of this program, after a backup; a missing database is refused."""
    if not path.exists():
        raise AsnError(
            "database-missing",
            text("There is no database {path} yet", path=path),
            text("Make it with: asncli init --agency NAME, or name another file with --db"),
        )
    with database_faults(path), closing(connect(path)) as raw:
        current = age(raw, path) is Age.CURRENT
    if current or dry_run:
        return Upgrade(current, HEAD)
    from asncli.store.migrate import upgrade  # imports Alembic

    return Upgrade(current, HEAD, upgrade(path))
