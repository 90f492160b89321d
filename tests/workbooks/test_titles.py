"""Lines above the headings."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.workbooks.titles import titles

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("line", "as_of"),
    [
        ("KEADAAN PER 31 DESEMBER 2025", date(2025, 12, 31)),
        ("Keadaan per tanggal 31-12-2025", date(2025, 12, 31)),
        ("Daftar Pegawai, Keadaan Per : 1 Juni 2026.", date(2026, 6, 1)),
        ("Keadaan baik", None),
        ("Keadaan per akhir tahun", None),
        ("KEADAAN AKHIR TAHUN 2025", date(2025, 12, 31)),
        ("Keadaan : Bulan Juni 2026", date(2026, 6, 30)),
        ("Keadaan tahun 2026", None),  # its last day has not come
    ],
)
def test_the_date_of_the_data_stands_above_the_headings(line: str, as_of: date | None) -> None:
    assert titles([(1, [line, ""])], TODAY) == (as_of, None)


@pytest.mark.parametrize(
    "line", [["Unit Kerja : Dinas Kesehatan"], ["SKPD", ":", "Dinas Kesehatan"], ["opd:", "Dinas Kesehatan"]]
)
def test_the_unit_stands_above_the_headings(line: list[str]) -> None:
    assert titles([(1, ["DAFTAR"]), (2, line)], TODAY) == (None, "Dinas Kesehatan")
