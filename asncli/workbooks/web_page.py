"""Tables of a web page saved under the name of a workbook: every table with a row is a sheet table1, table2, …

What stands outside of tables (messages of a web server, styles, scripts) is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message

from asncli.messages import text
from asncli.workbooks.grids import Grid
from asncli.workbooks.html_tags import Tag, attributes, tags
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Cell
from asncli.workbooks.second_look import Facts
from asncli.workbooks.spans import MOST_KEPT, Spans, shown, until_filled

Rows = list[tuple[int, list[Cell]]]
_RUN = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_BREAKS = {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"}
_CHARSET = re.compile(rb"charset=[\"']?\s*(windows-125\d|iso-8859-\d{1,2})", re.IGNORECASE)
_MOST_TABLES, _MOST_PARTS = 2_000, 500
_TITLES, _LINES = 30, 300  # rows of an earlier table, and of all of them, that may be titles of the next


def web_page(file: str, content: bytes) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Read the tables of a page, or of a page with its parts in one file (MHTML); AsnError if there are none."""
    parts = _parts(content) if re.match(rb"[\s\S]{0,2000}?mime-version:", content, re.IGNORECASE) else [content]
    reader = _Page(file)
    for part in parts:
        reader.read(_decoded(part))
    tables = [table for table in reader.tables if table.rows]
    if not tables:
        raise refusal("not-a-workbook", file=file, reason=text("it is a web page without a table"))
    grids, lines = [], list[tuple[int, list[Cell]]]()
    for number, table in enumerate(tables, 1):
        if not table.hides:
            grids.append(_grid(f"table{number}", table, tuple(lines)))
            lines = [*lines, *table.rows[:_TITLES]][-_LINES:]
    hidden = (f"table{number}" for number, table in enumerate(tables, 1) if table.hides)
    return tuple(grids), tuple(hidden)


def _grid(name: str, table: _Table, lines: Sequence[tuple[int, list[Cell]]]) -> Grid:
    facts, merges = Facts(hidden=table.hidden), table.spans.merges
    rows = table.rows
    return Grid(
        name, lambda: iter(rows), lambda: merges, lambda: facts, odd=bool(table.hidden), lines=lines, aside=True
    )


def _parts(content: bytes) -> list[bytes]:
    """Take the pages out of an MHTML file."""
    found: list[bytes] = []
    for part in message_from_bytes(content).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and len(found) < _MOST_PARTS:
            payload = Message.get_payload(part, decode=True)
            found.append(payload if isinstance(payload, bytes) else b"")
    return found


def _decoded(content: bytes) -> str:
    """Decode a page: by its mark, as UTF-8 if it is, by what it declares, else by the code page of Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(content[:4096])
        return content.decode(declared[1].decode() if declared else "cp1252", errors="replace")


@dataclass
class _Table:
    """A table that is read; ``said`` is the text of the cell at hand, ``None`` between cells."""

    spans: Spans
    hides: bool
    rows: Rows = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    row: list[Cell] | None = None
    said: list[str] | None = None
    spanned: tuple[int, int] = (1, 1)

    def begin_row(self, *, hides: bool) -> None:
        self.end_row()
        self.row = []
        self.spans.begin_row(self.spans.row + 1)
        if hides:
            self.hidden.add(self.spans.row)

    def end_row(self) -> None:
        self.end_cell()
        if self.row is not None and until_filled(self.row):
            self.rows.append((self.spans.row, self.row))
        else:
            self.hidden.discard(self.spans.row)
        self.row = None

    def begin_cell(self, said: Mapping[str, str]) -> None:
        self.end_cell()
        if self.row is None:
            self.begin_row(hides=False)
        self.said = []
        self.spanned = _number(said.get("colspan", "")), _number(said.get("rowspan", ""))

    def end_cell(self) -> None:
        if self.said is None or self.row is None:
            return
        said = "".join(self.said)
        lines = (_RUN.sub(" ", line).strip(" ") for line in said.split("\v"))
        value = shown(self.spans.file, "\n".join(line for line in lines if line)) if said else ""
        at = self.spans.free()
        self.spans.count(1 + (at - len(self.row) if value != "" else 0))
        if value != "":
            self.row.extend([""] * (at - len(self.row)))
            self.row.append(value)
        if self.spanned != (1, 1):
            self.spans.span(*self.spanned)
        self.spans.column += 1
        self.said = None


class _Page:
    """Follows the tags of a page. A table within a table is a table of its own."""

    def __init__(self, file: str) -> None:
        self.tables: list[_Table] = []
        self._file = file
        self._open: list[_Table] = []

    def read(self, said: str) -> None:
        for part in tags(said):
            table = self._open[-1] if self._open else None
            if isinstance(part, str):
                if table is not None and table.said is not None:
                    table.said.append(part.replace("\v", " "))
            elif part.name == "table" and not part.ends:
                self._begin_table(attributes(part))
            elif table is not None:
                self._within(table, part)
        while self._open:
            self._open.pop().end_row()

    def _begin_table(self, said: Mapping[str, str]) -> None:
        table = _Table(
            Spans(self._file, most=MOST_KEPT), hides=_hides(said) or bool(self._open and self._open[-1].hides)
        )
        self.tables.append(table)
        self._open.append(table)
        if len(self.tables) > _MOST_TABLES:
            raise table.spans.hostile()

    def _within(self, table: _Table, tag: Tag) -> None:
        if tag.name == "table":
            self._open.pop().end_row()
        elif tag.name == "tr":
            if tag.ends:
                table.end_row()
            else:
                table.begin_row(hides=_hides(attributes(tag)))
        elif tag.name in ("td", "th"):
            if tag.ends:
                table.end_cell()
            else:
                table.begin_cell(attributes(tag))
        elif tag.name in _BREAKS and table.said is not None:
            table.said.append("\v")


def _hides(said: Mapping[str, str]) -> bool:
    return "hidden" in said or bool(_HIDDEN.search(said.get("style", "")))


def _number(said: str) -> int:
    digits = said.strip()
    return int(digits) if digits.isascii() and digits.isdigit() and 0 < len(digits) < 6 else 1
