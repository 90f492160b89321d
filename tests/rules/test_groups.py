"""Groups of people whose figures are put side by side."""

from datetime import date

import pytest

from asncli.rules.groups import Dimension, Facts, age_band, age_on, golongan_group, groups, in_order
from asncli.terms import EmployeeKind

DAY = date(2026, 6, 30)


def test_sex_and_date_of_birth_come_from_the_roster_else_from_the_nip() -> None:
    facts = Facts("198512312010012901")
    assert groups(facts, DAY) == {
        Dimension.SEX: "Perempuan",
        Dimension.AGE: "40 sampai 49 tahun",
        Dimension.GOLONGAN: "Tidak tercatat",
        Dimension.KIND: "Tidak tercatat",
    }
    said = groups(facts._replace(sex="L", born=date(2000, 1, 1), golongan="III/a", kind="pns"), DAY)
    assert list(said.values()) == ["Laki-laki", "Di bawah 30 tahun", "PNS golongan III", "PNS"]


@pytest.mark.parametrize(
    ("born", "age", "band"),
    [
        (date(1996, 7, 1), 29, "Di bawah 30 tahun"),
        (date(1996, 6, 30), 30, "30 sampai 39 tahun"),
        (date(1986, 6, 30), 40, "40 sampai 49 tahun"),
        (date(1976, 7, 1), 49, "40 sampai 49 tahun"),
        (date(1976, 6, 30), 50, "50 tahun ke atas"),
    ],
)
def test_bands_are_of_full_years_on_the_last_day(born: date, age: int, band: str) -> None:
    assert (age_on(born, DAY), age_band(age)) == (age, band)


def test_who_was_born_on_a_leap_day_is_older_on_the_first_of_march() -> None:
    assert [age_on(date(1996, 2, 29), date(2026, 2, 28)), age_on(date(1996, 2, 29), date(2026, 3, 1))] == [29, 30]


@pytest.mark.parametrize(
    ("golongan", "kind", "group"),
    [
        ("IV/e", EmployeeKind.PNS, "PNS golongan IV"),
        ("IX", EmployeeKind.PPPK, "PPPK golongan IX"),
        ("V", EmployeeKind.PPPK_PARUH_WAKTU, "PPPK golongan V"),
        ("IX", None, "Golongan IX"),
        (None, EmployeeKind.PNS, "Tidak tercatat"),
        ("Juru", EmployeeKind.PNS, "Tidak tercatat"),
    ],
)
def test_pns_and_pppk_of_the_same_roman_number_are_apart(
    golongan: str | None, kind: EmployeeKind | None, group: str
) -> None:
    assert golongan_group(golongan, kind) == group


def test_groups_stand_in_the_order_of_age_and_rank() -> None:
    assert in_order({"Tidak tercatat", "PPPK golongan IX", "PNS golongan II", "PPPK golongan V"}) == [
        "PNS golongan II", "PPPK golongan V", "PPPK golongan IX", "Tidak tercatat",
    ]  # fmt: skip
