"""Small workbooks for tests: rows under headings, written with openpyxl as an office would, read with our reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook

from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from asncli.workbooks.specs import SheetSpec

TODAY = date(2026, 11, 22)
NIP = "198503152010011901"
OTHER_NIP = "197804112003121902"


def workbook(path: Path, name: str, lines: Sequence[Mapping[str, object]]) -> Path:
    """Write lines (heading -> cell) below the headings that occur in them."""
    headings = list(dict.fromkeys(heading for line in lines for heading in line))
    book = Workbook()
    sheet = book.active
    sheet.title = name
    sheet.append(headings)
    for line in lines:
        sheet.append([line.get(heading) for heading in headings])
    book.save(path)
    return path


def reading(folder: Path, spec: SheetSpec, *lines: Mapping[str, object]) -> SheetRows:
    """Open a workbook of these lines with our reader."""
    (rows,) = read(workbook(folder / "berkas.xlsx", spec.name, lines), spec, today=TODAY)
    return rows


def faults(rows: SheetRows) -> list[tuple[str, str | None]]:
    """Tell the code and the cell of every problem of rows that are read to the end."""
    return [(problem.code, problem.cell) for problem in rows.problems]


def members(path: Path) -> dict[str, bytes]:
    """Give the content of every part of a workbook (deflate may differ between builds of zlib)."""
    with ZipFile(path) as whole:
        return {name: whole.read(name) for name in whole.namelist()}
