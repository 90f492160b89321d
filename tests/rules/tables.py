"""Reads the text tables of tests/cases: one row a line, columns divided by ``|``, ``#`` begins a remark."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases"


def table(name: str) -> list[list[str]]:
    """Rows of a table, cells stripped."""
    lines = (CASES / f"{name}.txt").read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def whole(written: str) -> int:
    """Ten-thousandths of a quantity that four decimals hold."""
    scaled = Fraction(written) * 10_000
    assert scaled.denominator == 1
    return int(scaled)


def ends(written: str) -> tuple[int, int | None]:
    """Ten-thousandths of ``T`` or ``lo..hi``."""
    low, _, high = written.partition("..")
    return whole(low), whole(high) if high else None


def given(written: str) -> dict[str, int]:
    """Period columns written ``S1=40 Q1=15``."""
    return {name: whole(figure) for name, figure in (pair.split("=") for pair in written.split())}
