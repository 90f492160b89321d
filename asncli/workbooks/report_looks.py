"""How a report looks in a workbook: one calm palette, cell formats made once, colour never without its word."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from asncli.terms import Predikat

DARK, LIGHT, LINE, MUTED, PALE, WHITE = "#1F4E5F", "#DCE9EE", "#C9D3D7", "#5B6B73", "#F3F4F5", "#FFFFFF"
# Gentle fills; the word always stands in the cell.
TINTS = {
    Predikat.SANGAT_BAIK: "#CFE8D5",
    Predikat.BAIK: "#E6F2E4",
    Predikat.CUKUP: "#F6F1D5",
    Predikat.BUTUH_PERBAIKAN: "#FBEBCB",
    Predikat.KURANG: "#F7DCD0",
    Predikat.SANGAT_KURANG: "#F0C9C9",
}
FONT = "Arial"  # on every office computer, and its look-alike of the same widths wherever there is none
SMALL, NORMAL = 9, 10
# A dash in place of 0 in counts, two to four decimals in quantities; "_-" keeps a figure off the line beside it.
NUMBERS = {"number": '#,##0_-;-#,##0_-;"–"_-', "hundredths": "#,##0.00_-", "quantity": "#,##0.00##_-",
           "nrr": "0.0000_-", "tenths": "#,##0.0_-", "change": "+#,##0.00_-;-#,##0.00_-;0.00_-"}  # fmt: skip
WHOLE = "#,##0_-"  # of a quantity without decimals
# Widths of letters in parts of their height; a column of width 1 is 7 pixels.
_WIDEST, _USUAL, _SPACE = 0.72, 0.5, 0.28
_WRAPPED = ("wrap", "tree", "label", "code")
_CENTRED = ("code", "yes", "label")
_RIGHT = ("change",)
_LEFT = ("text", "wrap", "tree")


class Look(NamedTuple):
    """What sets a cell apart from others of its kind."""

    number: str = ""
    fill: str = ""
    indent: int = 0
    right: bool = False


PLAIN = Look()


@lru_cache(maxsize=20_000)  # the names of units and indicators stand on many rows
def _lines(said: str, room: float) -> int:
    if len(said) * _WIDEST <= room:
        return 1
    lines, used = 1, 0.0
    for word in said.split(" "):
        size = sum(_WIDEST if letter.isupper() else _USUAL for letter in word)
        if used and used + _SPACE + size > room:
            lines, used = lines + 1, size
        else:
            used += size + (_SPACE if used else 0)
        lines, used = lines + int(used // room), used % room
    return lines


class Looks:
    """The formats of one workbook, each made when it is first asked for."""

    def __init__(self, book: Workbook, size: int) -> None:
        """Make formats in ``book`` with letters of ``size`` points."""
        self._book = book
        self._size = size
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._cells: dict[tuple[str, Look, bool, bool], Format] = {}

    def cell(self, kind: str, look: Look = PLAIN, muted: bool = False, bold: bool = False) -> Format:
        """Format of a cell in a table; ``kind`` as in ``reports.report.Column`` (``label`` for a closed list)."""
        key = kind, look, muted, bold
        if key not in self._cells:
            self._cells[key] = self._new_cell(*key)
        return self._cells[key]

    def _new_cell(self, kind: str, look: Look, muted: bool, bold: bool) -> Format:
        number = "@" if kind == "code" else look.number or NUMBERS.get(kind, "General")
        properties: dict[str, Any] = {"border": 1, "border_color": LINE, "num_format": number}
        properties |= {"text_wrap": True} if kind in _WRAPPED else {}
        properties |= {"align": "center"} if kind in _CENTRED else {}
        properties |= {"align": "right"} if kind in _RIGHT or look.right else {}
        properties |= {"bg_color": look.fill} if look.fill else {}
        properties |= {"indent": 1 + look.indent} if kind in _LEFT else {}
        properties |= {"font_color": MUTED, "bg_color": PALE} if muted else {}
        properties |= {"bold": True, "bg_color": LIGHT, "top": 2, "top_color": DARK} if bold else {}
        return self._format(**properties)

    def _format(self, **properties: Any) -> Format:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(
                {"font_name": FONT, "font_size": self._size, "valign": "vcenter", **properties}
            )
        return self._made[key]

    def lines(self, said: str, width: float) -> int:
        """How many lines a text takes in a column so wide, words kept whole: a careful guess."""
        room = (width * 7 - 4) / (self._size * 96 / 72)
        return sum(_lines(part, room) for part in said.split("\n"))

    def height(self, lines: int) -> float:
        """Height of a row with so many lines, in points."""
        return 1.3 * self._size * lines + 3

    def square(self, fill: str) -> Format:
        """A coloured square with lines in its middle."""
        return self._format(text_wrap=True, align="center", bg_color=fill, border=2, border_color=WHITE)

    @property
    def heading(self) -> Format:
        """Heading of a column."""
        return self._format(
            bold=True, text_wrap=True, align="center", bg_color=DARK, font_color=WHITE, border=1, border_color=LINE
        )

    @property
    def owner(self) -> Format:
        """Name of the agency."""
        return self._format(bold=True, font_color=MUTED, font_size=11)

    @property
    def title(self) -> Format:
        """Title of the report."""
        return self._format(bold=True, font_size=15, font_color=DARK)

    @property
    def line(self) -> Format:
        """Lines below the title."""
        return self._format(font_color=MUTED, font_size=9)

    @property
    def section(self) -> Format:
        """Heading of a block."""
        return self._format(bold=True, font_size=11, font_color=DARK)

    @property
    def prose(self) -> Format:
        """A sentence."""
        return self._format(text_wrap=True)

    @property
    def plain(self) -> Format:
        """A line to be filled by hand."""
        return self._format()
