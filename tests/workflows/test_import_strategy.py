"""The renstra and the realisations of its IKU come in."""

from __future__ import annotations

from pathlib import Path

import pytest

from asncli.store.database import raw_connection, session
from asncli.store.strategy import strategy_lines
from asncli.workflows.importing import ImportResult
from tests.cli.small_office import Line
from tests.workflows.import_office import GOOD, asked, codes, counts, file
from tests.workflows.strategic_office import ACTUALS, RENSTRA, books, bring, strategic_office, units_office


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The strategic office."""
    return strategic_office(tmp_path / "r.db")


def _again(path: Path, *lines: Line) -> ImportResult:
    (found,) = bring(path, file("Renstra", lines))
    return found


def test_both_sheets_of_a_file_come_in_and_again_change_nothing(tmp_path: Path) -> None:
    path, both = units_office(tmp_path / "r.db"), books(("Renstra", RENSTRA), ("Realisasi IKU", ACTUALS))
    (found,) = bring(path, both)
    assert (counts(found), codes(found)) == ((9, 9, 0, 0, 0), [])
    assert found.more == {"years": [2025, 2026], "days": ["2026-03-31", "2026-06-30", "2026-09-30"]}
    (found,) = bring(path, both)
    assert counts(found) == (9, 0, 0, 9, 0)
    assert asked(path, "SELECT count(*) FROM change WHERE batch_id = 4") == [(0,)]


def test_realisations_find_their_iku_whatever_the_order_of_the_files(tmp_path: Path) -> None:
    path = units_office(tmp_path / "r.db")
    first, second = bring(path, file("Realisasi IKU", ACTUALS, "a.xlsx"), file("Renstra", RENSTRA, "b.xlsx"))
    assert [(r.file, *counts(r)) for r in (first, second)] == [("a.xlsx", 4, 4, 0, 0, 0), ("b.xlsx", 5, 5, 0, 0, 0)]


def test_a_sheet_with_fewer_years_and_columns_keeps_the_others(path: Path) -> None:
    found = _again(path, {"Kode": "iku-1", "Jenis": "IKU", "Uraian": "Angka partisipasi sekolah", "Target 2027": 99})
    assert (counts(found), found.more) == ((1, 0, 1, 0, 0), {"years": [2027]})
    with session(path, write=False) as opened:
        line = next(line for line in strategy_lines(opened) if line.code == "IKU-1")
    assert line.targets == {2025: 975_000, 2026: 980_000, 2027: 990_000}
    assert (line.measure, line.direction, line.recap, line.parent_id) == ("persen", "naik", "terakhir", 2)


def test_every_fault_of_a_renstra_is_told_at_once(path: Path) -> None:
    iku = {"Jenis": "IKU", "Uraian": "Ukuran", "Kode Induk": "S-1", "Kode Unit": "1.01", "Satuan": "orang",
           "Arah": "naik", "Rekap": "jumlah", "Target 2026": 5}  # fmt: skip
    lines: list[Line] = [
        {**iku, "Kode": "A", "Kode Induk": "S-9"},
        {**iku, "Kode": "B", "Kode Induk": "IKU-1"},
        {**iku, "Kode": "C", "Jenis": "Sasaran", "Kode Induk": "D", "Target 2026": None},
        {**iku, "Kode": "D", "Jenis": "Sasaran", "Kode Induk": "C", "Target 2026": None},
        {**iku, "Kode": "E", "Kode Unit": "Dinas Angin"},
        {**iku, "Kode": "F", "Arah": None, "Rekap": None},
        {**iku, "Kode": "G", "Target 2026": 0},
        {**iku, "Kode": "H", "Target 2026": -5},
        {**iku, "Kode": "I"},
        {**iku, "Kode": "I", "Target 2026": 6},
        {**iku, "Kode": "i"},
        {**iku, "Kode": "S-1", "Jenis": "Sasaran", "Target 2026": None},
    ]
    found = _again(path, *lines)
    assert (found.stored, found.rejected) == (False, 11)
    assert sorted(codes(found), key=lambda told: int((told[1] or "A0")[1:])) == [
        ("strategy-parent-unknown", "C2"), ("below-iku", "C3"), ("strategy-circle", "C4"), ("strategy-circle", "C5"),
        ("unit-unknown", "D6"), ("direction-missing", "F7"), ("target-zero", "H8"), ("negative-number", "H9"),
        ("duplicate-conflict", "I11"), ("duplicate-conflict", "I12"), ("strategy-circle", "C13"),
    ]  # fmt: skip


def test_a_line_with_others_below_it_can_not_become_an_iku(path: Path) -> None:
    more = {"Satuan": "orang", "Arah": "naik", "Rekap": "jumlah"}
    found = _again(path, {"Kode": "S-1", "Jenis": "IKU", "Uraian": "Akses", "Kode Induk": "T-1", **more})
    (told,) = found.problems
    assert (told.code, str(told.message)) == (
        "below-iku", "Row 2: IKU-1, IKU-2, IKU-3 would stand below the IKU S-1.",
    )  # fmt: skip


def test_what_is_not_stored_yet_must_be_on_the_sheet(path: Path) -> None:
    found = _again(path, {"Kode": "IKU-8", "Jenis": "IKU", "Uraian": "Baru", "Target 2026": 0})
    assert [(told.code, told.also) for told in found.problems] == [
        ("measure-missing", ("direction-missing", "recap-missing"))
    ]
    lower = _again(path, {"Kode": "IKU-1", "Jenis": "IKU", "Uraian": "APS", "Target 2026": 0})
    assert codes(lower) == [("target-zero", "D2")]


def test_good_rows_are_kept_and_those_below_a_rejected_one_are_not(path: Path) -> None:
    lines = [
        {"Kode": "S-2", "Jenis": "Sasaran", "Uraian": "Mutu", "Kode Induk": "T-9"},
        {"Kode": "S-3", "Jenis": "Sasaran", "Uraian": "Mutu", "Kode Induk": "S-2"},
        {"Kode": "S-4", "Jenis": "Sasaran", "Uraian": "Mutu", "Kode Induk": "T-1"},
    ]
    (found,) = bring(path, file("Renstra", lines), options=GOOD)
    assert (counts(found), codes(found)) == (
        (3, 1, 0, 0, 2), [("strategy-parent-unknown", "D2"), ("strategy-parent-unknown", "D3")],
    )  # fmt: skip


def test_a_name_that_fits_several_units_is_told_with_the_candidates(path: Path) -> None:
    with session(path, write=True) as opened:
        raw_connection(opened).execute(
            "INSERT INTO unit (agency_id, code, name, name_key, source_id) SELECT agency_id, '9', name, name_key,"
            " source_id FROM unit WHERE name = 'Bidang SD'"
        )
    found = _again(path, {"Kode": "S-2", "Jenis": "Sasaran", "Uraian": "Mutu", "Kode Unit": "Bidang SD"})
    (told,) = found.problems
    assert (told.code, "9 Bidang SD" in str(told.message)) == ("unit-ambiguous", True)


def test_realisations_of_nothing_and_twice_are_told(path: Path) -> None:
    lines = [
        {"Kode IKU": "IKU-9", "Tanggal": "Juni 2026", "Realisasi": 1},
        {"Kode IKU": "S-1", "Tanggal": "Juni 2026", "Realisasi": 1},
        {"Kode IKU": "IKU-2", "Tanggal": "Juni 2026", "Realisasi": 1},
        {"Kode IKU": "iku-2", "Tanggal": "Juni 2026", "Realisasi": 2},
    ]
    (found,) = bring(path, file("Realisasi IKU", lines))
    assert codes(found) == [("iku-unknown", "A2"), ("iku-unknown", "A3"), ("duplicate-conflict", "A5")]


def test_a_dry_run_stores_nothing(tmp_path: Path) -> None:
    path = units_office(tmp_path / "r.db")
    (found,) = bring(path, file("Renstra", RENSTRA), dry_run=True)
    assert (counts(found), found.stored) == ((5, 5, 0, 0, 0), False)
    assert asked(path, "SELECT count(*) FROM strategy") == [(0,)]
