"""Angka kredit from predikat: worked cases of the law, parts of a year, needs."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.angka_kredit import credit, integrated, needs, transferred
from asncli.rules.library import credit_law
from asncli.terms import Period, PeriodKind, Predikat
from tests.rules.tables import CASES

LAW = credit_law(Period(2026, PeriodKind.YEAR))
CODES = {one.label: one.value for one in Predikat} | {"Kurang": "kurang"}


def hundredths(figure: object) -> int:
    exact = Fraction(str(figure)) * 100
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def collected() -> list[Any]:
    return [pytest.param(case, id=case["id"]) for case in json.loads((CASES / "angka_kredit.json").read_text("utf-8"))]


@pytest.mark.parametrize("case", collected())
def test_worked_case(case: dict[str, Any]) -> None:
    said, expected = case["inputs"], case["expected"]
    level = LAW.levels[said["jenjang"]]
    found: dict[str, Any] = {
        "koefisien": level.coefficient,
        "min_pangkat": level.pangkat,
        "min_jenjang": level.jenjang,
        "nilai_dasar": LAW.base.get(level.name),
        "angka_kredit_dasar": LAW.transfer.get(said.get("golongan", "")),
    }
    if "tahun_pengali" in said:
        found["angka_kredit"] = transferred(LAW, level, CODES[said["predikat"]], said["tahun_pengali"])
    elif "periode" in said:
        found["angka_kredit"] = [credit(LAW, level, CODES[one["predikat"]], one["bulan"]) for one in said["periode"]]
        found["akumulasi"] = sum(found["angka_kredit"])
    elif "predikat" in said:
        found["angka_kredit"] = credit(LAW, level, CODES[said["predikat"]], said["bulan"])
        found["persen"] = LAW.percent[CODES[said["predikat"]]] * 100
    elif "ak_konvensional" in said:
        found["ak_integrasi"] = integrated(LAW, level.name, hundredths(said["ak_konvensional"]))
    wanted = {
        key: [hundredths(one) for one in value] if isinstance(value, list) else value and hundredths(value)
        for key, value in expected.items()
    }
    assert {key: found[key] for key in wanted} == wanted


@pytest.mark.parametrize(
    ("level", "printed"),
    [
        ("Pemula", (563, 375, 281, 188, 94)),
        ("Terampil", (750, 500, 375, 250, 125)),
        ("Mahir", (1875, 1250, 938, 625, 313)),
        ("Ahli Pertama", (1875, 1250, 938, 625, 313)),
        ("Penyelia", (3750, 2500, 1875, 1250, 625)),
        ("Ahli Muda", (3750, 2500, 1875, 1250, 625)),
        ("Ahli Madya", (5625, 3750, 2813, 1875, 938)),
        ("Ahli Utama", (7500, 5000, 3750, 2500, 1250)),
    ],
)
def test_the_credits_of_a_year_are_those_printed(level: str, printed: tuple[int, ...]) -> None:
    ratings = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
    assert tuple(credit(LAW, LAW.levels[level], rating) for rating in ratings) == printed


@given(st.sampled_from(list(LAW.levels)), st.sampled_from(list(Predikat)), st.integers(0, 12))
def test_credits_agree_with_the_plain_fraction(level: str, predikat: Predikat, months: int) -> None:
    one = LAW.levels[level]
    exact = Fraction(months, 12) * Fraction(LAW.percent[predikat], 100) * one.coefficient
    assert abs(credit(LAW, one, predikat, months) - exact) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("level", "golongan", "entered", "expected"),
    [
        ("Ahli Pertama", "III/a", "III/a", (5000, 10_000)),
        ("Ahli Pertama", "III/b", "III/a", (10_000, 10_000)),
        ("Ahli Pertama", "III/b", "III/b", (5000, 5000)),
        ("Ahli Madya", "IV/a", None, (15_000, 45_000)),
        ("Ahli Madya", "IV/b", None, (30_000, 45_000)),
        ("Ahli Madya", "IV/c", "IV/b", (30_000, 30_000)),
        ("Ahli Utama", "IV/d", "IV/d", (20_000, None)),
        ("Ahli Utama", "IV/e", "IV/d", (None, None)),
        ("Penyelia", "III/c", "III/c", (10_000, None)),
        ("Terampil", "II/c", "II/b", (4000, 6000)),
        ("Pemula", "II/a", "II/a", (1500, 1500)),
        ("Terampil", "III/a", None, (None, 6000)),
    ],
)
def test_needs_grow_with_the_pangkat_within_the_jenjang(
    level: str, golongan: str, entered: str | None, expected: tuple[int | None, int | None]
) -> None:
    assert needs(LAW, LAW.levels[level], golongan, entered) == expected
