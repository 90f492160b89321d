"""Rows of the sheet Lingkungan Kerja, for tests."""

from __future__ import annotations

from asncli.terms import ClimateElement

QUESTIONS = tuple(element.label for element in ClimateElement)


def felt(mark: object = 4, **said: object) -> dict[str, object]:
    """One row: all eight questions marked alike, but for what is said (spaces as ``_``)."""
    row = {"Kode Unit": "1.01.1", "Periode": "2026-S1", **dict.fromkeys(QUESTIONS, mark), "Kode Responden": "LK-1"}
    return row | {name.replace("_", " "): value for name, value in said.items()}


def several(count: int, mark: object = 4, unit: str = "1.01.1", **said: object) -> list[dict[str, object]]:
    """Give answers of so many respondents of a unit, marked alike."""
    return [felt(mark, **{"Kode_Unit": unit, "Kode_Responden": f"{unit}-{n}", **said}) for n in range(count)]
