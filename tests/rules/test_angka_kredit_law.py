"""The law of angka kredit as data."""

from pathlib import Path

import pytest

from asncli.rules.angka_kredit_law import Level
from asncli.rules.library import credit_law
from asncli.terms import Period, PeriodKind
from tests.rules.law_files import fault_of

LAW = credit_law(Period(2026, PeriodKind.YEAR))


def test_eight_jenjang_in_two_categories_follow_one_another() -> None:
    assert list(LAW.levels) == [
        "Pemula", "Terampil", "Mahir", "Penyelia", "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama",
    ]  # fmt: skip
    assert LAW.levels["Ahli Madya"] == Level("Ahli Madya", "Keahlian", ("IV/a", "IV/b", "IV/c"), 3750, 15_000, 45_000)
    above = {name: one.name if (one := LAW.above(level)) else None for name, level in LAW.levels.items()}
    assert (above["Pemula"], above["Penyelia"], above["Ahli Muda"], above["Ahli Utama"]) == (
        "Terampil", None, "Ahli Madya", None,
    )  # fmt: skip


def test_what_is_not_confirmed_says_so() -> None:
    unsure = {name for name, provision in LAW.provisions.items() if provision.status == "unconfirmed"}
    assert unsure == {"months", "needs", "base", "entry"}


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ("baik = 100\n", "", "percent.baik is missing"),
        ("baik = 100\n", "baik = 2000\n", "percent.baik must be a whole number from 0 to 1000"),
        ('["II/a"]', "[]", 'levels.list.1.golongan must be a list of golongan in quotes, such as ["III/a", "III/b"]'),
        ('["II/a"]', '["V/a"]', 'levels.list.1.golongan must be a list of golongan in quotes, such as ["III/a",'),
        ('coefficient = "3,75", ', "", "levels.list.1.coefficient is missing"),
        ("a_year = 12", "a_year = 13", "months.a_year must be a whole number from 12 to 12"),
        ("proportional = true", 'proportional = "ya"', "needs.proportional must be true or false"),
        (
            '{ name = "Ahli Pertama", base = 100 }',
            '{ name = "Pertama", base = 100 }',
            "base.list.1.name must be one of",
        ),
        ('golongan = "III/d", base', 'golongan = "IX", base', "entry.list.1.golongan must be one of I/a"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "angka_kredit", "peraturan-bkn-3-2023", found, put_there).startswith(said)
