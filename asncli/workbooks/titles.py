"""What the lines above the headings tell: the date the data hold for, and the unit they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

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
_WORDS = r"(?:nama\s+)?(?:unit\s+(?:kerja|organisasi)|skpd|opd|perangkat\s+daerah|satuan\s+kerja|satker)"
_UNIT = re.compile(rf"{_WORDS}\s*(?P<colon>:?)\s*(?P<unit>.*)", re.IGNORECASE | re.DOTALL)
# What a line says after the unit: the next label, or something far to the right.
_NEXT = re.compile(r"\s{3,}|\s+(?:bulan|tahun|periode|keadaan|tanggal|per)\b[^:]{0,20}:|\n(?=[^\n]*:)", re.IGNORECASE)
_NOBODY = re.compile(r"(?:semua|seluruh|all)(?:\s.*)?|[-–—.…_\s]+", re.IGNORECASE | re.DOTALL)  # names no unit
# Words that names of units begin with; "Bidang SD" as well as "II. BIDANG SD".
_OF_UNITS = re.compile(
    r"(?:(?:[ivx]{1,5}|[a-z]|\d{1,2})[.)]\s*)?"
    r"((?:dinas|badan|kantor|kecamatan|kelurahan|sekretariat|inspektorat|rsud|rumah\s+sakit|uptd?|puskesmas|satpol"
    r"|satuan\s+polisi|smpn?|sman?|smkn?|sdn?|tkn?|bagian|bidang|seksi|sub\s?(?:bagian|bidang)|balai|biro)\b.{1,100})",
    re.IGNORECASE,
)
_PART_OF_ONE = re.compile(r"(?:bidang|bagian|seksi|sub)\b|sub", re.IGNORECASE)
_NUMERAL = re.compile(r"(?:[IVX]{1,5}|[A-Z])[.)]?")
_AGENCY = re.compile(r"\bpemerintah\s+(?:daerah\s+)?(?:kota|kab\.|kabupaten|prov\.|provinsi)\s+\w.*", re.IGNORECASE)


def agency_title(rows: Sequence[tuple[int, Row]]) -> str | None:
    """Read ``PEMERINTAH KOTA X`` out of the rows above the headings."""
    for _, row in rows:
        for cell in row:
            if found := _AGENCY.search(_in_one_line(written(cell))):
                return found[0]
    return None


def titles(rows: Sequence[tuple[int, Row]], today: date) -> tuple[date | None, str | None]:
    """Read ``Keadaan per 31 Desember 2025`` and ``Unit Kerja : X`` out of the rows above the headings."""
    as_of: date | None = None
    unit: str | None = None
    for _, row in rows:
        as_of = as_of or _day_of(row, today)
        unit = unit or unit_line(row)
    return as_of, unit or None


def unit_line(row: Row) -> str | None:
    """Read the unit of a line such as ``Unit Kerja : X``, in one cell or several; ``""`` where it names none.

    ``None``: the line says nothing of a unit.
    """
    cells = [said for cell in row if (said := written(cell))]
    for at, cell in enumerate(cells):
        found = _UNIT.fullmatch(cell)
        if not found:
            continue
        said, beside = found["unit"], cells[at + 1 : at + 3]
        if not found["colon"] and (said or not (len(cells) == 2 or (beside and beside[0].startswith(":")))):
            continue
        if not said and beside and not (found["colon"] and _is_label(beside[0])):
            said = beside[0].lstrip(": ") or "".join(beside[1:])
        said = _in_one_line(_NEXT.split(said, maxsplit=1)[0])
        return "" if _NOBODY.fullmatch(said) else said
    return None


def group_unit(row: Row, beside: str | None = None) -> str | None:
    """Read the unit that a line names by standing alone between the rows, as ``DINAS B`` or ``II | Puskesmas C``.

    ``beside``: the unit so far. A bidang, bagian or seksi is part of it, unless it is one itself.
    """
    cells = [said for cell in row if (said := written(cell))]
    if len(cells) == 2 and _NUMERAL.fullmatch(cells[0]):
        del cells[0]
    found = _OF_UNITS.fullmatch(_in_one_line(cells[0])) if len(cells) == 1 else None
    if not found or ":" in found[1]:
        return None
    kind = _PART_OF_ONE.match(found[1])
    return None if kind and beside is not None and not beside.casefold().startswith(kind[0].casefold()) else found[1]


def _day_of(row: Row, today: date) -> date | None:
    cells = [_in_one_line(said) for cell in row if (said := written(cell))]
    for line in (*cells, *map(" ".join, pairwise(cells)), " ".join(cells)):
        if found := _AS_OF.search(line):
            read = day(found[1].strip(" ."), today)
            if isinstance(read, date):
                return read
        elif found := _AS_OF_SPAN.search(line):
            end = date(int(found["year"]), 12, 31) if found["year"] else day_or_period_end(found["month"], today)
            if isinstance(end, date) and end <= today:
                return end
    return None


def _is_label(said: str) -> bool:
    return ":" in said[1:]


def _in_one_line(said: str) -> str:
    return " ".join(said.split())
