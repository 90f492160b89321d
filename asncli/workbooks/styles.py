"""How our workbooks look: one palette, one set of cell formats, one page (F4), made anew for each workbook."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from xlsxwriter import Workbook
from xlsxwriter.format import Format

DARK, LIGHT, LINE, MUTED = "#1F4E5F", "#DCE9EE", "#B8C4C9", "#5B6B73"
FAULTY = "#F8CBAD"  # cells that are to be mended
ENTRY = "#FFF8DC"  # cells of a protected form that are to be filled in
TEXT_FORMAT, DATE_FORMAT = "@", "dd/mm/yyyy"


class Kind(StrEnum):
    """What a column holds, and with it how a value is written and aligned.

    ``QUANTITY`` takes whole ten-thousandths and ``HUNDREDTHS`` whole hundredths; both show plain numbers. ``ANY``
    takes what a reader met (text, number, date, yes or no), as it stood.
    """

    TEXT = "text"
    WRAP = "wrap"
    CODE = "code"
    DATE = "date"
    WHOLE = "whole"
    QUANTITY = "quantity"
    HUNDREDTHS = "hundredths"
    ANY = "any"


_NUMBERS = {
    Kind.TEXT: TEXT_FORMAT,
    Kind.WRAP: "General",  # the text format shows ##### for long text
    Kind.CODE: TEXT_FORMAT,
    Kind.DATE: DATE_FORMAT,
    Kind.WHOLE: "#,##0",
    Kind.QUANTITY: "#,##0",
    Kind.HUNDREDTHS: "#,##0.00",
    Kind.ANY: "General",
}
_FIGURES = (Kind.WHOLE, Kind.QUANTITY, Kind.HUNDREDTHS)


class Styles:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        """Make formats in ``book`` as they are asked for."""
        self._book = book
        self._made: dict[tuple[str, bool, bool], Format] = {}

    def cell(self, kind: Kind, *, bold: bool = False, number: str | None = None, entry: bool = False) -> Format:
        """Format of a table cell; ``bold`` for a line of totals, ``number``: another format.

        ``entry``: the cell of a protected form that may be filled in; a figure shows as it is typed.
        """
        number = "General" if entry and kind in _FIGURES else number or _NUMBERS[kind]
        key = (f"{kind} {number}", bold, entry)
        if key not in self._made:
            look: dict[str, object] = {
                "num_format": number, "border": 1, "border_color": LINE, "valign": "top", "text_wrap": kind is Kind.WRAP
            }  # fmt: skip
            if kind in (Kind.CODE, Kind.DATE):
                look["align"] = "center"
            elif kind is Kind.QUANTITY:
                look["align"] = "right"  # a range stands there as words
            if bold:
                look |= {"bold": True, "bg_color": LIGHT, "top": 2, "top_color": DARK}
            if entry:
                look |= {"locked": False, "bg_color": ENTRY}
                if kind in (Kind.TEXT, Kind.WRAP):
                    look |= {"align": "left", "indent": 1}  # away from a figure beside it
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    def marked(self, number: str = "General") -> Format:
        """Format of a cell that is to be mended."""
        key = (f"marked {number}", False, False)
        if key not in self._made:
            look = {"num_format": number, "border": 1, "border_color": LINE, "valign": "top", "bg_color": FAULTY}
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    def column(self, number: str) -> Format:
        """Format of a whole empty column of a form."""
        return self._book.add_format({"num_format": number, "valign": "top"})

    @cached_property
    def header(self) -> Format:
        """Heading of a column."""
        return self._heading(DARK, "#FFFFFF")

    @cached_property
    def optional(self) -> Format:
        """Heading of a column of a form that may stay empty."""
        return self._heading(LIGHT, DARK)

    @cached_property
    def title(self) -> Format:
        """First line of a sheet."""
        return self._book.add_format({"bold": True, "font_size": 14, "font_color": DARK})

    @cached_property
    def subtitle(self) -> Format:
        """Further lines above a table."""
        return self._book.add_format({"font_color": MUTED})

    @cached_property
    def note(self) -> Format:
        """A line below a table."""
        return self._book.add_format({"italic": True, "font_color": MUTED, "text_wrap": True, "valign": "top"})

    def _heading(self, fill: str, ink: str) -> Format:
        look = {
            "bold": True, "text_wrap": True, "align": "center", "valign": "vcenter",
            "bg_color": fill, "font_color": ink, "border": 1, "border_color": LINE,
        }  # fmt: skip
        return self._book.add_format(look)
