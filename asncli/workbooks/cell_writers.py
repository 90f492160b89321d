"""Writing one cell: a function for each column, made once, that puts a value of the column's kind into its cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import repeat

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from asncli.workbooks.styles import DATE_FORMAT, TEXT_FORMAT, Kind, Styles


@dataclass(frozen=True)
class Marked:
    """A cell that is to be looked at: drawn in another colour."""

    value: str | int | float | date | bool | None


Cell = str | int | float | date | bool | Marked | None
Put = Callable[[int, int, Cell], object]

_EPOCH = date(1899, 12, 30)


def writers(
    sheet: Worksheet, styles: Styles, kinds: Sequence[Kind], *, bold: bool = False, entries: Sequence[bool] = ()
) -> list[Put]:
    """Make a writer for each column: ``put(row, column, value)``, both counted from 0; ``None`` leaves it empty.

    ``entries`` tells of each column whether its cells may be filled in although the sheet is protected.
    """
    return [
        _writer(sheet, styles, kind, bold, entry)
        for kind, entry in zip(kinds, entries or repeat(False), strict=bool(entries))
    ]


def _writer(sheet: Worksheet, styles: Styles, kind: Kind, bold: bool, entry: bool) -> Put:
    def look(of: Kind = kind, number: str | None = None) -> Format:
        return styles.cell(of, bold=bold, number=number, entry=entry)

    style = look()
    match kind:
        case Kind.WHOLE:
            return _number(sheet, style, 1)
        case Kind.HUNDREDTHS:
            return _number(sheet, style, 100)
        case Kind.QUANTITY:
            return _quantity(sheet, style, look(number="#,##0.00##"))
        case Kind.DATE:
            return _any(sheet, style, style)
        case Kind.ANY:
            marked = _any(sheet, styles.marked(), styles.marked(DATE_FORMAT), styles.marked(TEXT_FORMAT))
            return _or_marked(_any(sheet, style, look(Kind.DATE), look(number=TEXT_FORMAT)), marked)
        case Kind.CODE:
            return _or_marked(_text(sheet, style), _text(sheet, styles.marked(TEXT_FORMAT)))
        case _:
            return _text(sheet, style)


def _or_marked(plain: Put, marked: Put) -> Put:
    def put(r: int, c: int, value: Cell) -> object:
        return marked(r, c, value.value) if isinstance(value, Marked) else plain(r, c, value)

    return put


def _text(sheet: Worksheet, style: Format) -> Put:
    string, number, blank = sheet.write_string, sheet.write_number, sheet.write_blank

    def put(r: int, c: int, value: Cell) -> object:
        if value is None or value == "":
            return blank(r, c, None, style)
        if isinstance(value, float):
            return number(r, c, value, style)  # what a spreadsheet has made of a code; words would hide it
        return string(r, c, str(value), style)

    return put


def _number(sheet: Worksheet, style: Format, unit: int) -> Put:
    number, any_cell = sheet.write_number, _any(sheet, style, style)

    def put(r: int, c: int, value: Cell) -> object:
        # a word in a column of figures ("Jumlah" in a line of totals, "-" for none) stays a word
        return number(r, c, value / unit, style) if isinstance(value, int) else any_cell(r, c, value)

    return put


def _quantity(sheet: Worksheet, whole: Format, broken: Format) -> Put:
    number, any_cell = sheet.write_number, _any(sheet, whole, whole)

    def put(r: int, c: int, value: Cell) -> object:
        if not isinstance(value, int):
            return any_cell(r, c, value)
        return number(r, c, value / 10_000, broken if value % 10_000 else whole)

    return put


def _any(sheet: Worksheet, style: Format, day_style: Format, text_style: Format | None = None) -> Put:
    words = text_style or style

    def put(r: int, c: int, value: Cell) -> object:
        match value:
            case None | "":
                return sheet.write_blank(r, c, None, style)
            case bool():
                return sheet.write_boolean(r, c, value, style)
            case datetime():
                seconds = value.hour * 3600 + value.minute * 60 + value.second
                return sheet.write_number(r, c, (value.date() - _EPOCH).days + seconds / 86_400, day_style)
            case date():
                return sheet.write_number(r, c, (value - _EPOCH).days, day_style)
            case int() | float():
                return sheet.write_number(r, c, value, style)
            case _:
                return sheet.write_string(r, c, str(value), words)

    return put
