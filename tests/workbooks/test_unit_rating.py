"""The sheet Capaian Organisasi."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.terms import Period, UnitAchievement
from asncli.workbooks.unit_rating import UNIT_RATING
from tests.workbooks.sheets import faults, reading

LINE = {"Kode Unit": "1.01", "Periode": "2026-S1", "Predikat": "Istimewa"}


def test_a_unit_is_rated_with_a_remark(tmp_path: Path) -> None:
    expected = ("1.01", Period.find("2026-S1"), UnitAchievement.ISTIMEWA, "Rapat 3 Juli")
    assert list(reading(tmp_path, UNIT_RATING, LINE | {"Keterangan": "Rapat 3 Juli"})) == [(2, expected)]


@pytest.mark.parametrize(
    ("written", "predikat"),
    [
        ("ISTIMEWA", UnitAchievement.ISTIMEWA),
        ("Butuh  perbaikan", UnitAchievement.BUTUH_PERBAIKAN),
        ("Perlu Perbaikan", UnitAchievement.BUTUH_PERBAIKAN),
        ("Kurang/Misconduct", UnitAchievement.KURANG),
        ("sangat_kurang", UnitAchievement.SANGAT_KURANG),
    ],
)
def test_a_predikat_is_known_in_the_spellings_of_offices(tmp_path: Path, written: str, predikat: object) -> None:
    ((_, values),) = reading(tmp_path, UNIT_RATING, LINE | {"Predikat": written})
    assert values[2] is predikat


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (LINE | {"Predikat": "Sangat Baik"}, ("value-unknown", "C2")),
        (LINE | {"Periode": "0001"}, ("period-unknown", "B2")),
        (LINE | {"Kode Unit": None, "Predikat": "Baik"}, ("value-missing", "A2")),
    ],
)
def test_what_can_not_be_meant_is_told_with_its_cell(tmp_path: Path, line: dict[str, object], fault: object) -> None:
    rows = reading(tmp_path, UNIT_RATING, line)
    assert list(rows) == []
    assert faults(rows) == [fault]
