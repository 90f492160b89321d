"""Sheets of several kinds in one workbook: each kind that the file holds is read, in the order of the kinds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from asncli.errors import AsnError
from asncli.workbooks.opening import Source
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import fits, read
from asncli.workbooks.specs import SheetSpec


def read_each(
    source: Source, specs: Sequence[SheetSpec], *, sheet: str | None, today: date, names: Mapping[str, str]
) -> list[SheetRows]:
    """Read the sheets of every kind that the file holds; where it holds none, say what the first kind misses.

    No sheet is told to be left out that is read as another kind. ``names`` are an office's own headings, of the
    first kind. AsnError as of ``sheet.read``.
    """
    first, *others = specs
    met = [spec for spec in others if fits(source, spec, sheet=sheet, today=today)]
    try:
        found = read(source, first, sheet=sheet, today=today, names=names)
    except AsnError as refusal:
        if not met or refusal.code != "header-not-found":
            raise
        found = []
    for spec in met:
        found += read(source, spec, sheet=sheet, today=today)
    if met:
        taken = {rows.sheet for rows in found}
        for rows in found:
            rows.notices = [notice for notice in rows.notices if notice.values.get("name") not in taken]
            rows.left_out = [name for name in rows.left_out if name not in taken]
    return found
