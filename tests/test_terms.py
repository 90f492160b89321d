"""The words of the field: periods, NIP, quantities, labels."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import (
    Period,
    PeriodKind,
    Predikat,
    birth_date,
    folded,
    hundredths_text,
    indonesian_date,
    nip_fault,
    quantity_text,
)


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
    ("nip", "fault"),
    [
        ("198503152010012001", None),
        ("198503152025212001", None),
        ("19850315201001200O", "nip-nondigit"),
        ("1985031520100120", "nip-is-nik"),
        ("19850315201001200", "nip-length"),
        ("198502302010012001", "nip-birthdate"),
        ("198503152010132001", "nip-tmt"),
        ("198503152010013001", "nip-sex"),
        ("198503152010012000", "nip-precision-lost"),
    ],
)
def test_a_nip_is_checked_and_never_repaired(nip: str, fault: str | None) -> None:
    assert nip_fault(nip) == fault


def test_a_nip_tells_the_birth_date() -> None:
    assert birth_date("198402292010012001") == date(1984, 2, 29)
    assert birth_date("198302292010012001") is None


@given(st.integers(-(10**15), 10**15))
def test_a_quantity_is_written_exactly(tenthousandths: int) -> None:
    whole, _, rest = quantity_text(tenthousandths).lstrip("-").partition(".")
    assert int(whole) * 10_000 + int(rest.ljust(4, "0")) == abs(tenthousandths)
    assert not rest.endswith("0")


def test_figures_are_written_as_people_read_them() -> None:
    assert [quantity_text(q) for q in (125000, 120000, 1, -5000)] == ["12.5", "12", "0.0001", "-0.5"]
    assert quantity_text(125000, ",") == "12,5"
    assert [hundredths_text(h) for h in (9875, 0, 12000, None)] == ["98.75", "0.00", "120.00", ""]
    assert indonesian_date(date(2026, 6, 30)) == "30 Juni 2026"
    assert folded("  Dinas   PENDIDIKAN ") == "dinas pendidikan"
    assert [p.label for p in Predikat][-2:] == ["Kurang/Misconduct", "Sangat Kurang"]
