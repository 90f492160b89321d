"""Writing one cell: a function for each column, made once, that puts a value of the column's kind into its cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from asncli.workbooks.styles import TEXT_FORMAT, Kind, Styles

Cell = str | int | float | date | bool | None
Put = Callable[[int, int, Cell], object]

_EPOCH = date(1899, 12, 30)


def writers(sheet: Worksheet, styles: Styles, kinds: Sequence[Kind], *, bold: bool = False) -> list[Put]:
    """Make a writer for each column: ``put(row, column, value)``, both counted from 0; ``None`` leaves it empty."""
    return [_writer(sheet, styles, kind, bold) for kind in kinds]


def _writer(sheet: Worksheet, styles: Styles, kind: Kind, bold: bool) -> Put:
    style = styles.cell(kind, bold=bold)
    match kind:
        case Kind.WHOLE:
            return _number(sheet, style, 1)
        case Kind.HUNDREDTHS:
            return _number(sheet, style, 100)
        case Kind.QUANTITY:
            return _quantity(sheet, style, styles.cell(kind, bold=bold, number="#,##0.00##"))
        case Kind.DATE:
            return _any(sheet, style, style)
        case Kind.ANY:
            return _any(
                sheet, style, styles.cell(Kind.DATE, bold=bold), styles.cell(kind, bold=bold, number=TEXT_FORMAT)
            )
        case _:
            return _text(sheet, style)


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
