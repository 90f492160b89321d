"""Lists that give every person two lines, the name above and the NIP below: laid out anew as one row a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from asncli.workbooks.compounds import name_part
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import SEARCHED, adjoin, one_line
from asncli.workbooks.headings import Dictionary, How, Row
from asncli.workbooks.no_records import is_numbering
from asncli.workbooks.raw import NOTHING, Cell, column_letters, written
from asncli.workbooks.second_look import Facts

_DIGITS = 8  # a cell with so many is meant as a number of a person, right or wrong
_SIGNED = re.compile(r"\W*NIP\b", re.IGNORECASE)
Numbered = tuple[int, Row]


class _Head(NamedTuple):
    """Two rows of headings over the two lines: where they stand, and the column that holds name and NIP."""

    upper: int
    lower: int
    headings: list[str]
    width: int
    column: int
    nip_above: bool


def two_lines(grid: Grid, dictionary: Dictionary) -> Grid | None:
    """Lay out a list of two lines a person as one row each, or give None where it is no such list.

    The columns of the lower lines follow those of the upper ones; a row bears the number of its upper line.
    """
    first = list(islice(grid.rows(), SEARCHED + 20))
    heads = [*(_head(pair, dictionary) for pair in pairwise(first)), *(_one_row(line, dictionary) for line in first)]
    head = next((head for head in heads if head and _lies_in_pairs(head, first)), None)
    if head is None:
        return None
    facts = grid.look()
    lower_of: dict[int, int] = {}
    dressed = [(number, facts.dress(number, row)) for number, row in grid.rows()]
    above = [line for line in dressed if line[0] < head.upper]
    records = list(_records(head, [line for line in dressed if line[0] > head.lower], lower_of))
    filled = sum(1 for _, row in dressed if _is_filled(row))
    kept = 1 + sum(1 for _, row in records if _is_filled(row))

    def place(row: int, index: int) -> str:
        below = index >= head.width
        return f"{column_letters(index % head.width)}{lower_of.get(row, row) if below else row}"

    return Grid(
        grid.name,
        lambda: iter([(head.lower, head.headings), *records]),
        look=lambda: Facts(hidden=facts.hidden),
        odd=bool(facts.hidden),
        forget=grid.forget,
        place=place,
        absorbed=lambda: filled - kept,
        lines=above,
    )


def _is_filled(row: Row) -> bool:
    return any(written(cell) for cell in row)


def _head(pair: tuple[Numbered, Numbered], dictionary: Dictionary) -> _Head | None:
    """Find two rows of headings of which one names the NIP in the column in which the other names the name."""
    (upper, above), (lower, below) = pair
    if not adjoin(*pair):
        return None
    width = max(len(above), len(below))
    tops = [one_line(cell) for cell in above] + [""] * (width - len(above))
    lows = [one_line(cell) for cell in below] + [""] * (width - len(below))
    lows = [low if not low or dictionary.find(low) else f"{top} {low}" for top, low in zip(tops, lows, strict=True)]
    met_above, met_below = dictionary.columns(tops), dictionary.columns(lows)
    for nip, name, nip_above in ((met_below, met_above, False), (met_above, met_below, True)):
        if "nip" in nip and "name" in name and nip["nip"].column == name["name"].column and "nip" not in name:
            return _Head(upper, lower, [*tops, *lows], width, nip["nip"].column, nip_above)
    return None


def _one_row(line: Numbered, dictionary: Dictionary) -> _Head | None:
    """Find a row of headings of which one names name and NIP, which may lie in one cell or in two lines."""
    number, row = line
    tops = [one_line(cell) for cell in row]
    met = dictionary.columns(tops)
    if "nip" not in met or "name" not in met or met["nip"].how is not How.PART or met["name"].how is not How.PART:
        return None
    column = met["nip"].column
    lows = ["NIP" if index == column else "" for index in range(len(tops))]
    return _Head(number, number, [*tops[:column], "Nama", *tops[column + 1 :], *lows], len(tops), column, False)


def _lies_in_pairs(head: _Head, rows: Sequence[Numbered]) -> bool:
    """Say whether name and NIP lie in lines of their own: the same heading also stands over cells that hold both."""
    cells = [_at(row, head.column) for number, row in rows if number > head.lower and not is_numbering(row)]
    alone = [not name_part(cell) for cell in cells if _is_nip(cell)]
    return sum(alone) > len(alone) - sum(alone)


def _records(head: _Head, rows: Sequence[Numbered], lower_of: dict[int, int]) -> Iterator[Numbered]:
    waiting: Numbered | None = None
    for number, row in rows:
        if waiting and adjoin(waiting, (number, row)) and _is_second(head, waiting[1], row):
            lower_of[waiting[0]] = number
            yield waiting[0], [*_as_wide(waiting[1], head.width), *_as_wide(row, head.width)]
            waiting = None
            continue
        if waiting:
            yield _alone(head, waiting)
        waiting = (number, row) if _is_filled(row) and not is_numbering(row) else None
        if waiting is None:
            yield number, row
    if waiting:
        yield _alone(head, waiting)


def _is_second(head: _Head, first: Row, second: Row) -> bool:
    """Say whether the second of two lines belongs to the person of the first."""
    top, low = _at(first, head.column), _at(second, head.column)
    number, name = (top, low) if head.nip_above else (low, top)
    if _is_nip(name) or not (name or number):
        return False
    if _filled(first) == _filled(second) == 1 and _SIGNED.match(low):
        return False  # a signature
    return _is_nip(number) or (number in NOTHING and _filled(first) > 1 and _filled(second) > 0)


def _alone(head: _Head, line: Numbered) -> Numbered:
    """Give a line without its partner: a line with a NIP is the one of the NIP."""
    number, row = line
    if _is_nip(_at(row, head.column)) and not head.nip_above and _filled(row) > 1:
        return number, [*[""] * head.width, *row]
    return number, row


def _at(row: Row, column: int) -> str:
    return written(row[column]) if column < len(row) else ""


def _filled(row: Row) -> int:
    return sum(1 for cell in row if written(cell))


def _is_nip(said: str) -> bool:
    return sum(c.isdigit() for c in said) >= _DIGITS


def _as_wide(row: Row, width: int) -> list[Cell]:
    return [*row[:width], *[""] * (width - len(row))]
