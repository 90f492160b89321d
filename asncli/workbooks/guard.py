"""A look at a zipped workbook before any parser sees it: what it is, whether it is safe, and what is odd in it.

The same pass over the decompressed XML (in chunks, so memory stays flat) refuses document types and notices the
few marks that make a second look at a sheet worth its time.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from asncli.messages import text
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import column_index

_MEMBERS, _TOTAL, _RATIO, _SMALL = 5_000, 1_500_000_000, 200, 1_000_000
_CHUNK = 1 << 20
# calamine lays a sheet out as one block from its first to its last value: a value far off fills the memory.
_CELLS = 50_000_000
# Beyond column CZ, or row 500,000 (two searches: one with an "or" is ten times slower).
_FAR = (re.compile(rb' r="(?:[D-Z][A-Z]|[A-Z][A-Z][A-Z])'), re.compile(rb'<row r="(?:[5-9]\d{5}|\d{7})'))
_VALUE_AT = re.compile(rb'<(?:\w+:)?c (?:[^>]*? )?r="([A-Z]{1,9})(\d{1,19})"[^>]*(?<!/)>')
_ENCRYPTED = 0x1
# Error values, hidden rows and formulas: what calamine does not tell of a sheet.
_ODD = (b't="e"', b'hidden="1"', b'hidden="true"', b"</f>")
_PREFIXED = b":worksheet"  # XML whose elements carry a prefix hides these marks: always looked at
_PERCENT_FORMAT = re.compile(rb'<numFmt [^>]*numFmtId="(\d+)"[^>]*formatCode="[^"]*%[^"]*"')
_CELL_FORMATS = re.compile(rb"<cellXfs.*?</cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb'<xf [^>]*numFmtId="(\d+)"')


@dataclass(frozen=True)
class Inspection:
    """What a zip is (``xlsx``, ``xlsb``, ``ods``, or ``None``), and which sheets deserve a second look."""

    kind: str | None
    odd: frozenset[str]
    percent_styles: frozenset[int]


def inspect(file: str, content: bytes) -> Inspection:
    """Inspect a zip archive; AsnError not-a-workbook, encrypted or file-hostile."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _inspected(file, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise refusal(
            "not-a-workbook", file=file, reason=text("the file is damaged or was not copied to its end")
        ) from error


def _inspected(file: str, archive: zipfile.ZipFile) -> Inspection:
    members = archive.infolist()
    names = {member.filename for member in members}
    if any(member.flag_bits & _ENCRYPTED for member in members):
        raise refusal("encrypted", file=file)
    if len(members) > _MEMBERS or sum(member.file_size for member in members) > _TOTAL:
        raise refusal("file-hostile", file=file, reason=text("unpacked it would be far larger than any workbook"))
    if any(m.file_size > _SMALL and m.file_size > _RATIO * max(m.compress_size, 1) for m in members):
        raise refusal("file-hostile", file=file, reason=text("it is packed far more tightly than any workbook"))
    kind = _kind(archive, names)
    if kind is None:
        return Inspection(None, frozenset(), frozenset())
    if (
        kind == "ods"
        and "META-INF/manifest.xml" in names
        and b"encryption-data" in archive.read("META-INF/manifest.xml")
    ):
        raise refusal("encrypted", file=file)
    percent = _percent_styles(archive.read("xl/styles.xml")) if "xl/styles.xml" in names else frozenset()
    needles = (*_ODD, *(b' s="%d"' % style for style in percent))
    odd = {m.filename for m in members if _scan(file, archive, m, needles if "/worksheets/" in m.filename else ())}
    return Inspection(kind, frozenset(odd), percent)


def _kind(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        return "xlsb"
    if "mimetype" in names and b"opendocument.spreadsheet" in archive.read("mimetype"):
        return "ods"
    return None


def _scan(file: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, needles: tuple[bytes, ...]) -> bool:
    """Read one member to its end; say whether one of the needles stands in it."""
    if not member.filename.endswith((".xml", ".rels", ".bin")):
        return False
    found, far, tail = False, False, b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            chunk = tail + chunk
            if b"<!DOCTYPE" in chunk:
                raise refusal("file-hostile", file=file, reason=text("it declares a document type of its own"))
            if needles and not found:
                found = any(needle in chunk for needle in needles) or (not tail and _PREFIXED in chunk)
            if needles and not far:
                far = any(mark.search(chunk) for mark in _FAR) or (not tail and _PREFIXED in chunk)
            tail = chunk[-16:]
    if far and _spread(archive, member) > _CELLS:
        raise refusal("file-hostile", file=file, reason=text("a value stands far away from all others"))
    return found


def _spread(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """Size of the block that holds all values of a sheet, in cells."""
    rows, widest, tail = 0, b"", b""
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            chunk = tail + chunk
            for column, row in _VALUE_AT.findall(chunk):
                rows = max(rows, int(row))
                widest = max(widest, column, key=lambda letters: (len(letters), letters))
            tail = chunk[-64:]
    return rows * column_index(widest.decode())


def _percent_styles(styles: bytes) -> frozenset[int]:
    """Numbers of the cell formats that show a percentage (built-in formats 9 and 10, or a % in the format)."""
    percent = {b"9", b"10", *_PERCENT_FORMAT.findall(styles)}
    formats = _CELL_FORMATS.search(styles)
    numbers = _FORMAT.findall(formats[0]) if formats else []
    return frozenset(style for style, number in enumerate(numbers) if number in percent)
