"""OpenDocument sheets (.ods): a streaming reader of content.xml that keeps the true place of every cell.

A first pass over the document finds the sheets, where each begins and ends, its merges and hidden rows. The rows of a
large document are read again from there when they are asked for, so memory holds one chunk; those of a small one are
kept. Repeated empty rows and columns are counted and never made.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from asncli.messages import text
from asncli.workbooks.grids import Grid, Rows
from asncli.workbooks.headings import Merge
from asncli.workbooks.ods_cells import TABLE, TEXT, OdsCell
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Cell
from asncli.workbooks.second_look import Facts
from asncli.workbooks.spans import MOST_COLUMNS, MOST_ROWS, Spans, until_filled

_MEMBER, _CHUNK = "content.xml", 1 << 17
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_DRAWN = ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0 ", "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0 ")
_PASSED_OVER = {f"{_OFFICE}annotation", f"{TABLE}shapes", f"{TABLE}tracked-changes", f"{TABLE}dde-links"}
_CELL, _COVERED, _ROW, _SHEET = f"{TABLE}table-cell", f"{TABLE}covered-table-cell", f"{TABLE}table-row", f"{TABLE}table"
_CELLS = (_CELL, _COVERED)
_REPEATED, _ROWS_REPEATED = f"{TABLE}number-columns-repeated", f"{TABLE}number-rows-repeated"
_COLUMNS_SPANNED, _ROWS_SPANNED = f"{TABLE}number-columns-spanned", f"{TABLE}number-rows-spanned"
_MOST_KEPT = 500_000  # cells of a document
_FOREIGN = "'file:"  # copies of sheets of other files, kept by the program that wrote the file


@dataclass
class _Sheet:
    name: str
    visible: bool
    begins: int
    ends: int = 0
    merges: list[Merge] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    kept: list[tuple[int, int, list[Cell]]] | None = field(default_factory=list)


def ods(file: str, content: bytes) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Open an .ods: its visible sheets and the names of the hidden ones; AsnError not-a-workbook or file-hostile."""
    index = _Index(file)
    for part in _parts(file, content, 0, None):
        with _well_formed(file):
            index.parser.Parse(part)
    with _well_formed(file):
        index.parser.Parse(b"", True)
    own = [sheet for sheet in index.sheets if not sheet.name.startswith(_FOREIGN)]
    grids = tuple(_grid(file, content, index.beginning(), sheet) for sheet in own if sheet.visible)
    return grids, tuple(sheet.name for sheet in own if not sheet.visible)


def _grid(file: str, content: bytes, beginning: bytes, sheet: _Sheet) -> Grid:
    def rows() -> Rows:
        for number, repeated, row in sheet.kept if sheet.kept is not None else read_again():
            yield from ((number + further, row) for further in range(repeated))

    def read_again() -> Iterator[tuple[int, int, list[Cell]]]:
        reader = _Rows(file)
        reader.parser.Parse(beginning)
        for part in _parts(file, content, sheet.begins, sheet.ends):
            with _well_formed(file):
                reader.parser.Parse(part)
            yield from reader.take()

    return Grid(sheet.name, rows, lambda: sheet.merges, lambda: Facts(hidden=set(sheet.hidden)), odd=bool(sheet.hidden))


def _parts(file: str, content: bytes, begins: int, ends: int | None) -> Iterator[bytes]:
    """Give the bytes of the document from one place to another in chunks."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive, archive.open(_MEMBER) as stream:
            stream.seek(begins)
            at = begins
            while part := stream.read(_CHUNK if ends is None else min(_CHUNK, ends - at)):
                at += len(part)
                yield part
    except KeyError as error:
        raise refusal("not-a-workbook", file=file, reason=text("it is another kind of file")) from error


@contextmanager
def _well_formed(file: str) -> Iterator[None]:
    try:
        yield
    except (expat.ExpatError, LookupError) as error:
        reason = text("the file is damaged or was not copied to its end")
        raise refusal("not-a-workbook", file=file, reason=reason) from error


class _Rows:
    """Handlers of expat: put the cells of the sheets together into rows."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._said
        self.parser.StartDoctypeDeclHandler = self._refuse
        self._spans = Spans(file)
        self._passed_over = 0
        self._cell: OdsCell | None = None
        self._row: list[Cell] = []
        self._rows: list[tuple[int, int, list[Cell]]] = []
        self._number, self._repeated, self._hides = 1, 1, False

    def take(self) -> list[tuple[int, int, list[Cell]]]:
        """Take the filled rows met since the last time: number, how often they stand, cells."""
        taken, self._rows = self._rows, []
        return taken

    def _refuse(self, *_: object) -> None:
        raise refusal("file-hostile", file=self._file, reason=text("it declares a document type of its own"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._passed_over:
            self._passed_over += 1
        elif name in _CELLS:
            self._cell = OdsCell(attributes)
        elif self._cell is not None and name.startswith(TEXT):
            self._cell.begins(name, attributes)
        elif name in _PASSED_OVER or name.startswith(_DRAWN):
            self._passed_over = 1
        elif name == _ROW:
            self._repeated = _count(attributes, _ROWS_REPEATED, MOST_ROWS)
            self._hides = attributes.get(f"{TABLE}visibility") in ("collapse", "filter")
            self._row = []
            self._spans.begin_row(self._number)
        elif name == _SHEET and self._cell is None:
            self._begin_sheet(attributes)
        else:
            self._other(name, attributes)

    def _begin_sheet(self, attributes: dict[str, str]) -> None:
        self._spans, self._number = Spans(self._file), 1

    def _other(self, name: str, attributes: dict[str, str]) -> None:
        pass

    def _said(self, data: str) -> None:
        if self._cell is not None and not self._passed_over:
            self._cell.said(data)

    def _end(self, name: str) -> None:
        if self._passed_over:
            self._passed_over -= 1
        elif name in _CELLS:
            if self._cell is not None:
                self._put(self._cell, covered=name == _COVERED)
            self._cell = None
        elif self._cell is not None:
            self._cell.ends(name)
        elif name == _ROW:
            self._end_row()

    def _put(self, cell: OdsCell, *, covered: bool) -> None:
        """Put a cell where it stands: a filled one never under a span, even where covered cells were left out."""
        attributes, spans = cell.attributes, self._spans
        value: Cell = "" if covered else cell.value(self._file)
        repeated = _count(attributes, _REPEATED, MOST_COLUMNS) if _REPEATED in attributes else 1
        if value == "" or value is None:
            spans.column += repeated
        else:
            for _ in range(repeated):
                at = spans.free()
                spans.count(1)
                self._row.extend([""] * (at - len(self._row)))
                self._row.append(value)
                spans.column += 1
        if _COLUMNS_SPANNED in attributes and not covered:
            spans.column -= 1
            columns = _count(attributes, _COLUMNS_SPANNED, MOST_COLUMNS)
            spans.span(columns, _count(attributes, _ROWS_SPANNED, MOST_ROWS))
            spans.column += 1

    def _end_row(self) -> None:
        row = until_filled(self._row)
        if row:
            self._spans.count(len(row) * self._repeated)
            if self._number + self._repeated > MOST_ROWS + 1:
                raise self._spans.hostile()
            self._filled(row)
        self._number += self._repeated

    def _filled(self, row: list[Cell]) -> None:
        self._rows.append((self._number, self._repeated, row))


class _Index(_Rows):
    """The first pass: which sheets there are, where, and what is odd in them."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.sheets: list[_Sheet] = []
        self._spaces: dict[str, str] = {}
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._kept = 0
        self.parser.StartNamespaceDeclHandler = self._space
        self.parser.XmlDeclHandler = self._declared

    def beginning(self) -> bytes:
        """Make an element to stand around a single sheet, with the prefixes of the document."""
        spaces = (f" xmlns{prefix and ':' + prefix}={quoteattr(uri)}" for prefix, uri in self._spaces.items())
        return f"<document{''.join(spaces)}>".encode()

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.upper() not in ("UTF-8", "UTF8", "US-ASCII"):
            raise refusal("not-a-workbook", file=self._file, reason=text("it is another kind of file"))

    def _space(self, prefix: str | None, uri: str | None) -> None:
        if not self.sheets:
            self._spaces[prefix or ""] = uri or ""

    def _begin_sheet(self, attributes: dict[str, str]) -> None:
        super()._begin_sheet(attributes)
        visible = attributes.get(f"{TABLE}style-name") not in self._hidden_styles
        sheet = _Sheet(attributes.get(f"{TABLE}name", ""), visible, self.parser.CurrentByteIndex)
        sheet.merges = self._spans.merges
        self.sheets.append(sheet)

    def _end(self, name: str) -> None:
        if name == _SHEET and not self._passed_over and self._cell is None and self.sheets:
            self.sheets[-1].ends = self.parser.CurrentByteIndex
        super()._end(name)

    def _other(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_STYLE}style":
            self._style = attributes.get(f"{_STYLE}name", "")
        elif name == f"{_STYLE}table-properties" and attributes.get(f"{TABLE}display") == "false":
            self._hidden_styles.add(self._style)

    def _filled(self, row: list[Cell]) -> None:
        if not self.sheets:
            return
        sheet = self.sheets[-1]
        if self._hides:
            sheet.hidden.update(range(self._number, self._number + self._repeated))
        self._kept += len(row)
        if self._kept > _MOST_KEPT:
            sheet.kept = None
        elif sheet.kept is not None:
            sheet.kept.append((self._number, self._repeated, row))


def _count(attributes: dict[str, str], name: str, most: int) -> int:
    """Read how often something stands or how far it spans: 1 if it is not said."""
    said = attributes.get(name, "1")
    return max(1, min(int(said), most)) if said.isascii() and said.isdigit() and len(said) < 10 else 1
