"""The sheet SKP: every refusal of a row, and rows of one RHK that must agree."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.terms import Aspect, Direction, PlanKind, Recap, ResultKind
from asncli.workbooks.skp import SKP, agreeing
from tests.workbooks.sheets import NIP, faults, reading

_LINE: dict[str, object] = {
    "NIP": NIP,
    "Tahun": 2026,
    "Kode Indikator": "IKI-01",
    "Kode RHK": "RHK-1",
    "Rencana Hasil Kerja": "Terlaksananya layanan",
    "Indikator": "Jumlah layanan",
    "Target": 120,
    "Target Atas": None,
    "Arah": "naik",
    "Rekap": "jumlah",
    "Bobot": None,
    "Target S1": None,
    "Target S2": None,
    "Target Q1": None,
    "Target Q2": None,
    "Target Q3": None,
    "Target Q4": None,
    "Mulai": None,
    "Selesai": None,
}


def _refused(folder: Path, **cells: object) -> list[tuple[str, str | None]]:
    rows = reading(folder, SKP, _LINE | {heading.replace("_", " "): cell for heading, cell in cells.items()})
    assert list(rows) == []
    return faults(rows)


def test_a_full_row_is_read_with_every_column(tmp_path: Path) -> None:
    line = _LINE | {
        "Jenis": "Tambahan",
        "Kode RHK Atasan": "RHK-2",
        "Kode IKU": "IKU-1",
        "Aspek": "Kuantitas",
        "Satuan": "orang",
        "Bobot": 35.5,
        "Target S1": 40,
        "Mulai": date(2026, 2, 1),
        "Selesai": "30/11/2026",
        "Unit Kerja": "Dinas Kesehatan",
        "Jenis Rencana": "PLT",
    }
    expected = (
        NIP, 2026, "IKI-01", "RHK-1", "Terlaksananya layanan", ResultKind.TAMBAHAN, "RHK-2", "IKU-1",
        Aspect.KUANTITAS, "Jumlah layanan", 1_200_000, None, "orang", Direction.NAIK, Recap.JUMLAH, 355_000,
        400_000, None, None, None, None, None, date(2026, 2, 1), date(2026, 11, 30), "Dinas Kesehatan", PlanKind.PLT,
        None, None, None, None, None,
    )  # fmt: skip
    assert list(reading(tmp_path, SKP, line)) == [(2, expected)]


def test_a_plan_without_dates_begins_with_the_year_and_leaves_its_end_to_the_other_rows(tmp_path: Path) -> None:
    ((_, values),) = reading(tmp_path, SKP, _LINE)
    assert values[SKP.at("begins") : SKP.at("ends") + 1] == (date(2026, 1, 1), None)


def test_the_first_of_january_and_nothing_are_the_same_beginning(tmp_path: Path) -> None:
    rows = reading(tmp_path, SKP, _LINE, _LINE | {"Mulai": date(2026, 1, 1)})
    assert [number for number, _ in rows] == [2]
    assert [code for code, _ in faults(rows)] == ["duplicate"]


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"Arah": None}, ("direction-missing", "I2")),
        ({"Rekap": None}, ("recap-missing", "J2")),
        ({"Target": 0}, ("target-zero", "G2")),
        ({"Target": 0, "Arah": "tetap"}, ("target-zero", "G2")),
        ({"Target": 0, "Target Atas": 5}, ("target-zero", "G2")),
        ({"Target": "12 Dokumen"}, ("target-unmeasurable", "G2")),
        ({"Target": "Terlaksana dengan baik"}, ("target-unmeasurable", "G2")),
        ({"Target": "90-100"}, ("target-unmeasurable", "G2")),
        ({"Target": -3}, ("negative-number", "G2")),
        ({"Target": "1.200"}, ("number-ambiguous", "G2")),
        ({"Target": 2e11}, ("number-too-large", "G2")),
        ({"Target Atas": 100}, ("range-reversed", "H2")),
        ({"Target Atas": 150, "Target S1": 60}, ("range-with-period-target", "L2")),
        ({"Target S1": 130}, ("target-sum", "L2")),
        ({"Target Q1": 50, "Target Q2": 50, "Target Q4": 21}, ("target-sum", "Q2")),
        ({"Bobot": -1}, ("negative-number", "K2")),
        ({"Mulai": date(2025, 12, 31)}, ("date-outside-year", "R2")),
        ({"Selesai": date(2027, 1, 1)}, ("date-outside-year", "S2")),
        ({"Mulai": date(2026, 6, 2), "Selesai": date(2026, 6, 1)}, ("date-outside-year", "S2")),
        ({"Tahun": "dua ribu"}, ("period-unknown", "B2")),
    ],
)
def test_a_row_that_scoring_could_not_use_is_refused(
    tmp_path: Path, cells: dict[str, object], fault: tuple[str, str]
) -> None:
    assert _refused(tmp_path, **cells) == [fault]


@pytest.mark.parametrize(
    "cells",
    [
        {"Target": 0, "Arah": "turun"},
        {"Target": 0, "Target Atas": 0, "Arah": "turun"},
        {"Target": 0, "Target Atas": 3, "Arah": "turun"},
        {"Target": 90, "Target Atas": 90},
        {"Target S1": 120},
        {"Target S1": 0},
        {"Target S1": 130, "Rekap": "terakhir"},
        {"Target S1": 100, "Target S2": 100},
        {"Target Q1": 60, "Target Q2": 60, "Target Q3": 60, "Target Q4": 60},
        {"Bobot": 0},
    ],
)
def test_what_scoring_can_use_is_taken(tmp_path: Path, cells: dict[str, object]) -> None:
    rows = reading(tmp_path, SKP, _LINE | cells)
    assert len(list(rows)) == 1
    assert faults(rows) == []


def test_a_row_with_several_faults_is_refused_once_by_the_first_column(tmp_path: Path) -> None:
    rows = reading(tmp_path, SKP, _LINE | {"Target": "12 Dokumen", "Arah": None, "Mulai": date(2025, 1, 1)})
    assert list(rows) == []
    (problem,) = rows.problems
    assert (problem.code, problem.also) == ("target-unmeasurable", ("direction-missing", "date-outside-year"))


def _second(**cells: object) -> dict[str, object]:
    return _LINE | {"Kode Indikator": "IKI-02"} | {k.replace("_", " "): v for k, v in cells.items()}


@pytest.mark.parametrize(
    ("first", "second", "fault"),
    [
        ({"Rencana Hasil Kerja": "Satu"}, {"Rencana_Hasil_Kerja": "Dua"}, ("rhk-conflict", "Dua", "Satu")),
        ({"Jenis": "Utama"}, {"Jenis": "Tambahan"}, ("rhk-conflict", "tambahan", "utama")),
        ({"Kode IKU": "IKU-1"}, {"Kode_IKU": "IKU-2"}, ("rhk-conflict", "IKU-2", "IKU-1")),
        ({"Kode RHK Atasan": "RHK-1"}, {"Kode_RHK_Atasan": "RHK-2"}, ("rhk-conflict", "RHK-2", "RHK-1")),
        ({"Bobot": 40}, {"Bobot": 60}, ("weight-mixed", "60", "40")),
    ],
)
def test_rows_of_one_rhk_must_agree(
    tmp_path: Path, first: dict[str, object], second: dict[str, object], fault: tuple[str, str, str]
) -> None:
    rows = reading(tmp_path, SKP, _LINE | first, _second(**second))
    assert [number for number, _ in agreeing(rows)] == [2]
    assert [(p.code, p.value, p.message.values["first"]) for p in rows.problems] == [fault]
    assert rows.counts().rejected == 1


def test_a_weight_may_stand_on_one_row_of_its_rhk(tmp_path: Path) -> None:
    rows = reading(tmp_path, SKP, _LINE, _second(Bobot=40), _LINE | {"Kode Indikator": "IKI-03", "Bobot": 40})
    assert [number for number, _ in agreeing(rows)] == [2, 3, 4]


def test_another_plan_of_the_year_may_use_the_same_code(tmp_path: Path) -> None:
    other = _second(Rencana_Hasil_Kerja="Yang lain", Mulai=date(2026, 7, 1))
    rows = reading(tmp_path, SKP, _LINE, other)
    assert [number for number, _ in agreeing(rows)] == [2, 3]


@pytest.mark.parametrize("taken", ["naik, jumlah", "naik", "jumlah"])
def test_what_no_template_asks_for_is_read_all_the_same(tmp_path: Path, taken: str) -> None:
    rows = reading(tmp_path, SKP, _LINE | {"RHK Atasan": "Layanan\nmembaik", "Arah Diasumsikan": taken})
    ((_, values),) = rows
    assert (values[SKP.at("parent_title")], values[SKP.at("assumed")]) == ("Layanan membaik", True)
    assert faults(rows) == [("direction-assumed", "U2")]


def test_arah_that_somebody_has_changed_is_not_assumed_any_more(tmp_path: Path) -> None:
    rows = reading(tmp_path, SKP, _LINE | {"Arah": "turun", "Arah Diasumsikan": "naik, jumlah"})
    ((_, values),) = rows
    assert values[SKP.at("assumed")] is None
    assert faults(rows) == []
