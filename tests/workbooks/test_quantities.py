"""Numbers, exactly or not at all."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import quantity_text
from asncli.workbooks.quantities import quantity
from asncli.workbooks.raw import Exact, Fault, Noted, Percent, Raw

TODAY = date(2026, 11, 22)
amounts = st.integers(0, 10**15)


@given(amounts)
def test_a_number_in_indonesian_writing_is_read_back(tenthousandths: int) -> None:
    said = quantity_text(tenthousandths, ",")
    read = quantity(said, TODAY)
    whole, _, decimals = said.partition(",")
    if len(decimals) == 3 and len(whole) <= 3 and whole != "0":
        assert read == Fault("number-ambiguous")  # 1,234 is 1234 to an English reader
    else:
        assert read == tenthousandths


@given(amounts)
def test_thousands_points_do_not_change_a_number(tenthousandths: int) -> None:
    whole, rest = divmod(tenthousandths, 10_000)
    said = f"{whole:,}".replace(",", ".") + f",{rest:04d}"
    assert quantity(said, TODAY) == tenthousandths


@given(st.integers(0, 10**11 - 1), st.integers(0, 9999))
def test_a_numeric_cell_counts_to_fifteen_digits(whole: int, rest: int) -> None:
    cell = float(f"{whole}.{rest:04d}")
    exact = Decimal(f"{cell:.15g}").scaleb(4).to_integral_value(ROUND_HALF_UP)
    read = quantity(cell, TODAY)
    assert (read.value if isinstance(read, Noted) else read) == int(exact)


@given(st.text(max_size=12))
def test_no_text_makes_the_reader_fail(said: str) -> None:
    read = quantity(said, TODAY)
    assert read is None or isinstance(read, int | Fault | Noted)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("1.234,5", 12_345_000),
        ("12,5", 125_000),
        ("1.234.567", 12_345_670_000),
        ("0,123", 1_230),
        ("1,50", 15_000),
        ("+7", 70_000),
        ("-", None),
        (12.0, 120_000),
        (0.1 + 0.2, 3_000),
        (100_000_000_000.0, 10**15),
        (1.00005, Noted(10_001, "rounded-4", {"rounded": "1,0001"})),
        ("2,00004", Noted(20_000, "rounded-4", {"rounded": "2"})),
        (Percent(0.95), Noted(950_000, "percent-cell", {"read": "95"})),
        ("95 %", Noted(950_000, "percent-cell", {"read": "95"})),
        ("1.234", Fault("number-ambiguous")),
        ("1,234", Fault("number-ambiguous")),
        ("1,234.5", Fault("number-ambiguous")),
        ("12.5", Fault("number-ambiguous")),
        ("dua belas", Fault("number-unreadable")),
        ("1 234", Fault("number-unreadable")),
        ("1e5", Fault("number-unreadable")),
        (True, Fault("number-unreadable")),
        (date(2026, 1, 1), Fault("number-unreadable")),
        (-1.0, Fault("negative-number")),
        ("-0,5", Fault("negative-number")),
        (100_000_000_001.0, Fault("number-too-large")),
        (Exact("12345678901234567"), Fault("number-too-large")),
    ],
)
def test_numbers_as_offices_write_them(cell: Raw, read: object) -> None:
    assert quantity(cell, TODAY) == read
