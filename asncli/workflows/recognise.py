"""The story: before a list is imported, one looks at what was understood of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from asncli.errors import AsnError
from asncli.messages import Text
from asncli.workbooks.opening import open_workbook
from asncli.workbooks.own_names import read_own_names
from asncli.workbooks.recognition import Recognition, guess_headings, map_of, recognise
from asncli.workbooks.sheet import SheetSpec, read
from asncli.workflows.importing import File


@dataclass(frozen=True)
class Recognised:
    """What was understood of a file: its sheets, the day and unit that its titles name, and what else to know.

    ``complete``: the headings that are needed were found; else the columns are those of the likeliest row.
    """

    file: str
    sheets: Sequence[Recognition]
    as_of: date | None
    unit: str | None
    notices: Sequence[Text]
    complete: bool = True


def recognise_file(
    file: File, spec: SheetSpec, *, today: date, sheet: str | None = None, own_names: Path | None = None
) -> Recognised:
    """Read the headings of a file and say of each column what it was taken for; nothing is stored."""
    names = read_own_names(own_names, spec) if own_names else {}
    try:
        found = read(file, spec, sheet=sheet, today=today, names=names)
    except AsnError as refused:
        if refused.code != "header-not-found":
            raise
        return _likeliest(file, spec, sheet, names)
    first = found[0]
    notices = [notice for rows in found for notice in rows.notices]
    return Recognised(first.file, [recognise(rows) for rows in found], first.as_of, first.unit_title, notices)


def _likeliest(file: File, spec: SheetSpec, sheet: str | None, names: Mapping[str, str]) -> Recognised:
    book = open_workbook(file)
    grids = [grid for grid in book.grids if sheet is None or grid.name.strip().casefold() == sheet.strip().casefold()]
    found = [guess for grid in grids if (guess := guess_headings(grid, spec.dictionary.with_names(names), spec))]
    return Recognised(book.file, found, None, None, (), complete=False)


def names_to_go_on_from(found: Recognised, spec: SheetSpec) -> str:
    """Write a list of column names (TOML) with the headings that were not used, to be given ours."""
    return map_of(found.sheets, spec.name)
