"""The block above an SKP form: whose plan it is, and for which period (PermenPANRB 6/2022, format of the SKP).

Employee and assessor stand side by side or one below the other; both have a NIP. The title over a block tells whose
it is, and only the employee's is ever taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from asncli.messages import Text, text
from asncli.terms import Period, PeriodKind
from asncli.workbooks import dates
from asncli.workbooks.headings import Row, folded_heading
from asncli.workbooks.raw import Cell, written

_LONGEST = 200  # characters of a label or a period; what is longer is another text
_NIP = r"(?:nip|ni pppk|nipppk|nomor induk pegawai|nrp)"
_LABEL = re.compile(
    rf"(?:\d{{1,2}} )?(?:[a-z] )?{_NIP}(?: {_NIP}| baru| pegawai| asn)*"
    r"(?P<whose>(?: pejabat| atasan)* penilai| atasan)?"
)
_LABELLED = re.compile(rf"(?:\W*\d{{1,2}}\W+)?{_NIP}\W+(?=\d)(?P<value>.{{8,}})", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]?")
_EMPLOYEE = re.compile(r"\bdinilai\b")
_ASSESSOR = re.compile(r"\bpenilai\b|\batasan\b")
_YEAR = re.compile(r"\b(20\d\d)\b")
_ACT = re.compile(r"\b(?:nomor|no) \d+ tahun 20\d\d\b")
_TITLE_YEAR = re.compile(r"\btahun (20\d\d)\b")
_PERIOD_LABEL = re.compile(r"^.*\bperiode\b(?:\s*(?:penilaian|skp|kinerja|:))*")
_UNTIL = re.compile(
    r"\s*(?:\bs\.? ?/? ?d\b\.?|\bsampai(?: dengan)?\b|\bhingga\b|\s[-–—]\s|–|—|(?<=[a-z])-(?=[a-z]))\s*"
)


class Met(NamedTuple):
    """A cell of the form: its value, and its row (from 1) and column (from 0)."""

    cell: Cell
    row: int
    column: int


class Span(NamedTuple):
    """The period of a plan: its year as a cell for Tahun, its days where it says them, and the cell that tells it."""

    year: Cell
    begins: date | None
    ends: date | None
    met: Met


Rows = Sequence[tuple[int, Row]]


def employee_nip(rows: Rows) -> tuple[Met | None, list[Text]]:
    """Find the cell of the employee's NIP in the rows above the table, and what the user should know of the choice."""
    found = list(_nips(rows))
    titles = [met for met in _cells(rows) if _owner(str(met.cell)) is not None]
    owners = [(met, said if said is not None else _over(place, titles)) for met, place, said in found]
    own = [met for met, owner in owners if owner is True]
    nobodys = [met for met, owner in owners if owner is None]
    if own or not nobodys:
        return next(iter(own), None), []
    first, *others = nobodys
    if not others:
        return first, []
    return first, [text("The form has several NIP and does not say whose; the first one was taken.")]


def _cells(rows: Rows) -> Iterator[Met]:
    """Give the short filled cells in one line each, but for colons on their own."""
    for number, row in rows:
        for column, cell in enumerate(row):
            said = " ".join(written(cell).split())
            if said not in ("", ":") and len(said) <= _LONGEST:
                yield Met(said, number, column)


def _nips(rows: Rows) -> Iterator[tuple[Met, Met, bool | None]]:
    """Give every NIP (its cell, empty where the label has none), its label, and whose the label says it is."""
    for number, row in rows:
        for met in _cells([(number, row)]):
            label = _LABEL.fullmatch(folded_heading(str(met.cell)))
            if label:
                yield _value(row, met), met, False if label["whose"] else None
            elif inside := _LABELLED.fullmatch(str(met.cell)):
                yield met._replace(cell=inside["value"]), met, None


def _value(row: Row, label: Met) -> Met:
    """Find the value to the right of a label; the number of the next label is none."""
    for column in range(label.column + 1, len(row)):
        said = written(row[column]).strip(" :")
        if not said:
            continue
        if _NUMBERED.fullmatch(said) or not re.search(r"\d", said):
            break
        cell = row[column]
        return Met(cell.strip(" :") if isinstance(cell, str) else cell, label.row, column)
    return Met("", label.row, label.column + 1)


def _owner(said: str) -> bool | None:
    """Say whether a title names the employee (true) or the assessor (false), or nobody."""
    words = folded_heading(said)
    if _EMPLOYEE.search(words):
        return True
    return False if _ASSESSOR.search(words) and not _LABEL.fullmatch(words) else None


def _over(label: Met, titles: Sequence[Met]) -> bool | None:
    """Say whose block a label stands in: that of the nearest title above it, in its column or left of it."""
    above = [title for title in titles if title.row < label.row and title.column <= label.column]
    nearest = max(above, key=lambda title: (title.column, title.row), default=None)
    return _owner(str(nearest.cell)) if nearest else None


def plan_span(rows: Rows, today: date) -> Span | None:
    """Find the period of the plan; a text that says no period stands as the year, for the column Tahun to refuse."""
    cells = list(_cells(rows))
    told = [met for met in cells if "periode" in folded_heading(str(met.cell))]
    told = [tail for met in told for tail in (met._replace(cell=_tail(rows, met)), met)]
    title = next((year for met in cells if (year := _titled_year(rows, met))), None)
    for met in (*told, *cells):
        if span := _range(met, title, today):
            return span
    evaluation = any("evaluasi" in folded_heading(str(met.cell)) for met in cells)
    for met in told:
        if span := _period(met, today, evaluation=evaluation):
            return span
    for met in cells:
        if year := _titled_year(rows, met):
            return Span(year, None, None, met)
    return Span(told[0].cell, None, None, told[0]) if told else None


def _tail(rows: Rows, met: Met) -> str:
    """Join a cell with those to its right: the label, and dates in cells of their own."""
    row = next(row for number, row in rows if number == met.row)
    return " ".join(said for cell in row[met.column :] if (said := " ".join(written(cell).split())))[:_LONGEST]


def _titled_year(rows: Rows, met: Met) -> str | None:
    """Find the year in ``SASARAN KINERJA PEGAWAI TAHUN 2024``; that of a regulation is none."""
    words = folded_heading(str(met.cell))
    if words == "tahun":
        words = folded_heading(_tail(rows, met))
    found = _TITLE_YEAR.search(_ACT.sub("", words))
    return found[1] if found else None


def _bare(said: str) -> str:
    """Strip the label and the word ``tahun`` from a period."""
    folded = re.sub(r"\([^()]*\)", " ", said.casefold())
    folded = _PERIOD_LABEL.sub(" ", folded)
    return " ".join(re.sub(r"\b(?:tahun|tgl|tanggal)\b|:(?!\d)", " ", folded).split()).strip(" .")


def _range(met: Met, title: str | None, today: date) -> Span | None:
    """Read ``1 Januari s.d. 30 Juni 2024``; a year said once holds for both ends, one in the title for either."""
    halves = _UNTIL.split(_bare(str(met.cell)))
    if len(halves) != 2:
        return None
    years = _YEAR.findall(halves[1])
    year = years[-1] if years else title
    begins, ends = _day(halves[0], year, today), _day(halves[1], year, today)
    return Span(begins[0].year, begins[0], ends[1], met) if begins and ends else None


def _day(said: str, year: str | None, today: date) -> tuple[date, date] | None:
    """Read one end of a range: a day, or a month with its first and last day; the year may stand elsewhere."""
    for whole in (said, f"{said} {year}") if year else (said,):
        read = dates.day(whole, today)
        if isinstance(read, date):
            return read, read
        month = dates.period(whole, today)
        if isinstance(month, Period) and month.kind is PeriodKind.MONTH:
            return month.start, month.end
    return None


def _period(met: Met, today: date, *, evaluation: bool) -> Span | None:
    """Read ``Tahun 2024`` or ``Semester I 2024``; an evaluation is held for a part of the year its plan is for."""
    read = dates.period(_bare(str(met.cell)), today)
    if not isinstance(read, Period):
        return None
    if read.kind is PeriodKind.SEMESTER and not evaluation:
        return Span(read.year, read.start, read.end, met)
    return Span(read.year, None, None, met)
