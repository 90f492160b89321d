"""Finding the row of headings: by the columns a sheet needs, in one row or in up to three that belong together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest

from asncli.workbooks.headings import Dictionary, How, Merge, Part, Row
from asncli.workbooks.raw import Cell, written

SEARCHED = 30  # rows in which a heading may stand
_DEEPEST = 3  # rows that a heading may take
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
    """Find the heading among the first rows: the row, or rows, that name most fields, the first of equals."""
    needed = set(needed)
    best: Header | None = None
    for at, (number, row) in enumerate(rows[:SEARCHED]):
        headings = [one_line(cell) for cell in row]
        if not any(headings):
            continue
        for depth in range(_DEEPEST):
            if depth:
                if at + depth >= len(rows) or not adjoin(rows[at + depth - 1], rows[at + depth]):
                    break
                below = [one_line(cell) for cell in rows[at + depth][1]]
                above = parents(rows[at + depth - 1][0], headings, below, merges)
                headings = [
                    dictionary.under(parent, child) for parent, child in zip_longest(above, below, fillvalue="")
                ]
            found = dictionary.columns(headings)
            if depth and len({met.column for met in found.values()}) < _LEAST:
                continue  # words below each other, as in a list of what the columns mean
            if found and needed <= found.keys() and (best is None or len(found) > len(best.columns)):
                best = Header(
                    number,
                    rows[at + depth][0],
                    {name: (met.column, met.heading) for name, met in found.items()},
                    tuple(headings),
                    {name: met.how for name, met in found.items()},
                    {name: dictionary.parts[name] for name, met in found.items() if met.how is How.PART},
                )
    return best


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
