"""A look at a zipped workbook before any parser sees it: what it is, whether it is safe, and what is odd in it.

The same pass over the decompressed XML (in chunks, so memory stays flat) refuses document types and notices the
few marks that make a second look at a sheet worth its time.
"""

from __future__ import annotations

import codecs
import copy
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
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg")
_XML = (".xml", ".rels")
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
# calamine lays a sheet out as one block from its first to its last value: a value far off fills the memory.
_CELLS = 16_000_000
# Beyond column CZ, or row 500,000 (two searches: one with an "or" is ten times slower).
_FAR = (re.compile(rb' r="(?:[D-Z][A-Z]|[A-Z][A-Z][A-Z])'), re.compile(rb'<row r="(?:[5-9]\d{5}|\d{7})'))
_ROOT = re.compile(rb"<(\w+:)?worksheet")
_PLACE = re.compile(rb'[^>]*? r="([A-Z]{1,9})(\d{1,19})"')
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
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
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
    if len(names) < len(members) or any(_leads_away(name) for name in names):
        raise refusal("file-hostile", file=file, reason=text("it holds parts under names that are made to mislead"))
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


def _leads_away(name: str) -> bool:
    """Say whether the name of a part would lead out of the folder it is unpacked to (nothing here ever is)."""
    return name.startswith(("/", "\\")) or ":" in name or ".." in re.split(r"[/\\]", name)


def _scan(file: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo, needles: tuple[bytes, ...]) -> bool:
    """Read one member to its end; say whether one of the needles stands in it."""
    if member.filename.lower().endswith(_PICTURES):
        return False
    found, far, tail, size = False, False, b"", 0
    whole = copy.copy(member)
    whole.file_size = _TOTAL  # to see all that is packed, whatever size is declared
    with archive.open(whole) as stream:
        doctypes = _DOCTYPE[:1]
        while chunk := stream.read(_CHUNK):
            if not size and (b"\0" in chunk[:4] or chunk[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                doctypes = _DOCTYPE
            size += len(chunk)
            if size > member.file_size:
                raise refusal("file-hostile", file=file, reason=text("unpacked it is larger than it says"))
            if len(chunk) == _CHUNK and b"<" not in chunk and member.filename.endswith(_XML):
                raise refusal("file-hostile", file=file, reason=text("a single cell holds a text longer than a book"))
            chunk = tail + chunk
            if any(doctype in chunk for doctype in doctypes):
                raise refusal("file-hostile", file=file, reason=text("it declares a document type of its own"))
            if needles and not found:
                found = any(needle in chunk for needle in needles) or (not tail and _PREFIXED in chunk)
            if needles and not far:
                far = any(mark.search(chunk) for mark in _FAR) or (not tail and _PREFIXED in chunk)
            tail = chunk[-32:]
    if far and _spread(archive, member) > _CELLS:
        raise refusal("file-hostile", file=file, reason=text("a value stands far away from all others"))
    return found


def _spread(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """Size of the block that holds all values of a sheet, in cells; only a cell with a closing tag has a value."""
    rows, widest, rest = 0, b"", b""
    with archive.open(member) as stream:
        prefix = found[1] or b"" if (found := _ROOT.search(stream.read(_CHUNK))) else b""
    opening, closing = b"<" + prefix + b"c ", b"</" + prefix + b"c>"
    with archive.open(member) as stream:
        while chunk := stream.read(_CHUNK):
            *cells, rest = (rest + chunk).split(closing)
            for cell in cells:
                place = _PLACE.match(cell, max(cell.rfind(opening), 0))
                if not place:  # far off, and where exactly is not said
                    return _CELLS + 1
                rows = max(rows, int(place[2]))
                widest = max(widest, place[1], key=lambda letters: (len(letters), letters))
            rest = rest[max(rest.rfind(opening), 0) :] if opening in rest else rest[-64:]
            if b"<![CDATA[" in chunk or len(rest) > 16 * _CHUNK:  # nothing that an office program writes
                return _CELLS + 1
    return rows * column_index(widest.decode())


def _percent_styles(styles: bytes) -> frozenset[int]:
    """Numbers of the cell formats that show a percentage (built-in formats 9 and 10, or a % in the format)."""
    percent = {b"9", b"10", *_PERCENT_FORMAT.findall(styles)}
    formats = _CELL_FORMATS.search(styles)
    numbers = _FORMAT.findall(formats[0]) if formats else []
    return frozenset(style for style, number in enumerate(numbers) if number in percent)
