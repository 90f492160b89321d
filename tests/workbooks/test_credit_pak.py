"""The three sheets of the PAK."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from asncli.reports.pak import Pak
from asncli.rules.angka_kredit import Given, Opening
from asncli.rules.credit_account import account, timed
from asncli.rules.jenjang_stays import Stay
from asncli.workbooks.credit_pak import write_pak_book
from tests.reports.careers import CREDIT, GIVEN, YEAR, account_of
from tests.reports.test_pak import IDENTITY

OPENING = Opening(date(2024, 12, 31), "integrasi", 1251, None, "PAK 7/2024")
PAK = Pak(YEAR, CREDIT, IDENTITY, account_of(*GIVEN, opening=OPENING))


def rows(path: Path, sheet: str) -> list[list[object]]:
    found = load_workbook(path)[sheet].iter_rows(values_only=True)
    return [[cell for cell in row if cell is not None] for row in found]


def test_three_sheets_hold_conversion_accumulation_and_pak(tmp_path: Path) -> None:
    write_pak_book(tmp_path / "pak.xlsx", PAK)
    book = load_workbook(tmp_path / "pak.xlsx")
    assert book.sheetnames == ["Konversi Predikat", "Akumulasi", "PAK"]
    assert "199001152014012001" not in str(vars(book.properties))
    conversion = rows(tmp_path / "pak.xlsx", "Konversi Predikat")
    assert ["Predikat", "Prosentase", "Koefisien per tahun", "Angka kredit yang didapat"] in conversion
    assert ["Baik", "100%", 12.5, 12.5] in conversion
    accumulation = rows(tmp_path / "pak.xlsx", "Akumulasi")
    assert ["1", "Angka kredit integrasi per 31 Desember 2024, PAK 7/2024", 12.51] in accumulation
    assert ["2", "Tahun 2025: Baik", "12", "100%", 12.5, 12.5] in accumulation
    assert ["Jumlah angka kredit pada jenjang Ahli Pertama", 25.01] in accumulation
    decision = rows(tmp_path / "pak.xlsx", "PAK")
    assert ["Jumlah angka kredit kumulatif", 12.51, 12.5, 25.01, "Jenjang Ahli Pertama"] in decision
    assert ["Kenaikan pangkat", "50,00", "kurang 24,99"] in decision
    assert ["2", "NIP", "199001152014012001"] in decision


def test_a_part_of_a_year_is_explained_and_equal_data_give_equal_bytes(tmp_path: Path) -> None:
    pak = Pak(YEAR.previous, CREDIT, IDENTITY, account_of(*GIVEN))
    for name in ("a.xlsx", "b.xlsx"):
        write_pak_book(tmp_path / name, pak)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    assert ["Proporsional: 7/12 x 150% x 12,50 = 10,94"] in rows(tmp_path / "a.xlsx", "Konversi Predikat")


def test_in_the_year_of_promotion_both_jenjang_stand_there_and_the_present_one_is_added_up(tmp_path: Path) -> None:
    times = [
        Stay("Ahli Pertama", date(2023, 1, 1), date(2025, 7, 15), "III/a"),
        Stay("Ahli Muda", date(2025, 7, 15), None, "III/c"),
    ]
    found = account(CREDIT, times, timed([Given("2025", "baik", "final")]), [], "III/c", date(2025, 12, 31))
    write_pak_book(tmp_path / "pak.xlsx", Pak(YEAR, CREDIT, IDENTITY, found))
    conversion = rows(tmp_path / "pak.xlsx", "Konversi Predikat")
    assert ["Baik (Ahli Pertama, 6 bulan)", "100%", 12.5, 6.25] in conversion
    assert ["Baik (Ahli Muda, 6 bulan)", "100%", 25, 12.5] in conversion
    assert ["Jumlah pada jenjang Ahli Muda", 12.5] in conversion
    assert ["Proporsional: 6/12 x 100% x 12,50 = 6,25"] in conversion
