"""When a pangkat rises, as data."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.rules.library import promotion_laws
from asncli.rules.promotion_law import law_on, next_period
from asncli.terms import EmployeeKind, Predikat
from tests.rules.law_files import fault_of

CASES = json.loads((Path(__file__).parent.parent / "cases" / "promotion.json").read_text("utf-8"))
LAWS = promotion_laws()


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_worked_cases(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["inputs"]["tmt_kenaikan_pangkat"])
    assert (next_period(LAWS, day) == day) is case["expected"]["tanggal_periode_sah"]


def test_the_law_asks_for_baik_in_two_years_and_knows_pns_only() -> None:
    law = law_on(LAWS, date(2026, 12, 1))
    assert (law.id, law.years, law.at_least) == ("peraturan-bkn-4-2025", 2, Predikat.BAIK)
    assert law.kinds == {EmployeeKind.PNS}
    assert law_on(LAWS, date(2025, 9, 30)).months == {2, 4, 6, 8, 10, 12}


@given(st.dates(date(2023, 1, 1), date(2060, 12, 31)))
def test_a_period_is_the_next_first_of_a_month_from_a_day_on(day: date) -> None:
    found = next_period(LAWS, day)
    assert found.day == 1
    assert day <= found <= day + timedelta(days=62)
    assert day < date(2025, 9, 1) or found <= day + timedelta(days=31)
    assert next_period(LAWS, found) == found


def test_before_the_first_law_nothing_is_said() -> None:
    with pytest.raises(AsnError) as refused:
        law_on(LAWS, date(2022, 4, 1))
    assert (refused.value.code, str(refused.value.hint)) == ("regulation-missing", "Name a day from 2023-01-01 on.")


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ("months = [1, 2,", "months = [1, 1,", "periods.months must be a list of whole numbers from 1 to 12"),
        ("months = [1, 2,", "months = [0, 2,", "periods.months must be a list of whole numbers from 1 to 12"),
        ("years = 2", "years = 0", "performance.years must be a whole number from 1 to 10"),
        ('at_least = "baik"', 'at_least = "bagus"', "performance.at_least must be one of sangat_baik, baik, cukup"),
        ('kinds = ["pns"]', "kinds = []", "people.kinds must be one of pns, pppk, pppk_paruh_waktu"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "promotion", "peraturan-bkn-4-2025", found, put_there).startswith(said)
