"""Workbooks for tests of the reader: written with XlsxWriter cell by cell, or as bare bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from xlsxwriter import Workbook

DATA = Path(__file__).parent / "data"
EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
SHEET = "xl/worksheets/sheet1.xml"


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]], *, hide: Sequence[str] = ()) -> bytes:
    """Write sheets of plain cells (text stays text; ``None`` is no cell at all)."""
    content = BytesIO()
    book = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if value is not None:
                    sheet.write(r, c, value, day if hasattr(value, "year") else None)
        if name in hide:
            sheet.hide()
    book.close()
    return content.getvalue()


def changed(content: bytes, old: str, new: str, member: str = SHEET) -> bytes:
    """Change the XML of one member of a workbook, as other programs would have written it."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == member:
                assert old.encode() in part
                part = part.replace(old.encode(), new.encode())
            target.writestr(name, part)
    return out.getvalue()


def archive(members: Mapping[str, bytes]) -> bytes:
    """Pack members into a zip."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name, part in members.items():
            target.writestr(name, part)
    return out.getvalue()
