"""The sheet Realisasi."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.workbooks.achievement import ACHIEVEMENT
from tests.workbooks.sheets import NIP, faults, reading


def _line(**cells: object) -> dict[str, object]:
    return {"NIP": NIP, "Kode Indikator": "IKI-01", "Tanggal": date(2026, 6, 30), "Realisasi": 12} | cells


def test_a_realisation_is_read_exactly(tmp_path: Path) -> None:
    further = {"Bukti Dukung": "https://contoh.example/1", "Kendala": "Hujan", "Tindak Lanjut": "Diulang"}
    rows = reading(tmp_path, ACHIEVEMENT, _line(Realisasi="1.234,5", **further))
    evidence = ("https://contoh.example/1", "Hujan", "Diulang")
    assert list(rows) == [(2, (NIP, "IKI-01", date(2026, 6, 30), 12_345_000, *evidence))]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("30/06/2026", date(2026, 6, 30)),
        ("Februari 2026", date(2026, 2, 28)),
        ("Semester I 2026", date(2026, 6, 30)),
        ("2026-S1", date(2026, 6, 30)),
        (date(2026, 3, 31), date(2026, 3, 31)),
    ],
)
def test_a_date_may_be_a_month_or_a_semester(tmp_path: Path, written: object, day: date) -> None:
    ((_, values),) = reading(tmp_path, ACHIEVEMENT, _line(Tanggal=written))
    assert values[2] == day


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Tanggal": date(2026, 11, 23)}, ("date-future", "C2")),
        ({"Tanggal": "Semester II 2026"}, ("date-future", "C2")),
        ({"Realisasi": -1}, ("negative-number", "D2")),
        ({"Realisasi": "1.250"}, ("number-ambiguous", "D2")),
        ({"Realisasi": 1e12}, ("number-too-large", "D2")),
    ],
)
def test_what_can_not_be_counted_is_refused(tmp_path: Path, cells: dict[str, object], fault: tuple[str, str]) -> None:
    rows = reading(tmp_path, ACHIEVEMENT, _line(**cells))
    assert list(rows) == []
    assert faults(rows) == [fault]


def test_today_itself_is_not_the_future(tmp_path: Path) -> None:
    assert len(list(reading(tmp_path, ACHIEVEMENT, _line(Tanggal=date(2026, 11, 22))))) == 1
