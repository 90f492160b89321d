"""Lists that give every person two lines, the name above and the NIP below: laid out anew as one row a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import NamedTuple

from asncli.workbooks.compounds import name_part
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import SEARCHED, adjoin, one_line
from asncli.workbooks.headings import Dictionary, How, Row, folded_heading
from asncli.workbooks.no_records import is_numbering, sign_of
from asncli.workbooks.raw import NOTHING, Cell, column_letters, written
from asncli.workbooks.second_look import Facts
from asncli.workbooks.titles import titles

_DIGITS = 8  # a cell with so many is meant as a number of a person, right or wrong
_SIGNED = re.compile(r"\W*NIP\b", re.IGNORECASE)
_COUNTED = re.compile(r"\(?\d{1,5}[).]?")
_DAY = re.compile(r"(?<!\d)\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}(?!\d)")
_SIDE_BY_SIDE = 2
_IN_TITLE = 3  # cells of a line that names a unit: label, colon and name
Numbered = tuple[int, Row]


class _Head(NamedTuple):
    """Two rows of headings over the two lines: where they stand, and the column that holds name and NIP."""

    upper: int
    lower: int
    headings: list[str]
    width: int
    column: int
    nip_above: bool
    repeated: tuple[list[str], ...]


def two_lines(grid: Grid, dictionary: Dictionary, today: date) -> Grid | None:
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
    records = list(_records(head, [line for line in dressed if line[0] > head.lower], lower_of, today))
    filled = sum(1 for _, row in dressed if _is_filled(row))
    kept = 1 + sum(1 for _, row in records if _is_filled(row))
    hidden = facts.hidden | {upper for upper, lower in lower_of.items() if lower in facts.hidden}

    def place(row: int, index: int) -> str:
        below = index >= head.width
        return f"{column_letters(index % head.width)}{lower_of.get(row, row) if below else row}"

    return Grid(
        grid.name,
        lambda: iter([(head.lower, head.headings), *records]),
        look=lambda: Facts(hidden=hidden),
        odd=bool(hidden),
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
    said = lows
    lows = [low if not low or dictionary.find(low) else f"{top} {low}" for top, low in zip(tops, lows, strict=True)]
    met_above, met_below = dictionary.columns(tops), dictionary.columns(lows)
    for nip, name, nip_above in ((met_below, met_above, False), (met_above, met_below, True)):
        if "nip" in nip and "name" in name and nip["nip"].column == name["name"].column and "nip" not in name:
            return _Head(upper, lower, [*tops, *lows], width, nip["nip"].column, nip_above, (tops, said))
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
    headings = [*tops[:column], "Nama", *tops[column + 1 :], *lows]
    return _Head(number, number, headings, len(tops), column, False, (tops,))


def _lies_in_pairs(head: _Head, rows: Sequence[Numbered]) -> bool:
    """Say whether name and NIP lie in lines of their own: the same heading also stands over cells that hold both."""
    cells = [_at(row, head.column) for number, row in rows if number > head.lower and not is_numbering(row)]
    alone = [not name_part(cell) for cell in cells if _is_nip(cell)]
    return sum(alone) > len(alone) - sum(alone)


def _records(head: _Head, rows: Sequence[Numbered], lower_of: dict[int, int], today: date) -> Iterator[Numbered]:
    numbered, labelled = _have_numbers(head, rows), _have_labels(head, rows)
    waiting: Numbered | None = None
    signed = False
    for line in rows:
        number, row = line
        if _repeats(head, row) or is_numbering(row) or not _is_filled(row):
            continue  # between the two lines of a person too, where a page ends there
        if waiting and _is_second(head, waiting, line, today):
            if _signs(head, waiting[1], row, numbered=numbered, labelled=labelled, signed=signed):
                signed = True
            else:
                lower_of[waiting[0]] = number
                yield waiting[0], [*_as_wide(waiting[1], head.width), *_as_wide(row, head.width)]
            waiting = None
            continue
        if waiting:
            signed = signed or sign_of(waiting[1]) is not None
            yield _alone(head, waiting)
        waiting = line if not _is_title(line, today) else None
        if waiting and numbered and _is_third(head, row):
            waiting = None
        elif waiting is None:
            yield line
    if waiting:
        yield _alone(head, waiting)


def _have_numbers(head: _Head, rows: Sequence[Numbered]) -> bool:
    """Say whether the people of a list are counted, so that who is not is hardly one of them."""
    counted = sum(1 for _, row in rows if _is_counted(head, row) and not is_numbering(row))
    return counted > 0 and 2 * counted >= sum(1 for _, row in rows if _is_nip(_at(row, head.column)))


def _have_labels(head: _Head, rows: Sequence[Numbered]) -> bool:
    """Say whether most numbers are written with the word NIP before them, as those of who signs are."""
    nips = [said for _, row in rows if _is_nip(said := _at(row, head.column))]
    return 2 * sum(1 for said in nips if _SIGNED.match(said)) > len(nips)


def _is_counted(head: _Head, row: Row) -> bool:
    return any(_COUNTED.fullmatch(written(cell)) for cell in row[: head.column])


def _repeats(head: _Head, row: Row) -> bool:
    """Say whether a row repeats one of the rows of headings, as each page of a printed list does."""
    filled = [(index, folded_heading(said)) for index, cell in enumerate(row) if (said := written(cell))]
    return bool(filled) and any(
        all(index < len(cells) and folded_heading(cells[index]) == said for index, said in filled)
        for cells in head.repeated
    )


def _is_title(line: Numbered, today: date) -> bool:
    return _filled(line[1]) <= _IN_TITLE and titles([line], today) != (None, None)


def _is_third(head: _Head, row: Row) -> bool:
    """Say whether a line only tells where and when the person above it was born."""
    said = _at(row, head.column)
    return _filled(row) == 1 and _DAY.search(said) is not None and not _is_nip(said)


def _is_second(head: _Head, above: Numbered, below: Numbered, today: date) -> bool:
    """Say whether the second of two lines belongs to the person of the first; a page may end between them."""
    first, second = above[1], below[1]
    top, low = _at(first, head.column), _at(second, head.column)
    number, name = (top, low) if head.nip_above else (low, top)
    if _is_nip(name) or not (name or number) or _is_title(below, today) or not _stands_below(head, second):
        return False
    one_counted = _is_counted(head, first) and not _is_counted(head, second)
    if not adjoin(above, below):
        return _is_nip(number) and one_counted
    if one_counted and any(letter.isdigit() for letter in number):
        return True
    return _is_nip(number) or (number in NOTHING and _filled(first) > 1 and _filled(second) > 0)


def _stands_below(head: _Head, second: Row) -> bool:
    """Say whether something stands in the columns of the lower headings."""
    lows = head.headings[head.width :]
    return any(low and _at(second, index) for index, low in enumerate(lows))


def _signs(head: _Head, first: Row, second: Row, *, numbered: bool, labelled: bool, signed: bool) -> bool:
    """Say whether two lines are those of who signs the list; several may sign side by side."""
    label = any(_SIGNED.match(written(cell)) for cell in second)
    if label and _filled(first) == _filled(second) == 1:
        return True
    if numbered:
        return not _is_counted(head, first) and (signed or (label and not labelled))
    few = max(_filled(first), _filled(second)) <= _SIDE_BY_SIDE < sum(map(bool, head.headings[: head.width])) - 1
    return (label and not labelled) or (signed and few)


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
    return sum(c.isdigit() for c in _DAY.sub("", said)) >= _DIGITS


def _as_wide(row: Row, width: int) -> list[Cell]:
    return [*row[:width], *[""] * (width - len(row))]
