"""Dates and periods as offices write them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import Period, PeriodKind, indonesian_date
from asncli.workbooks.dates import day, day_or_period_end, period, year
from asncli.workbooks.raw import Fault, Raw

TODAY = date(2026, 11, 22)
days = st.dates(date(1927, 6, 1), date(2027, 11, 22))


@given(days)
def test_a_day_is_the_same_in_every_writing(when: date) -> None:
    serial = (when - date(1899, 12, 30)).days
    spellings: list[Raw] = [
        when, datetime.combine(when, time(7, 0)), when.isoformat(), f"{when:%d/%m/%Y}", f"{when:%d.%m.%Y}",
        f"{when.day}-{when.month}-{when.year}", f"{when:%Y%m%d}", indonesian_date(when),
        indonesian_date(when).upper(), f"{when.isoformat()}T00:00:00.000Z", float(serial), str(serial),
    ]  # fmt: skip
    assert [day(spelling, TODAY) for spelling in spellings] == [when] * len(spellings)


@given(st.text(max_size=14))
def test_no_text_makes_the_reader_fail(said: str) -> None:
    assert isinstance(day(said, TODAY), date | Fault | None)
    assert isinstance(day_or_period_end(said, TODAY), date | Fault | None)
    assert isinstance(period(said, TODAY), Period | Fault | None)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("03 Okt 1996", date(1996, 10, 3)),
        ("28-Mei-1990", date(1990, 5, 28)),
        ("01 October 2020", date(2020, 10, 1)),
        ("Senin, 1 Juni 2026", date(2026, 6, 1)),
        ("13-01-95", date(1995, 1, 13)),
        ("13-01-27", date(2027, 1, 13)),
        ("13-01-28", date(1928, 1, 13)),
        ("01042017", date(2017, 4, 1)),
        ("1968-05-27 00:00:00", date(1968, 5, 27)),
        ("NULL", None),
        ("31 Februari 1980", Fault("date-invalid")),
        ("0000-00-00", Fault("date-invalid")),
        ("12/31/2025", Fault("date-invalid")),
        ("besok", Fault("date-invalid")),
        (2026.0, Fault("date-invalid")),
        (True, Fault("date-invalid")),
        ("01-01-0197", Fault("date-out-of-range")),
        ("1 Jan 2099", Fault("date-out-of-range")),
        (date(2027, 11, 23), Fault("date-out-of-range")),
    ],
)
def test_dates_as_offices_write_them(cell: Raw, read: object) -> None:
    assert day(cell, TODAY) == read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("Januari 2026", date(2026, 1, 31)),
        ("02/2026", date(2026, 2, 28)),
        ("2026-06", date(2026, 6, 30)),
        ("Semester I 2026", date(2026, 6, 30)),
        ("2026-S2", date(2026, 12, 31)),
        ("Triwulan III 2026", date(2026, 9, 30)),
        ("30/06/2026", date(2026, 6, 30)),
        ("2026", Fault("date-invalid")),
    ],
)
def test_a_result_may_be_dated_by_its_period(cell: Raw, read: object) -> None:
    assert day_or_period_end(cell, TODAY) == read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (2026.0, Period(2026, PeriodKind.YEAR)),
        ("2026-S1", Period(2026, PeriodKind.SEMESTER)),
        ("Juli 2026", Period(2026, PeriodKind.MONTH, 7)),
        ("Semester III 2026", Fault("period-unknown")),
        (date(2026, 1, 1), Fault("period-unknown")),
        ("-", None),
    ],
)
def test_periods_as_workbooks_write_them(cell: Raw, read: object) -> None:
    assert period(cell, TODAY) == read


def test_a_year_has_four_digits() -> None:
    assert [year(2026.0, TODAY), year("2026", TODAY), year("-", TODAY)] == [2026, 2026, None]
    assert [year("26", TODAY), year(1776.0, TODAY)] == [Fault("period-unknown")] * 2
