"""Writing workbooks: pages of titled tables on F4 paper, the same bytes for the same data.

Text is never a formula or a link, a NIP is always text, dates are dates. Nothing of the machine enters the file:
no clock, no user, no folder. Rows are streamed, so memory does not grow with them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Literal

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from asncli.errors import AsnError
from asncli.messages import text
from asncli.workbooks.cell_writers import Cell, Put, writers
from asncli.workbooks.files import replacing
from asncli.workbooks.styles import Kind, Styles

F4 = 14  # Excel's number for paper of 8.5 x 13 inches, which Indonesian offices call F4 or folio
LAST_ROW = 1_048_576
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # a fixed property of the file, so that equal data give equal bytes
LINE_HEIGHT = 15  # points
_READABLE = 260  # characters side by side that one page of F4 landscape still shows legibly
_MARGINS = {"left": 0.4, "right": 0.4, "top": 0.5, "bottom": 0.6}


@dataclass(frozen=True)
class PageColumn:
    """A column of a page: its heading, what it holds, and its width in characters.

    ``entry``: its cells may be filled in although the sheet is protected.
    """

    heading: str
    kind: Kind = Kind.TEXT
    width: float = 16
    entry: bool = False


@dataclass(frozen=True)
class SheetPage:
    """One sheet: lines of title, a table with an optional line of totals, notes below it.

    ``rows`` may be a generator; each is as long as ``columns``, ``None`` leaves a cell empty. ``optional`` names
    headings that are drawn lightly (columns of a form that may stay empty); ``frozen`` columns stay in sight.
    ``spare``: empty rows below the table, all of whose cells may be filled in.
    """

    name: str
    columns: Sequence[PageColumn]
    rows: Iterable[Sequence[Cell]]
    title: Sequence[str] = ()
    totals: Sequence[Cell] | None = None
    notes: Sequence[str] = ()
    orientation: Literal["landscape", "portrait"] = "landscape"
    frozen: int = 0
    optional: frozenset[str] = field(default=frozenset())
    spare: int = 0

    @property
    def heading_row(self) -> int:
        """Row of the headings, counted from 0."""
        return len(self.title) + 1 if self.title else 0


def write_workbook(out: Path | BinaryIO, pages: Sequence[SheetPage], *, title: str, private: bool = False) -> None:
    """Write ``pages`` as one .xlsx to a file (whole or not at all) or to an open binary stream.

    ``title`` becomes a property of the file and the left half of every footer. ``private``: nobody else on this
    computer may read the file.
    """
    with writing(out, title=title, private=private) as book:
        styles = Styles(book)
        for page in pages:
            add_page(book, styles, page, footer=title)


@contextmanager
def writing(out: Path | BinaryIO, *, title: str, private: bool = False) -> Iterator[Workbook]:
    """Open an XlsxWriter workbook with our settings for ``out``; it is written when the block ends well."""
    if isinstance(out, Path):
        with replacing(out, private=private) as file, writing(file, title=title) as book:
            yield book
        return
    with tempfile.TemporaryDirectory(prefix="asncli-") as scratch, tempfile.TemporaryFile(dir=scratch) as whole:
        book = Workbook(
            whole,
            {
                "constant_memory": True,
                "tmpdir": scratch,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "use_zip64": True,
            },
        )
        book.set_properties({"title": title, "author": "asncli", "created": _MADE})
        try:
            yield book
            book.close()
        except FileCreateError as e:
            raise e.args[0] from e  # the OSError that XlsxWriter wrapped
        finally:
            for sheet in book.worksheets():
                sheet._opt_close()  # its scratch file, which XlsxWriter leaves open when it is not closed in peace
        whole.seek(0)
        while block := whole.read(1 << 20):
            out.write(block)


def add_page(book: Workbook, styles: Styles, page: SheetPage, *, footer: str = "") -> Worksheet:
    """Add one sheet to an open workbook."""
    sheet = book.add_worksheet(page.name)
    set_paper(sheet, page.orientation, footer, wide=1 + int(sum(c.width for c in page.columns) / _READABLE))
    for c, column in enumerate(page.columns):
        sheet.set_column(c, c, column.width)
    top = _write_title(sheet, styles, page)
    sheet.set_row(top, LINE_HEIGHT * max((_lines(c.heading, c.width - 2) for c in page.columns), default=1) + 4)
    for c, column in enumerate(page.columns):
        style = styles.optional if column.heading in page.optional else styles.header
        sheet.write_string(top, c, column.heading, style)
    bottom = _write_spare(sheet, styles, page, _write_rows(sheet, styles, page, top + 1))
    if bottom > top:
        sheet.autofilter(top, 0, bottom, len(page.columns) - 1)
    if page.totals is not None:
        bottom += 1
        _write_row(writers(sheet, styles, _kinds(page), bold=True), bottom, page.totals)
    _write_notes(sheet, styles, page, bottom + 2)
    sheet.freeze_panes(top + 1, page.frozen)
    sheet.repeat_rows(top)
    if page.frozen:
        sheet.repeat_columns(0, page.frozen - 1)
    return sheet


def set_paper(sheet: Worksheet, orientation: str, footer: str, *, wide: int = 1) -> None:
    """Set a sheet up for printing: F4, all columns on ``wide`` pages side by side, page numbers."""
    sheet.set_paper(F4)
    if orientation == "landscape":
        sheet.set_landscape()
    sheet.fit_to_pages(wide, 0)
    sheet.set_margins(**_MARGINS)
    sheet.set_footer(f"&L&8{footer.replace('&', '&&')}&R&8&A · halaman &P dari &N")


def _write_title(sheet: Worksheet, styles: Styles, page: SheetPage) -> int:
    for r, line in enumerate(page.title):
        sheet.write_string(r, 0, line, styles.subtitle if r else styles.title)
    return page.heading_row


def _write_rows(sheet: Worksheet, styles: Styles, page: SheetPage, first: int) -> int:
    puts = writers(sheet, styles, _kinds(page), entries=[column.entry for column in page.columns])
    wrapped = [(c, column.width) for c, column in enumerate(page.columns) if column.kind is Kind.WRAP]
    r = first - 1
    for r, row in enumerate(page.rows, first):
        if r >= LAST_ROW:
            raise AsnError(
                "sheet-full",
                text(
                    "The sheet {sheet} would have more rows than a workbook can hold ({n}).",
                    sheet=page.name,
                    n=LAST_ROW,
                ),
                text("Write a CSV file instead, or narrow the selection, for example by unit."),
            )
        lines = max((_lines(row[c], width) for c, width in wrapped), default=1)
        if lines > 1:
            sheet.set_row(r, min(LINE_HEIGHT * lines, 409))
        _write_row(puts, r, row)
    return r


def _write_spare(sheet: Worksheet, styles: Styles, page: SheetPage, bottom: int) -> int:
    puts = writers(sheet, styles, _kinds(page), entries=[True] * len(page.columns))
    for r in range(bottom + 1, bottom + 1 + page.spare):
        _write_row(puts, r, [None] * len(puts))
    return bottom + page.spare


def _lines(value: Cell, width: float) -> int:
    """Estimate the lines that a text takes when wrapped: programs other than Excel do not fit rows by themselves."""
    if not isinstance(value, str):
        return 1
    return sum(1 + int(len(line) / width) for line in value.split("\n"))


def _kinds(page: SheetPage) -> list[Kind]:
    return [column.kind for column in page.columns]


def _write_row(puts: Sequence[Put], r: int, row: Sequence[Cell]) -> None:
    for c, put in enumerate(puts):
        put(r, c, row[c])


def _write_notes(sheet: Worksheet, styles: Styles, page: SheetPage, first: int) -> None:
    last = len(page.columns) - 1
    room = sum(column.width for column in page.columns)
    for r, line in enumerate(page.notes, first):
        if last:
            sheet.merge_range(r, 0, r, last, "", styles.note)
        sheet.set_row(r, LINE_HEIGHT * _lines(line, room))
        sheet.write_string(r, 0, line, styles.note)


__all__ = ["Cell", "Kind", "PageColumn", "SheetPage", "add_page", "set_paper", "write_workbook", "writing"]
