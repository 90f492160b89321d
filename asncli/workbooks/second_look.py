"""The second look at a sheet of an .xlsx: what calamine does not tell, kept as a few sparse facts.

Hidden rows, error values, formulas without a result, whole numbers with more digits than a float keeps, and
cells shown as a percentage. One pass of expat over the stream, behind a sieve that lets through only the cells
with a mark of something odd; memory holds the facts only.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import IO
from xml.parsers import expat

from defusedxml.ElementTree import fromstring

from asncli.messages import text
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Broken, Cell, Exact, Percent, Uncached, column_index

_REFERENCE = re.compile(r"([A-Z]+)(\d+)")
_LONG = re.compile(r"\d{16,40}")
_NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{1,30})?(?:[eE][-+]?\d{1,3})?")
# Only rows and cells that say their own place can be taken out of their order.
_NUMBERED_ROW = re.compile(rb'<row r="')
_LONG_VALUE = re.compile(rb">\d{16}")
_HEAD, _CHUNK = 1 << 16, 1 << 20
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class Facts:
    """What is odd in a sheet: hidden rows, and cells by row and column (row from 1, column from 0)."""

    hidden: set[int] = field(default_factory=set)
    cells: dict[int, dict[int, Cell]] = field(default_factory=dict)

    def dress(self, number: int, row: Sequence[Cell]) -> Sequence[Cell]:
        """Put the odd cells of a row in place of what calamine gave for them."""
        odd = self.cells.get(number)
        if not odd:
            return row
        dressed = [*row, *[""] * (max(odd) + 1 - len(row))]
        for column, cell in odd.items():
            dressed[column] = cell
        return dressed


def sheet_members(content: bytes) -> Mapping[str, str]:
    """Which member of the archive holds which sheet of an .xlsx."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        book = fromstring(archive.read("xl/workbook.xml"))
        relations = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {r.get("Id"): posixpath.normpath(posixpath.join("/xl", r.get("Target", ""))) for r in relations}
    sheets = (element for element in book.iter() if element.tag.endswith("}sheet"))
    return {s.get("name", ""): targets.get(s.get(_RELATION), "").lstrip("/") for s in sheets}


def look(file: str, content: bytes, member: str, percent_styles: frozenset[int]) -> Facts:
    """Take the second look at one sheet; AsnError where its XML is broken off or declares a document type."""
    reader = _SheetXml({str(style) for style in percent_styles})
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters

    def refuse(*_: object) -> None:
        raise refusal("file-hostile", file=file, reason=text("it declares a document type of its own"))

    parser.StartDoctypeDeclHandler = refuse
    marks = (b't="e"', b"<f", *(b' s="%d"' % style for style in percent_styles))
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            with archive.open(member) as stream:
                sifted = _NUMBERED_ROW.search(stream.read(_HEAD)) is not None
            with archive.open(member) as stream:
                for part in _sifted(stream, marks) if sifted else iter(lambda: stream.read(_CHUNK), b""):
                    parser.Parse(part)
                parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise refusal(
            "not-a-workbook", file=file, reason=text("the file is damaged or was not copied to its end")
        ) from error
    return reader.facts


def _sifted(stream: IO[bytes], marks: Sequence[bytes]) -> Iterator[bytes]:
    """Let through the rows that are hidden, and of the others the cells with one of the marks or a long number."""
    yield b"<worksheet>"
    for row in _rows(stream):
        start, _, rest = row.partition(b">")
        cells: list[bytes] = []
        if not start.endswith(b"/") and (any(mark in rest for mark in marks) or _LONG_VALUE.search(rest)):
            cells = rest.partition(b"</row>")[0].split(b"<c ")[1:]
            if all(cell.startswith(b'r="') or b' r="' in cell for cell in cells):
                cells = [cell for cell in cells if any(mark in cell for mark in marks) or _LONG_VALUE.search(cell)]
        if cells or b"hidden=" in start:
            yield b"".join([b"<row ", start.rstrip(b"/"), b">", *(b"<c " + cell for cell in cells), b"</row>"])
    yield b"</worksheet>"


def _rows(stream: IO[bytes]) -> Iterator[bytes]:
    """Cut the XML of a sheet into rows, each from behind its ``<row `` to before the next."""
    rest, started = b"", False
    while chunk := stream.read(_CHUNK):
        *rows, rest = (rest + chunk).split(b"<row ")
        if rows and not started:
            started = True
            del rows[0]  # what stands before the first row
        yield from rows
    if started:
        yield rest


class _SheetXml:
    """Handlers of expat: follow rows and cells, remember only what is odd."""

    def __init__(self, percent: set[str]) -> None:
        self.facts = Facts()
        self._percent = percent
        self._row, self._column = 0, -1
        self._type, self._style = "n", ""
        self._has_formula = self._in_formula = self._in_value = False
        self._formula = self._value = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "c":
            self._begin_cell(attributes)
        elif local == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = -1
            if attributes.get("hidden") in ("1", "true"):
                self.facts.hidden.add(self._row)
        elif local == "f":
            self._has_formula = self._in_formula = True
        elif local == "v":
            self._in_value = True

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        self._column = column_index(found[1]) if found else self._column + 1
        self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._has_formula, self._formula, self._value = False, "", ""

    def characters(self, data: str) -> None:
        if self._in_value:
            self._value += data
        elif self._in_formula:
            self._formula += data

    def end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        if local == "v":
            self._in_value = False
        elif local == "f":
            self._in_formula = False
        elif local == "c" and (cell := self._odd()) is not None:
            self.facts.cells.setdefault(self._row, {})[self._column] = cell

    def _odd(self) -> Cell | None:
        if self._type == "e":
            return Broken(self._value)
        if self._has_formula and not self._value and self._type != "str":
            return Uncached(self._formula)
        if self._type != "n" or not self._value:
            return None
        if _LONG.fullmatch(self._value):
            return Exact(self._value)
        shown_as_percent = self._style in self._percent and _NUMBER.fullmatch(self._value)
        return Percent(self._value) if shown_as_percent else None
