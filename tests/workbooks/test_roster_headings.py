"""Headings of rosters that only those beside them explain."""

from __future__ import annotations

from datetime import date

import pytest

from asncli.workbooks.headings import is_month_first
from asncli.workbooks.roster import PEGAWAI
from asncli.workbooks.sheet import read
from tests.workbooks.books import xlsx


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


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Jenis Kelamin (L/P)", "sex"), ("Golongan Terakhir", "golongan"), ("Golongan Sekarang", "golongan"),
        ("Golongan PPPK", "golongan"), ("Nama Golongan", "golongan"), ("Golongan Nama", "golongan"),
        ("Pangkat Terakhir", "pangkat"), ("PANGKAT AKHIR", "pangkat"), ("Unit Kerja (Eselon II)", "unit"),
        ("Nama Unit", "unit"), ("Pendidikan/Jurusan", "education"), ("NI PPPK Paruh Waktu", "nip"),
        ("Nomor Induk PPPK", "nip"), ("Jabatan PNS", "position"), ("PANGKAT AKHIR TMT", "golongan_since"),
        ("TMT Golongan (bulan/tanggal/tahun)", "golongan_since"),
    ],
)  # fmt: skip
def test_headings_of_many_offices_are_known(heading: str, field: str) -> None:
    found = PEGAWAI.dictionary.find(heading)
    assert found
    assert found.fields == (field,)


@pytest.mark.parametrize(
    "heading",
    ["NIP Lama", "Golongan Lama", "Jabatan Lama", "Nama Ibu", "NIP Atasan Atasan Langsung", "PNS", "NIP Istri"],
)
def test_headings_of_other_things_stay_unknown(heading: str) -> None:
    assert PEGAWAI.dictionary.find(heading) is None


def test_a_heading_tells_that_the_month_stands_first() -> None:
    said = ["TMT Golongan (MM-DD-YYYY)", "TMT Golongan (bulan/tanggal/tahun)", "TMT (DD/MM/YYYY)", "TMT Golongan"]
    assert [is_month_first(heading) for heading in said] == [True, True, False, False]


def test_a_jabatan_struktural_stands_for_the_jabatan_of_who_has_no_other() -> None:
    assert fields("NIP", "Nama", "Jabatan Struktural", "TMT") == {
        "nip": 0, "name": 1, "position": 2, "position_since": 3,
    }  # fmt: skip
    both = ("NIP", "Nama", "Jabatan Struktural", "Jabatan Fungsional", "TMT")
    assert fields(*both) == {"nip": 0, "name": 1, "structural": 2, "position": 3, "position_since": 4}
    people = [["198503152010011901", "Siti", "Kabid", ""], ["197804112003121902", "Budi", "", "Guru"]]
    (rows,) = read(("p.xlsx", xlsx({"D": [list(both[:4]), *people]})), PEGAWAI, today=date(2026, 11, 22))
    assert [values[PEGAWAI.at("position")] for _, values in rows] == ["Kabid", "Guru"]
