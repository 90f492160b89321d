"""Sheets laid out anew only in their columns: one gets another heading, or columns that the command says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, takewhile

from asncli.workbooks.grids import Grid
from asncli.workbooks.header import SEARCHED, find_header
from asncli.workbooks.headings import Row
from asncli.workbooks.raw import written
from asncli.workbooks.specs import Layout, SheetSpec


def headed(grid: Grid, at: int, headings: Sequence[str], row: Callable[[Row], Row] = lambda row: row) -> Grid:
    """Give the sheet from its row ``at`` on, with these headings there and each ``row`` below made anew."""
    above = [numbered for numbered in takewhile(lambda n: n[0] < at, grid.rows()) if any(map(written, numbered[1]))]

    def rows() -> Iterator[tuple[int, Row]]:
        yield at, headings
        yield from ((number, row(cells)) for number, cells in grid.rows() if number > at)

    return replace(
        grid, rows=rows, lines=(*grid.lines, *above), absorbed=lambda: grid.absorbed() + len(above), merges=tuple
    )


def completed(spec: SheetSpec, needed: tuple[str, ...], said: Mapping[str, str | None]) -> Layout:
    """Make a layout that adds a column for each field that is said and has none; ``needed`` fields tell the sheet."""

    def layout(grid: Grid, today: date) -> Grid | None:
        header = find_header(list(islice(grid.rows(), SEARCHED + 2)), spec.dictionary, needed, grid.merges())
        if header is None:
            return None
        added = [(spec.heading(field), value) for field, value in said.items() if value and field not in header.columns]
        headings, values = [heading for heading, _ in added], [value for _, value in added]
        width = len(header.headings)

        def wider(row: Row) -> Row:
            breaks_off = grid.ragged and len(row) < width  # such a line is told as it stands
            blank = not any(cell != "" for cell in row)
            return row if breaks_off or blank else [*row[:width], *[""] * (width - len(row)), *values]

        return headed(grid, header.last_row, [*header.headings, *headings], wider) if added else None

    return layout


def chained(*layouts: Layout) -> Layout:
    """Make one layout that applies each of several to what the one before it gave."""

    def layout(grid: Grid, today: date) -> Grid | None:
        result: Grid | None = None
        for each in layouts:
            result = each(result or grid, today) or result
        return result

    return layout
