"""The form of an SKP (PermenPANRB 6/2022), one person a sheet, laid out anew as rows of the sheet SKP.

A form says neither codes nor Arah and Rekap. Codes follow the order of the rows (``U1``, ``T1``; indicators
``U1.1``); Arah and Rekap are derived and said to be assumed, row by row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise
from typing import NamedTuple

from asncli.messages import Text, text
from asncli.terms import Aspect
from asncli.workbooks.choices import aspect as aspect_of
from asncli.workbooks.grids import Grid
from asncli.workbooks.headings import Row
from asncli.workbooks.raw import Cell, column_letters, written
from asncli.workbooks.second_look import Facts
from asncli.workbooks.skp_identity import Met, Span, employee_nip, plan_span
from asncli.workbooks.skp_lines import Form, Line, Table, columns, read_lines
from asncli.workbooks.skp_targets import assumed, split_target

_SEARCHED = 40  # rows in which the heading of the table may stand
PARENT, ASSUMED = "Rencana Hasil Kerja Pimpinan yang Diintervensi", "Arah Diasumsikan"
BY_ORDER = "Kode Menurut Urutan"  # says in every row of a form that its codes are no more than its order
# The columns of the new layout, and the column of the form in which each one stands.
_HEADINGS = {
    "NIP": "nip", "Tahun": "span", "Kode Indikator": "number", "Kode RHK": "number", "Rencana Hasil Kerja": "result",
    "Jenis": "number", PARENT: "parent", "Aspek": "aspect", "Indikator": "title", "Target": "target",
    "Target Atas": "target", "Satuan": "target", "Arah": "direction", "Rekap": "recap", "Mulai": "span",
    "Selesai": "span", ASSUMED: "target", BY_ORDER: "number",
}  # fmt: skip
_INSTEAD = {"number": "result", "parent": "result"}  # where the form does not have the column
_OF_RESULT = {"result", "parent"}


class _Head(NamedTuple):
    """What holds for all rows: the rows of the heading, its columns, the NIP, and the period."""

    first: int
    last: int
    table: Table
    headings: Row
    nip: Met
    span: Span | None = None


def skp_form(grid: Grid, today: date) -> Grid | None:
    """Lay a form out anew; ``None`` for any other sheet."""
    top = list(islice(grid.rows(), _SEARCHED + 1))
    head = _head(top)
    if head is None:
        return None
    # A NIP as a number may have more digits in the file than the number keeps.
    facts = grid.look() if grid.odd or not isinstance(head.nip.cell, str) else Facts()
    above = [(number, facts.dress(number, row)) for number, row in top if number < head.first]
    nip, remarks = employee_nip(above)
    head = head._replace(nip=nip or head.nip, span=plan_span(above, today))
    below = ((number, facts.dress(number, row)) for number, row in grid.rows() if number > head.last)
    form = read_lines(below, head.table, grid.merges())
    if form is None:
        return None
    filled = sum(1 for number, row in top if number < head.last and any(written(cell) for cell in row))
    rows = [(head.last, tuple(_HEADINGS)), *((line.row, _laid_out(line, head, today)) for line in form.lines)]
    results = {line.row: line.result_row for line in form.lines}
    return replace(
        grid,
        rows=lambda: iter(rows),
        merges=tuple,
        look=lambda: Facts(hidden=facts.hidden),
        odd=bool(facts.hidden),
        ragged=False,
        place=lambda row, column: _place(row, column, head, results),
        absorbed=lambda: filled + form.behaviour + form.left_out,
        lines=above,
        remarks=[*remarks, *_remarks(head, form)],
    )


def _head(rows: Sequence[tuple[int, Row]]) -> _Head | None:
    """Find the heading of the table, in one row or in two, below a NIP."""
    single = [(at, number, row) for at, (number, row) in enumerate(rows)]
    pairs = [(at, below[0], _over(row, below[1])) for at, ((_, row), below) in enumerate(pairwise(rows))]
    for at, last, headings in (*single, *pairs):
        if table := columns(headings):
            nip, _ = employee_nip(rows[:at])
            return _Head(rows[at][0], last, table, headings, nip) if nip else None
    return None


def _over(above: Row, below: Row) -> Row:
    """Join a row of headings with the next one, which says what the first leaves empty."""
    return [_at(above, index) or _at(below, index) for index in range(max(len(above), len(below)))]


def _at(row: Row, index: int) -> Cell:
    return row[index] if index < len(row) else ""


def _laid_out(line: Line, head: _Head, today: date) -> Row:
    """Give an indicator as a row in canonical columns."""
    cells, span = line.cells, head.span
    target = split_target(cells.get("target", ""))
    measure = cells.get("measure") or target.measure
    aspect = aspect_of(written(cells.get("aspect", "")), today)
    direction, recap = assumed(
        measure if isinstance(measure, str) else "", aspect if isinstance(aspect, Aspect) else None, most=target.most
    )
    derived = {"direction": direction.label, "recap": recap.label}
    missing = [label for name, label in derived.items() if name not in cells]
    return (
        head.nip.cell,
        span.year if span else "",
        line.code,
        line.result_code,
        cells.get("result", ""),
        line.kind.label,
        cells.get("parent", ""),
        cells.get("aspect", ""),
        cells.get("title", ""),
        target.target,
        target.high,
        measure,
        cells.get("direction", direction.label),
        cells.get("recap", recap.label),
        (span and span.begins) or "",
        (span and span.ends) or "",
        ", ".join(missing),
        "ya",
    )


def _place(row: int, column: int, head: _Head, results: Mapping[int, int]) -> str:
    """Say where in the form a cell of the new layout stands."""
    name = list(_HEADINGS.values())[column]
    if name == "nip":
        return f"{column_letters(head.nip.column)}{head.nip.row}"
    if name == "span":
        met = head.span.met if head.span else head.nip
        return f"{column_letters(met.column)}{met.row}"
    stands = results.get(row, row) if name in _OF_RESULT else row
    return f"{column_letters(head.table.get(name, head.table[_INSTEAD.get(name, 'target')]))}{stands}"


def _remarks(head: _Head, form: Form) -> list[Text]:
    """Tell what the sheet SKP has no room for, and which codes were given."""
    used = {*head.table.values()}
    others = [
        " ".join(said.split()) for i, cell in enumerate(head.headings) if i not in used and (said := written(cell))
    ]
    remarks = [text("A form of one SKP; its results and indicators got codes by their order: U1, U1.1, T1, T1.1 …")]
    if others:
        remarks.append(text("Columns of the form that are not kept: {columns}.", columns=", ".join(others)))
    if form.behaviour:
        remarks.append(text("Behaviour expectations are not kept; rows: {n}.", n=form.behaviour))
    return remarks
