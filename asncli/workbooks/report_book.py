"""Writing a report as a workbook to be printed: F4 landscape, headings repeated, pages numbered, rows streamed.

A page of one table has that table's columns and is streamed; a page of several blocks is laid on a grid of columns
as wide as the paper, on which each column of a table takes as many grid columns as its width needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from asncli.reports.report import (
    Bars,
    Block,
    Cards,
    Column,
    Grid,
    Page,
    Prose,
    Report,
    Row,
    Signature,
    Table,
    as_table,
    shown,
)
from asncli.terms import Status
from asncli.workbooks.report_cells import Cell, cell_of
from asncli.workbooks.report_charts import parts_chart, plain_chart
from asncli.workbooks.report_looks import NORMAL, SMALL, Looks
from asncli.workbooks.writing import set_paper, writing

_SQUARES = ((0, 0), (1, 3), (4, 4), (5, 5))  # columns of the grid below: of the names, and of each square
_SQUARE_HIGH = 110.0  # points
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
            first, *others = page.blocks
            if isinstance(first, Table) and all(isinstance(block, Bars | Prose) for block in others):
                _Long(book, sheet, small, report, page).write(first, others)
            else:
                _Laid(book, sheet, normal, report, page).write()


def _footer(report: Report) -> str:
    return " · ".join(part for part in (report.owner, report.title) if part).replace("&", "&&")


class _Sheet:
    """What both kinds of page share: the title lines, and how one value becomes one cell."""

    def __init__(self, book: Workbook, sheet: Worksheet, looks: Looks, report: Report, page: Page) -> None:
        self.book, self.sheet, self.looks, self.report, self.page = book, sheet, looks, report, page

    def head(self) -> int:
        """Write agency, title and lines; the next free row."""
        first = [(self.report.owner, self.looks.owner)] if self.report.owner else []
        stamp = f" [{self.report.stamp}]" if self.report.stamp else ""
        name, lines = f"{self.report.title}: {self.page.name}{stamp}", (*self.report.lines, *self.page.lines)
        for r, (line, look) in enumerate(
            [*first, (name, self.looks.title), *((line, self.looks.line) for line in lines)]
        ):
            self.sheet.set_row(r, 22 if look is self.looks.title else 14)
            self.sheet.write_string(r, 0, line, look)
        return len(first) + 2 + len(lines)

    def put(self, r: int, c: int, cell: Cell, *, muted: bool = False, bold: bool = False) -> None:
        """Write one cell; text is never a formula."""
        style = self.looks.cell(cell.kind, cell.look, muted, bold)
        if cell.figure is not None:
            self.sheet.write_number(r, c, cell.figure, style)
        elif cell.said:
            self.sheet.write_string(r, c, cell.said, style)
        else:
            self.sheet.write_blank(r, c, None, style)


_WRAPPED = ("wrap", "tree", "code", "target")


class _Long(_Sheet):
    """A page of one table, its rows streamed; below it bars and sentences."""

    def write(self, table: Table, others: Sequence[Block] = ()) -> None:
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
            cells = [cell_of(column.kind, row[place]) for column, place in zip(columns, places, strict=True)]
            deepest = max((self.looks.lines(cells[c].said, columns[c].width) for c in wrapped), default=1)
            if deepest > table.lines:
                self.sheet.set_row(r, self.looks.height(deepest))
            for c, cell in enumerate(cells):
                self.put(r, c, cell, muted=muted)
        last = r
        if r > top:
            self.sheet.autofilter(top, 0, r, len(columns) - 1)
        elif table.empty:
            r += 1
            self.sheet.write_string(r, 0, table.empty, self.looks.plain)
        if table.totals is not None:
            for c, place in enumerate(places):
                self.put(r + 1, c, cell_of(columns[c].kind, table.totals[place]), bold=True)
        self.sheet.freeze_panes(top + 1, self.page.frozen)
        self.sheet.repeat_rows(top)
        self._below(r + 3, (top + 1, last), table, columns, others)

    def _below(
        self, r: int, rows: tuple[int, int], table: Table, columns: Sequence[Column], others: Sequence[Block]
    ) -> None:
        """Put what belongs to the table below it."""
        for block in others:
            if isinstance(block, Bars) and rows[1] >= rows[0] and table.key == block.table:
                r = parts_chart(self.book, self.sheet, self.page.name, block, table, rows, r)
            elif isinstance(block, Prose):
                for line in [block.title, *block.lines] if block.title else block.lines:
                    look = self.looks.section if line is block.title else self.looks.prose
                    self.sheet.set_row(r, self.looks.height(self.looks.lines(line, sum(c.width for c in columns))))
                    self.sheet.merge_range(r, 0, r, len(columns) - 1, line, look)
                    r += 1

    def _headings(self, top: int, columns: Sequence[Column]) -> None:
        deepest = max(self.looks.lines(column.heading, column.width + 1) for column in columns)
        self.sheet.set_row(top, self.looks.height(deepest) + 4)
        for c, column in enumerate(columns):
            self.sheet.write_string(top, c, column.heading, self.looks.heading)


class _Laid(_Sheet):
    """A page of several blocks on the common grid, from the top down."""

    def __init__(self, book: Workbook, sheet: Worksheet, looks: Looks, report: Report, page: Page) -> None:
        super().__init__(book, sheet, looks, report, page)
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
                return self._bars(r, block)
            case Cards():
                return self._block(r, as_table(block))
            case Grid():
                return self._grid(self._section(r, block.title), block) + 1
            case Signature():
                return self._signature(r, block)

    def _section(self, r: int, title: str) -> int:
        if not title:
            return r
        self.sheet.set_row(r, 18)
        self.sheet.write_string(r, 0, title, self.looks.section)
        return r + 1

    def _table(self, r: int, table: Table) -> int:
        places = shown(table)
        columns = [table.columns[place] for place in places]
        spans = _spans([column.width for column in columns])
        rows = [[row[place] for place in places] for row in table.rows]
        self.tables[table.key] = r + 1, len(rows)
        if not rows and table.empty:
            self.sheet.write_string(r, 0, table.empty, self.looks.plain)
            return r + 1
        for (first, last), column in zip(spans, columns, strict=True):
            self._wide(r, first, last, column.heading, self.looks.heading)
        totals = [(True, [table.totals[place] for place in places])] if table.totals else []
        for bold, row in [(False, row) for row in rows] + totals:
            r += 1
            self._row(r, columns, spans, row, bold)
            if table.lines > 1 and not any(row):  # to be filled in by hand
                self.sheet.set_row(r, self.looks.height(table.lines))
        return r + 1

    def _row(self, r: int, columns: Sequence[Column], spans: Sequence[tuple[int, int]], row: Row, bold: bool) -> None:
        deepest = 1
        for (first, last), column, value in zip(spans, columns, row, strict=True):
            cell = cell_of(column.kind, value)
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

    def _grid(self, r: int, block: Grid) -> int:
        """Lay out squares as wide as a third of the paper beside their names: the first column of the grid."""
        for (first, last), heading in zip(_SQUARES, (block.corner, *block.columns), strict=True):
            self._wide(r, first, last, heading, self.looks.heading)
        for name, squares in block.rows:
            r += 1
            self.sheet.set_row(r, _SQUARE_HIGH)
            self.sheet.write_string(r, 0, name, self.looks.heading)
            for (first, last), square in zip(_SQUARES[1:], squares, strict=True):
                self._wide(r, first, last, square.said, self.looks.square(square.fill))
        return r + 1

    def _signature(self, r: int, block: Signature) -> int:
        for line in block.lines:
            self.sheet.write_string(r, len(GRID) - 2, line, self.looks.plain)
            r += 1
        return r

    def _bars(self, r: int, block: Bars) -> int:
        """Put a native chart of one figure beside the table it draws, one of several below it."""
        table = next(t for t in self.page.tables if t.key == block.table)
        first, count = self.tables[block.table]
        if not count:
            return r
        rows = first, first + count - 1
        if block.parts or table is not self.page.blocks[1]:
            return parts_chart(self.book, self.sheet, self.page.name, block, table, rows, r)
        chart = plain_chart(self.book, self.page.name, block, table, rows)
        self.sheet.insert_chart(len(self.report.lines) + 3, 4, chart, {"object_position": 2})
        return r


def _spans(widths: Sequence[float]) -> list[tuple[int, int]]:
    """First and last column of the grid for columns so wide, from the left; each leaves room for those after it."""
    spans: list[tuple[int, int]] = []
    at = 0
    for after, width in zip(range(len(widths) - 1, -1, -1), widths, strict=True):
        first, room = at, GRID[at]
        at += 1
        while room + 4 < width and at < len(GRID) - after:
            room += GRID[at]
            at += 1
        spans.append((first, at - 1))
    return spans
