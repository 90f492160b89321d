"""Where cells stand in a table in which earlier cells may span several columns or rows (ODS, HTML, XML)."""

from __future__ import annotations

from asncli.errors import AsnError
from asncli.messages import text
from asncli.workbooks.headings import Merge
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Cell, Exact, Percent, unmasked

MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576
LONGEST = 1_000_000  # characters of a cell; a spreadsheet holds 32,767
MOST_STREAMED, MOST_KEPT = 50_000_000, 10_000_000  # cells of a table that passes by, and of one that is kept
_MOST_SPANNED = 2_000_000


class Spans:
    """Follows a table row by row (from 1) and column by column (from 0); refuses what no office table needs.

    ``column`` is where the next cell would stand. ``merges`` are the spans met so far.
    """

    def __init__(self, file: str, *, most: int = MOST_STREAMED) -> None:
        """Stand before the first row of a table of at most so many cells."""
        self.file, self._most = file, most
        self.row, self.column = 0, 0
        self.merges: list[Merge] = []
        self._until: dict[int, int] = {}
        self._cells = self._spanned = 0

    def begin_row(self, number: int) -> None:
        """Go to the first column of a row."""
        self.row, self.column = number, 0

    def free(self) -> int:
        """Go to the next column that no earlier cell spans, and say which it is."""
        while self._until and self._until.get(self.column, 0) >= self.row:
            self.column += 1
        return self.column

    def span(self, columns: int, rows: int) -> None:
        """Let the cell at ``column`` span columns and rows; ``column`` stays."""
        columns, rows = min(columns, MOST_COLUMNS - self.column), min(rows, MOST_ROWS - self.row + 1)
        if columns < 1 or rows < 1 or columns * rows == 1:
            return
        last = self.row + rows - 1
        self._spanned += columns
        self.merges.append(((self.row - 1, self.column), (last - 1, self.column + columns - 1)))
        if self._spanned > _MOST_SPANNED:
            raise self.hostile()
        for column in range(self.column, self.column + columns):
            self._until[column] = max(last, self._until.get(column, 0))

    def count(self, cells: int) -> None:
        """Count cells that were laid out; AsnError file-hostile beyond what a table may hold."""
        self._cells += cells
        if self._cells > self._most or self.column > MOST_COLUMNS:
            raise self.hostile()

    def hostile(self) -> AsnError:
        """Make the refusal of a table that would fill the memory."""
        return refusal("file-hostile", file=self.file, reason=text("it would unfold into more cells than any table"))


def shown(file: str, said: str) -> Cell:
    """Take the text of a cell; AsnError file-hostile where it is longer than anything a person writes."""
    if len(said) > LONGEST:
        raise refusal("file-hostile", file=file, reason=text("a single cell holds a text longer than a book"))
    return unmasked(said)


def number(said: str, *, percent: bool = False) -> Cell | None:
    """Read a number as XML writes it; long whole numbers keep their digits. ``None`` if it is none."""
    try:
        value = float(said.replace("_", "?"))  # Python alone would read 1_000
    except ValueError:
        return None
    if value - value != 0:  # infinite, or none at all
        return None
    digits = said.strip().lstrip("+-")
    if digits.isascii() and digits.isdigit() and 15 < len(digits) <= 40:
        return Exact(said.strip())
    return Percent(value) if percent else value


def until_filled(row: list[Cell]) -> list[Cell]:
    """Cut the empty cells off the end of a row."""
    while row and (row[-1] == "" or row[-1] is None):
        row.pop()
    return row
