"""SKP forms for tests, cell by cell, as offices fill them: fictional people only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from asncli.workbooks.raw import Cell
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import read
from asncli.workbooks.skp import SKP

TODAY = date(2026, 11, 22)
NIP, ASSESSOR = "198503152010011901", "197804112003121902"
Line = Sequence[Cell | None]

HEADING = (
    "NO", "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", "RENCANA HASIL KERJA", "ASPEK",
    "INDIKATOR KINERJA INDIVIDU", "TARGET",
)  # fmt: skip
SIDE_BY_SIDE: Sequence[Line] = (
    ("SASARAN KINERJA PEGAWAI",),
    ("DINAS CONTOH", None, None, None, None, "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2025"),
    ("NO", "PEGAWAI YANG DINILAI", None, "NO", "PEJABAT PENILAI KINERJA", None),
    (1, "NAMA", "Budi Santoso", 1, "NAMA", "Sri Lestari"),
    (2, "NIP", NIP, 2, "NIP", ASSESSOR),
    (5, "UNIT KERJA", "Dinas Contoh", 5, "UNIT KERJA", "Dinas Contoh"),
    ("HASIL KERJA",),
)
SIGNED: Sequence[Line] = (
    (None,),
    (None, None, None, None, "Bukitmekar, 2 Januari 2025"),
    (None, "Pegawai yang Dinilai", None, None, "Pejabat Penilai Kinerja"),
    (None, "Budi Santoso", None, None, "Sri Lestari"),
    (None, f"NIP. {NIP}", None, None, f"NIP. {ASSESSOR}"),
)
RESULT: Line = (1, "Layanan membaik", "Laporan tersusun", "Kuantitas", "Jumlah laporan", "12 Laporan")


def form(
    *lines: Line, top: Sequence[Line] = SIDE_BY_SIDE, heading: Line = HEADING, end: Sequence[Line] = SIGNED
) -> list[Line]:
    """Give the rows of a form with these lines below its heading."""
    return [*top, heading, *lines, *end]


def book(*sheets: Sequence[Line], merged: Sequence[str] = (), formats: dict[str, str] | None = None) -> bytes:
    """Write sheets ``Orang 1``, ``Orang 2`` …; merge cells of the first, and give cells of it a number format."""
    found = Workbook()
    found.remove(found.active)
    for number, lines in enumerate(sheets, 1):
        sheet = found.create_sheet(f"Orang {number}")
        for line in lines:
            sheet.append([*line])
    for area in merged:
        found.worksheets[0].merge_cells(area)
    for cell, shape in (formats or {}).items():
        found.worksheets[0][cell].number_format = shape
    content = BytesIO()
    found.save(content)
    return content.getvalue()


def rows_of(content: bytes) -> list[SheetRows]:
    """Read all forms of a workbook."""
    return read(("skp.xlsx", content), SKP, today=TODAY)


def read_form(*lines: Line, top: Sequence[Line] = SIDE_BY_SIDE, heading: Line = HEADING) -> SheetRows:
    """Read one form with these lines."""
    (rows,) = rows_of(book(form(*lines, top=top, heading=heading)))
    return rows


def told(rows: SheetRows, *fields: str) -> list[tuple[object, ...]]:
    """Give some fields of all good rows."""
    return [tuple(values[SKP.at(field)] for field in fields) for _, values in rows]


def refused(rows: SheetRows) -> list[tuple[str, str | None]]:
    """Give code and cell of every rejected row, when all is read."""
    list(rows)
    return [(problem.code, problem.cell) for problem in rows.problems if problem.severity == "error"]


def saved(path: Path, content: bytes) -> Path:
    """Write a workbook to a file."""
    path.write_bytes(content)
    return path
