"""A further table below the first one whose columns stand in another order: its rows are put into the first order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice, takewhile

from asncli.workbooks.grids import Grid, Rows
from asncli.workbooks.header import Header, find_header, one_line
from asncli.workbooks.headings import How, Row, folded_heading
from asncli.workbooks.raw import Cell, column_letters, written
from asncli.workbooks.second_look import Facts
from asncli.workbooks.specs import SheetSpec

_LONG_NUMBER = re.compile(r"\d{8}")
_DIGITS = re.compile(r"\d{4}|^\s*\d+\s*$")  # of a NIP, a code or a year; or a mark alone
_DEEPEST = 3  # rows that a heading may take
_Moves = Mapping[int, int]  # column of the first table -> column in the table at hand


def realigned(grid: Grid, header: Header, spec: SheetSpec) -> Grid:
    """Give the rows below a heading of another order as the first heading has them.

    Addresses of cells stay the true ones. Columns that only the further table has are not read; a sheet that was
    laid out anew before stays as it is.
    """
    if grid.place or not spec.needed or spec.needed[0] not in header.columns:
        return grid
    tables = _Tables(grid, header, spec)
    return replace(grid, rows=tables.rows, look=tables.look, place=tables.place)


class _Tables:
    """The further tables of a sheet as they are met: from which row on which columns are where."""

    def __init__(self, grid: Grid, header: Header, spec: SheetSpec) -> None:
        self._grid, self._header, self._spec = grid, header, spec
        self._index = header.columns[spec.needed[0]][0]
        self._moves: dict[int, _Moves] = {}
        self._odd: Facts | None = None
        self._facts = Facts()

    def rows(self) -> Rows:
        """Give the rows in the order of the first heading; a heading of another order as the first one."""
        moved: _Moves | None = None
        last, index = self._header.last_row, self._index
        rest = self._grid.rows()
        while (numbered := next(rest, None)) is not None:
            number, row = numbered
            cell = row[index] if index < len(row) else ""
            # Records have a number there; what has none may be a heading.
            if number > last and isinstance(cell, str) and not _DIGITS.search(cell) and _has_words(row):
                ahead = list(islice(rest, _DEEPEST - 1))
                rest = chain(ahead, rest)
                ahead = list(takewhile(lambda numbered: not _has_number(numbered[1]), ahead))
                found = self._heading(numbered, ahead)
                if found is not None:
                    moved = self._met(number, found)
                    row = self._header.headings if moved else row
                    yield number, row
                    continue
            yield number, row if moved is None else self._moved(row, moved)

    def look(self) -> Facts:
        """Take the second look; what is odd stands in the columns of the first heading."""
        if self._odd is None:
            self._odd = self._grid.look()
            self._facts.hidden = self._odd.hidden
            self._lay_out()
        return self._facts

    def place(self, row: int, index: int) -> str:
        """Give the true address of a cell."""
        moves = self._of(row)
        return f"{column_letters(index if moves is None else moves.get(index, index))}{row}"

    def _heading(self, row: tuple[int, Row], ahead: list[tuple[int, Row]]) -> Header | None:
        found = find_header([row, *ahead], self._spec.dictionary, self._spec.needed, self._grid.merges())
        return found if found and found.first_row == row[0] else None

    def _met(self, number: int, found: Header) -> _Moves | None:
        """Keep the order of a further heading; none where it does not contradict the first one."""
        moves = _moves(self._header, found)
        if moves is None and self._of(number) is None:
            return None
        if number not in self._moves:
            self._moves[number] = moves if moves is not None else {i: i for i in range(len(self._header.headings))}
            self._lay_out()
        return self._moves[number]

    def _of(self, row: int) -> _Moves | None:
        if not self._moves:
            return None
        return next((moves for first, moves in reversed(self._moves.items()) if row >= first), None)

    def _moved(self, row: Row, moves: _Moves) -> list[Cell]:
        cells: list[Cell] = [""] * len(self._header.headings)
        for old, new in moves.items():
            if new < len(row):
                cells[old] = row[new]
        return cells

    def _lay_out(self) -> None:
        self._facts.cells.clear()
        for number, cells in (self._odd.cells if self._odd else {}).items():
            moves = self._of(number)
            if moves is not None:
                cells = {old: cells[new] for old, new in moves.items() if new in cells}
            self._facts.cells[number] = cells


def _has_words(row: Row) -> bool:
    return sum(1 for cell in row if isinstance(cell, str) and cell[:1].isalpha()) > 1


def _has_number(row: Row) -> bool:
    """Say whether a row holds a number that a person may be known by."""
    return any(_LONG_NUMBER.search(written(cell)) for cell in row)


def _moves(first: Header, other: Header) -> _Moves | None:
    """Say where the columns of the first heading stand under another one; none where both agree."""
    fields = {index: field for field, (index, _) in first.columns.items()}
    here = {index: field for field, (index, _) in other.columns.items()}
    agree = all(f not in first.columns or first.columns[f][0] == index for f, (index, _) in other.columns.items())
    if agree and all(index not in here or field in _fields_at(other, index) for index, field in fields.items()):
        return None
    moves = {
        index: other.columns[field][0]
        for field, (index, _) in first.columns.items()
        if field in other.columns and (first.how.get(field) is How.PART) == (other.how.get(field) is How.PART)
    }
    said = {folded_heading(heading): index for index, heading in enumerate(other.headings) if heading}
    for index, heading in enumerate(first.headings):
        if heading and index not in fields and said.get(folded_heading(one_line(heading)), -1) not in (-1, *here):
            moves[index] = said[folded_heading(heading)]
    return moves


def _fields_at(header: Header, index: int) -> Iterator[str]:
    return (field for field, (at, _) in header.columns.items() if at == index)
