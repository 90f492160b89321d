"""Whether two names mean one agency."""

from __future__ import annotations

import pytest

from asncli.workflows.same_agency import names_agency, same_agency


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pemerintah Kota Muarasari", "Pemko Muarasari", True),
        ("PEMKOT MUARASARI", "Kota  Muarasari", True),
        ("Pemerintah Daerah Kabupaten Contoh", "Pemkab. Contoh", True),
        ("Kab. Contoh", "Pemerintah Kab. Contoh", True),
        ("Pemprov Contoh", "Propinsi Contoh", True),
        ("BKPSDM Kota Muarasari", "Pemerintah Kota Muarasari", True),
        ("Kementerian Contoh Republik Indonesia", "Kementerian Contoh", True),
        ("Muarasari", "Pemerintah Kota Muarasari", True),
        ("Kota Muarasari", "Kabupaten Muarasari", False),
        ("Kabupaten Contoh", "Kabupaten Contoh Barat", False),
        ("Kota Muarasari", "Kota Lain", False),
    ],
)
def test_short_and_long_names_of_one_agency_are_the_same(one: str, other: str, same: bool) -> None:
    assert same_agency(one, other) is same
    assert same_agency(other, one) is same


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("Pemerintah Kota Muarasari", True),
        ("Kementerian Contoh", True),
        ("Badan Kepegawaian Negara", True),
        ("Badan Keuangan Daerah", False),
        ("DINAS PENDIDIKAN", False),
        ("RSUD Contoh", False),
        (" - ", False),
    ],
)
def test_a_part_of_an_agency_is_none(name: str, agency: bool) -> None:
    assert names_agency(name) is agency
