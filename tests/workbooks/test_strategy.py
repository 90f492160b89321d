"""The sheet Renstra: lines of a tree, and targets of the years that the headings name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from asncli.terms import Direction, Recap, StrategyKind
from asncli.workbooks.sheet import read
from asncli.workbooks.strategy import RENSTRA, YEARS, renstra_form, targets_of
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import TODAY, faults, reading

IKU = {"Kode": "IKU-1", "Jenis": "IKU", "Uraian": "Angka partisipasi sekolah", "Kode Induk": "S-1", "Satuan": "persen",
       "Arah": "naik", "Rekap": "terakhir", "Target 2026": 98.5}  # fmt: skip
WORDS = len(renstra_form(()).columns)


def test_an_iku_has_its_targets_by_year(tmp_path: Path) -> None:
    rows = reading(tmp_path, RENSTRA, IKU | {"Target 2025": "97,5", "Kode Unit": 1.01})
    ((_, values),) = rows
    expected = ("IKU-1", StrategyKind.IKU, "Angka partisipasi sekolah", "S-1", "1.01", "persen", Direction.NAIK)
    assert values[:WORDS] == (*expected, Recap.TERAKHIR)
    assert targets_of(values) == {2025: 975_000, 2026: 985_000}


@pytest.mark.parametrize(
    "heading", [2026.0, "2026", "Target Tahun 2026", "Tahun 2026", "TARGET\n2026", "Target Th. 2026"]
)
def test_a_year_is_known_in_the_spellings_of_offices(heading: object) -> None:
    rest = {name: cell for name, cell in IKU.items() if name != "Target 2026"}
    content = xlsx({"Renstra": [[*rest, heading], [*rest.values(), 98.5]]})
    (rows,) = read(("r.xlsx", content), RENSTRA, today=TODAY)
    ((_, values),) = rows
    assert targets_of(values) == {2026: 985_000}


@pytest.mark.parametrize("merged", [True, False])
def test_years_may_stand_below_one_heading(tmp_path: Path, merged: bool) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["RENSTRA 2025-2027"])
    sheet.append(["Kode", "Jenis", "Uraian", "Satuan", "Arah", "Rekap", "Target", None, None, "Realisasi 2024"])
    sheet.append([None] * 6 + [2025, 2026, 2027])
    sheet.append(["IKU-1", "Indikator Kinerja Utama", "APS", "persen", "naik", "terakhir", 97, 98, 99, 95])
    if merged:
        sheet.merge_cells("G2:I2")
    book.save(tmp_path / "r.xlsx")
    (rows,) = read(tmp_path / "r.xlsx", RENSTRA, today=TODAY)
    ((_, values),) = rows
    assert targets_of(values) == {2025: 970_000, 2026: 980_000, 2027: 990_000}


@pytest.mark.parametrize("heading", ["Realisasi 2026", "Pagu 2026", "Kondisi Awal 2026", "Target 1999"])
def test_what_is_no_target_is_left_alone(tmp_path: Path, heading: str) -> None:
    line = {**IKU, heading: 1}
    del line["Target 2026"]
    ((_, values),) = reading(tmp_path, RENSTRA, line)
    assert targets_of(values) == {}


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ({"Arah": None}, [("direction-missing", "F2")]),
        ({"Rekap": None}, [("recap-missing", "G2")]),
        ({"Satuan": None}, [("measure-missing", "E2")]),
        ({"Target 2026": 0}, [("target-zero", "H2")]),
        ({"Target 2026": -1}, [("negative-number", "H2")]),
        ({"Target 2026": "tinggi"}, [("target-unmeasurable", "H2")]),
        ({"Jenis": "Program"}, [("value-unknown", "B2")]),
        ({"Uraian": None}, [("value-missing", "C2")]),
        ({"Jenis": "Sasaran"}, [("target-not-of-iku", "H2")]),
    ],
)
def test_faults_are_told_with_their_cells(
    tmp_path: Path, line: dict[str, object], codes: list[tuple[str, str]]
) -> None:
    rows = reading(tmp_path, RENSTRA, {**IKU, **line})
    good = list(rows)
    told = faults(rows)
    assert told == codes
    assert bool(good) == (told[0][0] == "target-not-of-iku")


def test_all_faults_of_a_row_stand_beside_the_first(tmp_path: Path) -> None:
    rows = reading(tmp_path, RENSTRA, IKU | {"Satuan": None, "Arah": None, "Rekap": "kadang", "Target 2026": "x"})
    assert list(rows) == []
    (told,) = rows.problems
    assert (told.code, told.also) == ("measure-missing", ("direction-missing", "value-unknown", "target-unmeasurable"))


def test_a_turun_may_aim_at_nothing_and_an_aim_needs_no_measure(tmp_path: Path) -> None:
    rows = reading(
        tmp_path, RENSTRA, IKU | {"Arah": "turun", "Target 2026": 0}, {"Kode": "T", "Jenis": "Tujuan", "Uraian": "Mutu"}
    )
    assert [targets_of(values) for _, values in rows] == [{2026: 0}, {}]
    assert rows.problems == []


@settings(max_examples=20)
@given(st.sets(st.sampled_from(YEARS), min_size=1, max_size=6))
def test_the_form_of_any_years_reads_back(years: set[int]) -> None:
    form = renstra_form(sorted(years))
    line = ["IKU-1", "IKU", "APS", None, None, "persen", "naik", "terakhir", *[5] * len(years)]
    content = xlsx({"Renstra": [[column.heading for column in form.columns], line]})
    (rows,) = read(("r.xlsx", content), RENSTRA, today=TODAY)
    ((_, values),) = rows
    assert targets_of(values) == dict.fromkeys(sorted(years), 50_000)
