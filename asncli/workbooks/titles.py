"""What the lines above the headings tell: the date the data hold for, and the unit they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from asncli.workbooks.dates import day, day_or_period_end
from asncli.workbooks.headings import Row
from asncli.workbooks.raw import written

_AS_OF = re.compile(
    r"\bkeadaan\s+(?:data\s+)?(?:per|pada|s\.?/?d\.?)\s*:?\s*(?:tanggal|tgl\.?)?\s*:?\s*(.+)", re.IGNORECASE
)
# "Keadaan akhir tahun 2025", "Keadaan bulan Juni 2026": the last day of it.
_AS_OF_SPAN = re.compile(
    r"\bkeadaan\s*:?\s*(?:data\s+)?(?:akhir\s+)?(?:tahun\s+(?P<year>\d{4})|bulan\s+(?P<month>\w+\s+\d{4}))\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:nama\s+)?(?:unit\s+(?:kerja|organisasi)|skpd|opd|perangkat\s+daerah|satuan\s+kerja|satker)\s*:\s*(\S.*)",
    re.IGNORECASE,
)

_EVERYBODY = re.compile(r"(?:semua|seluruh|all|-|\.+)(?:\s.*)?", re.IGNORECASE)  # names no unit
_AGENCY = re.compile(r"\bpemerintah\s+(?:daerah\s+)?(?:kota|kab\.|kabupaten|prov\.|provinsi)\s+\w.*", re.IGNORECASE)


def agency_title(rows: Sequence[tuple[int, Row]]) -> str | None:
    """Read ``PEMERINTAH KOTA X`` out of the rows above the headings."""
    for _, row in rows:
        for cell in row:
            if found := _AGENCY.search(" ".join(written(cell).split())):
                return found[0]
    return None


def titles(rows: Sequence[tuple[int, Row]], today: date) -> tuple[date | None, str | None]:
    """Read ``Keadaan per 31 Desember 2025`` and ``Unit Kerja : X`` out of the rows above the headings."""
    as_of: date | None = None
    unit: str | None = None
    for _, row in rows:
        line = " ".join(" ".join(written(cell) for cell in row).split())
        if as_of is None and (found := _AS_OF.search(line)):
            read = day(found[1].strip(" ."), today)
            as_of = read if isinstance(read, date) else None
        elif as_of is None and (found := _AS_OF_SPAN.search(line)):
            end = date(int(found["year"]), 12, 31) if found["year"] else day_or_period_end(found["month"], today)
            as_of = end if isinstance(end, date) and end <= today else None
        if unit is None and (found := _UNIT.match(line)) and not _EVERYBODY.fullmatch(found[1].strip()):
            unit = found[1].strip()
    return as_of, unit
