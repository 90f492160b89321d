"""Rows of the sheet SKM, for tests."""

from __future__ import annotations

UNSUR = tuple(f"U{number}" for number in range(1, 10))


def answered(mark: object = 3, **said: object) -> dict[str, object]:
    """One row: all nine unsur marked alike, but for what is said (spaces as ``_``)."""
    row = {"Kode Unit": "1.01.1", "Periode": "2026-S1", **dict.fromkeys(UNSUR, mark), "Kode Responden": "R-1"}
    return row | {name.replace("_", " "): value for name, value in said.items()}
