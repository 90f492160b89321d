"""Whose plan a form is, and for which period."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from asncli.workbooks.raw import Cell
from asncli.workbooks.skp_identity import Met, employee_nip, plan_span
from tests.workbooks.skp_forms import ASSESSOR, NIP, SIDE_BY_SIDE, TODAY, Line

Rows = list[tuple[int, list[Cell]]]


def rows(lines: Sequence[Line]) -> Rows:
    return [(number, ["" if cell is None else cell for cell in line]) for number, line in enumerate(lines, 1)]


STACKED = (
    ("PEGAWAI YANG DINILAI",), ("Nama", ":", "Budi"), ("NIP", ":", NIP), ("PEJABAT PENILAI KINERJA",),
    ("Nama", ":", "Sri"), ("NIP", ":", ASSESSOR), ("ATASAN PEJABAT PENILAI",), ("NIP", ":", "197001011995031002"),
)  # fmt: skip
ASSESSOR_FIRST = (
    ("NO", "I. PEJABAT PENILAI", None, "NO", "II. PEGAWAI NEGERI SIPIL YANG DINILAI", None),
    (2, "NIP", ASSESSOR, 2, "NIP", NIP),
)
ASSESSOR_ABOVE = (("PEJABAT PENILAI",), ("NIP.", ASSESSOR), ("PEGAWAI YANG DINILAI",), ("NIP.", NIP))


@pytest.mark.parametrize(
    ("lines", "row", "column"),
    [
        (SIDE_BY_SIDE, 5, 2),
        (STACKED, 3, 2),
        (ASSESSOR_FIRST, 2, 5),
        (ASSESSOR_ABOVE, 4, 1),
        ([("Nama", "Budi"), ("NIP", NIP), ("Nama Pejabat Penilai", "Sri"), ("NIP Penilai", ASSESSOR)], 2, 1),
        ([("PEGAWAI YANG DINILAI",), ("NIP / NI PPPK :", None, NIP)], 2, 2),
    ],
)
def test_the_nip_of_the_employee_is_taken_and_never_that_of_the_assessor(
    lines: Sequence[Line], row: int, column: int
) -> None:
    assert employee_nip(rows(lines)) == (Met(NIP, row, column), [])


@pytest.mark.parametrize("said", [f"NIP : {NIP}", f"NIP. {NIP}", f"2. NIP {NIP}", f"NIP\n{NIP}", f"nip:{NIP}"])
def test_label_and_number_may_stand_in_one_cell(said: str) -> None:
    assert employee_nip(rows([("PEGAWAI YANG DINILAI",), (said,)])) == (Met(NIP, 2, 0), [])


def test_a_number_after_a_colon_of_its_own_cell_is_taken_without_it() -> None:
    assert employee_nip(rows([("NIP", ": 19850315 201001 1 901")])) == (Met("19850315 201001 1 901", 1, 1), [])


def test_an_empty_number_is_not_filled_from_the_next_block() -> None:
    lines = [("NO", "PEGAWAI YANG DINILAI", None, "NO", "PEJABAT PENILAI"), (2, "NIP", None, 2, "NIP", ASSESSOR)]
    assert employee_nip(rows(lines)) == (Met("", 2, 2), [])


def test_a_block_of_the_assessor_alone_gives_nobody() -> None:
    assert employee_nip(rows([("PEJABAT PENILAI KINERJA",), ("NIP", ASSESSOR)])) == (None, [])


def test_without_any_title_the_first_nip_is_taken_and_that_is_said() -> None:
    found, remarks = employee_nip(rows([("NIP", NIP, "NIP", ASSESSOR)]))
    assert found == Met(NIP, 1, 1)
    assert [str(remark) for remark in remarks] == [
        "The form has several NIP and does not say whose; the first one was taken."
    ]


@pytest.mark.parametrize(
    ("said", "begins", "ends"),
    [
        ("PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("Periode Penilaian : 1 Januari s.d. 30 Juni 2024", date(2024, 1, 1), date(2024, 6, 30)),
        ("PERIODE PENILAIAN: 2 JANUARI S/D 31 DESEMBER 2024 (DEFINITIF)", date(2024, 1, 2), date(2024, 12, 31)),
        ("Periode 01-02-2025 s.d. 31-12-2025", date(2025, 2, 1), date(2025, 12, 31)),
        ("Periode: 01/02/2025 - 31/12/2025", date(2025, 2, 1), date(2025, 12, 31)),
        ("Periode: 2025-02-01 sampai dengan 2025-12-31", date(2025, 2, 1), date(2025, 12, 31)),
        ("PERIODE: JANUARI - DESEMBER 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("Periode Januari-Juni 2025", date(2025, 1, 1), date(2025, 6, 30)),
        ("1 Juli 2025 hingga 31 Desember 2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("Periode SKP Tahun 2025", None, None),
        ("SASARAN KINERJA PEGAWAI TAHUN 2025", None, None),
        ("Periode Penilaian: Semester II 2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("Periode Penilaian: Triwulan II 2025", None, None),
    ],
)
def test_a_period_is_read_in_many_words(said: str, begins: date | None, ends: date | None) -> None:
    found = plan_span(rows([("SASARAN KINERJA PEGAWAI",), (None, said)]), TODAY)
    assert found is not None
    assert (found.begins, found.ends, found.met.row, found.met.column) == (begins, ends, 2, 1)
    assert str(found.year) == (said[-4:] if said[-4:].isdigit() else str(begins.year if begins else ""))


@pytest.mark.parametrize(
    "lines",
    [
        [("Periode Penilaian", ":", date(2025, 1, 1), "s.d.", date(2025, 12, 31))],
        [("PERIODE PENILAIAN",), ("1 Januari s.d. 31 Desember 2025",)],
        [("SKP TAHUN 2025",), ("Periode: 1 Januari sd 31 Desember",)],
        [("PERATURAN NOMOR 6 TAHUN 2022",), ("Periode: 1 Januari sd 31 Desember 2025",)],
    ],
)
def test_the_parts_of_a_period_may_stand_in_several_cells(lines: Sequence[Line]) -> None:
    found = plan_span(rows(lines), TODAY)
    assert found is not None
    assert (found.year, found.begins, found.ends) == (2025, date(2025, 1, 1), date(2025, 12, 31))


def test_the_year_of_a_regulation_is_no_period_and_a_year_may_have_its_own_cell() -> None:
    assert plan_span(rows([("PERMENPANRB NOMOR 6 TAHUN 2022",)]), TODAY) is None
    found = plan_span(rows([("PERMENPANRB NOMOR 6 TAHUN 2022",), ("Tahun", ":", 2025)]), TODAY)
    assert found is not None
    assert (found.year, found.met.row) == ("2025", 2)


def test_an_evaluation_is_of_a_plan_for_the_whole_year() -> None:
    found = plan_span(rows([("EVALUASI KINERJA PEGAWAI",), ("PERIODE: SEMESTER I 2025",)]), TODAY)
    assert found is not None
    assert (found.year, found.begins, found.ends) == (2025, None, None)


def test_words_that_are_no_period_stand_as_the_year_to_be_refused() -> None:
    found = plan_span(rows([("PERIODE PENILAIAN: SATU TAHUN",)]), TODAY)
    assert found is not None
    assert (found.year, found.begins) == ("PERIODE PENILAIAN: SATU TAHUN", None)
