"""The sheet Unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.workbooks.sheet import read
from asncli.workbooks.unit import UNIT
from tests.workbooks.books import DATA
from tests.workbooks.sheets import NIP, TODAY, faults, reading


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


@pytest.mark.parametrize(
    ("code", "name", "above"),
    [
        ("ID", "NAMA_UNOR", "ID_ATASAN"),
        ("kd_unor", "nama_unor", "kd_unor_atasan"),
        ("UNOR ID", "UNOR NAMA", "UNOR ATASAN ID"),
        ("Id", "NamaUnor", "DiatasanId"),
        ("ID_UNOR", "Nama Unor", "ID Induk"),
        ("KODE UNIT KERJA", "NAMA UNIT KERJA", "KODE UNIT INDUK"),
    ],
)
def test_the_headings_of_other_systems_are_recognised(tmp_path: Path, code: str, name: str, above: str) -> None:
    rows = reading(tmp_path, UNIT, {code: "7a", name: "      Dinas A", above: "7"})
    assert list(rows) == [(2, ("7a", "Dinas A", "7", None, None))]


def test_the_tree_of_siasn_is_read_with_its_indented_names() -> None:
    (rows,) = read(DATA / "19_hierarki_unor.xlsx", UNIT, today=TODAY)
    found = [values[:3] for _, values in rows]
    assert len(found) == 32
    assert found[:2] == [
        ("972a08c9d61ef394eab1f07e38075523", "Pemerintah Kab. Contoh Raya", None),
        ("36c4088158386aa39b09ddc95f82240d", "Dinas Pendidikan", "972a08c9d61ef394eab1f07e38075523"),
    ]
    assert faults(rows) == []
