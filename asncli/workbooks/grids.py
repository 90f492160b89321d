"""Workbooks as grids: visible sheets whose rows are streamed with their true row numbers and columns from A."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO, StringIO
from itertools import islice

from defusedxml.ElementTree import ParseError
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from asncli.messages import text
from asncli.workbooks.guard import Inspection
from asncli.workbooks.headings import Merge, Row
from asncli.workbooks.problems import refusal
from asncli.workbooks.second_look import Facts, look, sheet_members

Rows = Iterator[tuple[int, Row]]
_WRAPPED = re.compile(r'="(.*)"', re.DOTALL)


@dataclass(frozen=True)
class Grid:
    """One sheet. ``odd``: it deserves the second look; ``ragged``: the number of fields of a row means something.

    ``forget`` gives back the memory of the sheet until it is read again.
    """

    name: str
    rows: Callable[[], Rows]
    merges: Callable[[], Sequence[Merge]] = tuple
    look: Callable[[], Facts] = Facts
    odd: bool = False
    ragged: bool = False
    forget: Callable[[], None] = lambda: None


@dataclass(frozen=True)
class Workbook:
    """A file that was opened: its visible sheets, the names of the hidden ones, and the digest of its bytes."""

    file: str
    digest: str
    grids: tuple[Grid, ...]
    hidden: tuple[str, ...] = field(default=())


def spreadsheet(file: str, content: bytes, inspection: Inspection | None) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Open xlsx, xlsb, xls or ods through calamine; AsnError encrypted or not-a-workbook."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    except PasswordError as error:
        raise refusal("encrypted", file=file) from error
    except CalamineError as error:
        raise _damaged(file) from error
    try:
        members = sheet_members(content) if inspection and inspection.kind == "xlsx" else {}
    except (ParseError, KeyError, ValueError) as error:
        raise _damaged(file) from error
    visible = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    hidden = tuple(sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible)
    grids = tuple(_calamine_grid(file, content, book, name, members.get(name, ""), inspection) for name in visible)
    return grids, hidden


def _calamine_grid(
    file: str, content: bytes, book: CalamineWorkbook, name: str, member: str, inspection: Inspection | None
) -> Grid:
    @cache
    def sheet() -> CalamineSheet:
        try:
            return book.get_sheet_by_name(name)
        except CalamineError as error:
            raise _damaged(file) from error

    def rows() -> Rows:
        start = sheet().start
        if start is None:
            return
        margin = [""] * start[1]  # iter_rows pads rows above, but not columns to the left
        for number, row in enumerate(sheet().iter_rows(), 1):
            yield number, [*margin, *row] if margin else row

    def merges() -> Sequence[Merge]:
        return sheet().merged_cell_ranges or ()

    def facts() -> Facts:
        return look(file, content, member, inspection.percent_styles) if inspection and member else Facts()

    odd = bool(inspection and member in inspection.odd)
    return Grid(name, rows, merges, facts, odd=odd, forget=sheet.cache_clear)


def _damaged(file: str) -> Exception:
    return refusal("not-a-workbook", file=file, reason=text("the file is damaged or was not copied to its end"))


def separated(said: str) -> Grid:
    """Make a grid of separated text (``;``, ``,``, ``|`` or TAB; a first line ``sep=`` decides). Row = line number."""
    delimiter = _delimiter(said)

    def rows() -> Rows:
        reader = csv.reader(StringIO(said, newline=""), delimiter=delimiter)
        start = 1
        for row in reader:
            yield start, [_unwrapped(value) for value in row]
            start = reader.line_num + 1

    return Grid("csv", rows, ragged=True)


def _unwrapped(value: str) -> str:
    if value.startswith("="):
        found = _WRAPPED.fullmatch(value.strip())
        return found[1] if found else value
    return value


def _delimiter(said: str) -> str:
    """Find the separator: the one that cuts the first records into most fields of equal number."""
    first = said[:20].lower()
    if first.startswith("sep=") and len(said) > 4 and said[4] not in "\r\n":
        return said[4]

    def weight(delimiter: str) -> int:
        records = csv.reader(StringIO(said[:65536], newline=""), delimiter=delimiter)
        counts = [len(record) - 1 for record in islice(records, 40)]
        usual = max(set(counts), key=counts.count, default=0)
        return max((n * counts.count(n) for n in {usual, *counts}), default=0)

    return max(";,|\t", key=weight)
