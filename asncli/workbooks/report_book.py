"""Writing a report as a workbook to be printed: F4 landscape, headings repeated, pages numbered, rows streamed.

A page of one table has that table's columns and is streamed; a page of several blocks is laid on a grid of columns
as wide as the paper, on which each column of a table takes as many grid columns as its width needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from asncli.reports.report import Bars, Block, Column, Leaf, Page, Prose, Report, Row, Signature, Table, shown
from asncli.terms import QUANTITY_UNIT, Labelled, Predikat, Status, quantity_text
from asncli.workbooks.report_looks import BARS, NORMAL, PLAIN, SMALL, TINTS, WHOLE, Look, Looks
from asncli.workbooks.writing import set_paper, writing

GRID = (42.0, 13.0, 15.0, 14.0, 40.0, 43.0)  # of pages of several blocks; together the width of F4 landscape


def write_report(out: Path | BinaryIO, report: Report) -> None:
    """Write the report as one .xlsx, the same bytes for the same report."""
    with writing(out, title=report.title) as book:
        small, normal = Looks(book, SMALL), Looks(book, NORMAL)
        for page in report.pages:
            sheet = book.add_worksheet(page.name)
            set_paper(sheet, "landscape", "")
            sheet.set_footer(f"&L&8{_footer(report)}&C&8&A&R&8Halaman &P dari &N")
            sheet.hide_gridlines(2)
            if len(page.blocks) == 1 and isinstance(page.blocks[0], Table):
                _Long(sheet, small, report, page).write(page.blocks[0])
            else:
                _Laid(book, sheet, normal, report, page).write()


def _footer(report: Report) -> str:
    return " · ".join(part for part in (report.owner, report.title) if part).replace("&", "&&")


class _Sheet:
    """What both kinds of page share: the title lines, and how one value becomes one cell."""

    def __init__(self, sheet: Worksheet, looks: Looks, report: Report, page: Page) -> None:
        self.sheet, self.looks, self.report, self.page = sheet, looks, report, page

    def head(self) -> int:
        """Write agency, title and lines; the next free row."""
        first = [(self.report.owner, self.looks.owner)] if self.report.owner else []
        name = f"{self.report.title}: {self.page.name}"
        for r, (line, look) in enumerate(
            [*first, (name, self.looks.title), *((line, self.looks.line) for line in self.report.lines)]
        ):
            self.sheet.set_row(r, 22 if look is self.looks.title else 14)
            self.sheet.write_string(r, 0, line, look)
        return len(first) + 2 + len(self.report.lines)

    def put(self, r: int, c: int, cell: _Cell, *, muted: bool = False, bold: bool = False) -> None:
        """Write one cell; text is never a formula."""
        style = self.looks.cell(cell.kind, cell.look, muted, bold)
        if cell.figure is not None:
            self.sheet.write_number(r, c, cell.figure, style)
        elif cell.said:
            self.sheet.write_string(r, c, cell.said, style)
        else:
            self.sheet.write_blank(r, c, None, style)


class _Cell(NamedTuple):
    """What stands in a cell: its text or its figure, and what sets it apart from others of its kind."""

    kind: str
    said: str = ""
    figure: float | None = None
    look: Look = PLAIN


def _cell(kind: str | type[Labelled], value: Any) -> _Cell:
    if isinstance(kind, type):
        if value not in _labels(kind):  # nothing, or the word of a line of totals
            return _Cell("text" if value else "label", value or "")
        return _Cell("label", *_labels(kind)[value])
    if value is None:
        return _Cell(kind, "-" if kind == "change" else "")
    if kind in _UNITS and isinstance(value, int):
        return _Cell(kind, figure=value / _UNITS[kind])
    if kind in ("quantity", "target"):
        if isinstance(value, tuple):
            return _Cell("code", " – ".join(quantity_text(end, ",") for end in value))
        return _Cell("quantity", figure=value / QUANTITY_UNIT, look=PLAIN if value % QUANTITY_UNIT else _WHOLE)
    if kind == "yes":
        return _Cell(kind, "ya" if value else "")
    if isinstance(value, Leaf):
        return _Cell(kind, value.name, look=Look(indent=2 * value.level))
    return _Cell(kind, str(value))


@cache
def _labels(kind: type[Labelled]) -> dict[str, tuple[str, None, Look]]:
    """Label and tint of every code of a closed list."""
    return {str(one): (one.label, None, Look(fill=TINTS[one]) if isinstance(one, Predikat) else PLAIN) for one in kind}


_WRAPPED = ("wrap", "tree", "code", "target")
_UNITS = {"number": 1, "tenths": 10, "hundredths": 100, "change": 100, "nrr": QUANTITY_UNIT}
_WHOLE = Look(number=WHOLE)


class _Long(_Sheet):
    """A page of one table, its rows streamed."""

    def write(self, table: Table) -> None:
        """Write the page."""
        places = shown(table)
        columns = [table.columns[place] for place in places]
        for c, column in enumerate(columns):
            self.sheet.set_column(c, c, column.width)
        top = self.head()
        self._headings(top, columns)
        wrapped = [c for c, column in enumerate(columns) if column.kind in _WRAPPED or isinstance(column.kind, type)]
        status = next((i for i, column in enumerate(table.columns) if column.kind is Status), None)
        self.sheet.set_default_row(self.looks.height(table.lines))
        r = top
        for r, row in enumerate(table.rows, top + 1):
            muted = status is not None and row[status] in (Status.INCOMPLETE, Status.EXCLUDED)
            cells = [_cell(column.kind, row[place]) for column, place in zip(columns, places, strict=True)]
            deepest = max((self.looks.lines(cells[c].said, columns[c].width) for c in wrapped), default=1)
            if deepest > table.lines:
                self.sheet.set_row(r, self.looks.height(deepest))
            for c, cell in enumerate(cells):
                self.put(r, c, cell, muted=muted)
        if r > top:
            self.sheet.autofilter(top, 0, r, len(columns) - 1)
        elif table.empty:
            r += 1
            self.sheet.write_string(r, 0, table.empty, self.looks.plain)
        if table.totals is not None:
            for c, place in enumerate(places):
                self.put(r + 1, c, _cell(columns[c].kind, table.totals[place]), bold=True)
        self.sheet.freeze_panes(top + 1, self.page.frozen)
        self.sheet.repeat_rows(top)

    def _headings(self, top: int, columns: Sequence[Column]) -> None:
        deepest = max(self.looks.lines(column.heading, column.width + 1) for column in columns)
        self.sheet.set_row(top, self.looks.height(deepest) + 4)
        for c, column in enumerate(columns):
            self.sheet.write_string(top, c, column.heading, self.looks.heading)


class _Laid(_Sheet):
    """A page of several blocks on the common grid, from the top down."""

    def __init__(self, book: Workbook, sheet: Worksheet, looks: Looks, report: Report, page: Page) -> None:
        super().__init__(sheet, looks, report, page)
        self.book = book
        self.tables: dict[str, tuple[int, int]] = {}  # first row and number of rows

    def write(self) -> None:
        """Write the page."""
        for c, width in enumerate(GRID):
            self.sheet.set_column(c, c, width)
        r = self.head()
        for block in self.page.blocks:
            r = self._block(r, block)

    def _block(self, r: int, block: Block) -> int:
        match block:
            case Table():
                return self._table(self._section(r, block.title), block) + 1
            case Prose():
                return self._prose(self._section(r, block.title), block) + 1
            case Bars():
                self._bars(block)
                return r
            case Signature():
                return self._signature(r, block)

    def _section(self, r: int, title: str) -> int:
        if not title:
            return r
        self.sheet.set_row(r, 18)
        self.sheet.write_string(r, 0, title, self.looks.section)
        return r + 1

    def _table(self, r: int, table: Table) -> int:
        columns = [table.columns[place] for place in shown(table)]
        spans = _spans([column.width for column in columns])
        rows = list(table.rows)
        self.tables[table.key] = r + 1, len(rows)
        if not rows and table.empty:
            self.sheet.write_string(r, 0, table.empty, self.looks.plain)
            return r + 1
        for (first, last), column in zip(spans, columns, strict=True):
            self._wide(r, first, last, column.heading, self.looks.heading)
        for bold, row in [(False, row) for row in rows] + ([(True, table.totals)] if table.totals else []):
            r += 1
            self._row(r, columns, spans, row, bold)
        return r + 1

    def _row(self, r: int, columns: Sequence[Column], spans: Sequence[tuple[int, int]], row: Row, bold: bool) -> None:
        deepest = 1
        for (first, last), column, value in zip(spans, columns, row, strict=True):
            cell = _cell(column.kind, value)
            if last > first:
                self._wide(r, first, last, cell.said, self.looks.cell(cell.kind, cell.look, bold=bold))
            else:
                self.put(r, first, cell, bold=bold)
            deepest = max(deepest, self.looks.lines(cell.said, sum(GRID[first : last + 1])))
        self.sheet.set_row(r, self.looks.height(deepest))

    def _prose(self, r: int, prose: Prose) -> int:
        for number, line in enumerate(prose.lines, 1):
            said = f"{number}. {line}" if prose.numbered else line
            self.sheet.set_row(r, self.looks.height(self.looks.lines(said, sum(GRID))))
            self._wide(r, 0, len(GRID) - 1, said, self.looks.prose)
            r += 1
        return r

    def _wide(self, r: int, first: int, last: int, said: str, style: Any) -> None:
        if last > first:
            self.sheet.merge_range(r, first, r, last, "", style)
        self.sheet.write_string(r, first, said, style)

    def _signature(self, r: int, block: Signature) -> int:
        for line in block.lines:
            self.sheet.write_string(r, len(GRID) - 2, line, self.looks.plain)
            r += 1
        return r

    def _bars(self, block: Bars) -> None:
        """Put a native chart beside the table it draws."""
        table = next(t for t in self.page.tables if t.key == block.table)
        first, count = self.tables[block.table]
        name, last = self.page.name, first + count - 1
        chart = self.book.add_chart({"type": "bar"})
        chart.add_series(
            {
                "categories": [name, first, block.names, last, block.names],
                "values": [name, first, block.figures, last, block.figures],
                "points": [{"fill": {"color": BARS[Predikat(row[block.names])]}} for row in table.rows],
                "data_labels": {"value": True, "font": {"size": 9}},
                "gap": 45,
            }
        )
        chart.set_title({"name": block.title, "name_font": {"size": 11, "bold": True}, "overlay": False})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True, "num_font": {"size": 9}, "line": {"none": True}, "major_tick_mark": "none"})
        chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}, "min": 0})
        chart.set_chartarea({"border": {"none": True}})
        chart.set_size({"width": 590, "height": 265})
        self.sheet.insert_chart(len(self.report.lines) + 3, 4, chart, {"object_position": 2})


def _spans(widths: Sequence[float]) -> list[tuple[int, int]]:
    """First and last column of the grid for columns so wide, from left to right."""
    spans: list[tuple[int, int]] = []
    at = 0
    for width in widths:
        first, room = at, GRID[at]
        at += 1
        while room + 4 < width and at < len(GRID):
            room += GRID[at]
            at += 1
        spans.append((first, at - 1))
    return spans
