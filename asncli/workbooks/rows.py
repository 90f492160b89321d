"""Reading on below the headings: good rows are streamed, everything else becomes problems and counts.

A row with something to say is judged: whether it is a record at all, which of its faults is *the* error, and
whether it repeats an earlier row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import islice, takewhile

from asncli.messages import Text, text
from asncli.workbooks.filled_down import filled_down
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row
from asncli.workbooks.no_records import (
    Sign,
    heading_lines,
    is_heading,
    is_no_record,
    is_numbering,
    is_signer,
    is_unfilled,
    said,
    sign_of,
)
from asncli.workbooks.problems import Severity
from asncli.workbooks.raw import Fault, Noted, written
from asncli.workbooks.reading import Finding, RowReader
from asncli.workbooks.realigned import realigned
from asncli.workbooks.second_look import Facts
from asncli.workbooks.seen import Counts, Seen
from asncli.workbooks.specs import SheetSpec, Values
from asncli.workbooks.swapped import swapped_columns
from asncli.workbooks.telling import Telling
from asncli.workbooks.titles import agency_title, titles
from asncli.workbooks.unit_lines import UnitLines


class SheetRows(Telling):
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
        grid = filled_down(realigned(grid, header, spec), header, spec)
        super().__init__(grid, header, spec)
        self.file, self.digest = file, digest
        self.headings, self.heading_row, self.spec, self.how = header.headings, header.last_row, spec, header.how
        self.notices: list[Text] = list(grid.remarks)
        above = list(takewhile(lambda numbered: numbered[0] <= header.last_row, grid.rows()))
        lines = [*grid.lines, *(line for line in above if line[0] < header.first_row)]
        self.as_of, unit = titles(lines, today)
        self._units = UnitLines(unit, asked="unit" not in header.columns)
        self.agency_title = agency_title(lines)
        self.tally: Counter[object] = Counter()
        self.left_out: Sequence[str] = ()
        self._facts = grid.look() if grid.odd else Facts()
        self._looked = grid.odd
        self._swapped = swapped_columns(grid.rows, header, spec)
        self._today = today
        self._reader = RowReader(spec, header, today, self._look, self._swapped)
        self._rows = self._duplicates = self.unfilled = 0
        self._sign: Sign | None = None
        self._last: Row = ()
        self._heads = heading_lines([row for number, row in above if number >= header.first_row])
        self._skipped = sum(1 for _, row in above if any(written(cell) for cell in row))
        self._seen = seen

    @property
    def unit_title(self) -> str | None:
        """Unit that the lines read so far put the next row into."""
        return self._units.now()

    @property
    def units(self) -> UnitLines:
        """What the lines of the sheet say of units, row by row."""
        return self._units

    def counts(self) -> Counts:
        """Count what was read so far."""
        return Counts(self._rows, len(self._rejections), self._duplicates, self._skipped + self._grid.absorbed())

    def originals(self, rows: Collection[int]) -> Iterator[tuple[int, Row]]:
        """Give the cells of some rows as they stand in the file, healed where a whole column was.

        They go into the workbook of rejected rows, in which a column can not be told to be swapped any more.
        """
        wanted = set(rows)
        for number, row in self._grid.rows():
            if number in wanted:
                yield number, self._healed(self._facts.dress(number, row))

    def _healed(self, row: Row) -> Row:
        cells = list(row)
        for field, parse in self._swapped.items():
            index = self._header.columns[field][0]
            cell = cells[index] if index < len(cells) else None
            found = parse(cell, self._today) if isinstance(cell, str | date) else None
            if isinstance(found, Noted) and isinstance(found.value, date):
                cells[index] = found.value
        return cells

    def places(self) -> dict[str, int]:
        """Column (from 0) of every field that was found."""
        return {field: index for field, (index, _) in self._header.columns.items()}

    def first_rows(self, n: int) -> Iterator[Row]:
        """Give the cells of the first rows below the headings."""
        below = (row for number, row in self._grid.rows() if number > self._header.last_row)
        return islice(below, n)

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
                self.unfilled += 1
                self._skipped += 1
                continue
            if tallied is not None:
                self.tally[values[tallied]] += 1
            if filled < few:
                findings = self._sparse(findings, filled)
            if findings and not self._judged(number, row, values, findings):
                continue
            if self._sign:
                if is_signer(row, self._last, self._header, self._sign):
                    self._skip(number, row)
                    continue
                self._sign = None
            self._rows += 1
            self._last = row
            record = tuple(values[:given_out])
            if self._spec.key and not self._first_of_its_key(number, row, record):
                continue
            for field, finding, _ in findings:
                self._tell(Severity.WARNING, number, field, finding, self._at(field, number, row))
            if number in hidden:
                self._tell(Severity.WARNING, number, None, Fault("hidden-row"), None)
            yield number, record
        # All is read: the sheet and what was kept to find duplicates make room for the storing of the rows.
        self._seen.done()
        self._grid.forget()
        if self.unfilled:
            self.notices.append(
                text("Rows of {sheet} in which nothing was filled in: {n}; they were left out.",
                     sheet=self.sheet, n=self.unfilled)
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
                if is_numbering(row) or self._is_heading(row):
                    self._skip(number, row)
                    continue
            if self._grid.ragged and (len(cells) < header.width or self._is_long(cells)):
                self._misshapen(number, row, cells)
                continue
            yield number, row, filled

    def _is_long(self, cells: Row) -> bool:
        """Say whether a line was cut once too often; a remark below no heading is no such thing."""
        return len(cells) > len(self.headings) and any(map(written, cells[self._header.width :]))

    def _is_heading(self, row: Row) -> bool:
        return is_heading(row, self._header, self._spec.needed) or tuple(map(said, row)) in self._heads

    def _misshapen(self, number: int, row: Row, cells: Row) -> None:
        """Reject a line of separated text that breaks off before its last heading, or that has fields beyond it."""
        if self._is_no_record(row):
            self._skip(number, row)
            return
        self._rows += 1
        _, findings = self._reader.read(number, row)
        width, found = self._header.width, len(cells)
        fault = Fault("short-row" if found < width else "long-row", {"found": found, "wanted": width})
        self._refuse(number, row, [Finding("", fault, True), *findings])

    def _skip(self, number: int, row: Row) -> None:
        """Count a row that is no record; one that names a unit names it for the rows below."""
        self._skipped += 1
        if self._sign is not Sign.SURE:
            self._sign = sign_of(row) or self._sign
        if notice := self._units.note(number, row, signed=self._sign is not None):
            self.notices.append(notice)

    def _is_no_record(self, row: Row) -> bool:
        header, needed = self._header, self._spec.needed
        signed = self._sign is not None
        return self._units.names(row) or self._is_heading(row) or is_no_record(row, header, needed, signed=signed)

    def _sparse(self, findings: list[Finding], filled: int) -> list[Finding]:
        silent = self._spec.sparse_silences or ()
        note = Noted(None, "sparse", {"filled": filled, "of": self._header.filled})
        return [Finding("", note, False), *(f for f in findings if f.rejects or f.finding.code not in silent)]

    def _judged(self, number: int, row: Row, values: Values, findings: list[Finding]) -> bool:
        """Say whether a row with findings is good; count it and tell its error if it is not."""
        if not any(finding.rejects for finding in findings):
            return True
        unidentified = any(values[self._spec.at(field)] is None for field in self._spec.needed)
        if unidentified and self._is_no_record(row):
            self._skip(number, row)
            return False
        self._rows += 1
        self._refuse(number, row, findings)
        return False

    def _first_of_its_key(self, number: int, row: Row, record: tuple[object, ...]) -> bool:
        """Say whether no earlier row has this key; tell the duplicate or the conflict if one has."""
        spec = self._spec
        key = record[spec.at(spec.key[0])] if len(spec.key) == 1 else tuple(record[spec.at(f)] for f in spec.key)
        mark: object = record if spec.same else hash(record)
        entry = (self.sheet, self._grid.true_row(number), mark)
        sheet, first, known = met = self._seen.rows.setdefault(key, entry)
        if met is entry:
            return True
        field, place = spec.key[0], first if sheet == self.sheet else f"{first} ({sheet})"
        values: dict[str, object] = {"first": place, "key": self.key_met()}
        if spec.same and isinstance(known, tuple):
            alike = spec.same(known) == spec.same(record)
            differing = [c.heading for c, a, b in zip(spec.given_out, known, record, strict=True) if a != b]
            values["differing"] = ", ".join(differing) or "–"
        else:
            alike, values["differing"] = known == mark, "–"
        if alike:
            self._duplicates += 1
            self._tell(Severity.WARNING, number, field, Fault("duplicate", values), self._at(field, number, row))
        else:
            self._refuse(number, row, [Finding(field, Fault("duplicate-conflict", values), True)])
        return False
