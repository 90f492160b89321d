"""Reports as text: the blocks of ``asncli.reports`` as tables, Markdown, CSV and one JSON document."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from asncli.cli import views
from asncli.reports.aspects import change_text
from asncli.reports.public_voice import nrr_text
from asncli.reports.report import Column, Leaf, Page, Prose, Report, Table, shown
from asncli.reports.shares import tenths_text
from asncli.terms import hundredths_text, quantity_text

_LINE = (views.Column("line", ""),)
_KINDS = {"wrap": "text", "code": "text", "tree": "text", "target": "text", "yes": "text", "change": "hundredths",
          "nrr": "quantity", "tenths": "number"}  # fmt: skip
_DECIMAL = {"hundredths": hundredths_text, "quantity": quantity_text, "nrr": nrr_text, "tenths": tenths_text}


def overview(report: Report) -> list[views.View]:
    """What fits a terminal: who and what, and the first pages."""
    whose = [[line] for line in (report.owner, *report.lines) if line]
    return [
        views.Table(report.title, _LINE, whose),
        *(view for page in report.pages[: report.overview] for view in _views(page)),
    ]


def _views(page: Page) -> Iterator[views.View]:
    for block in page.blocks:
        if isinstance(block, Table):
            yield on_paper(block)
        elif isinstance(block, Prose):
            yield views.Table(block.title, _LINE, [[line] for line in block.lines])


def markdown(report: Report) -> Iterator[str]:
    """The first three pages as Markdown."""
    yield f"# {report.title}\n\n" + "".join(f"{line}\n\n" for line in (report.owner, *report.lines) if line)
    for block in (block for page in report.pages[:3] for block in page.blocks):
        if isinstance(block, Table):
            yield from views.markdown(on_paper(block))
            yield "\n"
        elif isinstance(block, Prose):
            yield f"## {block.title}\n\n" + "".join(f"- {line}\n" for line in block.lines) + "\n"


def listed(report: Report) -> views.Table:
    """The one table that a CSV file holds, with all its columns."""
    return on_paper(next(t for page in report.pages for t in page.tables if t.key == report.listed), whole=True)


def on_paper(table: Table, *, whole: bool = False) -> views.Table:
    """A table as people read it: only the columns that stand on paper (``whole``: also those without a value)."""
    places = [i for i, column in enumerate(table.columns) if column.heading] if whole else shown(table)
    rows = [*table.rows, *([table.totals] if table.totals and not whole else [])]
    columns = [_column(table.columns[place]) for place in places]
    columns = [c if isinstance(c.kind, str) else c._replace(kind="text") for c in columns]
    if not whole:  # what stands on paper has the decimal comma, whatever language the messages are in
        columns = [c._replace(kind="number") if c.kind in _DECIMAL else c for c in columns]
        return views.Table(table.title, columns, [[_paper(table.columns[p], row[p]) for p in places] for row in rows])
    return views.Table(table.title, columns, [[_bare(table.columns[p], row[p]) for p in places] for row in rows])


def _bare(column: Column, value: Any) -> Any:
    """What a file for programs holds: the name of a unit without the indentation of the tree."""
    return value.name if isinstance(value, Leaf) else _said(column, value)


def _paper(column: Column, value: Any) -> Any:
    if column.kind == "change":
        return change_text(value, ",")
    write = _DECIMAL.get(column.kind) if isinstance(column.kind, str) else None
    return _said(column, value) if write is None or not isinstance(value, int) else write(value, ",")


def _column(column: Column) -> views.Column:
    kind = _KINDS.get(column.kind, column.kind) if isinstance(column.kind, str) else column.kind
    return views.Column(column.key, column.heading, kind)


def _said(column: Column, value: Any) -> Any:
    if isinstance(column.kind, type):
        return column.kind(value).label if value in tuple(column.kind) else value  # or the word of a line of totals
    if column.kind == "yes":
        return "ya" if value else None
    if column.kind == "tenths":
        return tenths_text(value)
    if isinstance(value, Leaf):
        return "\u00a0\u00a0" * value.level + value.name
    if column.kind == "target":
        ends = value if isinstance(value, tuple) else (value,)
        return " – ".join(quantity_text(end, ",") for end in ends)
    return value


def document(report: Report) -> Iterator[str]:
    """The report as one JSON document: the head, then every table as a list, row by row as it comes."""
    yield views.to_json(report.head).removesuffix("\n}")
    for table in (table for page in report.pages[1:] for table in page.tables if table.key):
        yield f',\n"{table.key}": '
        yield from (part.removesuffix("\n") if part.endswith("]\n") else part for part in _json_rows(table))
    yield "\n}\n"


def _json_rows(table: Table) -> Iterator[str]:
    columns = [_column(column) for column in table.columns]
    rows = ([_exact(c, value) for c, value in zip(table.columns, row, strict=True)] for row in table.rows)
    return views.json_rows(views.Table(table.title, columns, rows))


def _exact(column: Column, value: Any) -> Any:
    if isinstance(value, Leaf):
        return value.name
    if column.kind == "tenths" and value is not None:
        return Decimal(tenths_text(value))
    if column.kind == "target":
        ends = [Decimal(quantity_text(end)) for end in (value if isinstance(value, tuple) else (value,))]
        return ends if isinstance(value, tuple) else ends[0]
    return value
