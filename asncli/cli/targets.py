"""Where a command may write: never over the database or a file it reads, and known to be writable before it begins."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from asncli.cli.options import given
from asncli.errors import AsnError, UsageError
from asncli.messages import text


def may_be_written(target: Path | str | None, *, read: Sequence[Path] = (), ending: str | None = None) -> None:
    """Refuse a target before anything is done: the database, a file that is read, a wrong ending, a missing folder.

    ``None`` is always good, and ``-`` (standard output) where no ``ending`` is asked for. Codes:
    ``output-is-database``, ``output-is-input``,
    ``output-ending``, ``folder-missing``.
    """
    if target is None or (str(target) == "-" and ending is None):
        return
    path = Path(target)
    if ending and path.suffix.lower() != ending:
        raise UsageError(
            "output-ending",
            text("The name of the file {file} does not say what it would be", file=path),
            text("Give it a name that ends in {ending}", ending=ending),
        )
    if not path.absolute().parent.is_dir():
        raise AsnError(
            "folder-missing",
            text("The folder {folder} does not exist", folder=path.parent),
            text("Make it, or name another one; nothing was done"),
        )
    if any(_same(path, side) for side in _database()):
        raise UsageError(
            "output-is-database",
            text("{file} is the database, which must not be overwritten", file=path),
            text("Name another file"),
        )
    if any(_same(path, file) for file in read):
        raise UsageError(
            "output-is-input",
            text("{file} is a file this command reads; it was left as it is", file=path),
            text("Name another file"),
        )


def _database() -> list[Path]:
    from asncli.store.database import locate

    path = locate(given().db)
    return [path.with_name(path.name + side) for side in ("", "-wal", "-shm", "-journal")]


def _same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return os.path.normcase(one.absolute()) == os.path.normcase(other.absolute())
