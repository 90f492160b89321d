"""Reports as text: the blocks of ``asncli.reports`` as tables, Markdown, CSV and one JSON document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from asncli.cli import views
from asncli.reports.aspects import change_text
from asncli.reports.public_voice import nrr_text
from asncli.reports.report import Between, Cards, Column, Leaf, Page, Prose, Report, Row, Table, as_table, shown
from asncli.reports.shares import tenths_text
from asncli.terms import hundredths_text, quantity_text

_LINE = (views.Column("line", ""),)
_KINDS = {"wrap": "text", "code": "text", "tree": "text", "target": "text", "yes": "text", "change": "hundredths",
          "nrr": "quantity", "tenths": "number"}  # fmt: skip
_EXACT = ("tree", "tenths", "target")  # kinds that JSON writes in another way than they are
_DECIMAL = {"hundredths": hundredths_text, "quantity": quantity_text, "nrr": nrr_text, "tenths": tenths_text}


def overview(report: Report) -> list[views.View]:
    """What fits a terminal: who and what, and the first pages."""
    whose = [[line] for line in (report.owner, report.stamp, *report.lines) if line]
    return [
        views.Table(report.title, _LINE, whose),
        *(view for page in report.pages[: report.overview] for view in _views(page)),
    ]


def _views(page: Page) -> Iterator[views.View]:
    for block in page.blocks:
        if isinstance(block, Cards):
            yield on_paper(as_table(block))
        elif isinstance(block, Table):
            yield on_paper(block)
        elif isinstance(block, Prose):
            yield views.Table(block.title, _LINE, [[line] for line in block.lines])


def markdown(report: Report) -> Iterator[str]:
    """The pages of the overview as Markdown, at least three."""
    yield f"# {report.title}\n\n" + "".join(
        f"{line}\n\n" for line in (report.owner, report.stamp, *report.lines) if line
    )
    for block in (block for page in report.pages[: max(3, report.overview)] for block in page.blocks):
        if isinstance(block, Table | Cards):
            yield from views.markdown(on_paper(as_table(block) if isinstance(block, Cards) else block))
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
    # Column by column, as most columns hold what is written as it is.
    by_column = (_written(table.columns[p], [row[p] for row in rows], whole=whole) for p in places)
    return views.Table(table.title, columns, [list(row) for row in zip(*by_column, strict=True)], table.spare)


def _written(column: Column, values: list[Any], *, whole: bool) -> list[Any]:
    if isinstance(column.kind, type):
        labels = {member: member.label for member in column.kind}
        return [labels.get(value, value) for value in values]  # a line of totals may have a word there
    if column.kind == "yes":
        return ["ya" if value else None for value in values]
    write = _bare if whole else _paper
    if column.kind in ("code", "number", "wrap", "text", "list") and not column.marked:
        return [write(column, value) if isinstance(value, Leaf) else value for value in values]
    return [write(column, value) for value in values]


def _bare(column: Column, value: Any) -> Any:
    """What a file for programs holds: the name of a unit without the indentation of the tree."""
    if column.marked and isinstance(value, str):
        return None
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
    if column.kind == "yes":
        return "ya" if value else None
    if column.kind == "tenths":
        return value if isinstance(value, str) else tenths_text(value)
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
    exact = [place for place, column in enumerate(table.columns) if column.kind in _EXACT or column.marked]
    return views.json_rows(views.Table(table.title, columns, (_exactly(table, row, exact) for row in table.rows)))


def _exactly(table: Table, row: Row, places: Sequence[int]) -> Row:
    if not places:
        return row
    written = list(row)
    for place in places:
        written[place] = _exact(table.columns[place], row[place])
    return written


def _exact(column: Column, value: Any) -> Any:
    if column.marked and isinstance(value, str):
        return None
    if isinstance(value, Between):
        return value[:2]
    if isinstance(value, Leaf):
        return value.name
    if column.kind == "tenths" and isinstance(value, int):
        return Decimal(tenths_text(value))
    if column.kind == "target":
        ends = [Decimal(quantity_text(end)) for end in (value if isinstance(value, tuple) else (value,))]
        return ends if isinstance(value, tuple) else ends[0]
    return value
