"""Headings of rosters that only those beside them explain."""

from __future__ import annotations

import pytest

from asncli.workbooks.roster import PEGAWAI


def fields(*headings: str) -> dict[str, int]:
    return {field: met.column for field, met in PEGAWAI.dictionary.columns(headings).items()}


def test_a_bare_tmt_is_that_of_the_column_to_its_left() -> None:
    headings = ("NIP", "Nama", "Golongan Pangkat", "TMT", "Jabatan Tambahan", "TMT_2", "Jabatan Fungsional", "TMT")
    assert fields(*headings) == {
        "nip": 0, "name": 1, "golongan": 2, "golongan_since": 3, "position": 6, "position_since": 7,
    }  # fmt: skip


def test_a_tmt_beside_nothing_that_is_known_stays_out() -> None:
    assert fields("NIP", "Nama", "SK Lama", "TMT") == {"nip": 0, "name": 1}


def test_a_tmt_that_says_its_own_meaning_wins_over_its_place() -> None:
    assert fields("NIP", "Nama", "Golongan", "TMT", "TMT Golongan")["golongan_since"] == 4


def test_the_deepest_unor_is_the_unit_and_the_one_above_it_its_parent() -> None:
    for headings in (("UNOR (2)", "UNOR (1)"), ("UNOR (3)", "UNOR (2)", "UNOR (1)")):
        found = fields("NIP", "NAMA", *headings)
        assert (found["unit"], found["unit_parent"]) == (2, 3)


def test_a_list_with_the_parent_alone_knows_no_deeper_unit() -> None:
    assert fields("NIP", "Nama", "Unit/Unit Kerja Induk") == {"nip": 0, "name": 1, "unit": 2}


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Nama / NIP", {"nip", "name"}),
        ("NIP/Nama Pegawai", {"nip", "name"}),
        ("NAMA DAN NIP", {"nip", "name"}),
        ("GR / TMT", {"golongan", "golongan_since"}),
        ("Gol. Ruang / TMT", {"golongan", "golongan_since"}),
        ("Pangkat/Gol.Ruang, TMT", {"golongan", "golongan_since"}),
        ("Jabatan / TMT", {"position", "position_since"}),
        ("Pangkat Gol Ruang", {"golongan"}),
        ("PANGKAT TMT", {"golongan_since"}),
        ("Kepangkatan Gol", {"golongan"}),
        ("TMT GOLONGAN (MM-DD-YYYY)", {"golongan_since"}),
        ("NIP/NIPPPK", {"nip"}),
        ("(2) Nama", {"name"}),
        ("NIP_2", {"nip"}),
        ("Gol Awal Nama", set()),
        ("Nama Sekolah", set()),
        ("TMT Pensiun", set()),
        ("NIP Lama", set()),
    ],
)
def test_what_a_heading_means(heading: str, wanted: set[str]) -> None:
    assert set(PEGAWAI.dictionary.columns([heading])) == wanted
