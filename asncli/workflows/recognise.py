"""The story: before a list is imported, one looks at what was understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from asncli.messages import Text
from asncli.workbooks.own_names import read_own_names
from asncli.workbooks.recognition import Recognition, map_of, recognise
from asncli.workbooks.sheet import SheetSpec, read
from asncli.workflows.importing import File


@dataclass(frozen=True)
class Recognised:
    """What was understood of a file: its sheets, the day and unit that its titles name, and what else to know."""

    file: str
    sheets: Sequence[Recognition]
    as_of: date | None
    unit: str | None
    notices: Sequence[Text]


def recognise_file(
    file: File, spec: SheetSpec, *, today: date, sheet: str | None = None, own_names: Path | None = None
) -> Recognised:
    """Read the headings of a file and say of each column what it was taken for; nothing is stored."""
    names = read_own_names(own_names, spec) if own_names else {}
    found = read(file, spec, sheet=sheet, today=today, names=names)
    first = found[0]
    notices = [notice for rows in found for notice in rows.notices]
    return Recognised(first.file, [recognise(rows) for rows in found], first.as_of, first.unit_title, notices)


def names_to_go_on_from(found: Recognised, spec: SheetSpec) -> str:
    """Write a list of column names (TOML) with the headings that were not used, to be given ours."""
    return map_of(found.sheets, spec.name)
