"""Three figures of everybody in a period, and since when people are known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.reports.aspects import Aspects
from asncli.store.aspects import aspects, known_since
from asncli.store.database import session
from asncli.terms import Period, PeriodKind
from tests.workflows.two_periods import A, B, two_periods


def test_figures_come_by_person_and_who_has_none_is_left_out(tmp_path: Path) -> None:
    with session(two_periods(tmp_path / "a.db"), write=False) as opened:
        now, before = aspects(opened, B), aspects(opened, A)
        assert aspects(opened, Period(2026, PeriodKind.YEAR)) == {}
        assert known_since(opened, [1, 10]) == {1: date(2025, 1, 1), 10: date(2026, 3, 1)}
    assert (len(now), len(before), now[3]) == (7, 8, Aspects(9_700, 400, 380))
