"""Copies of the database beside it that still hold who gave feedback in a period that was closed since."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from asncli.errors import AsnError
from asncli.store.climate import OF_CLIMATE, TABLE
from asncli.store.database import APPLICATION_ID, connect
from asncli.store.files import SIDE_FILES, file_faults, side_file
from asncli.store.locks import inside
from asncli.terms import Period

_HEAD = b"SQLite format 3\0"
_APPLICATION = slice(68, 72)  # of the header: whose database it is
_NAMED = r"-(\d{8}|before-[\w]+)(-\d+)?"  # how this program names backups, after the name of the database
_OF_PERIOD = "period IN (SELECT value FROM json_each(?)) LIMIT 1"
_RATERS = f"SELECT 1 FROM feedback_rater WHERE {_OF_PERIOD}"
_RESPONDENTS = (
    f"SELECT 1 FROM {TABLE} a JOIN source s ON s.id = a.source_id JOIN batch b ON b.id = s.batch_id"
    f" WHERE {OF_CLIMATE} AND a.{_OF_PERIOD}"
)
_FIRST = "SELECT made_at, made_by, command FROM batch ORDER BY id LIMIT 1"


class OldBackup(NamedTuple):
    """A copy with raters or respondents of the period; ``ours``: named as this program names its backups."""

    path: Path
    ours: bool


def old_backups(path: Path, period: Period) -> list[OldBackup]:
    """Databases of this program in the folder of the database, other than itself, with raters of the period."""
    named = re.compile(re.escape(path.stem) + _NAMED + re.escape(path.suffix))
    with file_faults(path.parent):
        beside = sorted(p for p in path.absolute().parent.iterdir() if p.is_file() and p.name != path.name)
    own = _first_batch(path)
    return [OldBackup(p, named.fullmatch(p.name) is not None) for p in beside if _is_copy(p, own, period)]


def delete_backup(backup: OldBackup) -> None:
    """Delete a backup and what lies beside it for SQLite."""
    with file_faults(backup.path):
        for ending in SIDE_FILES:
            side_file(backup.path, ending).unlink(missing_ok=True)
        backup.path.unlink()


def _first_batch(path: Path) -> object:
    with closing(connect(path)) as raw:
        return raw.execute(_FIRST).fetchone()


def _is_copy(path: Path, own: object, period: Period) -> bool:
    """Whether a file holds raters of the period and began as the same database: another agency's is no copy."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
        if not head.startswith(_HEAD) or head[_APPLICATION] != APPLICATION_ID.to_bytes(4, "big"):
            return False
        with closing(connect(path, immutable=not side_file(path, "-wal").exists())) as raw:
            return raw.execute(_FIRST).fetchone() == own and _names_any(raw, period)
    except (OSError, sqlite3.Error, AsnError):  # what can not be read is no copy that anybody could use
        return False


def _names_any(raw: sqlite3.Connection, period: Period) -> bool:
    """Whether raters of the period are there, or respondents on the work climate who were not forgotten yet."""
    codes = json.dumps([str(one) for one in inside(period)])
    known = raw.execute(f"SELECT 1 FROM sqlite_schema WHERE name = '{TABLE}'").fetchone()  # not in older copies
    queries = (_RATERS, _RESPONDENTS) if known else (_RATERS,)
    return any(raw.execute(query, (codes,)).fetchone() for query in queries)
