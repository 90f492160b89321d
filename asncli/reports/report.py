"""A report as a value: a head for scripts, and pages of blocks for people; nothing here knows a file format.

Values are plain: whole numbers for figures (``hundredths``, ``quantity``), codes for closed lists, text, dates.
Whoever writes the report turns them into cells, lines or JSON. Titles and headings are Indonesian always.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from asncli.terms import Labelled

Row = Sequence[Any]


class Leaf(NamedTuple):
    """A name in a tree: how deep it stands (0 at the top), and the name itself."""

    level: int
    name: str


class Between(NamedTuple):
    """About how many: the least and the most it may be, and how that is said on paper; scripts get both ends."""

    low: int
    high: int | None
    said: str

    def __str__(self) -> str:
        """As on paper."""
        return self.said


class Column(NamedTuple):
    """One column: its key in JSON, its heading on paper, what it holds, its width in characters.

    ``kind`` is ``text``, ``wrap`` (long text), ``code`` (short text, centred), ``number``, ``tenths`` (one decimal),
    ``hundredths``, ``change`` (hundredths with their sign, a dash where there is none), ``quantity``
    (ten-thousandths), ``nrr`` (the same with all four decimals), ``date``, ``yes`` (a mark where true), ``tree``
    (``Leaf``), ``list``, or a closed list of ``terms`` whose codes are shown by their labels. A column without a
    heading is for scripts only; an ``optional`` one is left out on paper where no row has a value. In a ``marked`` one
    a text may stand on paper in place of a figure that is withheld; scripts get nothing there.
    """

    key: str
    heading: str
    kind: str | type[Labelled] = "text"
    width: float = 12
    optional: bool = False
    marked: bool = False


@dataclass(frozen=True)
class Table:
    """Rows in the order of ``columns``, gone through once; ``empty`` is said where there are none.

    ``paper``: keys of the columns that stand on paper, where not all do that have a heading. A table without a
    ``key`` is for paper alone: what it tells stands in another table for scripts.
    ``lines``: on paper a row is at least so many lines of text high, so that most rows look alike.
    ``spare``: keys of columns that a narrow terminal leaves out, the first one first.
    """

    key: str
    title: str
    columns: Sequence[Column]
    rows: Iterable[Row]
    totals: Row | None = None
    empty: str = ""
    lines: int = 1
    paper: Sequence[str] = ()
    spare: Sequence[str] = ()


@dataclass(frozen=True)
class Prose:
    """Sentences under a heading."""

    title: str
    lines: Sequence[str]
    numbered: bool = False


@dataclass(frozen=True)
class Bars:
    """A bar chart of a table that stands above it: the column with the names, the column with the figures.

    ``parts``: the columns of several figures that together are the whole, one bar of 100 percent a row.
    """

    title: str
    table: str
    names: int
    figures: int
    parts: Sequence[int] = ()


class Card(NamedTuple):
    """One figure in large letters: what it is, the figure as on paper, and what to know of it."""

    label: str
    figure: str
    below: str = ""


@dataclass(frozen=True)
class Cards:
    """Figures side by side, to be seen first."""

    title: str
    cards: Sequence[Card]


class Square(NamedTuple):
    """One square of a grid: its lines, and the fill behind them."""

    said: str
    fill: str


@dataclass(frozen=True)
class Grid:
    """Three coloured squares a row, each row and column with its name; for the workbook alone."""

    title: str
    corner: str
    columns: Sequence[str]
    rows: Sequence[tuple[str, Sequence[Square]]]


@dataclass(frozen=True)
class Signature:
    """Room for place, date, jabatan and signature, to be filled by hand."""

    lines: Sequence[str]


Block = Table | Prose | Bars | Cards | Grid | Signature


@dataclass(frozen=True)
class Page:
    """One sheet or chapter; a page with a single table can be long and is streamed.

    ``lines`` stand below those of the report, on this page alone.
    """

    name: str
    blocks: Sequence[Block]
    frozen: int = 0
    lines: Sequence[str] = ()

    @property
    def tables(self) -> list[Table]:
        """The tables of the page."""
        return [block for block in self.blocks if isinstance(block, Table)]


@dataclass(frozen=True)
class Report:
    """A whole report: ``lines`` stand below the title on every page, ``head`` is what scripts read first.

    ``listed`` is the key of the table that a CSV file holds. The first page is the summary, whose figures
    ``head`` holds for scripts; a terminal shows the first ``overview`` pages, Markdown these and at least three.
    ``made`` is the time of the data, ``stamp`` a word that stands on every page of paper.
    """

    name: str
    owner: str
    title: str
    lines: Sequence[str]
    head: Mapping[str, Any]
    pages: Sequence[Page]
    listed: str = "people"
    overview: int = 2
    made: datetime | None = None
    stamp: str = ""

    def page(self, name: str) -> Page:
        """Get a page by its name."""
        return next(page for page in self.pages if page.name == name)


def as_table(block: Cards) -> Table:
    """Cards where there is no room for them: one figure a row."""
    columns = (Column("what", "Ukuran", "wrap", 40), Column("figure", "Angka", "code", 13),
               Column("below", "Keterangan", "wrap", 33))  # fmt: skip
    return Table("", block.title, columns, block.cards)


def shown(table: Table) -> list[int]:
    """Places of the columns that stand on paper.

    Looks for empty optional columns only where the rows are a list; a stream keeps all its columns.
    """
    rows = table.rows if isinstance(table.rows, list) else None
    return [
        place
        for place, column in enumerate(table.columns)
        if column.heading
        and (not table.paper or column.key in table.paper)
        and not (column.optional and rows is not None and all(row[place] in (None, "", False) for row in rows))
    ]
