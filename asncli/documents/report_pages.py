"""Any report as a PDF: its pages of tables, sentences, bars and rooms for signatures, one after the other.

Figures stand as on paper (``1.234,50``), dates in words where there is room for them. A page is landscape where its
widest table needs that, and its letters grow smaller before a column is lost. The table of a page goes on over as many
sheets as it needs, under its headings.
"""

from __future__ import annotations

import re
from collections.abc import Sized
from datetime import UTC, date, datetime
from typing import Any

from asncli.documents.pdf import Press
from asncli.documents.words import breakable
from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.palette import fill_of, fills_of
from asncli.reports.report import (
    Bars,
    Block,
    Cards,
    Column,
    Grid,
    Leaf,
    Page,
    Prose,
    Report,
    Row,
    Signature,
    Table,
    shown,
)
from asncli.reports.shares import tenths_text
from asncli.terms import (
    QUANTITY_UNIT,
    Labelled,
    hundredths_text,
    indonesian_date,
    quantity_text,
)

MOST = 60_000  # values of all tables together: about 5,000 rows, 300 pages and 1.5 GB of memory to set them
GUIDE = "Arti istilah dan cara membaca: asncli guide officer"
_UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)  # of reports that do not say of when their data are
_UPRIGHT, _ACROSS = 100.0, 168.0  # characters of 9 points that fit side by side
_CHART_HIGH = 430.0  # points of a sheet that lies across
_LETTERS = (9.0, 6.0)  # points: as usual, and at least
_ROOM_FOR_WORDS = 16.0  # characters of 30 September 2026
_FEW_ROWS = 14
_TOGETHER = 26  # rows of a table that is not parted
_UNSEEN = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # turn the direction of what is read
_RIGHT = ("number", "tenths", "hundredths", "change", "quantity", "nrr", "target")
_CENTRED = ("code", "yes", "date")


def print_report(report: Report) -> bytes:
    """Print a report; AsnError ``report-too-long`` where it has more than ``MOST`` values."""
    data = report_data(report)
    return Press("report").print(data, report.made or _UNKNOWN)


def report_data(report: Report) -> dict[str, Any]:
    """What the template prints."""
    left = _Left(MOST)
    left.look_ahead(report)
    across = any(_wide(page) > _UPRIGHT for page in report.pages)
    pages = [_page(page, left, across=across) for page in report.pages]
    return {
        "landscape": across,
        "title": report.title,
        "agency": report.owner,
        "lines": [_words(line) for line in report.lines],
        "foot": " · ".join(part for part in (report.owner, report.title, GUIDE) if part),
        "stamp": report.stamp,
        "pages": pages,
    }


class _Left:
    """How many values there may still be."""

    def __init__(self, values: int) -> None:
        self.values = values

    def take(self, row: Row, columns: int) -> Row:
        """Count a row of so many columns; refuse one too many."""
        self.values -= columns
        if self.values < 0:
            raise _too_long()
        return row

    def look_ahead(self, report: Report) -> None:
        """Refuse before anything is laid out, where the rows are known."""
        known = [table for page in report.pages for table in page.tables if isinstance(table.rows, Sized)]
        if sum(len(table.rows) * len(shown(table)) for table in known if isinstance(table.rows, Sized)) > self.values:
            raise _too_long()


def _too_long() -> AsnError:
    return AsnError(
        "report-too-long",
        text("The report has more than {most} values, too many for a PDF.", most=MOST),
        text("Write it as .xlsx, .csv or .json instead, or make it of one unit with --unit."),
    )


def _wide(page: Page) -> float:
    """Characters of the widest table."""
    return max((_width(table) for table in page.tables), default=0.0)


def _page(page: Page, left: _Left, *, across: bool) -> dict[str, Any]:
    wide, room = _wide(page), _ACROSS if across else _UPRIGHT
    letters = max(_LETTERS[1], min(_LETTERS[0], _LETTERS[0] * room / wide if wide else _LETTERS[0]))
    found = {table.key: _table(table, left) for table in page.tables if table.key}
    return {
        "name": page.name,
        "lines": list(page.lines),
        "short": _short(page),
        "letters": letters,
        "room": room,
        "blocks": [_block(block, page, found, left) for block in page.blocks],
    }


def _short(page: Page) -> bool:
    """Whether a page is so short that it may share a sheet with the one before."""
    rows = [len(table.rows) if isinstance(table.rows, Sized) else _FEW_ROWS + 1 for table in page.tables]
    drawn = any(isinstance(block, Signature | Cards | Grid) for block in page.blocks)
    return not drawn and sum(rows) <= _FEW_ROWS


def _width(table: Table) -> float:
    return sum(max(table.columns[place].width, 5) for place in shown(table))


def _block(block: Block, page: Page, found: dict[str, dict[str, Any]], left: _Left) -> dict[str, Any]:
    match block:
        case Table():
            return found[block.key] if block.key else _table(block, left)
        case Prose():
            return {
                "kind": "prose",
                "title": block.title,
                "lines": [_words(line) for line in block.lines],
                "numbered": block.numbered,
            }
        case Bars():
            return _bars(block, next(table for table in page.tables if table.key == block.table))
        case Grid():
            return {
                "kind": "grid",
                "title": block.title,
                "corner": block.corner,
                "columns": list(block.columns),
                "rows": [[name, [[one.said, one.fill] for one in squares]] for name, squares in block.rows],
            }
        case Signature():
            return {"kind": "sign", "lines": list(block.lines)}
        case Cards():
            return {
                "kind": "cards",
                "title": block.title,
                "cards": [[_words(said) for said in card] for card in block.cards],
            }


def _table(table: Table, left: _Left) -> dict[str, Any]:
    places = shown(table)
    columns = [table.columns[place] for place in places]
    rows = [[_cell(column, row[place]) for column, place in zip(columns, places, strict=True)]
            for row in (left.take(row, len(columns)) for row in table.rows)]  # fmt: skip
    totals = None if table.totals is None else [paper(c, table.totals[p]) for c, p in zip(columns, places, strict=True)]
    return {
        "kind": "table",
        "title": table.title,
        "columns": [_column(column) for column in columns],
        "rows": rows,
        "totals": totals,
        "empty": table.empty or "Belum ada data.",
        "width": _width(table),
        "together": len(rows) <= _TOGETHER and sum(map(len, map(str, rows))) < _TOGETHER * 150,
        "high": table.lines if rows and not any(any(row) for row in rows) else 1,  # to be filled by hand
    }


def _column(column: Column) -> list[Any]:
    return [column.heading, max(column.width, 5), _align(column)]


def _align(column: Column) -> str:
    if isinstance(column.kind, type) or column.kind in _CENTRED:
        return "center"
    return "right" if column.kind in _RIGHT else "left"


def _cell(column: Column, value: Any) -> str | list[Any]:
    """What stands in a cell; of a name in a tree also how deep it stands."""
    return [value.level, _words(value.name)] if isinstance(value, Leaf) else _words(paper(column, value))


def _words(said: str) -> str:
    """Words that go on in the next line where they are too long, in the direction in which they are read."""
    return breakable(_UNSEEN.sub("", said))


def paper(column: Column, value: Any) -> str:
    """Write a value as on paper; nothing where there is none."""
    kind = column.kind
    if isinstance(kind, type) and issubclass(kind, Labelled):
        return _labels(kind).get(value, value or "")
    if value is None:
        return "–" if kind == "change" else ""
    if isinstance(value, Leaf):
        return value.name
    if isinstance(kind, str) and kind in _WRITERS and isinstance(value, int):
        return _WRITERS[kind](value)
    if kind == "yes":
        return "ya" if value else ""
    if kind in ("quantity", "target"):
        return " – ".join(quantity_text(end, ",") for end in value)
    if isinstance(value, date):
        return indonesian_date(value) if column.width >= _ROOM_FOR_WORDS else f"{value:%d-%m-%Y}"
    return ", ".join(map(str, value)) if kind == "list" and not isinstance(value, str) else str(value)


def _labels(kind: type[Labelled]) -> dict[Any, str]:
    return {one: one.label for one in kind}


def _whole(value: int) -> str:
    return f"{value:,}".replace(",", ".") if value else "–"


def _nrr(value: int) -> str:
    return f"{value // QUANTITY_UNIT},{value % QUANTITY_UNIT:04d}"


def _change(value: int) -> str:
    return ("+" if value > 0 else "") + hundredths_text(value, ",")


_WRITERS = {
    "number": _whole,
    "tenths": lambda value: tenths_text(value, ","),
    "hundredths": lambda value: hundredths_text(value, ","),
    "change": _change,
    "quantity": lambda value: quantity_text(value, ","),
    "target": lambda value: quantity_text(value, ","),
    "nrr": _nrr,
}


def _bars(block: Bars, table: Table) -> dict[str, Any]:
    """Draw the bars of a table: one figure a row, or several that together are the whole."""
    many = block.parts or (block.figures,)
    rows = [row for row in table.rows if any(isinstance(row[place], int) for place in many)]
    columns, named = [table.columns[place] for place in many], table.columns[block.names]
    lines = [
        {
            "name": _words(paper(named, row[block.names])),
            "parts": [_figure(row[place]) for place in many],
            "said": "" if block.parts else paper(columns[0], row[block.figures]),
            "fill": fill_of(row[block.names]),
        }
        for row in rows
    ]
    fills = fills_of([column.key for column in columns])
    return {
        "kind": "bars",
        "title": block.title,
        "rows": lines,
        "most": max((sum(map(_figure, (row[place] for place in many))) for row in rows), default=0),
        "stacked": bool(block.parts),
        "thick": min(13.0, _CHART_HIGH / max(1, len(lines))),
        "legend": [[column.heading, fill] for column, fill in zip(columns, fills, strict=True)],
    }


def _figure(value: Any) -> int:
    return value if isinstance(value, int) else 0
