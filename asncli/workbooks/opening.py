"""Opening a file for reading: what it is, by its content and never by its name; a plain refusal if it is none."""

from __future__ import annotations

import codecs
import csv
import hashlib
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.workbooks.grids import Workbook, separated, spreadsheet
from asncli.workbooks.guard import inspect
from asncli.workbooks.problems import refusal

Source = Path | tuple[str, bytes]
_ZIP, _OLE = b"PK", bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book\0".encode("utf-16-le"))
_WEB = (b"<html", b"<table", b"<!doctype html", b"<?xml", b"mime-version:")
_SIGNATURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_NOT_IN_TEXT = bytes(set(range(32)) - set(b"\t\n\r\x0c\x1a"))


def open_workbook(source: Source) -> Workbook:
    """Open a workbook (a path, or a name with its bytes). AsnError says why it can not be read."""
    file, content = (source.name, _bytes(source)) if isinstance(source, Path) else source
    digest = hashlib.sha256(content).hexdigest()
    if not content.strip(b"\0 \t\r\n"):
        raise refusal("empty", file=file)
    if content.startswith(_ZIP):
        inspection = inspect(file, content)
        if inspection.kind is None:
            raise _no_workbook(file, text("it is another kind of file"))
        return Workbook(file, digest, *spreadsheet(file, content, inspection))
    if content.startswith(_OLE):
        if _ENCRYPTED_STREAM in content:
            raise refusal("encrypted", file=file)
        if not any(stream in content for stream in _XLS_STREAMS):
            raise _no_workbook(file, text("it is another kind of file"))
        return Workbook(file, digest, *spreadsheet(file, content, None))
    grid = separated(_decoded(file, content))
    try:
        for _ in grid.rows():
            pass
    except csv.Error as error:
        raise _no_workbook(file, text("its lines can not be cut into columns")) from error
    return Workbook(file, digest, (grid,))


def _bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file() and not path.is_dir():  # a pipe would be waited for without end
            raise refusal("file-unreadable", file=str(path), reason=text("it is no ordinary file"))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise refusal("file-not-found", file=str(path)) from error
    except IsADirectoryError as error:
        raise refusal("file-is-folder", file=str(path)) from error
    except PermissionError as error:
        if path.is_dir():
            raise refusal("file-is-folder", file=str(path)) from error
        reason = text("reading is not allowed, or another program holds it")
        raise refusal("file-unreadable", file=str(path), reason=reason) from error
    except OSError as error:
        raise refusal("file-unreadable", file=str(path), reason=error.strerror or type(error).__name__) from error


def _decoded(file: str, content: bytes) -> str:
    """Decode separated text: UTF-16 or UTF-8 by their marks, UTF-8 if it is, else the code page of Windows."""
    if file.startswith("~$"):
        raise _no_workbook(file, text("it is the lock file that Excel makes while a workbook is open"))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _as_text(file, content, "utf-16")
    beginning = content[:4096].lower()
    if any(mark in beginning for mark in _WEB):
        raise _no_workbook(file, text("it is a web page saved under the name of a workbook"))
    if content.startswith(_SIGNATURES) or content[:65536].translate(None, _NOT_IN_TEXT) != content[:65536]:
        raise _no_workbook(file, text("it is another kind of file"))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _as_text(file, content, "cp1252")


def _as_text(file: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_workbook(file, text("it is another kind of file")) from error


def _no_workbook(file: str, reason: Text) -> AsnError:
    return refusal("not-a-workbook", file=file, reason=reason)
