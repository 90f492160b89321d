"""Reading the cells of one row through the parsers of their columns; repeated cells are read once and remembered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row, is_month_first
from asncli.workbooks.raw import Broken, Cell, Fault, Noted, Parse, Uncached, unmasked
from asncli.workbooks.second_look import Facts
from asncli.workbooks.specs import Check, Column, SheetSpec, Values

_REMEMBERED = 20_000  # different cells of a column that are remembered with what they mean
_UNREAD = object()
_FINDINGS = (Fault, Noted)
_MEMORABLE = (str, date)  # not numbers: 1.0 and TRUE are the same key
_LONG_NUMBER = 1e15  # from here on a float may have lost digits that the file still holds


class Finding(NamedTuple):
    """Something to say about a field of a row, and whether it rejects the row."""

    field: str
    finding: Fault | Noted
    rejects: bool


class RowReader:
    """Reads rows under one heading into values in the order of ``spec.all_columns``."""

    def __init__(
        self,
        spec: SheetSpec,
        header: Header,
        today: date,
        look: Callable[[], Facts],
        others: Mapping[str, Parse] | None = None,
    ) -> None:
        """Lay out which column of the sheet is read by which parser (``others``: of this file instead of its own)."""
        self._spec, self._today, self._look = spec, today, look
        self._others = {**_by_heading(spec, header), **(others or {})}
        self._parts = header.parts
        self._blank: Values = [None] * len(spec.all_columns)
        self._plan = [
            (position, header.columns[column.field][0], dict[object, object]({"": None}), column)
            for position, column in enumerate(spec.all_columns)
            if column.field in header.columns
        ]
        self._required = [(p, c.field, c.missing) for p, c in enumerate(spec.all_columns) if c.required]
        self._check = spec.make_check(frozenset(header.columns)) if spec.make_check else spec.check

    def read(self, number: int, row: Row) -> tuple[Values, list[Finding]]:
        """Read a row (at least as long as the heading): its values, and what there is to say about them."""
        values = self._blank[:]
        findings: list[Finding] = []
        for position, index, remembered, column in self._plan:
            cell = row[index]
            found = remembered.get(cell, _UNREAD)
            if found is _UNREAD:
                found = self._parsed(cell, column, number, index)
                if isinstance(found, _FINDINGS):
                    findings.append(Finding(column.field, found, isinstance(found, Fault) and not column.soft))
                    found = found.value if isinstance(found, Noted) else None
                elif isinstance(cell, _MEMORABLE) and len(remembered) < _REMEMBERED:
                    remembered[cell] = found
            values[position] = found
        for position, field, missing in self._required:
            if values[position] is None and not any(finding.field == field for finding in findings):
                findings.append(Finding(field, Fault(missing), True))
        if self._check:
            self._cross_check(self._check, values, findings)
        return values, findings

    def _cross_check(self, check: Check, values: Values, findings: list[Finding]) -> None:
        """Check across the columns; of a cell that could not be read, nothing more is said."""
        unread = findings and {f.field for f in findings if values[self._spec.at(f.field)] is None}
        for field, found in check(values, self._today):
            if field in unread:
                continue
            findings.append(Finding(field, found, isinstance(found, Fault)))
            if isinstance(found, Noted):
                values[self._spec.at(field)] = found.value

    def _parsed(self, cell: Cell, column: Column, number: int, index: int) -> object:
        if isinstance(cell, float) and abs(cell) >= _LONG_NUMBER:
            cell = self._in_full(cell, number, index)
        cell = unmasked(cell)
        if isinstance(cell, Broken):
            return Fault(column.broken)
        if isinstance(cell, Uncached):
            return Fault("formula-no-value")
        if part := self._parts.get(column.field):
            cell = part(cell)
        return self._others.get(column.field, column.parse)(cell, self._today)

    def _in_full(self, cell: float, number: int, index: int) -> Cell:
        """Look up whether the file holds more digits of a long number than its float."""
        return self._look().cells.get(number, {}).get(index, cell)


def _by_heading(spec: SheetSpec, header: Header) -> dict[str, Parse]:
    """Choose the parsers of columns whose heading says that the month stands before the day."""
    return {
        column.field: column.month_first
        for column in spec.all_columns
        if column.month_first and is_month_first(header.columns.get(column.field, (0, ""))[1])
    }
