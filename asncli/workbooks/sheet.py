"""The declarative reader: a ``SheetSpec`` says what a sheet holds, ``read`` finds it in a file and streams its rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.workbooks.grids import Grid, Workbook
from asncli.workbooks.header import SEARCHED, Header, find_header
from asncli.workbooks.headings import How, folded_heading
from asncli.workbooks.opening import Source, open_workbook
from asncli.workbooks.own_names import renamed
from asncli.workbooks.problems import refusal
from asncli.workbooks.raw import Fault, Noted, written
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.seen import Counts, Seen
from asncli.workbooks.specs import Check, Column, SheetSpec, Values

__all__ = ["Check", "Column", "Counts", "Fault", "Noted", "SheetRows", "SheetSpec", "Source", "Values", "read"]

_PERSON = re.compile(r"\d{9}|\d{8}[ .\-\xa0]\d{6}")
_LOOKED_AT = 50  # rows in which a second table is looked for
_GONE = re.compile(r"\b(?:pensiun\w*|mutasi|keluar|meninggal|wafat|berhenti|pindah)\b", re.IGNORECASE)


def read(
    source: Source,
    spec: SheetSpec,
    *,
    sheet: str | None = None,
    today: date,
    names: Mapping[str, str] | None = None,
) -> list[SheetRows]:
    """Open a workbook (a path, or a name with its bytes) and find the sheets that fit, in their order.

    A sheet that is asked for, or named as the spec, is read alone; others that would fit, and those of people who
    have gone by their names, are told. ``names`` are an office's own headings (folded) with ours. AsnError for what
    the file can not be read for: file-not-found, empty, not-a-workbook, encrypted, file-hostile, sheet-not-found,
    header-not-found. Faults in the data never raise; they are problems.
    """
    book = open_workbook(source)
    chosen = _chosen(book, spec, sheet, names or {}, today)
    seen = Seen(len(chosen))
    found = [SheetRows(book.file, book.digest, grid, header, spec, today, seen) for grid, header in chosen]
    taken = {grid.name for grid, _ in chosen}
    first = found[0]
    for rows in found:
        rows.notices += _guessed(rows)
        _warn_of_a_second_table(rows)
    if _own(book, spec, sheet):
        others = [name for name in _unread(book, taken) if _found(_grid(book, name), spec, names or {}, today)]
        first.notices += [text("The sheet {name} has such rows too and was not read; name it with --sheet.", name=name)
                          for name in others]  # fmt: skip
        first.left_out = others
    else:
        others = _unread(book, taken)
        first.notices += _left_out(book.hidden, others)
        first.left_out = [*book.hidden, *others]
    if names:
        met = {folded_heading(heading) for rows in found for heading in rows.headings}
        if unmet := [name for name in names if name not in met]:
            first.notices.append(text("Names given with --map that {file} does not have: {names}",
                                      file=book.file, names=", ".join(unmet)))  # fmt: skip
    return found


def fits(source: Source, spec: SheetSpec, *, sheet: str | None = None, today: date) -> bool:
    """Say whether a file holds such a sheet; AsnError only where the file can not be read at all."""
    book = open_workbook(source)
    grids = [grid for grid in book.grids if sheet is None or _key(grid.name) == _key(sheet)]
    return any(_found(grid, spec, {}, today) for grid in grids)


def _chosen(
    book: Workbook, spec: SheetSpec, wanted: str | None, names: Mapping[str, str], today: date
) -> list[tuple[Grid, Header]]:
    """Choose the sheet asked for, else the one named as the spec, else all whose headings fit."""
    own = _own(book, spec, wanted)
    if wanted is not None and own is None:
        raise refusal("sheet-not-found", file=book.file, sheet=wanted, sheets=", ".join(g.name for g in book.grids))
    if own and (found := _found(own, spec, names, today)):
        return [found]
    grids = [own] if own and wanted is not None else book.grids
    present = [grid for grid in grids if not _GONE.search(grid.name)]
    fitting = [found for grid in present or grids if (found := _found(grid, spec, names, today))]
    if not fitting:
        raise refusal("empty", file=book.file) if all(map(_is_blank, grids)) else _no_header(book, spec)
    return fitting


def _grid(book: Workbook, name: str) -> Grid:
    return next(grid for grid in book.grids if grid.name == name)


def _own(book: Workbook, spec: SheetSpec, wanted: str | None) -> Grid | None:
    name = _key(spec.name if wanted is None else wanted)
    return next((grid for grid in book.grids if _key(grid.name) == name), None)


def _key(name: str) -> str:
    return name.strip().casefold()


def _found(grid: Grid, spec: SheetSpec, names: Mapping[str, str], today: date) -> tuple[Grid, Header] | None:
    """Find the headings of a sheet, laid out anew where it is one of the layouts of the spec."""
    dictionary = spec.dictionary.with_names(names)
    with_ours = replace(grid, rows=renamed(grid.rows, names)) if names else grid
    for laid_out in chain(
        (layout(grid, dictionary, today) for layout in spec.listings),
        (layout(with_ours, today) for layout in spec.layouts),
    ):
        if laid_out:
            first = list(islice(laid_out.rows(), 1))  # its headings are ours
            header = find_header(first, dictionary, spec.needed)
            return (laid_out, header) if header else None
    first = list(islice(grid.rows(), 2 * SEARCHED))
    header = find_header(first, dictionary, spec.needed, grid.merges())
    if header and spec.settle:
        last = header.last_row
        header = spec.settle(header, [row for number, row in first if number > last])
    return (grid, header) if header else None


def _is_blank(grid: Grid) -> bool:
    return not any(written(cell) for _, row in islice(grid.rows(), SEARCHED + 1) for cell in row)


def _warn_of_a_second_table(rows: SheetRows) -> None:
    """Warn of another column of the same heading as the key's whose numbers are others: people beside people."""
    key = next(iter(rows.spec.needed), "")
    at = rows.places().get(key, -1)
    same = [
        index
        for index, heading in enumerate(rows.headings)
        if index != at and (found := rows.spec.dictionary.find(heading)) and found.fields == (key,)
    ]
    for index in same:
        first = [row for row in rows.first_rows(_LOOKED_AT) if max(at, index) < len(row)]
        cells = [(written(row[at]), written(row[index])) for row in first]
        others = [other for own, other in cells if _PERSON.search(other) and other != own]
        if others and rows.how[key] is How.EXACT:
            rows.warn(None, None, "second-table", heading=rows.headings[index], letter=rows.letters(index))


def _guessed(rows: SheetRows) -> list[Text]:
    """Say which headings were understood by their words alone."""
    said = [(rows.columns[field][1], rows.spec.heading(field)) for field, how in rows.how.items() if how is How.WORDS]
    return [text("The heading {heading} was read as {meaning}, by its words.", heading=h, meaning=m) for h, m in said]


def _unread(book: Workbook, chosen: Collection[str]) -> list[str]:
    """Name the filled sheets beside those that fit."""
    return [grid.name for grid in book.grids if grid.name not in chosen and not grid.aside and not _is_blank(grid)]


def _left_out(hidden: Iterable[str], others: Iterable[str]) -> list[Text]:
    """Say which sheets were not read: the hidden ones, and those beside several that have no such headings."""
    said = [text("The hidden sheet {name} was left out.", name=name) for name in hidden]
    for name in others:
        if _GONE.search(name):
            said.append(text("The sheet {name} was left out: its people seem to have gone. Read it with --sheet.",
                             name=name))  # fmt: skip
        else:
            said.append(text("The sheet {name} was left out: it has no such headings.", name=name))
    return said


def _no_header(book: Workbook, spec: SheetSpec) -> AsnError:
    wanted = ", ".join(column.heading for column in spec.columns if column.field in spec.needed)
    return refusal("header-not-found", file=book.file, columns=wanted, spec=spec.name)
