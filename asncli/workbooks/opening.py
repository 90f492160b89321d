"""Opening a file for reading: what it is, by its content and never by its name; a plain refusal if it is none."""

from __future__ import annotations

import codecs
import csv
import hashlib
import re
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.workbooks.binary import binary
from asncli.workbooks.grids import Grid, Workbook, spreadsheet
from asncli.workbooks.guard import inspect
from asncli.workbooks.ods import ods
from asncli.workbooks.problems import refusal
from asncli.workbooks.separated import separated
from asncli.workbooks.web_page import web_page
from asncli.workbooks.xml_spreadsheet import SPACE, xml_spreadsheet

Source = Path | tuple[str, bytes]
Contents = tuple[tuple[Grid, ...], tuple[str, ...]]
_ZIP, _OLE = b"PK", bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_XLS_STREAMS = ("Workbook".encode("utf-16-le"), "Book\0".encode("utf-16-le"))
_SIGNATURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_WEB = re.compile(rb"<(?:html|table|tr|!doctype html)\b|^\s*mime-version:", re.IGNORECASE | re.MULTILINE)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1a"))
_LOCK_FILE = re.compile(r"~\$(.+)|\.~lock\.(.+)#")  # of Excel, of LibreOffice
_HEAD = 1 << 16


def open_workbook(source: Source) -> Workbook:
    """Open a workbook (a path, or a name with its bytes). AsnError says why it can not be read."""
    file, content = (source.name, _bytes(source)) if isinstance(source, Path) else source
    digest = hashlib.sha256(content).hexdigest()
    if not content.strip(b"\0 \t\r\n"):
        raise refusal("empty", file=file)
    if content.startswith(_ZIP):
        return Workbook(file, digest, *_zipped(file, content))
    if content.startswith(_OLE):
        if _ENCRYPTED_STREAM in content:
            raise refusal("encrypted", file=file)
        if not any(stream in content for stream in _XLS_STREAMS):
            raise _no_workbook(file, text("it is another kind of file"))
        return Workbook(file, digest, *binary(file, content))
    return Workbook(file, digest, *_written(file, content))


def _zipped(file: str, content: bytes) -> Contents:
    inspection = inspect(file, content)
    if inspection.kind is None:
        raise _no_workbook(file, text("it is another kind of file"))
    if inspection.kind == "ods":
        return ods(file, content)
    if inspection.kind == "xlsb":
        return binary(file, content)
    return spreadsheet(file, content, inspection)


def _written(file: str, content: bytes) -> Contents:
    """Read what is no container: a web page, XML, or separated text."""
    if own := _LOCK_FILE.fullmatch(file):
        raise _lock_file(file, own[1] or own[2])
    head = content[:_HEAD]
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    elif content.startswith(_SIGNATURES) or len(head.translate(None, _CONTROLS)) < 0.99 * len(head):
        raise _no_workbook(file, text("it is another kind of file"))
    if SPACE.encode() in head:
        return xml_spreadsheet(file, content)
    if _WEB.search(head):
        return web_page(file, content)
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        raise _no_workbook(file, text("it is another kind of file"))
    grid = separated(_decoded(file, content))
    try:
        for _ in grid.rows():
            pass
    except csv.Error as error:
        raise _no_workbook(file, text("its lines can not be cut into columns")) from error
    return (grid,), ()


def _lock_file(file: str, own: str) -> AsnError:
    refused = _no_workbook(file, text("it is the lock file of a workbook that somebody has open"))
    return AsnError(refused.code, refused.message, text("Close the workbook and give it instead: {name}.", name=own))


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
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _as_text(file, content, "utf-16")
    try:
        said = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        said = _as_text(file, content, "cp1252")
    return said.replace("\0", "") if "\0" in said else said


def _as_text(file: str, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_workbook(file, text("it is another kind of file")) from error


def _no_workbook(file: str, reason: Text) -> AsnError:
    return refusal("not-a-workbook", file=file, reason=reason)
