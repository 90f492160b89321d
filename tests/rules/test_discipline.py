"""From days of absence to a penalty, from a penalty to its last day and its effects."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.discipline import (
    InForce,
    Subject,
    compared,
    effects_of,
    ends_of,
    first_day,
    heaviest,
    last_day,
    suggested,
)
from asncli.rules.library import discipline_law
from asncli.terms import DisciplineLevel, Penalty
from asncli.workbooks.discipline import penalty
from tests.rules.tables import CASES

LAW = discipline_law()
DAYS = st.dates(date(2021, 9, 1), date(2090, 1, 1))


@pytest.mark.parametrize("case", json.loads((CASES / "discipline.json").read_text("utf-8")), ids=lambda c: c["id"])
def test_the_collected_cases_come_out_as_they_stand(case: dict[str, Any]) -> None:
    given = case["inputs"]
    found = suggested(LAW, given["hari_kumulatif"], given["hari_berturut"])
    said = case["expected"]
    meant = penalty(said["hukuman"], date(2026, 1, 1)) if said["hukuman"] else None
    assert (found.level, found.penalty) == (said["tingkat"], meant)
    assert found.source.startswith("PP 94/2021 Pasal 9-11")


@pytest.mark.parametrize(
    ("days", "code"),
    [(1, None), (3, "teguran_lisan"), (6, "teguran_tertulis"), (7, "tidak_puas"), (10, "tidak_puas"),
     (11, "potong_6"), (13, "potong_6"), (14, "potong_9"), (16, "potong_9"), (17, "potong_12"),
     (21, "penurunan_jabatan"), (25, "pembebasan_jabatan"), (28, "pemberhentian"), (366, "pemberhentian")],
)  # fmt: skip
def test_every_edge_of_the_bands_falls_into_one(days: int, code: str | None) -> None:
    assert suggested(LAW, days).penalty == code


def test_nine_days_in_a_row_are_counted_like_others_and_ten_are_not() -> None:
    assert suggested(LAW, 0, 9).penalty == Penalty.TIDAK_PUAS
    assert (suggested(LAW, 10, 10).penalty, suggested(LAW, 10, 10).consecutive) == (Penalty.PEMBERHENTIAN, True)


@pytest.mark.parametrize(
    ("code", "begins", "ends"),
    [
        ("potong_6", date(2026, 4, 1), date(2026, 9, 30)),
        ("potong_6", date(2026, 8, 31), date(2027, 2, 28)),
        ("potong_9", date(2026, 3, 15), date(2026, 12, 14)),
        ("penurunan_jabatan", date(2024, 2, 29), date(2025, 2, 28)),
        ("teguran_lisan", date(2026, 1, 1), date(2026, 3, 31)),
        ("pemberhentian", date(2026, 1, 1), None),
    ],
)
def test_the_last_day_follows_from_the_law_or_the_policy(code: str, begins: date, ends: date | None) -> None:
    assert ends_of(Penalty(code), begins, LAW, light_months=3) == ends


@given(DAYS, st.integers(1, 60))
def test_months_end_before_the_next_ones_begin(begins: date, months: int) -> None:
    ends = last_day(begins, months)
    assert begins + timedelta(28 * months - 4) <= ends < begins + timedelta(31 * months)
    assert abs(first_day(ends, months) - begins) <= timedelta(3)  # months are of different lengths


def test_a_penalty_bars_or_cuts_with_its_article() -> None:
    found = {one.subject: one for one in effects_of(Penalty.POTONG_9, LAW)}
    assert (found[Subject.PROMOTION].bars, found[Subject.PROMOTION].status) == (True, "unconfirmed")
    assert (found[Subject.ALLOWANCE].cut, found[Subject.ALLOWANCE].bars) == (2500, False)
    assert found[Subject.ALLOWANCE].source.startswith("PP 94/2021 Pasal 8")
    light = {one.subject: one for one in effects_of(Penalty.TEGURAN_LISAN, LAW)}
    assert (light[Subject.AWARD].bars, light[Subject.PROMOTION].bars, light[Subject.ALLOWANCE].cut) == (
        True, False, None,
    )  # fmt: skip


def test_the_heaviest_counts_and_of_one_kind_the_longer() -> None:
    light = InForce(Penalty.TEGURAN_LISAN, DisciplineLevel.RINGAN, date(2026, 1, 1), None)
    cut = InForce(Penalty.POTONG_6, DisciplineLevel.SEDANG, date(2026, 1, 1), date(2026, 6, 30))
    longer = cut._replace(begins=date(2026, 3, 1), ends=date(2026, 8, 31))
    assert heaviest([(1, light), (1, longer), (1, cut), (2, light)]) == {1: longer, 2: light}
    assert compared(Penalty.POTONG_6, Penalty.TEGURAN_LISAN) == 3
