"""The sheet Realisasi IKU."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.workbooks.strategy_actual import STRATEGY_ACTUAL
from tests.workbooks.sheets import faults, reading

LINE = {"Kode IKU": "IKU-1", "Tanggal": "Juni 2026", "Realisasi": "98,25", "Bukti Dukung": "Dapodik"}


def test_a_realisation_counts_by_the_last_day_of_its_month(tmp_path: Path) -> None:
    assert list(reading(tmp_path, STRATEGY_ACTUAL, LINE)) == [(2, ("IKU-1", date(2026, 6, 30), 982_500, "Dapodik"))]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ({"Tanggal": date(2026, 12, 31)}, ("date-future", "B2")),
        ({"Realisasi": -1}, ("negative-number", "C2")),
        ({"Realisasi": None}, ("value-missing", "C2")),
        ({"Kode IKU": None}, ("value-missing", "A2")),
    ],
)
def test_faults_are_told_with_their_cells(tmp_path: Path, line: dict[str, object], fault: tuple[str, str]) -> None:
    rows = reading(tmp_path, STRATEGY_ACTUAL, LINE | line)
    assert (list(rows), faults(rows)) == ([], [fault])


def test_rows_that_were_only_prepared_are_left_out(tmp_path: Path) -> None:
    rows = reading(tmp_path, STRATEGY_ACTUAL, LINE, {"Kode IKU": "IKU-2"})
    assert (len(list(rows)), rows.unfilled, rows.problems) == (1, 1, [])
