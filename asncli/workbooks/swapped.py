"""Columns of dates whose day and month a program once swapped: told by the whole column, healed and said.

TMT golongan and TMT CPNS are the first day of a month (PP 11/2017: promotions take effect on such days). Where
Excel read ``01/10/2020`` the American way, the cell holds 10 January, and a CSV made from it says ``10/01/2020``: a
column in which every date lies in January, on a day up to the twelfth, and not always on the first, is swapped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice

from asncli.workbooks.header import Header
from asncli.workbooks.headings import MONTH_FIRST, Row, folded_heading
from asncli.workbooks.raw import Cell, Noted, Parse, Raw, written
from asncli.workbooks.specs import Column, SheetSpec

_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)")
_FEW = 3  # dates that are too few to tell
_LOOKED_AT = 300  # rows that are looked at before the whole column is
_MONTHS = 12
Rows = Callable[[], Iterable[tuple[int, Row]]]


def swapped_columns(rows: Rows, header: Header, spec: SheetSpec) -> dict[str, Parse]:
    """Find the swapped columns, each with the parser that puts its dates right (``date-swapped``)."""
    suspected = [
        (column, header.columns[column.field][0])
        for column in spec.all_columns
        if column.first_of_month and column.field in header.columns
    ]
    for limit in (_LOOKED_AT, None):
        if suspected:
            suspected = _still_suspected(suspected, header, islice(_below(rows, header), limit))
    return {column.field: _healing(column.parse) for column, _ in suspected}


def _below(rows: Rows, header: Header) -> Iterator[Row]:
    return (row for number, row in rows() if number > header.last_row)


def _still_suspected(
    suspected: list[tuple[Column, int]], header: Header, rows: Iterable[Row]
) -> list[tuple[Column, int]]:
    dates = [0] * len(suspected)
    late = [False] * len(suspected)
    cleared: set[int] = set()
    month_first = [MONTH_FIRST in folded_heading(header.columns[column.field][1]) for column, _ in suspected]
    for row in rows:
        for n, (_, index) in enumerate(suspected):
            day, month = _day_and_month(row[index] if index < len(row) else "", month_first=month_first[n])
            if day:
                dates[n] += 1
                late[n] = late[n] or day > 1
                if month != 1 or day > _MONTHS:
                    cleared.add(n)
        if len(cleared) == len(suspected):
            break
    return [each for n, each in enumerate(suspected) if n not in cleared and dates[n] >= _FEW and late[n]]


def _day_and_month(cell: Cell, *, month_first: bool) -> tuple[int, int]:
    """Day and month of a date as it is read, 0 where there is none.

    Words and years first leave nothing in doubt, nor do figures below a heading that says their order.
    """
    if isinstance(cell, date):
        return cell.day, cell.month
    said = written(cell) if isinstance(cell, str) else ""
    if not month_first and (found := _DAY_FIRST.match(said)):
        return int(found[1]), int(found[2])
    return (_MONTHS + 1, 0) if any(letter.isdigit() for letter in said) else (0, 0)


def _healing(parse: Parse) -> Parse:
    def healed(raw: Raw, today: date) -> object:
        read = parse(raw, today)
        if not isinstance(read, date) or read.day == 1:
            return read
        right = date(read.year, read.day, 1)
        return Noted(right, "date-swapped", {"read": f"{right:%d/%m/%Y}"})

    return healed
