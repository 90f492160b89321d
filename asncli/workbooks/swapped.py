"""Columns of dates whose day and month a program once swapped: told by the whole column, healed and said.

TMT golongan and TMT CPNS are the first day of a month (PP 11/2017: promotions take effect on such days). Where
Excel read ``01/10/2020`` the American way, the cell holds 10 January, and a CSV made from it says ``10/01/2020``: a
column in which every date lies in January, on a day up to the twelfth, and not always on the first, is swapped.
Most promotions take effect on 1 April and 1 October: other days of January alone do not tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice

from asncli.workbooks.dates import from_serial
from asncli.workbooks.header import Header
from asncli.workbooks.headings import Row, is_month_first
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
    return {column.field: _healing(_parser(column, header)) for column, _ in suspected}


def _parser(column: Column, header: Header) -> Parse:
    """Give the parser that the heading chose."""
    month_first = column.month_first if is_month_first(header.columns[column.field][1]) else None
    return month_first or column.parse


def _below(rows: Rows, header: Header) -> Iterator[Row]:
    return (row for number, row in rows() if number > header.last_row)


def _still_suspected(
    suspected: list[tuple[Column, int]], header: Header, rows: Iterable[Row]
) -> list[tuple[Column, int]]:
    days: list[Counter[int]] = [Counter() for _ in suspected]
    cleared: set[int] = set()
    month_first = [is_month_first(header.columns[column.field][1]) for column, _ in suspected]
    for row in rows:
        for n, (_, index) in enumerate(suspected):
            day, month = _day_and_month(row[index] if index < len(row) else "", month_first=month_first[n])
            if day:
                days[n][day] += 1
                if month != 1 or day > _MONTHS:
                    cleared.add(n)
        if len(cleared) == len(suspected):
            break
    return [each for n, each in enumerate(suspected) if n not in cleared and _tells(days[n], each[0])]


def _tells(days: Counter[int], column: Column) -> bool:
    """Say whether days of January are months: enough of them, and mostly those in which the column changes."""
    late = Counter({day: n for day, n in days.items() if day > 1})
    if days.total() < _FEW or not late:
        return False
    usual = sum(n for day, n in late.items() if day in column.usual_months)
    return 2 * usual > late.total() if column.usual_months else len(late) > 1


def _day_and_month(cell: Cell, *, month_first: bool) -> tuple[int, int]:
    """Day and month of a date as it is read, 0 where there is none.

    Words and years first leave nothing in doubt; figures below a heading that says their order tell nothing of the
    real dates beside them.
    """
    if isinstance(cell, int | float):
        cell = from_serial(cell) or ""
    if isinstance(cell, date):
        return cell.day, cell.month
    said = written(cell) if isinstance(cell, str) else ""
    if found := _DAY_FIRST.match(said):
        if month_first:
            return 0, 0
        return int(found[1]), int(found[2])
    return (_MONTHS + 1, 0) if any(letter.isdigit() for letter in said) else (0, 0)


def _healing(parse: Parse) -> Parse:
    def healed(raw: Raw, today: date) -> object:
        read = parse(raw, today)
        read = read.value if isinstance(read, Noted) else read
        if not isinstance(read, date) or read.day == 1:
            return read
        right = date(read.year, read.day, 1)
        return Noted(right, "date-swapped", {"read": f"{right:%d/%m/%Y}"})

    return healed
