"""What was understood of a sheet, column by column, for people to look at before anything is imported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from asncli.messages import Text, text
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import SEARCHED, one_line
from asncli.workbooks.headings import Dictionary, How, Row
from asncli.workbooks.no_records import is_numbering
from asncli.workbooks.raw import column_letters, written
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.specs import SheetSpec

_LOOKED_AT = 200  # rows in which an example is looked for
_SHOWN = 40  # characters of an example
HOWS: dict[How | None, Text] = {
    How.EXACT: text("known heading"),
    How.WORDS: text("all words of a known heading"),
    How.NEIGHBOUR: text("told by the columns beside it"),
    How.PART: text("one of several things in its cells"),
    How.MAP: text("name of this office"),
    None: text("not used"),
}


class Understood(NamedTuple):
    """One column: its letter, the heading met, our heading for it (None: it is not used), how, and an example."""

    column: str
    heading: str
    meaning: str | None
    how: How | None
    example: str | None


class Recognition(NamedTuple):
    """One sheet: the row of its headings and its columns from the left."""

    sheet: str
    heading_row: int
    columns: list[Understood]


def recognise(rows: SheetRows) -> Recognition:
    """Tell of every column that has a heading what it was taken for."""
    places = rows.places()
    examples = _examples(rows.first_rows(_LOOKED_AT), len(rows.headings))
    found = []
    for index, heading in enumerate(rows.headings):
        if heading:
            fields = [field for field, at in places.items() if at == index]
            meant: list[tuple[str | None, How | None]] = [(rows.spec.heading(f), rows.how.get(f)) for f in fields]
            found += [
                Understood(rows.letters(index), heading, *meaning, examples[index])
                for meaning in meant or [(None, None)]
            ]
    return Recognition(rows.sheet, rows.heading_row, found)


def guess_headings(grid: Grid, dictionary: Dictionary, spec: SheetSpec) -> Recognition | None:
    """Tell the columns of the row that most likely holds the headings, where those that are needed are not there.

    It is the row of most different words among the first; its names can then be given in a list.
    """
    first = list(islice(grid.rows(), SEARCHED + _LOOKED_AT))
    said = [[one_line(cell) if isinstance(cell, str) else "" for cell in row] for _, row in first[:SEARCHED]]
    words = [len({cell for cell in row if any(letter.isalpha() for letter in cell)}) for row in said]
    if not any(n > 1 for n in words):
        return None
    at = words.index(max(words))
    examples = _examples((row for _, row in first[at + 1 :]), len(said[at]))
    met = {met.column: (field, met.how) for field, met in dictionary.columns(said[at]).items()}
    columns = []
    for index, heading in enumerate(said[at]):
        if heading:
            field, how = met.get(index, (None, None))
            meaning = spec.heading(field) if field else None
            columns.append(Understood(column_letters(index), heading, meaning, how, examples[index]))
    return Recognition(grid.name, first[at][0], columns)


def _examples(rows: Iterable[Row], width: int) -> list[str | None]:
    examples: list[str | None] = [None] * width
    for row in rows:
        if is_numbering(row):
            continue
        for index, cell in enumerate(islice(row, width)):
            if examples[index] is None and (said := " ".join(written(cell).split())):
                examples[index] = said[:_SHOWN]
    return examples


def map_of(recognitions: Sequence[Recognition], spec: str) -> str:
    """Write a list of column names (TOML) to go on from: headings that are not used, to be given ours."""
    unused = dict.fromkeys(c.heading for found in recognitions for c in found.columns if c.meaning is None)
    quoted = (heading.replace("\\", "\\\\").replace('"', '\\"') for heading in unused)
    return "\n".join([f"[{spec}]", *(f'# "{heading}" = ""' for heading in quoted), ""])
