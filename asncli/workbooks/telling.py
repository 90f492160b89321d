"""What is told of a sheet: its problems, and which rows they reject."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from asncli.workbooks.grids import Grid
from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row
from asncli.workbooks.problems import Problem, Severity, problem
from asncli.workbooks.raw import Fault, Noted, column_letters, written
from asncli.workbooks.reading import Finding
from asncli.workbooks.second_look import Facts
from asncli.workbooks.specs import SheetSpec

_SHOWN = 200  # characters of a value that a problem shows
_DIGITS = re.compile(r"\d+")


class Telling:
    """The problems of one sheet, in the order in which they were met, and the rows that they reject.

    ``columns``: field -> letter of the column and the heading met, without the asterisk of a column that must be
    filled.
    """

    def __init__(self, grid: Grid, header: Header, spec: SheetSpec) -> None:
        """Begin with nothing to tell."""
        self.sheet, self.problems = grid.name, list[Problem]()
        self._grid, self._header, self._spec = grid, header, spec
        self._facts = Facts()
        self._rejections: dict[int, int] = {}
        self._ranks = {code: rank for rank, code in enumerate(spec.order)}
        headed = {f: (i, grid.met.get(i, h)) for f, (i, h) in header.columns.items()}
        self.columns = {f: (self.letters(i), h.rstrip("* ") or h) for f, (i, h) in headed.items()}

    def letters(self, index: int) -> str:
        """Letters of a column in the file."""
        return _DIGITS.sub("", self._place(self._header.last_row, index))

    def reject(self, row: int, field: str | None, code: str, value: object = None, **values: object) -> None:
        """Reject a row for a fault found later; a row already rejected only gains the code in ``also``."""
        at = self._rejections.get(row)
        if at is None:
            self._rejections[row] = len(self.problems)
            self._tell(Severity.ERROR, row, field, Fault(code, values), value)
        elif code != self.problems[at].code and code not in self.problems[at].also:
            self.problems[at] = self.problems[at]._replace(also=(*self.problems[at].also, code))

    def warn(self, row: int | None, field: str | None, code: str, value: object = None, **values: object) -> None:
        """Add a warning found later (of the whole file where ``row`` is ``None``)."""
        self._tell(Severity.WARNING, row, field, Fault(code, values), value)

    def faults(self) -> dict[int, Problem]:
        """Give the error of every rejected row, by the number of the row in ``originals``."""
        return {number: self.problems[at] for number, at in self._rejections.items()}

    def key_met(self) -> str:
        """Name the columns by which rows are told apart, those that the file has (of one cell, what it says last)."""
        met = [self.columns[field] for field in self._spec.key if field in self.columns]
        return " + ".join({letter: heading for letter, heading in met if letter}.values())

    def index_of(self, number: int, fault: Problem) -> int | None:
        """Column (from 0) of the faulty cell of a row, where the fault is one of a cell."""
        found = [
            index
            for field, (index, _) in self._header.columns.items()
            if fault.cell and self.columns[field][1] == fault.column
        ]
        return next((index for index in found if self._place(number, index) == fault.cell), None)

    def unwarn(self, rows: Collection[int], code: str) -> None:
        """Take back the warnings of this code of rows of which it turned out not to hold."""
        numbers = {self._grid.true_row(row) for row in rows}
        stay = [
            at
            for at, told in enumerate(self.problems)
            if told.row not in numbers or (told.severity, told.code) != (Severity.WARNING, code)
        ]
        places = {old: new for new, old in enumerate(stay)}
        self.problems = [self.problems[at] for at in stay]
        self._rejections = {row: places[at] for row, at in self._rejections.items()}

    def _refuse(self, number: int, row: Row, findings: Iterable[Finding]) -> None:
        errors = [finding for finding in findings if finding.rejects]
        if self._ranks:
            errors.sort(key=lambda error: self._ranks.get(error.finding.code, len(self._ranks)))
        else:
            errors.sort(key=lambda error: self._spec.positions.get(error.field, -1))
        first = errors[0]
        also = tuple(dict.fromkeys(e.finding.code for e in errors if e.finding.code != first.finding.code))
        self._rejections[number] = len(self.problems)
        self._tell(Severity.ERROR, number, first.field, first.finding, self._at(first.field, number, row), also)

    def _place(self, row: int, index: int) -> str:
        return self._grid.place(row, index) if self._grid.place else f"{column_letters(index)}{row}"

    def _at(self, field: str, number: int, row: Row) -> object:
        index = self._header.columns.get(field, (len(row), ""))[0]
        cell = row[index] if index < len(row) else None
        cell = self._facts.cells.get(number, {}).get(index, cell)
        part = self._header.parts.get(field)
        return part(cell) if part and isinstance(cell, str) else cell

    def _tell(
        self,
        severity: Severity,
        row: int | None,
        field: str | None,
        finding: Fault | Noted,
        value: object,
        also: tuple[str, ...] = (),
    ) -> None:
        letter, heading = self.columns.get(field or "", (None, None))
        if heading is None and field in self._spec.positions:
            heading = self._spec.heading(field or "")
        true_row = self._grid.true_row(row) if row else row
        private = field in self._spec.positions and self._spec.all_columns[self._spec.at(field)].private
        shown = None if private or value is None or value == "" else written(value)[:_SHOWN]  # type: ignore[arg-type]  # any value can be written
        self.problems.append(
            problem(
                finding.code,
                severity=severity,
                also=also,
                sheet=self.sheet,
                cell=self._place(row, self._header.columns[field or ""][0]) if letter and row else None,
                row=true_row,
                column=heading,
                value=shown,
                values=finding.values,
                private=private,
            )
        )
