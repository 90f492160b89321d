"""Official forms as workbooks: every paper a sheet on F4 or A4, the curve a native chart, the same bytes again."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from asncli.reports.official_paper import (
    DOTS,
    WHOLE,
    Block,
    Curve,
    Grid,
    Lines,
    Paper,
    Sides,
    Signatures,
    Signed,
)
from asncli.workbooks.report_looks import FONT, LIGHT
from asncli.workbooks.writing import F4

_A4 = 9  # Excel's number for the paper
_SIZE, _LINE = 9, 12.0  # of the letters, and of a line of them, in points
_UPRIGHT, _ACROSS = 4.3, 7.2  # width of one part of WHOLE, in characters
_DENSE = 1.3  # letters of this size that stand in the width of one character of the standard size
_HIGHEST = 400.0  # points; a row of a sheet can not be higher than 409
_CHART = 150  # points
_PLAIN: dict[str, Any] = {"font_name": FONT, "font_size": _SIZE, "text_wrap": True, "valign": "top"}
_BOXED = {**_PLAIN, "border": 1}
_LOOKS: dict[str, dict[str, Any]] = {
    "plain": _BOXED,
    "centre": {**_BOXED, "align": "center"},
    "bold": {**_BOXED, "bold": True},
    "strong": {**_BOXED, "bold": True, "bg_color": "#F3F3F3"},
    "band": {**_BOXED, "bold": True, "bg_color": LIGHT},
    "head": {**_BOXED, "bold": True, "bg_color": LIGHT, "align": "center", "valign": "vcenter"},
    "title": {**_PLAIN, "bold": True, "font_size": 11, "align": "center"},
    "note": {**_PLAIN, "font_size": 8},
    "line": _PLAIN,
    "right": {**_PLAIN, "align": "right"},
    "middle": {**_PLAIN, "align": "center"},
    "signer": {**_PLAIN, "align": "center", "underline": 1},
    "stamp": {**_PLAIN, "align": "right", "bold": True, "font_color": "#A02020"},
}


class OfficialBook:
    """Writes official forms as workbooks."""

    def __init__(self, paper: str = "f4") -> None:
        """Keep the paper: f4 or a4."""
        self._paper = _A4 if paper == "a4" else F4

    def print(self, papers: Sequence[Paper], agency: str, made: datetime) -> bytes:
        """Write the papers of one form; ``made`` is the time of the data. No NIP enters the properties."""
        out = io.BytesIO()
        book = Workbook(
            out,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
        )
        book.set_properties({"title": papers[0].title, "author": agency, "created": made})
        looks = _Looks(book)
        for paper in papers:
            _Sheet(book, looks, paper, self._paper).write()
        book.close()
        return out.getvalue()


class _Looks(dict[str, Format]):
    """Looks of cells, made when one is needed: each costs time in every workbook."""

    def __init__(self, book: Workbook) -> None:
        """Keep the book."""
        super().__init__()
        self._book = book

    def __missing__(self, name: str) -> Format:
        """Make a look."""
        self[name] = self._book.add_format(_LOOKS[name])
        return self[name]


class _Sheet:
    """One paper, from the top down, on columns that are cut wherever one of its grids cuts them."""

    def __init__(self, book: Workbook, looks: _Looks, paper: Paper, size: int) -> None:
        """Set the sheet up."""
        self.book, self.looks, self.paper, self.r = book, looks, paper, 0
        self.sheet: Worksheet = book.add_worksheet(paper.name)
        cuts = {0, WHOLE}
        for block in paper.blocks:
            if isinstance(block, Grid):
                cuts.update(accumulate(block.widths))
        if not paper.landscape:
            cuts.add(WHOLE // 2)
        self.edges = sorted(cuts)
        self.column = {edge: c for c, edge in enumerate(self.edges)}
        self.unit = _ACROSS if paper.landscape else _UPRIGHT
        for c, (left, right) in enumerate(zip(self.edges, self.edges[1:], strict=False)):
            self.sheet.set_column(c, c, (right - left) * self.unit)
        self.sheet.hide_gridlines(2)
        self.sheet.set_paper(size)
        if paper.landscape:
            self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
        self.sheet.set_footer(f"&L&7{paper.foot.replace('&', '&&')}&R&7Halaman &P / &N")

    def write(self) -> None:
        """Write the stamp and all blocks."""
        if self.paper.stamp:
            self.wide(self.paper.stamp, "stamp")
        for block in self.paper.blocks:
            self._block(block)
        self.sheet.print_area(0, 0, self.r, len(self.edges) - 2)

    def _block(self, block: Block) -> None:
        match block:
            case Grid():
                self._grid(block)
                self.r += 1
            case Lines():
                for line in block.lines:
                    self.wide(line, "line" if block.look == "plain" else block.look)
            case Sides():
                middle = self._edge(WHOLE // 2)
                self.place(block.left, 0, middle, "line")
                self.place(block.right, middle, WHOLE, "right")
                self.r += 1
            case Curve():
                self._curve(block)
            case Signatures():
                self._sign(block)

    def wide(self, said: str, look: str) -> None:
        """Write a line over the whole width."""
        self.place(said, 0, WHOLE, look)
        self.sheet.set_row(self.r, _high(said, WHOLE * self.unit) + (2 if look == "title" else 0))
        self.r += 1

    def place(self, said: str, left: int, right: int, look: str, rows: int = 1) -> None:
        """Write words from one edge to another, over so many rows."""
        c, last = self.column[left], self.column[right] - 1
        if rows > 1 or last > c:
            self.sheet.merge_range(self.r, c, self.r + rows - 1, last, "", self.looks[look])
        if said:
            self.sheet.write_string(self.r, c, said, self.looks[look])
        elif rows == 1 and last == c:
            self.sheet.write_blank(self.r, c, None, self.looks[look])

    def _edge(self, part: int) -> int:
        """Find the edge nearest to a part of the width."""
        return min(self.edges, key=lambda edge: abs(edge - part))

    def _grid(self, grid: Grid) -> None:
        edges = [0, *accumulate(grid.widths)]
        starts = _starts(grid)
        highs = _highs(grid, starts, edges, self.unit)
        tall = [max(1, math.ceil(high / _HIGHEST)) for high in highs]  # rows of the sheet for each row of the grid
        for n, (row, at) in enumerate(zip(grid.rows, starts, strict=True)):
            for cell, column in zip(row, at, strict=True):
                over = sum(tall[n : n + cell.rows])
                self.place(cell.text, edges[column], edges[column + cell.columns], cell.look, over)
            for _ in range(tall[n]):
                self.sheet.set_row(self.r, highs[n] / tall[n])
                self.r += 1

    def _curve(self, block: Curve) -> None:
        """A native chart of heights without numbers, and beside it the heights that it draws."""
        self.wide(block.title, "title")
        top = self.r
        self.sheet.set_row(self.r, _CHART)
        self.r += 1
        name, last = self.paper.name, len(self.edges) + len(block.points)
        for c, (label, count) in enumerate(block.points, len(self.edges) + 1):
            self.sheet.write_string(top - 1, c, label, self.looks["note"])
            self.sheet.write_number(top, c, count, self.looks["note"])
        chart: Any = self.book.add_chart({"type": "line"})
        chart.add_series(
            {
                "categories": [name, top - 1, len(self.edges) + 1, top - 1, last],
                "values": [name, top, len(self.edges) + 1, top, last],
                "smooth": True,
                "marker": {"type": "circle", "size": 5},
                "line": {"color": "#2F6F9F", "width": 1.75},
            }
        )
        chart.set_legend({"none": True})
        chart.set_x_axis({"name": block.across, "name_font": {"size": 8}, "num_font": {"size": 8}})
        chart.set_y_axis({"name": block.upward, "name_font": {"size": 8}, "visible": False, "min": 0,
                          "major_gridlines": {"visible": False}})  # fmt: skip
        chart.set_size({"width": 620, "height": 190})
        middle = next(c for c, edge in enumerate(self.edges) if edge >= WHOLE // 4) if self.paper.landscape else 0
        self.sheet.insert_chart(top, middle, chart, {"y_offset": 4, "object_position": 1})
        if block.remark:
            self.wide(block.remark, "note")

    def _sign(self, block: Signatures) -> None:
        self.r += 1
        ends = [self._edge(n * WHOLE // len(block.parties)) for n in range(len(block.parties) + 1)]
        for line, look in enumerate(("middle", "middle", "middle", "signer", "middle")):
            for n, one in enumerate(block.parties):
                if one:
                    self.place(_signed(one)[line], ends[n], ends[n + 1], look)
            if line == 2:
                self.sheet.set_row(self.r, 4 * _LINE)
            self.r += 1
        self.r += 1


def _signed(one: Signed) -> tuple[str, str, str, str, str]:
    return one.place, one.role, "", one.name or DOTS, f"NIP {one.nip or DOTS}"


def _starts(grid: Grid) -> list[list[int]]:
    """Column in which each cell begins, row by row: cells of earlier rows may reach down."""
    free = [0] * len(grid.widths)  # rows for which a column is still taken
    found = []
    for row in grid.rows:
        at, column = [], 0
        for cell in row:
            while free[column]:
                column += 1
            at.append(column)
            for c in range(column, column + cell.columns):
                free[c] = cell.rows
            column += cell.columns
        free = [max(0, left - 1) for left in free]
        found.append(at)
    return found


def _highs(grid: Grid, starts: Sequence[Sequence[int]], edges: Sequence[int], unit: float) -> list[float]:
    """Height of every row: what its own cells need, and what cells over several rows need beyond these."""
    highs, reaching = [_LINE + 2] * len(grid.rows), []
    for n, (row, at) in enumerate(zip(grid.rows, starts, strict=True)):
        for cell, column in zip(row, at, strict=True):
            need = max(_high(cell.text, (edges[column + cell.columns] - edges[column]) * unit), cell.lines * _LINE)
            if cell.rows == 1:
                highs[n] = max(highs[n], need)
            else:
                reaching.append((n, cell.rows, need))
    for n, rows, need in reaching:
        lacking = (need - sum(highs[n : n + rows])) / rows
        if lacking > 0:
            highs[n : n + rows] = [high + lacking for high in highs[n : n + rows]]
    return highs


def _high(said: str, width: float) -> float:
    """Estimate the height of wrapped text: programs other than Excel do not fit rows by themselves."""
    room = max(1, int(width * _DENSE - 2))
    return sum(_wrapped(line, room) for line in said.split("\n")) * _LINE + 2


def _wrapped(line: str, room: int) -> int:
    """Lines that words take; a word longer than a line, as an address, begins a line of its own."""
    if len(line) <= room:
        return 1
    lines, used = 1, 0
    for word in line.split(" "):
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, 0
        used += len(word) + bool(used)
        while used > room:
            lines, used = lines + 1, used - room
    return lines
