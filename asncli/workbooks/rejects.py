"""Rejected rows given back: as they stood, with their true row number and the reason, ready to be mended.

All files of one import go onto one sheet, since an importer reads one sheet of a file. The further columns are
known to no importer, so the mended workbook imports as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

from asncli.terms import indonesian_date
from asncli.workbooks import raw
from asncli.workbooks.problems import Problem, Severity
from asncli.workbooks.raw import Exact, Percent
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.styles import Kind
from asncli.workbooks.writing import Cell, PageColumn, SheetPage, write_workbook

FILE, ROW, REASON = "Berkas", "Baris", "Alasan"
Reason = Callable[[Problem], str]
Place = tuple[str, int]  # a heading, and how often it stood before in the same row of headings


def write_rejects(out: Path | BinaryIO, sheets: Sequence[SheetRows], *, sheet: str, reason: Reason) -> None:
    """Write the rejected rows of files that were read to the end onto a sheet named ``sheet``.

    ``reason`` says a problem in the language of the user. Headings stand as they were met; lines above them that
    mean something (the date of the data, the unit) are kept where all files agree.
    """
    places = list(dict.fromkeys(place for rows in sheets for place in _places(rows)))
    marks = [PageColumn(ROW, Kind.WHOLE, 8), PageColumn(REASON, Kind.WRAP, 70)]
    if len(sheets) > 1:
        marks.insert(0, PageColumn(FILE, Kind.TEXT, 24))
    columns = [_column(heading) for heading, _ in places]
    found = (line for rows in sheets for line in _returned(rows, places, reason, name=len(sheets) > 1))
    page = SheetPage(sheet, [*columns, *marks], found, title=_titles(sheets))
    write_workbook(out, [page], title="Baris yang ditolak")


def _column(heading: str) -> PageColumn:
    """Keep a NIP in a text column: one that is typed in anew must not become a number again."""
    if "NIP" in heading.upper():
        return PageColumn(heading, Kind.CODE, 22)
    return PageColumn(heading, Kind.ANY, max(16, min(30, len(heading) + 4)))


def _returned(rows: SheetRows, places: Sequence[Place], reason: Reason, *, name: bool) -> Iterator[list[Cell]]:
    said = {p.row: reason(p) for p in rows.problems if p.severity is Severity.ERROR and p.row is not None}
    own = _places(rows)
    for number, cells in rows.originals(said):
        stood = dict(zip(own, cells, strict=False))
        marks: list[Cell] = [number, said[number]]
        yield [*(_cell(stood.get(place, "")) for place in places), *([rows.file] if name else []), *marks]


def _places(rows: SheetRows) -> list[Place]:
    seen: Counter[str] = Counter()
    places = []
    for heading in rows.headings:
        places.append((heading, seen[heading]))
        seen[heading] += 1
    return places


def _cell(met: raw.Cell) -> Cell:
    """Write a cell so that reading it again gives the same: digits beyond a float and shown percentages as text."""
    match met:
        case Exact():
            return met.written
        case Percent():
            return f"{Decimal(f'{met:.15g}').scaleb(2).normalize():f}%".replace(".", ",")
        case str() | int() | float() | date():
            return met
        case _:
            return raw.written(met)


def _titles(sheets: Sequence[SheetRows]) -> list[str]:
    dates, units = {rows.as_of for rows in sheets}, {rows.unit_title for rows in sheets}
    day, unit = dates.pop(), units.pop()
    lines = [f"Keadaan per {indonesian_date(day)}"] if day and not dates else []
    return [*lines, f"Unit Kerja : {unit}"] if unit and not units else lines
