"""Withdrawing a single row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from asncli.errors import AsnError, ConflictError
from asncli.store.removals import remove_achievement, remove_indicator, remove_rating
from asncli.store.undo import undo
from asncli.terms import Period, PeriodKind
from tests.store.office import NOW, SITI, Writing, batch, data, data_in, office
from tests.store.plan_rows import UNIT, achievements, plans, ratings, row, stored

S1 = Period(2026, PeriodKind.SEMESTER, 1)
MARCH = date(2026, 3, 31)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with batch(office(tmp_path / "k.db")) as w:
        achievements(w, {"nip": SITI, "code": "I1", "day": MARCH, "value": UNIT})
        ratings(w, {"nip": SITI, "period": "2026-S1", "work_rating": "meets"})
    return tmp_path / "k.db"


@pytest.fixture
def w(path: Path) -> Iterator[Writing]:
    with batch(path, "target remove") as opened:
        yield opened


def test_an_indicator_with_realisations_is_only_removed_with_them(w: Writing) -> None:
    with pytest.raises(ConflictError) as refused:
        remove_indicator(w.session, w.batch, SITI, "I1", year=2026)
    assert (refused.value.code, str(refused.value.message)) == (
        "indicator-has-achievements", f"The indicator I1 of {SITI} has realisations: 1",
    )  # fmt: skip
    assert remove_indicator(w.session, w.batch, SITI, "I1", year=2026, with_achievements=True) == 1
    assert [
        stored(w, f"SELECT count(*) FROM {table}") for table in ("achievement", "indicator", "planned_result", "plan")
    ] == [[(0,)]] * 4


def test_what_was_removed_comes_back_by_undo(path: Path) -> None:
    before = data(path)
    with batch(path, "target remove") as w:
        remove_indicator(w.session, w.batch, SITI, "I1", year=2026, with_achievements=True)
        number = w.batch
    with batch(path, "batch undo") as w:
        undo(w.session, number, user="sri", now=NOW)
        after = data_in(w.session)
    assert after == before


def test_a_plan_keeps_what_still_has_indicators(w: Writing) -> None:
    plans(w, row("I2", "R1"), row("I3", "R3"))
    remove_indicator(w.session, w.batch, SITI, "I3", year=2026)
    assert stored(w, "SELECT code FROM planned_result") == [("R1",)]


def test_of_several_plans_the_one_meant_is_named_by_its_first_day(w: Writing) -> None:
    plans(w, row("I1", begins=date(2026, 4, 1), ends=date(2026, 6, 30)))
    with pytest.raises(AsnError) as refused:
        remove_indicator(w.session, w.batch, SITI, "I1", year=2026)
    assert (refused.value.code, str(refused.value.hint)) == (
        "plan-ambiguous", "Say which one by its first day, --begins: 2026-01-01, 2026-04-01",
    )  # fmt: skip
    assert remove_indicator(w.session, w.batch, SITI, "I1", year=2026, begins=date(2026, 4, 1)) == 0
    assert stored(w, "SELECT begins FROM plan") == [("2026-01-01",)]


def test_one_realisation_and_one_rating_are_removed(w: Writing) -> None:
    remove_achievement(w.session, w.batch, SITI, "I1", MARCH)
    remove_rating(w.session, w.batch, SITI, S1)
    assert stored(w, "SELECT (SELECT count(*) FROM achievement), (SELECT count(*) FROM rating)") == [(0, 0)]


def test_what_is_not_there_can_not_be_removed(w: Writing) -> None:
    for removal, code in (
        (lambda: remove_indicator(w.session, w.batch, SITI, "I9", year=2026), "indicator-unknown"),
        (lambda: remove_achievement(w.session, w.batch, SITI, "I1", date(2026, 1, 1)), "achievement-unknown"),
        (lambda: remove_rating(w.session, w.batch, SITI, Period(2025, PeriodKind.YEAR)), "rating-not-there"),
    ):
        with pytest.raises(AsnError) as refused:
            removal()
        assert (refused.value.code, refused.value.exit_code) == (code, 3)
