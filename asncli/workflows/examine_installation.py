"""The story: something does not work, and somebody asks whether it is the installation."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import sys
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from asncli import __version__
from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.store.database import session
from asncli.store.status import status

LIBRARIES = (
    "typer", "rich", "sqlmodel", "sqlalchemy", "alembic", "numpy", "pandas", "python-calamine", "openpyxl",
    "xlsxwriter", "defusedxml", "babel", "platformdirs",
)  # fmt: skip
OLDEST_PYTHON = (3, 11)
OLDEST_SQLITE = (3, 38)  # UPDATE … FROM with joins, json_object without an extension
LEAST_SPACE = 200_000_000  # bytes: a backup before an upgrade, and the write-ahead log


class Surroundings(NamedTuple):
    """What only the command line can see: the language, its reason, and how output is written."""

    language: str
    locale: str
    encoding: str


class Finding(NamedTuple):
    """One thing looked at: what was seen, whether it is well, and what to do."""

    topic: Text | str
    seen: str
    ok: bool = True
    hint: Text | None = None


def examine_installation(database: Path, surroundings: Surroundings) -> list[Finding]:
    """Look at versions, libraries, database, disk, language and output; nothing is changed."""
    return [
        Finding("asncli", __version__),
        _at_least("Python", sys.version_info[:3], OLDEST_PYTHON),
        _at_least("SQLite", sqlite3.sqlite_version_info, OLDEST_SQLITE),
        Finding(text("System"), platform.platform()),
        *map(_library, LIBRARIES),
        *_database(database),
        _space(database),
        Finding(text("Language"), f"{surroundings.language} ({surroundings.locale or '-'})"),
        _encoding(surroundings.encoding),
    ]


def _judged(topic: Text | str, seen: str, ok: bool, hint: Text) -> Finding:
    return Finding(topic, seen, ok, None if ok else hint)


def _at_least(topic: str, seen: tuple[int, ...], least: tuple[int, ...]) -> Finding:
    hint = text("At least version {version} is needed", version=".".join(map(str, least)))
    return _judged(topic, ".".join(map(str, seen)), seen >= least, hint)


def _library(name: str) -> Finding:
    topic = text("Library {name}", name=name)
    try:
        return Finding(topic, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(topic, "-", ok=False, hint=text("Install asncli anew; this library is missing"))


def _database(path: Path) -> list[Finding]:
    topic = text("Database")
    if not path.exists():
        return [Finding(topic, f"{path} (-)", hint=text("Not made yet: asncli init --agency NAME"))]
    try:
        with session(path, write=False) as opened:
            found = status(opened, path)
    except AsnError as fault:
        return [Finding(topic, str(path), ok=False, hint=fault.message)]
    seen = f"{path}, revision {found.revision}, {found.journal_mode}, {found.size // 1000:,} kB"
    return [Finding(topic, seen), *_mode(path)]


def _mode(path: Path) -> list[Finding]:
    if os.name != "posix":
        return []
    mode = path.stat().st_mode & 0o777
    hint = text("Others on this computer can read it; make it private: chmod 600 {file}", file=path)
    return [_judged(text("Database permissions"), f"{mode:04o}", not mode & 0o077, hint)]


def _space(path: Path) -> Finding:
    folder = next(p for p in (path, *path.absolute().parents) if p.exists())
    free = shutil.disk_usage(folder).free
    size = path.stat().st_size if path.exists() else 0
    hint = text("Free some space; backups and imports need about three times the size of the database")
    return _judged(text("Free disk space"), f"{free // 1_000_000:,} MB", free >= LEAST_SPACE + 3 * size, hint)


def _encoding(encoding: str) -> Finding:
    hint = text("Letters of some names can not be shown here; set the terminal to UTF-8")
    return _judged(text("Output encoding"), encoding, encoding.lower().replace("-", "") == "utf8", hint)
