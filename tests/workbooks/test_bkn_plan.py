"""The report of SKP of e-Kinerja BKN."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from asncli.terms import BknPlanStatus
from asncli.workbooks.bkn_plan import BKN_PLAN, acting
from asncli.workbooks.raw import Cell, Fault
from asncli.workbooks.rows import SheetRows
from asncli.workbooks.sheet import fits, read
from asncli.workbooks.skp import SKP
from tests.workbooks.books import xlsx
from tests.workbooks.sheets import NIP, OTHER_NIP, TODAY, faults

TITLES: list[list[Cell]] = [["LAPORAN SKP TAHUN 2025"], ["Instansi Pemerintah Kab. Contoh Raya"], []]
HEADINGS = [
    "skp_id", "nip", "nama", "jabatan", "unit", "jenis_pegawai", "skp_status", "skp_model", "skp_unor",
    "skp_unor_atasan", "skp_unor_induk", "skp_jabatan", "skp_jenis_jabatan", "periode_awal", "periode_akhir",
    "is_plt_plh", "created_at", "nama_atasan",
]  # fmt: skip
LINE: list[Cell] = [
    "a1b2", NIP, "Siti", "Guru", "SMP 1", "pns", "persetujuan", "Model SKP PNS", "SMP Negeri 1", "Dinas Pendidikan",
    "Dinas Pendidikan", "Guru Ahli Muda", "Fungsional", "2025-01-01", "2025-12-31", "false", "2025-01-20 08:00:00",
    "Budi",
]  # fmt: skip
NONE: list[Cell] = ["-", OTHER_NIP, "Wayan", "Guru", "SMP 1", "pppk", *["-"] * 12]


def report(*lines: list[Cell], headings: list[str] = HEADINGS) -> tuple[str, bytes]:
    return "laporan.xlsx", xlsx({"Sheet1": [*TITLES, headings, *lines]})


def rows_of(source: tuple[str, bytes]) -> SheetRows:
    (rows,) = read(source, BKN_PLAN, today=TODAY)
    return rows


def test_a_plan_is_read_with_its_state_and_its_own_post_and_unit() -> None:
    rows = rows_of(report(LINE, NONE))
    assert list(rows) == [
        (5, (NIP, date(2025, 1, 1), date(2025, 12, 31), BknPlanStatus.PERSETUJUAN, "Model SKP PNS", "Guru Ahli Muda",
             "SMP Negeri 1", False, "Budi", "a1b2")),
    ]  # fmt: skip
    assert faults(rows) == []


def test_who_has_no_plan_at_all_is_no_entry() -> None:
    rows = rows_of(report(LINE, NONE))
    list(rows)
    assert (rows.counts().rows, rows.counts().rejected) == (1, 0)


def test_the_alternate_headings_are_recognised() -> None:
    headings = ["nip_baru", "nama", "jabatan_akhir", "unit_kerja", "skp_status", "periode_awal", "periode_akhir"]
    rows = rows_of(report([NIP, "Siti", "Guru", "SMP 1", "draft", "01-07-2025", "31-12-2025"], headings=headings))
    ((_, values),) = rows
    assert values[:7] == (NIP, date(2025, 7, 1), date(2025, 12, 31), BknPlanStatus.DRAFT, None, "Guru", "SMP 1")


@pytest.mark.parametrize(
    ("heading", "cell", "fault"),
    [
        ("nip", "1985", ("nip-length", "B5")),
        ("periode_awal", "-", ("value-missing", "N5")),
        ("periode_akhir", "2024-12-31", ("date-outside-year", "O5")),
        ("skp_status", "entah", ("value-unknown", "G5")),
    ],
)
def test_faults_stand_at_their_cells(heading: str, cell: str, fault: tuple[str, str]) -> None:
    rows = rows_of(report([cell if name == heading else said for name, said in zip(HEADINGS, LINE, strict=True)]))
    assert list(rows) == []
    assert faults(rows) == [fault]


def test_plt_and_plh_are_said_in_several_ways() -> None:
    assert [acting(said, TODAY) for said in ("PLT", "plh", "ya", "true", "1", "false", "tidak", "-")] == [
        True, True, True, True, True, False, False, None,
    ]  # fmt: skip
    assert isinstance(acting("mungkin", TODAY), Fault)


def test_a_report_is_no_plan_with_targets_nor_the_other_way_round(tmp_path: Path) -> None:
    plan = "skp.xlsx", xlsx({"SKP": [[column.heading for column in SKP.columns], [NIP, 2026, "IKI-01"]]})
    assert [fits(file, spec, today=TODAY) for file in (report(LINE), plan) for spec in (BKN_PLAN, SKP)] == [
        True, False, False, True,
    ]  # fmt: skip
