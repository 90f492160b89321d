"""Rows that are no record: titles, repeated headings, numbering, groups, subtotals, signatures and notes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row, folded_heading
from asncli.workbooks.raw import NOTHING, Cell, written
from asncli.workbooks.specs import SheetSpec

_TOTAL = re.compile(r"(?:sub ?|grand )?(?:jumlah|total|rata rata)\b")
_SIGNATURE = re.compile(
    r"(?:mengetahui|menyetujui|kepala (?:badan|dinas|kantor|biro|bagian|bidang)|sekretaris daerah|a n |an |plt |plh "
    r"|nip |catatan|keterangan|sumber|dicetak|ttd)\b|nip \d"
)
_SIGNED_BY = re.compile(r"(?:mengetahui|menyetujui|mengesahkan|disahkan|kepala |sekretaris|a n |an |plt |plh |ttd)")
_SURELY = re.compile(r"(?:mengetahui|menyetujui|mengesahkan|disahkan|a n |an |plt |plh |ttd)")
_SIDE_BY_SIDE = 3
_LABELLED = re.compile(r"\bn\.?\s?i\.?\s?p\b", re.IGNORECASE)
_RUNNING = re.compile(r"\d{1,5}[.)]?")
_BARE_KEY = re.compile(r"\W{0,2}\d[\d .\-\xa0]{6,}\d\D?")
_LETTER = re.compile(r"[^\W\d_]")
_KEY = re.compile(r"\D{0,4}\d[\d .\-\xa0]{13,}\d\D?")
_NUMBERED = re.compile(r"\(?(\d{1,3})[).]?")


def is_numbering(row: Row) -> bool:
    """Say whether a row only counts the columns: 1, 2, 3 … or (1), (2), (3) …."""
    filled = [shown for cell in row if (shown := written(cell))]
    found = [_NUMBERED.fullmatch(shown) for shown in filled]
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


class Sign(StrEnum):
    """How sure a line is to begin the signatures: a head may also stand over a group of people."""

    SURE = "sure"
    MAYBE = "maybe"


def sign_of(row: Row) -> Sign | None:
    """Say whether a row that is no record begins the block of signatures below a list."""
    words = [folded_heading(written(cell)) for cell in row]
    if any(_SURELY.match(each) for each in words):
        return Sign.SURE
    return Sign.MAYBE if any(_SIGNED_BY.match(each) for each in words) else None


def is_signer(row: Row, last: Row, header: Header, sign: Sign) -> bool:
    """Say whether a row with NIP and name is who signs, by the ``last`` record above the signatures.

    It has no running number, and bears the word NIP where the records have none, or little else where they have more.
    """
    if not last or _is_numbered(row, header):
        return False
    if _is_labelled(row, header) and not _is_labelled(last, header):
        return True
    filled, usual = sum(1 for cell in row if written(cell)), sum(1 for cell in last if written(cell))
    return sign is Sign.SURE and filled <= _SIDE_BY_SIDE and (_is_numbered(last, header) or filled * 2 <= usual)


def heading_lines(rows: Sequence[Row]) -> frozenset[tuple[str, ...]]:
    """Keep the lines of the headings as they stand, to know them again further down."""
    lines = {tuple(map(said, row)) for row in rows}
    return frozenset(line for line in lines if sum(map(bool, line)) > 1)


def said(cell: Cell) -> str:
    """Fold what stands in a cell."""
    return folded_heading(written(cell)) if cell != "" else ""


def _is_labelled(row: Row, header: Header) -> bool:
    index = header.columns.get("nip", (len(row), ""))[0]
    return index < len(row) and _LABELLED.search(written(row[index])) is not None


def _is_numbered(row: Row, header: Header) -> bool:
    """Say whether a row begins with a running number, left of all columns that are recognised."""
    first = min(index for index, _ in header.columns.values())
    return any(_RUNNING.fullmatch(written(cell)) for cell in row[:first])


def _names_somebody(row: Row, header: Header, fields: Sequence[str]) -> bool:
    """Say whether a row has a name, and a number before it or one that a person may be known by."""
    index = header.columns.get("name", (len(row), ""))[0]
    if index >= len(row) or not _LETTER.search(written(row[index])):
        return False
    return _is_numbered(row, header) or _stands_in(row, header, fields, _BARE_KEY)


def is_no_record(row: Row, header: Header, fields: Sequence[str], *, signed: bool = False) -> bool:
    """Say whether a row whose identifying cells are not all right is no record at all.

    A record without its number still has other cells filled; a group, a note or a signature stands alone, and
    a subtotal says so. ``signed``: the signatures have begun, where names stand side by side.
    """
    cells = [shown for cell in row if (shown := written(cell))]
    if len(cells) > 1 and _names_somebody(row, header, fields):
        return False
    if signed and len(cells) <= _SIDE_BY_SIDE and not _stands_in(row, header, fields, _KEY):
        return True
    if len(cells) <= 1:
        if not cells or not any(_filled(row, header, fields)):
            return True
        return len(header.columns) > 2 and not _stands_in(row, header, fields, _KEY)
    words = folded_heading(cells[0])
    if (
        (_TOTAL.match(words) and not _is_like_a_person(row, header, cells[0]))
        or is_numbering(row)
        or is_heading(row, header, fields)
    ):
        return True
    if not any(_filled(row, header, fields)):
        recognised = sum(1 for index, _ in header.columns.values() if index < len(row) and written(row[index]))
        return recognised * 2 < len(header.columns)
    return len(cells) <= 3 and any(_SIGNATURE.match(folded_heading(shown)) for shown in cells)


def _is_like_a_person(row: Row, header: Header, first: str) -> bool:
    """Say whether words beginning as a subtotal are a name: they stand for one, and words stand in other columns."""
    index = header.columns.get("name", (len(row), ""))[0]
    if index >= len(row) or written(row[index]) != first:
        return False
    others = (written(row[at]) for at, _ in header.columns.values() if at != index and at < len(row))
    return sum(1 for other in others if _LETTER.search(other)) > 1


def _filled(row: Row, header: Header, fields: Sequence[str]) -> list[str]:
    """Give what stands in the identifying columns."""
    places = (header.columns[field][0] for field in fields if field in header.columns)
    return [written(row[index]) for index in places if index < len(row)]


def is_unfilled(row: Row, header: Header, spec: SheetSpec) -> bool:
    """Say whether a row without values in its inputs names its record: a line of a form that nobody filled in."""
    met = header.columns
    places = [met[field][0] for field in spec.needed if field in met and field not in spec.inputs]
    if not places or not all(written(row[index]) for index in places):
        return False
    # Something may stand there that could not be read.
    return all(written(row[met[field][0]]) in NOTHING for field in spec.inputs if field in met)
