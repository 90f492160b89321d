"""Rejected rows given back: as they stood, with their true row number and the reason, ready to be mended.

Every sheet that was read has a sheet of its own here. The further columns are known to no importer, so the mended
workbook imports as it is. Of a sheet with private columns (feedback) only what is known to be no secret comes back,
to find the row again by, and nobody else may read the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

from asncli.messages import Text, text
from asncli.terms import indonesian_date
from asncli.workbooks import raw
from asncli.workbooks.cell_writers import Marked
from asncli.workbooks.headings import How
from asncli.workbooks.raw import Exact, Percent
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.styles import Kind
from asncli.workbooks.writing import Cell, PageColumn, SheetPage, write_workbook

ROW, CODE, REASON, HINT = "Baris", "Kode Masalah", "Alasan", "Cara Memperbaiki"
_MARKS = (
    PageColumn(ROW, Kind.WHOLE, 8),
    PageColumn(CODE, Kind.TEXT, 20),
    PageColumn(REASON, Kind.WRAP, 50),
    PageColumn(HINT, Kind.WRAP, 50),
)
_UNIT = PageColumn("Unit Kerja", Kind.TEXT, 40)
_NOT_REPEATED = text(
    "Who answered and what is not repeated here, so this workbook can not be imported. Mend the rows in your own file,"
    " by their numbers in the column Baris, and import that again."
)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_NAME = 38  # characters that show a name with its titles
_LONGEST_NAME = 31
Say = Callable[[Text], str]
Plain = str | int | float | date


def write_rejects(out: Path | BinaryIO, sheets: Sequence[SheetRows], *, say: Say) -> None:
    """Write the rejected rows of sheets that were read to the end, each onto a sheet of its own.

    ``say`` gives a sentence in the language of the user. Headings stand as they were met; lines above them that
    mean something (the date of the data, the unit) are kept. Private columns and those not understood stay out where
    a sheet has private ones.
    """
    faulty = [rows for rows in sheets if rows.counts().rejected]
    names: list[str] = []
    for rows in faulty:
        names.append(_name(rows.spec.name if len(faulty) == 1 else rows.sheet, names))
    pages = [_page(rows, name, say) for rows, name in zip(faulty, names, strict=True)]
    secret = any(_private(rows) for rows in faulty)
    write_workbook(out, pages, title="Baris yang ditolak", private=secret)


def _name(wanted: str, taken: Sequence[str]) -> str:
    wanted = _NOT_IN_NAMES.sub(" ", wanted).strip()[:_LONGEST_NAME] or "Lembar"
    name, n = wanted, 1
    while name.casefold() in {other.casefold() for other in taken}:
        n += 1
        name = f"{wanted[: _LONGEST_NAME - 5]} ({n})"
    return name


def _page(rows: SheetRows, name: str, say: Say) -> SheetPage:
    numbers = {index for field, index in rows.places().items() if "nip" in field}
    told = _told(rows)
    ours = {rows.places()[field]: rows.spec.heading(field) for field, how in rows.how.items() if how is How.MAP}
    names = {rows.places().get("name")}
    columns = [
        _column(ours.get(index, rows.headings[index]), holds_nip=index in numbers, holds_name=index in names)
        for index in told
    ]
    units = [_UNIT] if _needs_units(rows) else []
    title = [say(_NOT_REPEATED)] if _private(rows) else _titles(rows)
    return SheetPage(name, [*columns, *units, *_MARKS], _returned(rows, told, say), title=title)


def _needs_units(rows: SheetRows) -> bool:
    """Say whether every row must say itself which unit the lines between the rows put it into."""
    return "unit" in rows.spec.positions and "unit" not in rows.columns and rows.units.changed()


def _private(rows: SheetRows) -> set[str]:
    return {column.field for column in rows.spec.all_columns if column.private}


def _told(rows: SheetRows) -> Sequence[int]:
    """Columns (from 0) that are given back."""
    private = _private(rows)
    if not private:
        return range(len(rows.headings))
    places = rows.places()
    secret = {index for field, index in places.items() if field in private}
    return sorted(set(places.values()) - secret)


def _column(heading: str, *, holds_nip: bool, holds_name: bool) -> PageColumn:
    """Keep a NIP in a text column: one that is typed in anew must not become a number again."""
    least = _NAME if holds_name else 16
    if holds_nip or "NIP" in heading.upper():
        return PageColumn(heading, Kind.CODE, max(22, least))
    return PageColumn(heading, Kind.ANY, max(least, min(30, len(heading) + 4)))


def _returned(rows: SheetRows, told: Sequence[int], say: Say) -> Iterator[list[Cell]]:
    faults = rows.faults()
    unit = rows.places().get("unit") if len(told) == len(rows.headings) else None
    for number, cells in rows.originals(faults):
        fault = faults[number]
        faulty = rows.index_of(number, fault)
        met = [*map(_cell, cells[: len(rows.headings)]), *[""] * (len(rows.headings) - len(cells))]
        row: list[Cell] = [Marked(met[index]) if index == faulty else met[index] for index in told]
        if _needs_units(rows):
            row.append(rows.units.at(number))
        elif unit is not None and rows.units.changed() and not row[unit]:
            row[unit] = rows.units.at(number)
        codes = " + ".join((fault.code, *fault.also))
        yield [*row, fault.row, codes, say(fault.message), say(fault.hint)]


def _cell(met: raw.Cell) -> Plain:
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


def _titles(rows: SheetRows) -> list[str]:
    lines = [f"Keadaan per {indonesian_date(rows.as_of)}"] if rows.as_of else []
    return [*lines, f"Unit Kerja : {rows.unit_title}"] if rows.unit_title and not rows.units.changed() else lines
