"""The declarative reader: a ``SheetSpec`` says what a sheet holds, ``read`` finds it in a file and streams its rows."""

from __future__ import annotations

from datetime import date
from itertools import islice

from asncli.errors import AsnError
from asncli.workbooks.grids import Grid, Workbook
from asncli.workbooks.headings import SEARCHED, Header, find_header
from asncli.workbooks.opening import Source, open_workbook
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Fault, Noted
from asncli.workbooks.rows import Counts, SheetRows
from asncli.workbooks.specs import Check, Column, SheetSpec, Values

__all__ = ["Check", "Column", "Counts", "Fault", "Noted", "SheetRows", "SheetSpec", "Source", "Values", "read"]


def read(source: Source, spec: SheetSpec, *, sheet: str | None = None, today: date) -> SheetRows:
    """Open a workbook (a path, or a name with its bytes) and find the sheet and its headings.

    AsnError for what the file can not be read for: file-not-found, empty, not-a-workbook, encrypted,
    file-hostile, sheet-not-found, header-not-found. Faults in the data never raise; they are problems.
    """
    book = open_workbook(source)
    grid, header = _chosen(book, spec, sheet)
    return SheetRows(book, grid, header, spec, today)


def _chosen(book: Workbook, spec: SheetSpec, wanted: str | None) -> tuple[Grid, Header]:
    """Choose the sheet: the one asked for, else the one named as the spec, else the one whose headings fit best."""
    own = (wanted or spec.name).strip().casefold()
    grids = sorted(book.grids, key=lambda grid: grid.name.strip().casefold() != own)
    if wanted is not None:
        grids = [grid for grid in grids if grid.name.strip().casefold() == own]
        if not grids:
            raise refusal("sheet-not-found", file=book.file, sheet=wanted, sheets=", ".join(g.name for g in book.grids))
    best: tuple[Grid, Header] | None = None
    blank = True
    for grid in grids:
        first = list(islice(grid.rows(), SEARCHED + 1))
        blank = blank and not any(cell != "" for _, row in first for cell in row)
        found = find_header(first, spec.dictionary, spec.needed, grid.merges())
        if found and (best is None or len(found.columns) > len(best[1].columns)):
            best = grid, found
        if best and grid.name.strip().casefold() == own:
            break
    if best is None:
        raise refusal("empty", file=book.file) if blank else _no_header(book, spec)
    return best


def _no_header(book: Workbook, spec: SheetSpec) -> AsnError:
    wanted = ", ".join(column.heading for column in spec.columns if column.field in spec.needed)
    return refusal("header-not-found", file=book.file, columns=wanted, spec=spec.name)
