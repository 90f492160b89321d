"""Periods as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.periods import Period, PeriodKind


@pytest.mark.parametrize(
    ("written", "code", "label", "first", "last"),
    [
        ("2026", "2026", "Tahun 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("Tahun 2026", "2026", "Tahun 2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-S1", "2026-S1", "Semester I 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("semester II 2026", "2026-S2", "Semester II 2026", date(2026, 7, 1), date(2026, 12, 31)),
        ("Semester 1 Tahun 2026", "2026-S1", "Semester I 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-q3", "2026-Q3", "Triwulan III 2026", date(2026, 7, 1), date(2026, 9, 30)),
        ("TW IV 2026", "2026-Q4", "Triwulan IV 2026", date(2026, 10, 1), date(2026, 12, 31)),
        ("2024-02", "2024-02", "Februari 2024", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_a_period_is_read_as_people_write_it(written: str, code: str, label: str, first: date, last: date) -> None:
    found = Period.find(written)
    assert found
    assert (str(found), found.label, found.start, found.end) == (code, label, first, last)
    assert Period.find(str(found)) == found
    assert found.days == (last - first).days + 1


@pytest.mark.parametrize("written", ["", "2026-S3", "2026-Q5", "2026-13", "2026-00", "Semester III 2026", "26", "juni"])
def test_what_is_no_period_is_not_guessed(written: str) -> None:
    assert Period.find(written) is None


@given(st.integers(1900, 2100), st.sampled_from(PeriodKind), st.data())
def test_the_periods_of_a_year_follow_each_other(year: int, kind: PeriodKind, data: st.DataObject) -> None:
    months = Period(year, kind).months
    number = data.draw(st.integers(1, 12 // months))
    found = Period(year, kind, number)
    assert (found.end.month - found.start.month + 1, found.start.day) == (months, 1)


@pytest.mark.parametrize(
    ("code", "before"), [("2026", "2025"), ("2026-S1", "2025-S2"), ("2026-S2", "2026-S1"), ("2026-Q1", "2025-Q4"),
                         ("2026-01", "2025-12"), ("2026-12", "2026-11")],
)  # fmt: skip
def test_before_a_period_comes_one_of_the_same_kind(code: str, before: str) -> None:
    found = Period.find(code)
    assert found
    assert (str(found.previous), found.previous.end.toordinal() + 1) == (before, found.start.toordinal())


@pytest.mark.parametrize("written", ["9999", "0000-S1", "Tahun 1899", "Semester I 2101", "2101-12"])
def test_a_year_that_nobody_can_mean_makes_no_period(written: str) -> None:
    assert Period.find(written) is None
