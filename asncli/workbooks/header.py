"""Finding the row of headings: by the columns a sheet needs, in one row or in up to three that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest

from asncli.workbooks.headings import Dictionary, How, Merge, Part, Row, says_other_people
from asncli.workbooks.raw import Cell, written

SEARCHED = 30  # rows in which a heading may stand
_DEEPEST = 3  # rows that a heading may take
_PERSON = re.compile(r"\d{9}|\d{8}[ .\-\xa0]\d{6}")
_LEAST = 2  # columns that a heading of several rows must name


@dataclass(frozen=True)
class Header:
    """A heading that was found: its rows, and for every field the index of its column and the heading met.

    ``how`` tells how each field was understood, ``parts`` what takes it out of a cell that holds several things.
    """

    first_row: int
    last_row: int
    columns: Mapping[str, tuple[int, str]]
    headings: tuple[str, ...]
    how: Mapping[str, How] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)

    @cached_property
    def filled(self) -> int:
        """Number of columns that have a heading."""
        return sum(1 for heading in self.headings if heading)

    @cached_property
    def width(self) -> int:
        """Number of columns down to the last heading."""
        return max(index for index, heading in enumerate(self.headings) if heading) + 1


def find_header(
    rows: Sequence[tuple[int, Row]], dictionary: Dictionary, needed: Iterable[str], merges: Sequence[Merge] = ()
) -> Header | None:
    """Find the heading among the first rows: the row, or rows, that name most fields, the first of equals.

    Rows whose NIP or name may be those of somebody else, as the row above them tells, are none without that row, and
    that row is none without them.
    """
    needed = set(needed)
    best: Header | None = None
    for at, (number, row) in enumerate(rows[:SEARCHED]):
        below = headings = [one_line(cell) for cell in row]
        if not any(headings) or _is_record(headings):
            continue
        for depth in range(_DEEPEST):
            if depth:
                if at + depth >= len(rows) or not adjoin(rows[at + depth - 1], rows[at + depth]):
                    break
                below = [one_line(cell) for cell in rows[at + depth][1]]
                if _is_record(below):
                    break
                above = parents(rows[at + depth - 1][0], headings, below, merges)
                headings = [
                    dictionary.under(parent, child) for parent, child in zip_longest(above, below, fillvalue="")
                ]
            found = dictionary.columns(headings)
            if depth and len({met.column for met in found.values()}) < _LEAST:
                continue  # words below each other, as in a list of what the columns mean
            if not found or not needed <= found.keys():
                continue
            goes_on = depth > 0 and best is not None and best.first_row == number
            whole = goes_on and any(_names(said, dictionary, needed) for said in below)
            if best and len(found) <= len(best.columns) and not whole:
                continue
            above_it = rows[at - 1] if at and adjoin(rows[at - 1], rows[at]) else None
            if not (above_it and _is_half(above_it, headings, dictionary, needed, merges)):
                best = Header(
                    number,
                    rows[at + depth][0],
                    {name: (met.column, met.heading) for name, met in found.items()},
                    tuple(headings),
                    {name: met.how for name, met in found.items()},
                    {name: dictionary.parts[name] for name, met in found.items() if met.how is How.PART},
                )
    return best


def _is_record(said: Sequence[str]) -> bool:
    """Say whether a row holds the number of a person, as no row of headings does."""
    return any(_PERSON.search(cell) for cell in said)


def _is_half(
    above: tuple[int, Row], headings: list[str], dictionary: Dictionary, needed: set[str], merges: Sequence[Merge]
) -> bool:
    """Say whether the row above belongs to the headings, so that they say something else without it.

    It does where it names a needed column itself, over an empty cell (``NIP | Atasan`` over `` | NIP``), where it
    tells two equal headings of needed columns apart, and where it says that they are somebody else's.
    """
    upper = [one_line(cell) for cell in above[1]]
    pairs = zip_longest(upper, headings, fillvalue="")
    if any(over and not said and _names(over, dictionary, needed) for over, said in pairs):
        return True
    over = parents(above[0], upper, headings, merges)
    found = dictionary.columns(headings)
    for met in (found[name] for name in needed):
        equal = {over[index] for index, said in enumerate(headings) if said == met.heading}
        if len(equal) > 1 or says_other_people(over[met.column]):
            return True
    return False


def _names(heading: str, dictionary: Dictionary, fields: set[str]) -> bool:
    found = dictionary.find(heading)
    return found is not None and not fields.isdisjoint(found.fields)


def adjoin(upper: tuple[int, Row], lower: tuple[int, Row]) -> bool:
    """Say whether a row follows on another; in separated text a row takes as many lines as its cells have."""
    lines = 1 + sum(cell.count("\n") for cell in upper[1] if isinstance(cell, str))
    return lower[0] - upper[0] <= lines


def one_line(cell: Cell) -> str:
    """Write a heading in one line."""
    return " ".join(written(cell).split())


def parents(number: int, above: list[str], below: list[str], merges: Sequence[Merge]) -> list[str]:
    """Say which heading of the upper of two rows stands over each column; one merged over several over all of them."""
    width = max(len(above), len(below))
    above, below = above + [""] * (width - len(above)), below + [""] * (width - len(below))
    over = list(above)
    spans = [merge for merge in merges if merge[0][0] == merge[1][0] == number - 1]
    for (_, first), (_, last) in spans:
        over[first : last + 1] = [above[first]] * (min(last + 1, width) - first)
    if not spans:
        for index in range(1, width):
            if not over[index] and below[index]:
                over[index] = over[index - 1]
    return over
