"""Reading on below the headings: good rows are streamed, everything else becomes problems and counts.

A row with something to say is judged: whether it is a record at all, which of its faults is *the* error, and
whether it repeats an earlier row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import takewhile

from asncli.messages import Text, text
from asncli.workbooks.grids import Grid, Workbook
from asncli.workbooks.headings import Header, Row
from asncli.workbooks.no_records import is_heading, is_no_record, is_numbering
from asncli.workbooks.problems import Problem, Severity, problem
from asncli.workbooks.raw import Fault, Noted, written
from asncli.workbooks.reading import Finding, RowReader
from asncli.workbooks.second_look import Facts
from asncli.workbooks.specs import SheetSpec, Values
from asncli.workbooks.titles import titles

_SHOWN = 200  # characters of a value that a problem shows


@dataclass(frozen=True)
class Counts:
    """rows = good + rejected + duplicates; ``skipped`` = non-blank rows that are no record."""

    rows: int
    rejected: int
    duplicates: int
    skipped: int


class SheetRows:
    """Good rows, streamed once as ``(row_number, values)``; problems and counts are complete when all are read.

    ``columns``: field -> letter of the column and the heading met; these stand in ``heading_row``. ``notices``: what
    else the user should know of the file (hidden sheets left out). ``as_of``, ``unit_title``: from the lines above.
    """

    def __init__(self, book: Workbook, grid: Grid, header: Header, spec: SheetSpec, today: date) -> None:
        """Keep what is needed to read; only the lines down to the headings are read here."""
        self.file, self.sheet, self.digest = book.file, grid.name, book.digest
        self.columns: Mapping[str, tuple[str, str]] = {f: (_letters(i), h) for f, (i, h) in header.columns.items()}
        self.headings, self.heading_row, self.spec = header.headings, header.last_row, spec
        self.problems: list[Problem] = []
        self.notices: list[Text] = [text("The hidden sheet {name} was left out.", name=name) for name in book.hidden]
        above = list(takewhile(lambda numbered: numbered[0] <= header.last_row, grid.rows()))
        self.as_of, self.unit_title = titles([r for r in above if r[0] < header.first_row], today)
        self._grid, self._header, self._spec = grid, header, spec
        self._facts = grid.look() if grid.odd else Facts()
        self._looked = grid.odd
        self._reader = RowReader(spec, header, today, self._look)
        self._rows = self._rejected = self._duplicates = 0
        self._skipped = sum(1 for _, row in above if any(written(cell) for cell in row))
        self._rejections: dict[int, int] = {}
        self._seen: dict[object, tuple[int, object]] = {}
        self._ranks = {code: rank for rank, code in enumerate(spec.order)}

    def counts(self) -> Counts:
        """Count what was read so far."""
        return Counts(self._rows, self._rejected, self._duplicates, self._skipped)

    def originals(self, rows: Collection[int]) -> Iterator[tuple[int, Row]]:
        """Give the cells of some rows as they stand in the file (for the workbook of rejected rows)."""
        wanted = set(rows)
        return ((number, self._facts.dress(number, row)) for number, row in self._grid.rows() if number in wanted)

    def reject(self, row: int, field: str | None, code: str, value: object = None, **values: object) -> None:
        """Reject a row for a fault found later; a row already rejected only gains the code in ``also``."""
        at = self._rejections.get(row)
        if at is None:
            self._rejected += 1
            self._rejections[row] = len(self.problems)
            self._tell(Severity.ERROR, row, field, Fault(code, values), value)
        elif code != self.problems[at].code and code not in self.problems[at].also:
            self.problems[at] = self.problems[at]._replace(also=(*self.problems[at].also, code))

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
        given_out, hidden = len(self._spec.columns), self._facts.hidden
        few = self._header.filled / 4 if self._spec.sparse_silences is not None else 0
        for number, row, filled in self._below_the_headings():
            values, findings = self._reader.read(number, row)
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
        self._seen.clear()
        self._grid.forget()

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
                    self._skipped += 1
                    continue
            if self._grid.ragged and len(cells) < header.width:
                self._short(number, row, len(cells))
                continue
            yield number, row, filled

    def _short(self, number: int, row: Row, fields: int) -> None:
        """Reject a line of separated text that breaks off before its last heading."""
        if is_no_record(row, self._header, self._spec.needed):
            self._skipped += 1
            return
        self._rows += 1
        _, findings = self._reader.read(number, row)
        fault = Fault("short-row", {"found": fields, "wanted": self._header.width})
        self._refuse(number, row, [Finding("", fault, True), *findings])

    def _sparse(self, findings: list[Finding], filled: int) -> list[Finding]:
        silent = self._spec.sparse_silences or ()
        note = Noted(None, "sparse", {"filled": filled, "of": self._header.filled})
        return [Finding("", note, False), *(f for f in findings if f.rejects or f.finding.code not in silent)]

    def _judged(self, number: int, row: Row, values: Values, findings: list[Finding]) -> bool:
        """Say whether a row with findings is good; count it and tell its error if it is not."""
        if not any(finding.rejects for finding in findings):
            return True
        unidentified = any(values[self._spec.at(field)] is None for field in self._spec.needed)
        if unidentified and is_no_record(row, self._header, self._spec.needed):
            self._skipped += 1
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
        first, known = self._seen.setdefault(key, (number, mark))
        if first == number:
            return True
        field, values = spec.key[0], {"first": first, "key": " + ".join(self._heading(f) for f in spec.key)}
        if spec.same and isinstance(known, tuple):
            alike = spec.same(known) == spec.same(record)
            differing = [c.heading for c, a, b in zip(spec.columns, known, record, strict=True) if a != b]
            values["differing"] = ", ".join(differing) or "–"
        else:
            alike, values["differing"] = known == mark, "–"
        if alike:
            self._duplicates += 1
            self._tell(Severity.WARNING, number, field, Fault("duplicate", values), self._at(field, row))
        else:
            self._refuse(number, row, [Finding(field, Fault("duplicate-conflict", values), True)])
        return False

    def _heading(self, field: str) -> str:
        return self._spec.all_columns[self._spec.at(field)].heading

    def _at(self, field: str, row: Row) -> object:
        found = self._header.columns.get(field)
        return row[found[0]] if found and found[0] < len(row) else None

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
            heading = self._heading(field or "")
        shown = None if value is None or value == "" else written(value)[:_SHOWN]  # type: ignore[arg-type]  # any value can be written
        self.problems.append(
            problem(
                finding.code,
                severity=severity,
                also=also,
                sheet=self.sheet,
                cell=f"{letter}{row}" if letter and row else None,
                row=row,
                column=heading,
                value=shown,
                values=finding.values,
            )
        )


@cache
def _letters(index: int) -> str:
    """Letters of a column from its index: 0 is A."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
