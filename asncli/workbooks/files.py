"""Writing a file so that it is either the old one or the whole new one, and saying plainly why it can not be done."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from asncli.errors import AsnError
from asncli.messages import Text, text

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


@contextmanager
def replacing(path: Path, *, private: bool = False, lasting: bool = True) -> Iterator[BinaryIO]:
    """Open a file beside ``path`` for writing bytes; it takes the place of ``path`` once the block has ended well.

    Where the block fails nothing is left behind and ``path`` stays as it was. A full disk, a folder that is
    missing or read-only and a file that is open elsewhere (Windows) become :class:`AsnError`. ``private``: readable
    for its owner only, before a byte is in it. ``lasting``: it is on the disk for good once the block has ended; one of
    a thousand files that can be made again needs no wait for the disk.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        try:
            with part.open("wb") as file:
                if private:
                    part.chmod(0o600)
                yield file
                file.flush()
                if lasting:
                    os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as e:
        raise cannot_write(path, e) from e


def cannot_write(path: Path, error: OSError) -> AsnError:
    """Say in one sentence why ``path`` can not be written."""
    code, message, hint = _reason(path, error)
    return AsnError(code, message, hint)


def _reason(path: Path, error: OSError) -> tuple[str, Text, Text]:
    if error.errno in _FULL:
        return (
            "disk-full",
            text("The disk is full: {file} could not be written.", file=path.name),
            text("Make room on the disk or name another folder, then run the command again."),
        )
    if isinstance(error, IsADirectoryError):
        return (
            "is-a-folder",
            text("{file} is a folder; a file is to be written here.", file=str(path)),
            text("Name a file, for example {example}.", example=str(path / "laporan.xlsx")),
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return (
            "folder-missing",
            text("The folder {folder} does not exist.", folder=str(path.parent)),
            text("Make the folder first, or name another one."),
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            "file-not-writable",
            text(
                "{file} can not be written: it is open in another program, or its folder is read-only.", file=str(path)
            ),
            text("Close the file in the other program, or name another file."),
        )
    return (
        "file-not-writable",
        text("{file} can not be written: {reason}.", file=str(path), reason=error.strerror or type(error).__name__),
        text("Name another file or folder."),
    )
