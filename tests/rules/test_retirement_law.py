"""The pension age as data."""

from pathlib import Path

import pytest

from asncli.rules.library import retirement_law
from asncli.rules.post_kinds import PostKind
from asncli.terms import Period, PeriodKind
from tests.rules.law_files import fault_of

LAW = retirement_law(Period(2026, PeriodKind.YEAR))


def test_every_kind_of_post_but_the_functional_one_has_an_age_and_every_jenjang_too() -> None:
    assert {*LAW.posts} == {*PostKind} - {PostKind.FUNGSIONAL}
    assert LAW.functional == {
        "Pemula": 58, "Terampil": 58, "Mahir": 58, "Penyelia": 58,
        "Ahli Pertama": 58, "Ahli Muda": 58, "Ahli Madya": 60, "Ahli Utama": 65,
    }  # fmt: skip
    assert "Ahli Muda" not in LAW.research


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ("pengawas = 58\n", "", "posts.pengawas is missing"),
        ("pengawas = 58", "pengawas = 30", "posts.pengawas must be a whole number from 40 to 80"),
        ('["Peneliti", "Perekayasa"]', "[]", "research.positions must be a list of names in quotes"),
        ('{ name = "Mahir", age = 58 }', '{ name = "Mahir" }', "functional.list.3.age is missing"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "retirement", "uu-20-2023", found, put_there).startswith(said)
