"""XML Spreadsheet 2003, as Excel and many web applications write it under the name of an .xls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time
from xml.parsers import expat

from asncli.messages import text
from asncli.workbooks.grids import Grid
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Broken, Cell, Uncached
from asncli.workbooks.second_look import Facts
from asncli.workbooks.spans import LONGEST, MOST_COLUMNS, MOST_KEPT, MOST_ROWS, Spans, number, shown, until_filled

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_SS, _EXCEL = f"{SPACE} ", "urn:schemas-microsoft-com:office:excel "
_PERCENT = re.compile("%|percent", re.IGNORECASE)
_CHUNK = 1 << 20


@dataclass
class _Sheet:
    name: str
    spans: Spans
    rows: list[tuple[int, list[Cell]]] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    visible: bool = True


def xml_spreadsheet(file: str, content: bytes) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Read the sheets and the names of the hidden ones; AsnError not-a-workbook or file-hostile."""
    reader = _Reader(file)
    try:
        for start in range(0, len(content), _CHUNK):
            reader.parser.Parse(content[start : start + _CHUNK])
        reader.parser.Parse(b"", True)
    except (expat.ExpatError, LookupError) as error:
        reason = text("the file is damaged or was not copied to its end")
        raise refusal("not-a-workbook", file=file, reason=reason) from error
    visible = tuple(_grid(sheet) for sheet in reader.sheets if sheet.visible)
    return visible, tuple(sheet.name for sheet in reader.sheets if not sheet.visible)


def _grid(sheet: _Sheet) -> Grid:
    rows, merges, facts = sheet.rows, sheet.spans.merges, Facts(hidden=sheet.hidden)
    return Grid(sheet.name, lambda: iter(rows), lambda: merges, lambda: facts, odd=bool(sheet.hidden))


class _Reader:
    """Handlers of expat; what a cell says is known at its end."""

    def __init__(self, file: str) -> None:
        self.sheets: list[_Sheet] = []
        self._file = file
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._character
        self.parser.StartDoctypeDeclHandler = self._refuse
        self._percent: set[str] = set()
        self._style = ""
        self._row: list[Cell] = []
        self._further = 0
        self._cell: dict[str, str] | None = None
        self._type, self._said, self._listens = "", "", False

    def _refuse(self, *_: object) -> None:
        raise refusal("file-hostile", file=self._file, reason=text("it declares a document type of its own"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == f"{_SS}Data" and self._cell is not None:
            self._type, self._listens = attributes.get(f"{_SS}Type", "String"), True
        elif name == f"{_SS}Cell" and self.sheets:
            self._cell, self._type, self._said = attributes, "", ""
            self._go_to_column(attributes)
        elif name == f"{_SS}Row" and self.sheets:
            sheet = self.sheets[-1]
            sheet.spans.begin_row(min(_count(attributes, "Index", sheet.spans.row + 1), MOST_ROWS + 1))
            self._row, self._further = [], _count(attributes, "Span", 0)
            if attributes.get(f"{_SS}Hidden") == "1":
                sheet.hidden.add(sheet.spans.row)
        elif name == f"{_SS}Worksheet":
            self.sheets.append(_Sheet(attributes.get(f"{_SS}Name", ""), Spans(self._file, most=MOST_KEPT)))
        elif name == f"{_SS}Style":
            self._style = attributes.get(f"{_SS}ID", "")
        elif name == f"{_SS}NumberFormat" and _PERCENT.search(attributes.get(f"{_SS}Format", "")):
            self._percent.add(self._style)
        elif name == f"{_EXCEL}Visible":
            self._said, self._listens = "", True

    def _go_to_column(self, attributes: dict[str, str]) -> None:
        spans = self.sheets[-1].spans
        if f"{_SS}Index" in attributes:
            spans.column = max(spans.column, min(_count(attributes, "Index", 1), MOST_COLUMNS) - 1)
        else:
            spans.free()

    def _character(self, data: str) -> None:
        if self._listens:
            self._said += data
            if len(self._said) > LONGEST:
                shown(self._file, self._said)

    def _end(self, name: str) -> None:
        if name == f"{_SS}Data":
            self._listens = False
        elif name == f"{_SS}Cell" and self._cell is not None:
            self._put(self._cell)
            self._cell = None
        elif name == f"{_SS}Row" and self.sheets:
            sheet = self.sheets[-1]
            row = until_filled(self._row)
            if row:
                sheet.spans.count(len(row))
                sheet.rows.append((sheet.spans.row, row))
            else:
                sheet.hidden.discard(sheet.spans.row)
            sheet.spans.row += self._further
        elif name == f"{_EXCEL}Visible":
            self._listens = False
            if self.sheets and self._said.strip() in ("SheetHidden", "SheetVeryHidden"):
                self.sheets[-1].visible = False

    def _put(self, attributes: dict[str, str]) -> None:
        spans = self.sheets[-1].spans
        value = self._value(attributes)
        if value != "":
            self._row.extend([""] * (spans.column - len(self._row)))
            self._row.append(value)
        spans.count(1)
        spans.span(_count(attributes, "MergeAcross", 0) + 1, _count(attributes, "MergeDown", 0) + 1)
        spans.column += 1

    def _value(self, attributes: dict[str, str]) -> Cell:
        said = self._said
        if self._type == "Error":
            return Broken(said.strip())
        if not self._type and f"{_SS}Formula" in attributes:
            return Uncached(attributes[f"{_SS}Formula"].lstrip("="))
        read: Cell | None = None
        if self._type == "Number":
            read = number(said, percent=attributes.get(f"{_SS}StyleID") in self._percent)
        elif self._type == "DateTime":
            read = _moment(said)
        elif self._type == "Boolean":
            read = said.strip() == "1"
        return shown(self._file, said) if read is None else read


def _moment(said: str) -> date | datetime | None:
    try:
        moment = datetime.fromisoformat(said.strip()).replace(tzinfo=None)
    except ValueError:
        return None
    return moment if moment.time() != time() else moment.date()


def _count(attributes: dict[str, str], name: str, otherwise: int) -> int:
    said = attributes.get(f"{_SS}{name}", "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 8 else otherwise
