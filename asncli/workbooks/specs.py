"""The declaration of a sheet: its columns, its key, and the checks across the columns of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from asncli.messages import Text
from asncli.workbooks.grids import Grid
from asncli.workbooks.header import Header
from asncli.workbooks.headings import Compound, Context, Dictionary, Row
from asncli.workbooks.raw import Fault, Noted, Parse

_NO_HELP = Text("")
Values = list[object]  # of one row, in the order of spec.all_columns
Layout = Callable[[Grid, date], Grid | None]  # a sheet of another layout as a plain one, None for other sheets
Listing = Callable[[Grid, Dictionary, date], Grid | None]  # the same, by what its headings mean
Check = Callable[[Values, date], Iterable[tuple[str, Fault | Noted]]]  # (field, finding); a Noted value replaces


@dataclass(frozen=True)
class Column:
    """One column: what it is called, how its cells are read, and what the template says about it.

    ``missing`` is the code of an empty required cell, ``broken`` that of an error value in the cell. ``soft``: a
    fault leaves the cell empty with a warning of its code instead of rejecting the row. ``aliases`` are further
    headings (compared folded, best first). ``private``: what stands in the cells is never told.
    ``month_first`` reads the cells where the heading says ``MM-DD-YYYY``;
    ``first_of_month``: such a date is always the first of a month, so a column of swapped days can be told, mostly in
    ``usual_months`` where there are such.
    """

    field: str
    heading: str
    parse: Parse
    required: bool = False
    aliases: tuple[str, ...] = ()
    kind: Literal["text", "number", "date"] = "text"
    choices: tuple[str, ...] = ()
    example: str = ""
    width: int = 16
    help: Text = _NO_HELP
    missing: str = "value-missing"
    broken: str = "cell-error"
    soft: bool = False
    private: bool = False
    month_first: Parse | None = None
    first_of_month: bool = False
    usual_months: tuple[int, ...] = ()


@dataclass(frozen=True)
class SheetSpec:
    """What a sheet holds. ``key``: fields that identify a record (empty: every row is its own).

    ``identifying``: fields without whose heading a row is no heading (default: the required key fields).
    ``extra``: columns recognised and checked but not given out;
    ``unasked``: recognised and given out, but asked for in no template. ``check``: faults across the columns of a row;
    ``make_check`` makes one from the fields whose columns are there. ``same``: what two rows of one key must
    agree in to be duplicates (default: everything). ``order``: codes of errors in the order in which one of them
    is *the* error of its row (default: column order). ``sparse_silences``: when given, a row with fewer than a
    quarter of the headings filled is warned of as ``sparse``, and these warnings are left out there. ``layouts``:
    other layouts of such a sheet (a form, a grid of answers) that are laid out anew as plain rows (``listings`` by
    what their headings mean). ``inputs``:
    fields that a prefilled form leaves to be filled in; a row in which all of them are empty is no entry and left
    out. ``compounds``: headings of cells that hold several things; ``context``: what columns mean by those beside
    them, ``settle`` what they mean by the cells below. ``tallied``: a field whose values are counted.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    check: Check | None = None
    extra: tuple[Column, ...] = ()
    unasked: tuple[Column, ...] = ()
    identifying: tuple[str, ...] = ()
    same: Callable[[tuple[object, ...]], object] | None = None
    order: tuple[str, ...] = ()
    make_check: Callable[[frozenset[str]], Check] | None = None
    sparse_silences: tuple[str, ...] | None = None
    layouts: tuple[Layout, ...] = ()
    listings: tuple[Listing, ...] = ()
    inputs: tuple[str, ...] = ()
    compounds: tuple[Compound, ...] = ()
    context: Context | None = None
    settle: Callable[[Header, Iterable[Row]], Header] | None = None
    tallied: str | None = None

    @cached_property
    def all_columns(self) -> tuple[Column, ...]:
        """Columns in the order of a row's values."""
        return (*self.given_out, *self.extra)

    @cached_property
    def given_out(self) -> tuple[Column, ...]:
        """Columns whose values a reader gives out, in their order."""
        return (*self.columns, *self.unasked)

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """Fields whose headings make a row the heading."""
        return self.identifying or tuple(c.field for c in self.columns if c.required and c.field in self.key)

    @cached_property
    def dictionary(self) -> Dictionary:
        """Headings that are recognised."""
        fields = ((c.field, (c.heading, *c.aliases)) for c in self.all_columns)
        return Dictionary(fields, self.compounds, self.context)

    @cached_property
    def positions(self) -> dict[str, int]:
        """Position of every field in the values of a row."""
        return {column.field: position for position, column in enumerate(self.all_columns)}

    def heading(self, field: str) -> str:
        """Our heading of a field."""
        return self.all_columns[self.positions[field]].heading

    def at(self, field: str) -> int:
        """Position of a field in the values of a row."""
        return self.positions[field]
