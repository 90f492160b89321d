"""Files that hold people's data: readable by their owner alone from the first moment on."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import text

SIDE_FILES = ("-wal", "-shm", "-journal")


def make_private(path: Path) -> None:
    """Make an empty file of mode 0600, also of an empty one that is there. Missing folders are made with mode 0700."""
    for folder in reversed(path.parents):
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if path.stat().st_size == 0:
        path.chmod(0o600)


def on_network(path: Path) -> bool:
    """Tell whether a path is on a network share (``//server/share`` or ``\\\\server\\share``).

    The write-ahead log needs memory shared between processes, which no network share offers.
    """
    return str(path.absolute()).replace("\\", "/").startswith("//")


def side_file(path: Path, ending: str) -> Path:
    """Name of a file that SQLite keeps beside the database (``-wal``, ``-shm``, ``-journal``)."""
    return path.with_name(path.name + ending)


@contextmanager
def file_faults(path: Path) -> Iterator[None]:
    """Turn what the system refuses into one sentence (codes ``disk-full``, ``file-not-writable``)."""
    try:
        yield
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            raise AsnError(
                "disk-full",
                text("The disk is full: {path} could not be written; nothing was changed", path=path),
                text("Free some space and give the command again"),
            ) from fault
        raise AsnError(
            "file-not-writable",
            text("{path} can not be written: {reason}", path=path, reason=fault.strerror or str(fault)),
            text("Choose another place, or ask for the permission to write there"),
        ) from fault
