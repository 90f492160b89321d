"""What was understood of a sheet, column by column, for people to look at before anything is imported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from asncli.messages import Text, text
from asncli.workbooks.headings import How
from asncli.workbooks.raw import written
from asncli.workbooks.rows import SheetRows

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


def _examples(rows: Iterable[Sequence[object]], width: int) -> list[str | None]:
    examples: list[str | None] = [None] * width
    for row in rows:
        for index, cell in enumerate(islice(row, width)):
            if examples[index] is None and (said := " ".join(written(cell).split())):  # type: ignore[arg-type]  # any cell can be written
                examples[index] = said[:_SHOWN]
    return examples


def map_of(recognitions: Sequence[Recognition], spec: str) -> str:
    """Write a list of column names (TOML) to go on from: headings that are not used, to be given ours."""
    unused = dict.fromkeys(c.heading for found in recognitions for c in found.columns if c.meaning is None)
    quoted = (heading.replace("\\", "\\\\").replace('"', '\\"') for heading in unused)
    return "\n".join([f"[{spec}]", *(f'# "{heading}" = ""' for heading in quoted), ""])
