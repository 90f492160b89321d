"""Workbooks as grids: visible sheets whose rows are streamed with their true row numbers and columns from A."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

from defusedxml.ElementTree import ParseError
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from asncli.messages import Text, text
from asncli.workbooks.guard import Inspection
from asncli.workbooks.headings import Merge, Row
from asncli.workbooks.problems import refusal
from asncli.workbooks.second_look import Facts, look, sheet_members

Rows = Iterator[tuple[int, Row]]


@dataclass(frozen=True)
class Grid:
    """One sheet. ``odd``: it deserves the second look; ``ragged``: the number of fields of a row means something.

    ``forget`` gives back the memory of the sheet until it is read again. Of a sheet that was laid out anew (a form,
    two lines a person) ``place`` tells where the cell of a row and column (from 0) stands in the file, as ``C7``,
    and ``absorbed`` how many filled rows of the file are no row of their own here; ``lines`` are the filled rows
    above the headings, for their titles; ``remarks`` what the user should know of the new layout. Where one row of
    the file became several, their numbers are made up, and ``true_row`` tells the row of the file; ``met``: what a
    column (from 0) is headed in the file. ``aside``: one of the tables that a web page is laid out with, which need
    not be named where it is not read.
    """

    name: str
    rows: Callable[[], Rows]
    merges: Callable[[], Sequence[Merge]] = tuple
    look: Callable[[], Facts] = Facts
    odd: bool = False
    ragged: bool = False
    forget: Callable[[], None] = lambda: None
    place: Callable[[int, int], str] | None = None
    absorbed: Callable[[], int] = lambda: 0
    lines: Sequence[tuple[int, Row]] = ()
    remarks: Sequence[Text] = ()
    aside: bool = False
    true_row: Callable[[int], int] = lambda number: number
    met: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Workbook:
    """A file that was opened: its visible sheets, the names of the hidden ones, and the digest of its bytes."""

    file: str
    digest: str
    grids: tuple[Grid, ...]
    hidden: tuple[str, ...] = field(default=())


def spreadsheet(file: str, content: bytes, inspection: Inspection | None) -> tuple[tuple[Grid, ...], tuple[str, ...]]:
    """Open an .xlsx through calamine; AsnError encrypted or not-a-workbook."""
    with _reading(file):
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        members = sheet_members(content) if inspection and inspection.kind == "xlsx" else {}
    visible = [sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible]
    hidden = tuple(sheet.name for sheet in sheets if sheet.visible != SheetVisibleEnum.Visible)
    grids = tuple(_calamine_grid(file, content, book, name, members.get(name, ""), inspection) for name in visible)
    return grids, hidden


def _calamine_grid(
    file: str, content: bytes, book: CalamineWorkbook, name: str, member: str, inspection: Inspection | None
) -> Grid:
    @cache
    def sheet() -> CalamineSheet:
        with _reading(file):
            return book.get_sheet_by_name(name)

    def rows() -> Rows:
        start = sheet().start
        if start is None:
            return
        margin = [""] * start[1]  # iter_rows pads rows above, but not columns to the left
        with _reading(file):
            for number, row in enumerate(sheet().iter_rows(), 1):
                yield number, [*margin, *row] if margin else row

    def merges() -> Sequence[Merge]:
        return sheet().merged_cell_ranges or ()

    def facts() -> Facts:
        return look(file, content, member, inspection.percent_styles) if inspection and member else Facts()

    odd = bool(inspection and member in inspection.odd)
    return Grid(name, rows, merges, facts, odd=odd, forget=sheet.cache_clear)


@contextmanager
def _reading(file: str) -> Iterator[None]:
    """Say in one sentence what calamine can not read."""
    try:
        yield
    except PasswordError as error:
        raise refusal("encrypted", file=file) from error
    except (CalamineError, ParseError, LookupError, ValueError) as error:
        raise _damaged(file) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # of Rust: it has no class that could be named
            raise _damaged(file) from error
        raise


def _damaged(file: str) -> Exception:
    return refusal("not-a-workbook", file=file, reason=text("the file is damaged or was not copied to its end"))
