"""Reading on below the headings: good rows are streamed, everything else becomes problems and counts.

A row with something to say is judged: whether it is a record at all, which of its faults is *the* error, and
whether it repeats an earlier row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice, takewhile

from asncli.messages import Text, text
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row
from asncli.workbooks.no_records import is_heading, is_no_record, is_numbering, is_signature, is_unfilled
from asncli.workbooks.problems import Problem, Severity, problem
from asncli.workbooks.raw import Fault, Noted, column_letters, written
from asncli.workbooks.reading import Finding, RowReader
from asncli.workbooks.second_look import Facts
from asncli.workbooks.seen import Counts, Seen
from asncli.workbooks.specs import SheetSpec, Values
from asncli.workbooks.swapped import swapped_columns
from asncli.workbooks.titles import agency_title, titles

_SHOWN = 200  # characters of a value that a problem shows
_DIGITS = re.compile(r"\d+")


class SheetRows:
    """Good rows, streamed once as ``(row_number, values)``; problems and counts are complete when all are read.

    ``columns``: field -> letter of the column and the heading met; these stand in ``heading_row``, and ``how`` tells
    how each was understood. ``notices``: what else the user should know of the sheet. ``as_of``, ``unit_title``,
    ``agency_title``: from the lines above; a line between the rows names another unit for those below it. ``tally``:
    how often which ``spec.tallied`` was met; ``left_out``: sheets passed over. ``seen``: of all sheets of a file.
    """

    def __init__(
        self, file: str, digest: str, grid: Grid, header: Header, spec: SheetSpec, today: date, seen: Seen
    ) -> None:
        """Keep what is needed to read; only the lines down to the headings are read here."""
        self.file, self.sheet, self.digest = file, grid.name, digest
        self._grid, self._header, self._spec, self._today = grid, header, spec, today
        self.columns: Mapping[str, tuple[str, str]] = {
            f: (_DIGITS.sub("", self._place(header.last_row, i)), h) for f, (i, h) in header.columns.items()
        }
        self.headings, self.heading_row, self.spec, self.how = header.headings, header.last_row, spec, header.how
        self.problems: list[Problem] = []
        self.notices: list[Text] = list(grid.remarks)
        above = list(takewhile(lambda numbered: numbered[0] <= header.last_row, grid.rows()))
        lines = [*grid.lines, *(line for line in above if line[0] < header.first_row)]
        self.as_of, self.unit_title = titles(lines, today)
        self.agency_title = agency_title(lines)
        self.tally: Counter[object] = Counter()
        self.left_out: Sequence[str] = ()
        self._facts = grid.look() if grid.odd else Facts()
        self._looked = grid.odd
        self._reader = RowReader(spec, header, today, self._look, swapped_columns(grid.rows, header, spec))
        self._rows = self._rejected = self._duplicates = self._unfilled = 0
        self._signed = False
        self._skipped = sum(1 for _, row in above if any(written(cell) for cell in row))
        self._rejections: dict[int, int] = {}
        self._seen = seen
        self._ranks = {code: rank for rank, code in enumerate(spec.order)}

    def counts(self) -> Counts:
        """Count what was read so far."""
        return Counts(self._rows, self._rejected, self._duplicates, self._skipped + self._grid.absorbed())

    def originals(self, rows: Collection[int]) -> Iterator[tuple[int, Row]]:
        """Give the cells of some rows as they stand in the file (for the workbook of rejected rows)."""
        wanted = set(rows)
        return ((number, self._facts.dress(number, row)) for number, row in self._grid.rows() if number in wanted)

    def places(self) -> dict[str, int]:
        """Column (from 0) of every field that was found."""
        return {field: index for field, (index, _) in self._header.columns.items()}

    def letters(self, index: int) -> str:
        """Letters of a column in the file."""
        return _DIGITS.sub("", self._place(self.heading_row, index))

    def first_rows(self, n: int) -> Iterator[Row]:
        """Give the cells of the first rows below the headings."""
        below = (row for number, row in self._grid.rows() if number > self._header.last_row)
        return islice(below, n)

    def reject(self, row: int, field: str | None, code: str, value: object = None, **values: object) -> None:
        """Reject a row for a fault found later; a row already rejected only gains the code in ``also``."""
        at = self._rejections.get(row)
        if at is None:
            self._rejected += 1
            self._rejections[row] = len(self.problems)
            self._tell(Severity.ERROR, row, field, Fault(code, values), value)
        elif code != self.problems[at].code and code not in self.problems[at].also:
            self.problems[at] = self.problems[at]._replace(also=(*self.problems[at].also, code))

    def faults(self) -> dict[int, Problem]:
        """Give the error of every rejected row, by the number of the row in ``originals``."""
        return {number: self.problems[at] for number, at in self._rejections.items()}

    def index_of(self, number: int, fault: Problem) -> int | None:
        """Column (from 0) of the faulty cell of a row, where the fault is one of a cell."""
        found = [index for index, heading in self._header.columns.values() if fault.cell and heading == fault.column]
        return next((index for index in found if self._place(number, index) == fault.cell), None)

    def warn(self, row: int | None, field: str | None, code: str, value: object = None, **values: object) -> None:
        """Add a warning found later (of the whole file where ``row`` is ``None``)."""
        self._tell(Severity.WARNING, row, field, Fault(code, values), value)

    def _look(self) -> Facts:
        """Take the second look that nothing called for before a long number did."""
        if not self._looked:
            self._looked, self._facts = True, self._grid.look()
        return self._facts

    def __iter__(self) -> Iterator[tuple[int, tuple[object, ...]]]:
        """Read on: give every good row, note the problems of the others."""
        given_out, hidden = len(self._spec.given_out), self._facts.hidden
        few = self._header.filled / 4 if self._spec.sparse_silences is not None else 0
        inputs = [self._spec.at(field) for field in self._spec.inputs]
        tallied = self._spec.at(self._spec.tallied or "") if self._spec.tallied in self._header.columns else None
        for number, row, filled in self._below_the_headings():
            values, findings = self._reader.read(number, row)
            if inputs and all(values[at] is None for at in inputs) and is_unfilled(row, self._header, self._spec):
                self._unfilled += 1
                self._skipped += 1
                continue
            if tallied is not None:
                self.tally[values[tallied]] += 1
            if filled < few:
                findings = self._sparse(findings, filled)
            if findings and not self._judged(number, row, values, findings):
                continue
            self._rows += 1
            record = tuple(values[:given_out])
            if self._spec.key and not self._first_of_its_key(number, row, record):
                continue
            for field, finding, _ in findings:
                self._tell(Severity.WARNING, number, field, finding, self._at(field, row))
            if number in hidden:
                self._tell(Severity.WARNING, number, None, Fault("hidden-row"), None)
            yield number, record
        # All is read: the sheet and what was kept to find duplicates make room for the storing of the rows.
        self._seen.done()
        self._grid.forget()
        if self._unfilled:
            self.notices.append(
                text("Rows of {sheet} in which nothing was filled in: {n}; they were left out.",
                     sheet=self.sheet, n=self._unfilled)
            )  # fmt: skip

    def _below_the_headings(self) -> Iterator[tuple[int, Row, int]]:
        """Give the filled rows below the headings, as wide as these, without numbering and repeated headings."""
        header, width, odd = self._header, len(self._header.headings), self._facts.cells
        index, heading = next(iter(header.columns.values()))
        numbering = True
        for number, cells in self._grid.rows():
            if number <= header.last_row:
                continue
            row = cells if len(cells) >= width else [*cells, *[""] * (width - len(cells))]
            if number in odd:
                row = self._facts.dress(number, row)
            filled = len(row) - row.count("")
            if not filled:
                continue
            if numbering or row[index] == heading:
                numbering = False
                if is_numbering(row) or is_heading(row, header, self._spec.needed):
                    self._skip(number, row)
                    continue
            if self._grid.ragged and len(cells) < header.width:
                self._short(number, row, len(cells))
                continue
            yield number, row, filled

    def _short(self, number: int, row: Row, fields: int) -> None:
        """Reject a line of separated text that breaks off before its last heading."""
        if is_no_record(row, self._header, self._spec.needed):
            self._skip(number, row)
            return
        self._rows += 1
        _, findings = self._reader.read(number, row)
        fault = Fault("short-row", {"found": fields, "wanted": self._header.width})
        self._refuse(number, row, [Finding("", fault, True), *findings])

    def _skip(self, number: int, row: Row) -> None:
        """Count a row that is no record; one that names a unit names it for the rows below."""
        self._skipped += 1
        self._signed = self._signed or is_signature(row)
        _, unit = titles([(number, row)], self._today)
        if unit and unit != self.unit_title:
            self.unit_title = unit
            self.notices.append(text("Row {row} names the unit {unit} for the rows below it.", row=number, unit=unit))

    def _sparse(self, findings: list[Finding], filled: int) -> list[Finding]:
        silent = self._spec.sparse_silences or ()
        note = Noted(None, "sparse", {"filled": filled, "of": self._header.filled})
        return [Finding("", note, False), *(f for f in findings if f.rejects or f.finding.code not in silent)]

    def _judged(self, number: int, row: Row, values: Values, findings: list[Finding]) -> bool:
        """Say whether a row with findings is good; count it and tell its error if it is not."""
        if not any(finding.rejects for finding in findings):
            return True
        unidentified = any(values[self._spec.at(field)] is None for field in self._spec.needed)
        if unidentified and is_no_record(row, self._header, self._spec.needed, signed=self._signed):
            self._skip(number, row)
            return False
        self._rows += 1
        self._refuse(number, row, findings)
        return False

    def _refuse(self, number: int, row: Row, findings: Iterable[Finding]) -> None:
        errors = [finding for finding in findings if finding.rejects]
        if self._ranks:
            errors.sort(key=lambda error: self._ranks.get(error.finding.code, len(self._ranks)))
        else:
            errors.sort(key=lambda error: self._spec.positions.get(error.field, -1))
        also = tuple(dict.fromkeys(e.finding.code for e in errors if e.finding.code != errors[0].finding.code))
        self._rejected += 1
        self._rejections[number] = len(self.problems)
        self._tell(Severity.ERROR, number, errors[0].field, errors[0].finding, self._at(errors[0].field, row), also)

    def _first_of_its_key(self, number: int, row: Row, record: tuple[object, ...]) -> bool:
        """Say whether no earlier row has this key; tell the duplicate or the conflict if one has."""
        spec = self._spec
        key = record[spec.at(spec.key[0])] if len(spec.key) == 1 else tuple(record[spec.at(f)] for f in spec.key)
        mark: object = record if spec.same else hash(record)
        entry = (self.sheet, number, mark)
        sheet, first, known = met = self._seen.rows.setdefault(key, entry)
        if met is entry:
            return True
        field, said = spec.key[0], first if sheet == self.sheet else f"{first} ({sheet})"
        values: dict[str, object] = {"first": said, "key": " + ".join(map(spec.heading, spec.key))}
        if spec.same and isinstance(known, tuple):
            alike = spec.same(known) == spec.same(record)
            differing = [c.heading for c, a, b in zip(spec.given_out, known, record, strict=True) if a != b]
            values["differing"] = ", ".join(differing) or "–"
        else:
            alike, values["differing"] = known == mark, "–"
        if alike:
            self._duplicates += 1
            self._tell(Severity.WARNING, number, field, Fault("duplicate", values), self._at(field, row))
        else:
            self._refuse(number, row, [Finding(field, Fault("duplicate-conflict", values), True)])
        return False

    def _place(self, row: int, index: int) -> str:
        """Address of a cell in the file."""
        return self._grid.place(row, index) if self._grid.place else f"{column_letters(index)}{row}"

    def _at(self, field: str, row: Row) -> object:
        index = self._header.columns.get(field, (len(row), ""))[0]
        cell = row[index] if index < len(row) else None
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
        values = finding.values
        if field in self._spec.positions and self._spec.all_columns[self._spec.at(field)].private:
            numbers = {name: said for name, said in values.items() if isinstance(said, int)}
            value, values = None, {"value": text("This entry"), **numbers}
        shown = None if value is None or value == "" else written(value)[:_SHOWN]  # type: ignore[arg-type]  # any value can be written
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
                values=values,
            )
        )
