"""Objections: the days, their order, and who may decide (PP 30/2019 Pasal 59)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.errors import AsnError
from asncli.rules.objection import (
    Parties,
    check_decided,
    check_decider,
    check_explained,
    check_filed,
    check_received,
    last_day,
)
from asncli.terms import Period, PeriodKind

S1 = Period(2026, PeriodKind.SEMESTER, 1)
RECEIVED, TODAY = date(2026, 7, 10), date(2026, 7, 31)
SITI, HEAD, SECRETARY, OTHER = "198503152010012001", "197901012005011002", "196905141994031901", "197001011995031001"
KNOWN = Parties(SITI, HEAD, SECRETARY)


def code(call: Callable[[], None]) -> str | None:
    """Code of the refusal, or ``None`` where there is none."""
    try:
        call()
    except AsnError as refusal:
        return refusal.code if refusal.hint else "without a way out"
    return None


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 7, 9), "objection-before-receipt"),
        (RECEIVED, None),
        (date(2026, 7, 24), None),
        (date(2026, 7, 25), "objection-too-late"),
        (date(2026, 8, 1), "date-future"),
    ],
)
def test_an_objection_is_filed_from_the_receipt_to_the_last_day(day: date, expected: str | None) -> None:
    assert code(lambda: check_filed(day, RECEIVED, 14, TODAY)) == expected


def test_the_refusal_says_which_day_counted_and_what_to_do() -> None:
    with pytest.raises(AsnError) as refusal:
        check_filed(date(2026, 7, 25), RECEIVED, 14, TODAY)
    assert str(refusal.value.message) == (
        "The objection of 2026-07-25 is too late: received on 2026-07-10, 14 days, so the last day was 2026-07-24."
    )
    assert "--date" in str(refusal.value.hint)


@given(st.dates(date(2022, 1, 1), date(2099, 12, 31)), st.integers(0, 90), st.integers(-3, 100))
def test_the_day_of_the_receipt_does_not_count(received: date, days: int, later: int) -> None:
    filed = received + timedelta(later)
    accepted = code(lambda: check_filed(filed, received, days, date(2100, 12, 31))) is None
    assert accepted == (0 <= later <= days)
    assert last_day(received, days) - received == timedelta(days)


def test_receipt_explanation_and_decision_follow_each_other_and_have_happened() -> None:
    assert code(lambda: check_received(date(2026, 7, 1), S1, TODAY)) is None  # also where it became final later
    assert code(lambda: check_received(date(2026, 6, 30), S1, TODAY)) == "delivered-too-early"
    assert code(lambda: check_received(date(2026, 8, 1), S1, TODAY)) == "date-future"
    assert code(lambda: check_explained(RECEIVED, RECEIVED, TODAY)) is None
    assert code(lambda: check_explained(RECEIVED, date(2026, 7, 11), TODAY)) == "explanation-before-objection"
    assert code(lambda: check_explained(date(2026, 8, 1), RECEIVED, TODAY)) == "date-future"
    assert code(lambda: check_decided(RECEIVED, RECEIVED, TODAY)) is None
    assert code(lambda: check_decided(RECEIVED, date(2026, 7, 11), TODAY)) == "decision-before-explanation"
    assert code(lambda: check_decided(date(2026, 8, 1), RECEIVED, TODAY)) == "date-future"


@pytest.mark.parametrize(
    ("decider", "parties", "acting", "expected"),
    [
        (SECRETARY, KNOWN, None, None),
        (SITI, KNOWN, "sakit", "decider-employee"),
        (HEAD, KNOWN, "sakit", "decider-assessor"),
        (OTHER, KNOWN, None, "decider-other"),
        (OTHER, KNOWN, "Sekretaris berhalangan", None),
        (OTHER, Parties(SITI, HEAD, None), None, None),
        (OTHER, Parties(SITI, None, None), None, None),
        (SITI, Parties(SITI, HEAD, SITI), None, "decider-employee"),
    ],
)
def test_the_superior_of_the_assessor_decides(
    decider: str, parties: Parties, acting: str | None, expected: str | None
) -> None:
    assert code(lambda: check_decider(decider, parties, acting)) == expected
