"""Rows that are no record: titles, repeated headings, numbering, groups, subtotals, signatures and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row, folded_heading
from asncli.workbooks.raw import NOTHING, written
from asncli.workbooks.specs import SheetSpec

_TOTAL = re.compile(r"(?:sub ?|grand )?(?:jumlah|total|rata rata)\b")
_SIGNATURE = re.compile(
    r"(?:mengetahui|menyetujui|kepala (?:badan|dinas|kantor|biro|bagian|bidang)|sekretaris daerah|a n |an |plt |plh "
    r"|nip |catatan|keterangan|sumber|dicetak|ttd)\b|nip \d"
)
_SIGNED_BY = re.compile(r"(?:mengetahui|menyetujui|mengesahkan|disahkan|kepala |sekretaris|a n |an |plt |plh |ttd)")
_SIDE_BY_SIDE = 3
_KEY = re.compile(r"\D{0,4}\d[\d .\-\xa0]{13,}\d\D?")
_NUMBERED = re.compile(r"\(?(\d{1,3})[).]?")


def is_numbering(row: Row) -> bool:
    """Say whether a row only counts the columns: 1, 2, 3 … or (1), (2), (3) …."""
    filled = [said for cell in row if (said := written(cell))]
    found = [_NUMBERED.fullmatch(said) for said in filled]
    if len(filled) < 2 or not all(found):
        return False
    numbers = [int(match[1]) for match in found if match]
    return all(later == earlier + 1 for earlier, later in pairwise(numbers))


def is_heading(row: Row, header: Header, fields: Sequence[str]) -> bool:
    """Say whether a row repeats the headings of the given fields."""
    places = [header.columns[field] for field in fields if field in header.columns]
    return bool(places) and all(
        index < len(row) and folded_heading(written(row[index])) in (folded_heading(heading), _last(heading))
        for index, heading in places
    )


def _last(heading: str) -> str:
    words = folded_heading(heading).split()
    return words[-1] if words else ""


def _stands_in(row: Row, header: Header, fields: Sequence[str], shape: re.Pattern[str]) -> bool:
    """Say whether an identifying cell of the row has the shape of a number that people are known by."""
    places = [header.columns[field][0] for field in fields if field in header.columns]
    return any(index < len(row) and shape.fullmatch(written(row[index])) is not None for index in places)


def is_signature(row: Row) -> bool:
    """Say whether a row begins the block of signatures below a list."""
    return any(_SIGNED_BY.match(folded_heading(written(cell))) for cell in row)


def is_no_record(row: Row, header: Header, fields: Sequence[str], *, signed: bool = False) -> bool:
    """Say whether a row whose identifying cells are not all right is no record at all.

    A record without its number still has other cells filled; a group, a note or a signature stands alone, and
    a subtotal says so. ``signed``: the signatures have begun, where names stand side by side.
    """
    cells = [said for cell in row if (said := written(cell))]
    if signed and len(cells) <= _SIDE_BY_SIDE and not _stands_in(row, header, fields, _KEY):
        return True
    if len(cells) <= 1:
        return not cells or (len(header.columns) > 2 and not _stands_in(row, header, fields, _KEY))
    words = folded_heading(cells[0])
    if _TOTAL.match(words) or is_numbering(row) or is_heading(row, header, fields):
        return True
    named = [written(row[i]) for i, _ in (header.columns[f] for f in fields if f in header.columns) if i < len(row)]
    if not any(named):
        recognised = sum(1 for index, _ in header.columns.values() if index < len(row) and written(row[index]))
        return recognised * 2 < len(header.columns)
    return len(cells) <= 3 and any(_SIGNATURE.match(folded_heading(said)) for said in cells)


def is_unfilled(row: Row, header: Header, spec: SheetSpec) -> bool:
    """Say whether a row without values in its inputs names its record: a line of a form that nobody filled in."""
    met = header.columns
    places = [met[field][0] for field in spec.needed if field in met and field not in spec.inputs]
    if not places or not all(written(row[index]) for index in places):
        return False
    # Something may stand there that could not be read.
    return all(written(row[met[field][0]]) in NOTHING for field in spec.inputs if field in met)
