"""A cell that is merged down over several rows holds for all of them: its value is given to each."""

from __future__ import annotations

from dataclasses import replace

from asncli.workbooks.grids import Grid, Rows
from asncli.workbooks.header import Header
from asncli.workbooks.specs import SheetSpec


def filled_down(grid: Grid, header: Header, spec: SheetSpec) -> Grid:
    """Fill what is merged down below the headings in columns that are recognised and tell nobody from another."""
    filled = {index for field, (index, _) in header.columns.items() if field not in (*spec.needed, *spec.key)}
    filled -= {header.columns[field][0] for field in spec.needed if field in header.columns}
    last_rows = {
        (top + 1, left): bottom + 1
        for (top, left), (bottom, right) in grid.merges()
        if bottom > top >= header.last_row and left == right and left in filled
    }
    if not last_rows:
        return grid
    columns = {left for _, left in last_rows}

    def rows() -> Rows:
        until: dict[int, tuple[int, object]] = {}
        for number, row in grid.rows():
            cells = list(row)
            for column in columns:
                cell = cells[column] if column < len(cells) else ""
                if (number, column) in last_rows:
                    until[column] = last_rows[number, column], cell
                elif cell == "" and column in until and number <= until[column][0] and any(c != "" for c in cells):
                    cells += [""] * (column + 1 - len(cells))
                    cells[column] = until[column][1]  # type: ignore[call-overload]  # a cell of the same column
            yield number, cells

    return replace(grid, rows=rows)
