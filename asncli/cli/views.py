"""Tables and records as values, and their four written forms: table, JSON, CSV, Markdown.

A row holds plain values; the kind of its column tells how they are written. Figures come as whole numbers
(``hundredths``, ``quantity``) and leave exact: no binary float is made on the way. JSON has codes and keys,
the forms for people have official labels and headings.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from json.encoder import encode_basestring
from typing import Any, NamedTuple

from asncli.cli.language import _, said, spoken
from asncli.messages import Text
from asncli.terms import Labelled, Period, hundredths_text, quantity_text

Row = Sequence[Any]
# What a terminal must never receive from data: control characters, of which escape sequences are made.
_CONTROL = dict.fromkeys([*range(32), *range(127, 160)], "\ufffd") | {ord(c): " " for c in "\t\n\r"}

_SIGNS = frozenset("=+-@\t\r\n|")  # by which text begins that a spreadsheet would calculate
_text = json.JSONEncoder(ensure_ascii=False).encode  # one encoder for all: json.dumps would make one each time


class Column(NamedTuple):
    """One column: JSON key, heading (official Indonesian, or marked with ``N_``), how values are written.

    ``kind`` is ``text`` (also dates, whole numbers, yes and no), ``number`` (right-aligned), ``hundredths``,
    ``quantity`` (ten-thousandths), ``list``, or a closed list of ``terms`` or labels by code, whose codes are shown
    by label.
    """

    key: str
    heading: str
    kind: str | type[Labelled] | Mapping[str, str] = "text"


@dataclasses.dataclass(frozen=True)
class Table:
    """Rows in the order of ``columns``; ``rows`` is gone through once.

    ``spare``: keys of columns that a narrow terminal leaves out, the first one first.
    """

    title: str
    columns: Sequence[Column]
    rows: Iterable[Row]
    spare: Sequence[str] = ()


@dataclasses.dataclass(frozen=True)
class Record:
    """One thing, shown as heading and value line by line; in JSON one object."""

    title: str
    columns: Sequence[Column]
    row: Row


View = Table | Record


def heading(column: Column) -> str:
    """Heading of a column in the language in use."""
    return _(column.heading)


def cell(column: Column, value: Any, comma: str) -> str:
    """Write one value for people, on one line."""
    if value is None:
        return ""
    if column.kind == "hundredths":
        return hundredths_text(value, comma)
    if column.kind == "quantity":
        return quantity_text(value, comma)
    if isinstance(column.kind, Mapping):
        return column.kind[value]
    if not isinstance(column.kind, str):
        return column.kind(value).label
    if isinstance(value, str | Text):
        shown = said(value) if isinstance(value, Text) else value.label if isinstance(value, Labelled) else value
        return shown if shown.isprintable() else shown.translate(_CONTROL)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return value.astimezone().strftime("%Y-%m-%d %H:%M")
    if isinstance(value, Mapping):
        counted = [f"{_(key)}: {cell(column, one, comma)}" for key, one in value.items() if one != 0]
        return ", ".join(counted) or "-"  # what did not happen needs no words
    if isinstance(value, list | tuple):
        return ", ".join(cell(column, one, comma) for one in value)
    return str(value).translate(_CONTROL)


def comma() -> str:
    """Decimal sign that people of the language in use write."""
    return "," if spoken() == "id" else "."


def right_aligned(column: Column) -> bool:
    """Tell whether a column holds figures."""
    return column.kind in ("number", "hundredths", "quantity")


def lines(view: View) -> tuple[list[str], list[list[str]]]:
    """Headings and cells as text for people; a record becomes two columns without headings."""
    sign = comma()
    if isinstance(view, Record):
        pairs = [(heading(c), cell(c, value, sign)) for c, value in zip(view.columns, view.row, strict=True)]
        return ["", ""], [[name, shown] for name, shown in pairs if shown]
    columns = view.columns
    rows = list(view.rows)
    if not rows:
        return [heading(c) for c in columns], []
    # Column by column: a hundred thousand rows in half the time.
    cells = [_cells(c, values, sign) for c, values in zip(columns, zip(*rows, strict=True), strict=True)]
    return [heading(c) for c in columns], [list(row) for row in zip(*cells, strict=True)]


def telling(view: View) -> View:
    """A table without the columns that hold nothing on any row, which only make it wide; a record as it is."""
    if isinstance(view, Record):
        return view
    rows = list(view.rows)
    empty: tuple[Any, ...] = (None, "", [], ())
    kept = [i for i in range(len(view.columns)) if not rows or any(row[i] not in empty for row in rows)]
    return Table(view.title, [view.columns[i] for i in kept], [[row[i] for i in kept] for row in rows], view.spare)


def _cells(column: Column, values: Sequence[Any], sign: str) -> list[str]:
    if column.kind not in ("text", "number"):
        return ["" if v is None else cell(column, v, sign) for v in values]
    # Most values by far need nothing done, or next to nothing.
    return [
        v if v.__class__ is str and v.isprintable() else "" if v is None else str(v) if v.__class__ is int
        else cell(column, v, sign)
        for v in values
    ]  # fmt: skip


def plain(view: View, titled: bool) -> Iterator[str]:
    """Write a table for pipes and files: every value in full on one line, no frame, no colour."""
    view = telling(view)
    headings, rows = lines(view)
    if not rows:
        return
    if titled:
        yield f"{_(view.title)}\n"
    table = [headings, *rows] if any(headings) else rows
    # A record has two columns here, however many it has as a row.
    right = [right_aligned(column) for column in view.columns] if isinstance(view, Table) else [False, False]
    padded = [_padded(cells, to_right) for cells, to_right in zip(zip(*table, strict=True), right, strict=True)]
    for row in zip(*padded, strict=True):
        yield "  ".join(row).rstrip() + "\n"


def _padded(cells: Sequence[str], to_right: bool) -> list[str]:
    """Make the cells of a column equally wide."""
    widths = [len(text) if text.isascii() else _width(text) for text in cells]
    widest = max(widths)
    if to_right:
        return [" " * (widest - width) + text for text, width in zip(cells, widths, strict=True)]
    return [text + " " * (widest - width) for text, width in zip(cells, widths, strict=True)]


def _width(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def markdown(view: View) -> Iterator[str]:
    """Write a heading and a table as Markdown."""
    headings, rows = lines(view)
    marks = ["---:" if isinstance(view, Table) and right_aligned(c) else "---" for c in view.columns]
    yield f"## {_(view.title)}\n\n"
    for row in [headings, marks[: len(headings)], *rows]:
        yield "| " + " | ".join(_markdown_cell(text) for text in row) + " |\n"


def _markdown_cell(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def comma_separated(view: View) -> Iterator[str]:
    """Write a table as CSV; text that a spreadsheet would calculate is made harmless by an apostrophe."""
    lines_of = io.StringIO()
    writer = csv.writer(lines_of, lineterminator="\n")
    rows = iter(view.rows if isinstance(view, Table) else [view.row])
    writer.writerow([heading(c) for c in view.columns])
    while block := list(islice(rows, 1000)):
        by_column = (_cells(c, values, ".") for c, values in zip(view.columns, zip(*block, strict=True), strict=True))
        cells = ([harmless(text) if text[:1] in _SIGNS else text for text in texts] for texts in by_column)
        writer.writerows(zip(*cells, strict=True))
        yield lines_of.getvalue()
        lines_of.seek(0)
        lines_of.truncate()
    yield lines_of.getvalue()


def harmless(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula; plain numbers stay."""
    if text[:1] in _SIGNS and not _is_number(text):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    return text[0] in "+-" and text[1:].replace(".", "", 1).isdigit() and text.isascii()


def json_rows(view: View) -> Iterator[str]:
    """Write a table as a JSON list of objects, one a line, or a record as one object."""
    writers = [_json_writer(c) for c in view.columns]
    form = "{" + ", ".join(json.dumps(c.key).replace("%", "%%") + ": %s" for c in view.columns) + "}"
    if isinstance(view, Record):
        yield form % _json_cells(writers, view.row) + "\n"
        return
    before = "[\n"
    for row in view.rows:
        yield before + form % _json_cells(writers, row)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _json_cells(writers: Sequence[Callable[[Any], str]], row: Row) -> tuple[str, ...]:
    return tuple([write(value) for write, value in zip(writers, row, strict=True)])


def _json_writer(column: Column) -> Callable[[Any], str]:
    if column.kind == "hundredths":
        return _json_hundredths
    if column.kind == "quantity":
        return lambda value: "null" if value is None else quantity_text(value)
    return _json_cell


@lru_cache(maxsize=100_000)
def _json_hundredths(value: int | None) -> str:
    return "null" if value is None else hundredths_text(value)


def _json_cell(value: Any) -> str:
    kind = value.__class__
    if kind is str:  # most values by far
        return encode_basestring(value)
    if value is None:
        return "null"
    return str(value) if kind is int else f'"{value}"' if kind is date else to_json(value, None)


def to_json(value: Any, pad: str | None = "") -> str:
    """Write any document of ours as JSON: dates ISO, ``Decimal`` exact, sentences in the language in use.

    ``pad`` is the indent reached, None for all on one line. A binary float is refused: no figure of ours is one.
    """
    kind = value.__class__
    if kind is str:  # most values by far are words, whole numbers or nothing
        return encode_basestring(value)
    if value is None or kind is int:
        return "null" if value is None else str(value)
    if isinstance(value, str | bool | int):
        return _text(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, float):
        raise TypeError("a float has no place in our JSON")
    if isinstance(value, date):
        return json.dumps(value.isoformat())
    if isinstance(value, Text):
        return _text(said(value))
    if hasattr(value, "_asdict"):
        value = value._asdict()
    elif dataclasses.is_dataclass(value) and not isinstance(value, type | Period):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    deeper = None if pad is None else pad + "  "
    if isinstance(value, Mapping):
        pairs = [f"{encode_basestring(str(k))}: {to_json(v, deeper)}" for k, v in value.items()]
        return _bracketed("{", pairs, "}", pad)
    if isinstance(value, list | tuple):
        flat = all(one is None or isinstance(one, str | int | Decimal) for one in value)
        return _bracketed("[", [to_json(one, deeper) for one in value], "]", None if flat else pad)
    return _text(str(value))


def _bracketed(opening: str, parts: Sequence[str], closing: str, pad: str | None) -> str:
    if pad is None or not parts:
        return opening + ", ".join(parts) + closing
    return f"{opening}\n{pad}  " + f",\n{pad}  ".join(parts) + f"\n{pad}{closing}"
