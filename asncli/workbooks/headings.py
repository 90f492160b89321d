"""Finding the row of headings: by the columns a sheet needs, in many spellings, in one row or in two merged ones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from asncli.workbooks.raw import Cell, written

SEARCHED = 30  # rows in which a heading may stand
_ANYTHING_ELSE = re.compile(r"[^0-9a-z]+")
# Words that may stand beside all words of a known heading without changing what it says.
_HARMLESS = frozenset(
    [
        "asn",
        "pns",
        "pppk",
        "pegawai",
        "terakhir",
        "saat",
        "ini",
        "sekarang",
        "lengkap",
        "wajib",
        "diisi",
        "dengan",
        "tanpa",
        "gelar",
    ]
)

Merge = tuple[tuple[int, int], tuple[int, int]]  # first and last cell, counted from 0
Row = Sequence[Cell]


def folded_heading(said: str) -> str:
    """Fold a heading: compatibility forms, case, punctuation, line feeds and runs of spaces do not count."""
    return _ANYTHING_ELSE.sub(" ", unicodedata.normalize("NFKC", said).casefold()).strip()


@dataclass(frozen=True)
class Header:
    """A heading that was found: its last row, and for every field the index of its column and the heading met."""

    first_row: int
    last_row: int
    columns: Mapping[str, tuple[int, str]]
    headings: tuple[str, ...]

    @cached_property
    def filled(self) -> int:
        """Number of columns that have a heading."""
        return sum(1 for heading in self.headings if heading)

    @cached_property
    def width(self) -> int:
        """Number of columns down to the last heading."""
        return max(index for index, heading in enumerate(self.headings) if heading) + 1


class Dictionary:
    """Which heading means which field: exact folded words first, then all words of a heading of several words."""

    def __init__(self, fields: Iterable[tuple[str, Sequence[str]]]) -> None:
        """Learn the headings of each field, best first."""
        self._exact: dict[str, tuple[str, int]] = {}
        for field, headings in fields:
            for rank, heading in enumerate(headings):
                self._exact.setdefault(folded_heading(heading), (field, rank))
        self._words = [(frozenset(said.split()), found) for said, found in self._exact.items() if " " in said]

    def find(self, heading: str) -> tuple[str, int] | None:
        """Find the field that a heading means, with the rank of its spelling."""
        said = folded_heading(heading)
        if not said or said in self._exact:
            return self._exact.get(said)
        words = frozenset(said.split())
        fits = [found for known, found in self._words if known <= words and words - known <= _HARMLESS]
        return (fits[0][0], fits[0][1] + 100) if fits else None

    def columns(self, headings: Sequence[str]) -> dict[str, tuple[int, str]]:
        """Assign columns to fields; of several headings for one field the best spelling wins, then the first."""
        best: dict[str, tuple[int, int, str]] = {}
        for index, heading in enumerate(headings):
            if (found := self.find(heading)) and (found[0] not in best or found[1] < best[found[0]][0]):
                best[found[0]] = found[1], index, heading
        return {field: (index, heading) for field, (_, index, heading) in best.items()}


def find_header(
    rows: Sequence[tuple[int, Row]], dictionary: Dictionary, needed: Iterable[str], merges: Sequence[Merge] = ()
) -> Header | None:
    """Find the heading among the first rows: the row, or pair of rows, that names most fields, the first of equals."""
    needed = set(needed)
    best: Header | None = None
    for at, (number, row) in enumerate(rows[:SEARCHED]):
        single = [_one_line(cell) for cell in row]
        candidates = [(number, single)]
        if at + 1 < len(rows) and any(single):
            below_number, below = rows[at + 1]
            if below_number == number + 1:
                candidates.append((below_number, _joined(number, single, [_one_line(cell) for cell in below], merges)))
        for last, headings in candidates:
            columns = dictionary.columns(headings)
            if columns and needed <= columns.keys() and (best is None or len(columns) > len(best.columns)):
                best = Header(number, last, columns, tuple(headings))
    return best


def _one_line(cell: Cell) -> str:
    return " ".join(written(cell).split())


def _joined(number: int, above: list[str], below: list[str], merges: Sequence[Merge]) -> list[str]:
    """Join two rows of headings; a heading merged over several columns stands over each of them."""
    width = max(len(above), len(below))
    above, below = above + [""] * (width - len(above)), below + [""] * (width - len(below))
    parents = list(above)
    spans = [merge for merge in merges if merge[0][0] == merge[1][0] == number - 1]
    for (_, first), (_, last) in spans:
        parents[first : last + 1] = [above[first]] * (min(last + 1, width) - first)
    if not merges:
        for index in range(1, width):
            if not parents[index] and below[index]:
                parents[index] = parents[index - 1]
    return [f"{parent} {child}".strip() for parent, child in zip(parents, below, strict=True)]
