"""A paper to be signed, as a value: lines, grids of cells, a curve, signatures; whoever prints it knows no law.

Widths of a grid are parts of ``WHOLE``, the width of the paper, so that the grids of a paper stand under each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WHOLE = 24
DOTS = "................................................"


class Cell(NamedTuple):
    """A cell over so many columns and rows of its grid; ``look`` is plain, centre, bold, head, band or strong.

    ``lines``: at least so many lines high, as room to write by hand. ``kept``: its rows stay on one page.
    """

    text: str = ""
    columns: int = 1
    rows: int = 1
    look: str = "plain"
    lines: int = 1
    kept: bool = False


class Grid(NamedTuple):
    """A table: widths that sum up to ``WHOLE``, and rows, the first ``head`` of them repeated on every page.

    A row holds the cells that begin in it: what a cell of an earlier row reaches down to is left out.
    """

    widths: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    head: int = 0


class Lines(NamedTuple):
    """Lines one below the other; ``look`` is title (centred), note (small) or plain."""

    lines: Sequence[str]
    look: str = "plain"


class Sides(NamedTuple):
    """One line with words at its left and at its right end."""

    left: str
    right: str


class Curve(NamedTuple):
    """Heights drawn as a curve without numbers, left to right; ``remark`` stands below it."""

    title: str
    across: str
    upward: str
    points: Sequence[tuple[str, int]]
    remark: str = ""


class Signed(NamedTuple):
    """Who signs: the line of place and date, the role, and name and NIP as far as they are known."""

    place: str
    role: str
    name: str | None
    nip: str | None


class Signatures(NamedTuple):
    """Those who sign side by side; ``None`` leaves the place free."""

    parties: Sequence[Signed | None]


Block = Grid | Lines | Sides | Curve | Signatures


class Paper(NamedTuple):
    """One form: ``name`` is short (a sheet bears it), ``stamp`` says that it is not final (empty where it is)."""

    name: str
    title: str
    landscape: bool
    stamp: str
    foot: str
    blocks: Sequence[Block]
