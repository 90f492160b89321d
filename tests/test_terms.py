"""The words of the field: NIP, quantities, labels."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from asncli.terms import (
    Predikat,
    folded,
    hundredths_text,
    indonesian_date,
    quantity_text,
)


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
