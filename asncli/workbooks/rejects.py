"""Rejected rows given back: as they stood, with their true row number and the reason, ready to be mended.

Every sheet that was read has a sheet of its own here. The further columns are known to no importer, so the mended
workbook imports as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import BinaryIO

from asncli.messages import Text
from asncli.terms import indonesian_date
from asncli.workbooks import raw
from asncli.workbooks.cell_writers import Marked
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
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
Say = Callable[[Text], str]
Plain = str | int | float | date


def write_rejects(out: Path | BinaryIO, sheets: Sequence[SheetRows], *, say: Say) -> None:
    """Write the rejected rows of sheets that were read to the end, each onto a sheet of its own.

    ``say`` gives a sentence in the language of the user. Headings stand as they were met; lines above them that
    mean something (the date of the data, the unit) are kept.
    """
    faulty = [rows for rows in sheets if rows.counts().rejected]
    names: list[str] = []
    for rows in faulty:
        names.append(_name(rows.spec.name if len(faulty) == 1 else rows.sheet, names))
    pages = [_page(rows, name, say) for rows, name in zip(faulty, names, strict=True)]
    write_workbook(out, pages, title="Baris yang ditolak")


def _name(wanted: str, taken: Sequence[str]) -> str:
    wanted = _NOT_IN_NAMES.sub(" ", wanted).strip()[:_LONGEST_NAME] or "Lembar"
    name, n = wanted, 1
    while name.casefold() in {other.casefold() for other in taken}:
        n += 1
        name = f"{wanted[: _LONGEST_NAME - 5]} ({n})"
    return name


def _page(rows: SheetRows, name: str, say: Say) -> SheetPage:
    numbers = {index for field, index in rows.places().items() if "nip" in field}
    columns = [_column(heading, holds_nip=index in numbers) for index, heading in enumerate(rows.headings)]
    return SheetPage(name, [*columns, *_MARKS], _returned(rows, say), title=_titles(rows))


def _column(heading: str, *, holds_nip: bool) -> PageColumn:
    """Keep a NIP in a text column: one that is typed in anew must not become a number again."""
    if holds_nip or "NIP" in heading.upper():
        return PageColumn(heading, Kind.CODE, 22)
    return PageColumn(heading, Kind.ANY, max(16, min(30, len(heading) + 4)))


def _returned(rows: SheetRows, say: Say) -> Iterator[list[Cell]]:
    faults = rows.faults()
    for number, cells in rows.originals(faults):
        fault = faults[number]
        faulty = rows.index_of(number, fault)
        met = [*map(_cell, cells[: len(rows.headings)]), *[""] * (len(rows.headings) - len(cells))]
        row: list[Cell] = [Marked(cell) if index == faulty else cell for index, cell in enumerate(met)]
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
    return [*lines, f"Unit Kerja : {rows.unit_title}"] if rows.unit_title else lines
