"""The words of the field: NIP, quantities, labels."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import (
    Predikat,
    birth_date,
    folded,
    hundredths_text,
    indonesian_date,
    nip_fault,
    quantity_text,
)


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
