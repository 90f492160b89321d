"""Cells that hold several things."""

from __future__ import annotations

import pytest

from asncli.workbooks.compounds import (
    day_part,
    golongan_part,
    name_part,
    nip_part,
    position_day_part,
    position_part,
)


@pytest.mark.parametrize(
    ("cell", "name", "nip"),
    [
        ("IR. BUDI CONTOH, S.PD.\n19780313 200804 1 984", "IR. BUDI CONTOH, S.PD.", "19780313 200804 1 984"),
        ("Budi Contoh, S.H. / 198503152010011901", "Budi Contoh, S.H.", "198503152010011901"),
        ("NIP. 19850315 201001 1 901\nBudi Contoh", "Budi Contoh", "19850315 201001 1 901"),
        ("'198503152010011901 Siti Contoh, M.Pd", "Siti Contoh, M.Pd", "198503152010011901"),
        ("Siti Contoh\n1984423 201110 1 905", "Siti Contoh", "1984423 201110 1 905"),  # a digit short: as it stands
        ("Siti Contoh\n1985O3152O1OO119O1", "Siti Contoh", "1985O3152O1OO119O1"),  # letters for zeros
        ("Siti Contoh, A.Md (19850315 201001 1 901)", "Siti Contoh, A.Md", "19850315 201001 1 901"),
        ("Budi\nKarpeg N 12345678\nNIP 198503152010011901", "Budi", "198503152010011901"),
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
        ("III/a / 2020/04/01", "III/a", "2020/04/01"),
        ("III/c, 2021.04.01", "III/c", "2021.04.01"),
        ("III/c 1/4/21", "III/c", "1/4/21"),
        ("III/a (01-04-2020)", "III/a", "01-04-2020"),
        ("III/a 01042020", "III/a", "01042020"),
        ("III/a 1 Arpil 2020", "III/a", "1 Arpil 2020"),  # for the reader of dates to refuse
        (" \n ", "", ""),
    ],
)
def test_golongan_and_its_date_are_taken_out_of_one_cell(cell: str, golongan: str, day: str) -> None:
    assert (golongan_part(cell), day_part(cell)) == (golongan, day)


def test_of_two_nips_in_one_cell_none_is_chosen() -> None:
    cell = "Siti Contoh\n198503152010011901 / 197804112003121902"
    assert nip_part(cell) == cell
    assert nip_part("Siti\n198503152010011901\n19850315 201001 1 901") == "19850315 201001 1 901"  # the same twice


def test_a_note_that_mentions_a_nip_is_nobody() -> None:
    assert nip_part("Catatan: PLT dijabat Budi NIP 197001011995031001") == ""


def test_of_two_dates_beside_a_golongan_none_is_chosen() -> None:
    assert day_part("III/a 01-04-2020 III/b 01-04-2022") == "III/a 01-04-2020 III/b 01-04-2022"


@pytest.mark.parametrize(
    ("cell", "position", "day"),
    [
        ("Kepala SMPN 3 01-01-2020", "Kepala SMPN 3", "01-01-2020"),
        ("Guru Kelas 4, 1 Juli 2021", "Guru Kelas 4", "1 Juli 2021"),
        ("Analis 2021/05/03", "Analis", "2021/05/03"),
        ("Guru 01-02-2020 s.d. 05-06-2021", "Guru 01-02-2020 s.d. 05-06-2021", ""),
        ("Kepala SDN 12 Kota 20", "Kepala SDN 12 Kota 20", ""),
    ],
)
def test_figures_of_a_jabatan_are_no_part_of_its_date(cell: str, position: str, day: str) -> None:
    assert (position_part(cell), position_day_part(cell)) == (position, day)


def test_a_jabatan_keeps_its_words_beside_a_date() -> None:
    assert position_part("Analis Kepegawaian Ahli Muda / 10-01-2024") == "Analis Kepegawaian Ahli Muda"
