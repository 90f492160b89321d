"""When somebody retires."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.library import retirement_law
from asncli.rules.policy import load_policy
from asncli.rules.policy_career import RetirementPolicy
from asncli.rules.retirement import Age, Retirement, Untold, pension_age, retirement
from asncli.terms import Period, PeriodKind
from tests.rules.tables import CASES

LAW = retirement_law(Period(2026, PeriodKind.YEAR))
POLICY = RetirementPolicy.of(load_policy().after)


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case["id"]) for case in json.loads((CASES / "retirement.json").read_text("utf-8"))],
)
def test_worked_case(case: dict[str, Any]) -> None:
    found = pension_age(LAW, POLICY, None, None, case["inputs"]["jabatan"])
    assert isinstance(found, Age)
    assert found.years == case["expected"]["bup"]


@pytest.mark.parametrize(
    ("position", "level", "expected"),
    [
        ("Guru Ahli Pertama", None, Age(60, "Guru", "retirement")),
        ("Dosen Ahli Madya", None, Age(65, "Dosen", "retirement")),
        ("Guru Besar", "Ahli Utama", Age(70, "Guru Besar", "retirement")),
        ("Gurun Ahli Muda", None, Age(58, "Ahli Muda", "functional")),
        ("Dokter Ahli Madya", None, Age(60, "Ahli Madya", "functional")),
        ("Peneliti Ahli Utama", None, Age(70, "Peneliti Ahli Utama", "research")),
        ("Peneliti Ahli Muda", None, Untold("research", "Peneliti Ahli Muda")),
        ("Pamong Belajar", None, Untold("jenjang", "Pamong Belajar")),
    ],
)
def test_a_jabatan_fungsional_is_told_by_its_jenjang_and_its_first_word(
    position: str, level: str | None, expected: Age | Untold
) -> None:
    assert pension_age(LAW, POLICY, "Jabatan Fungsional", position, level) == expected


def test_a_jabatan_that_does_not_tell_is_not_guessed() -> None:
    assert pension_age(LAW, POLICY, "Struktural", "Kepala Dinas", None) == Untold("post", "Kepala Dinas")
    assert pension_age(LAW, POLICY, None, None, None) == Untold("post")


@pytest.mark.parametrize(
    ("born", "reached", "on"),
    [
        (date(1968, 1, 16), date(2026, 1, 16), date(2026, 2, 1)),
        (date(1968, 12, 1), date(2026, 12, 1), date(2027, 1, 1)),
        (date(1968, 12, 31), date(2026, 12, 31), date(2027, 1, 1)),
        (date(1968, 2, 29), date(2026, 2, 28), date(2026, 3, 1)),
    ],
)
def test_the_pension_begins_on_the_first_of_the_month_after_the_birthday(born: date, reached: date, on: date) -> None:
    age = Age(58, "Pelaksana", "posts")
    assert retirement(age, born, POLICY) == Retirement(age, reached, on, born.day == 29)
    assert retirement(age, born, POLICY._replace(next_month=False)).on == reached


@given(st.dates(date(1940, 1, 1), date(2008, 12, 31)), st.integers(50, 70))
def test_the_day_is_a_first_within_a_month_after_the_birthday(born: date, years: int) -> None:
    found = retirement(Age(years, "x", "posts"), born, POLICY)
    assert found.on.day == 1
    assert 1 <= (found.on - found.reached).days <= 31
