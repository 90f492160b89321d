"""The sheet Unit."""

from __future__ import annotations

from pathlib import Path

from asncli.workbooks.unit import UNIT
from tests.workbooks.sheets import NIP, faults, reading


def test_a_unit_is_read_with_its_parent_and_head(tmp_path: Path) -> None:
    rows = reading(
        tmp_path,
        UNIT,
        {"Kode": "1.02", "Nama": "Dinas Kesehatan", "Kode Induk": None, "Jenis": "Dinas", "NIP Kepala": NIP},
        {"Kode": 5, "Nama": "Sekretariat", "Kode Induk": "1.02", "Jenis": None, "NIP Kepala": None},
    )
    assert list(rows) == [
        (2, ("1.02", "Dinas Kesehatan", None, "Dinas", NIP)),
        (3, ("5", "Sekretariat", "1.02", None, None)),
    ]
    assert faults(rows) == []


def test_a_code_that_stands_for_two_names_is_refused(tmp_path: Path) -> None:
    rows = reading(tmp_path, UNIT, {"Kode": "1", "Nama": "Dinas A"}, {"Kode": "1", "Nama": "Dinas B"})
    assert [number for number, _ in rows] == [2]
    assert [code for code, _ in faults(rows)] == ["duplicate-conflict"]
