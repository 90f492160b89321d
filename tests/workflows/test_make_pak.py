"""The PAK of one person and of everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from asncli.errors import AsnError
from asncli.rules.policy import load_policy
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from asncli.workflows.make_pak import write_pak, write_paks
from tests.store.career_office import DODI, KADIS, RINA, TODAY, TONO, career_office

POLICY = load_policy()
LAST, THIS = Period(2025, PeriodKind.YEAR), Period(2026, PeriodKind.YEAR)


def test_one_person_gets_three_sheets(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        write_pak(opened, LAST, POLICY, TODAY, RINA, tmp_path / "pak.xlsx")
    book = load_workbook(tmp_path / "pak.xlsx")
    cells = {cell for row in book["PAK"].iter_rows(values_only=True) for cell in row}
    assert {"Rina, S.Pd.", RINA, "Penata Muda / III/a / 1 April 2022", 43.76} <= cells


@pytest.mark.parametrize(
    ("nip", "year", "code"),
    [
        (DODI, THIS, "pak-nothing"),
        (TONO, LAST, "pak-left-out"),
        (KADIS, LAST, "pak-left-out"),
        ("198001012005011009", LAST, "nip-unknown"),
    ],
)
def test_who_has_none_is_told_why(tmp_path: Path, nip: str, year: Period, code: str) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened, pytest.raises(AsnError) as refused:
        write_pak(opened, year, POLICY, TODAY, nip, tmp_path / "pak.xlsx")
    assert refused.value.code == code
    assert not (tmp_path / "pak.xlsx").exists()


def test_everybody_whose_predikat_counts_gets_a_workbook_named_by_person_and_nip(tmp_path: Path) -> None:
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        both = write_paks(opened, LAST, POLICY, TODAY, tmp_path / "2025")
        this = write_paks(opened, THIS, POLICY, TODAY, tmp_path / "2026", unit="Dinas Pendidikan")
        none = write_paks(opened, THIS, POLICY, TODAY, tmp_path / "kosong", nip=DODI)
    assert [file.name for file in both.files] == [f"pak-2025-dodi-{DODI}.xlsx", f"pak-2025-rina-s-pd-{RINA}.xlsx"]
    assert ([file.name for file in this.files], this.without) == ([f"pak-2026-rina-s-pd-{RINA}.xlsx"], 1)
    assert (none.files, none.without, (tmp_path / "kosong").exists()) == ([], 1, False)


def test_a_pak_that_is_there_stays_and_another_in_its_place_is_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "2025"
    with session(career_office(tmp_path / "k.db"), write=False) as opened:
        first = write_paks(opened, LAST, POLICY, TODAY, folder)
        kept = [file.read_bytes() for file in first.files]
        assert write_paks(opened, LAST, POLICY, TODAY, folder) == first
        assert [file.read_bytes() for file in first.files] == kept
        first.files[1].write_bytes(b"ditandatangani")
        first.files[0].unlink()
        with pytest.raises(AsnError) as refused:
            write_paks(opened, LAST, POLICY, TODAY, folder)
    assert (refused.value.code, first.files[0].exists(), first.files[1].read_bytes()) == (
        "file-exists", False, b"ditandatangani",
    )  # fmt: skip
