"""Cells that hold several things."""

from __future__ import annotations

import pytest

from asncli.workbooks.compounds import day_part, golongan_part, name_part, nip_part, position_part


@pytest.mark.parametrize(
    ("cell", "name", "nip"),
    [
        ("IR. BUDI CONTOH, S.PD.\n19780313 200804 1 984", "IR. BUDI CONTOH, S.PD.", "19780313 200804 1 984"),
        ("Budi Contoh, S.H. / 198503152010011901", "Budi Contoh, S.H.", "198503152010011901"),
        ("NIP. 19850315 201001 1 901\nBudi Contoh", "Budi Contoh", "19850315 201001 1 901"),
        ("'198503152010011901 Siti Contoh, M.Pd", "Siti Contoh, M.Pd", "198503152010011901"),
        ("Siti Contoh\n1984423 201110 1 905", "Siti Contoh", "1984423 201110 1 905"),  # a digit short: as it stands
        ("Siti Contoh\n1985O3152O1OO119O1", "Siti Contoh", "1985O3152O1OO119O1"),  # letters for zeros
        ("Siti Contoh\nNIP. -", "Siti Contoh", ""),
        ("Siti Contoh", "Siti Contoh", ""),
        (" \n ", "", ""),
    ],
)
def test_name_and_nip_are_taken_out_of_one_cell(cell: str, name: str, nip: str) -> None:
    assert (name_part(cell), nip_part(cell)) == (name, nip)


def test_a_number_in_the_place_of_name_and_nip_is_a_nip_without_a_name() -> None:
    assert (name_part(1.98503152010011e17), nip_part(1.98503152010011e17)) == ("", 1.98503152010011e17)


@pytest.mark.parametrize(
    ("cell", "golongan", "day"),
    [
        ("III/b\n01 OKT 2022", "III/b", "01 OKT 2022"),
        ("Penata (III/c), 1-4-2020", "Penata (III/c)", "1-4-2020"),
        ("III/d TMT. 01-04-2019", "III/d", "01-04-2019"),
        ("IV/a / 2021-10-01", "IV/a", "2021-10-01"),
        ("IV/a\n", "IV/a", ""),
        (" \n ", "", ""),
    ],
)
def test_golongan_and_its_date_are_taken_out_of_one_cell(cell: str, golongan: str, day: str) -> None:
    assert (golongan_part(cell), day_part(cell)) == (golongan, day)


def test_a_jabatan_keeps_its_words_beside_a_date() -> None:
    assert position_part("Analis Kepegawaian Ahli Muda / 10-01-2024") == "Analis Kepegawaian Ahli Muda"
