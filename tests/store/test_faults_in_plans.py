"""Faults of plans and realisations, as the store finds them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from asncli.store import faults_in_plans
from asncli.store.database import session
from asncli.store.faults_in_data import Hit, Scope, people_on, stage
from asncli.terms import Period, PeriodKind
from tests.workflows.sound_office import TODAY, WAYAN, sound_office

SCOPE = Scope(TODAY, Period(2026, PeriodKind.SEMESTER, 1))


def found_in(path: Path, check: str) -> list[Hit]:
    with session(path, write=False) as opened:
        stage(opened, people_on(opened, TODAY))
        return list(getattr(faults_in_plans, check)(opened, SCOPE))


def of_wayan(**values: Any) -> list[Hit]:
    return [Hit(WAYAN, "Wayan", "Bidang SD", values)]


def test_quarters_that_do_not_make_up_their_semester_differ(tmp_path: Path) -> None:
    quarters = "UPDATE indicator SET target_q1 = 25000, target_q2 = 30000 WHERE id = 31"
    found = found_in(sound_office(tmp_path / "a.db", quarters), "parts_differ")
    assert found == of_wayan(indicator="IKI-1", target="12", parts="S1 6, S2 6, Q1 2.5, Q2 3")


def test_targets_of_a_mean_need_not_add_up(tmp_path: Path) -> None:
    mean = "UPDATE indicator SET recap = 'rata-rata', target_s2 = 120000 WHERE id = 31"
    assert found_in(sound_office(tmp_path / "a.db", mean), "parts_differ") == []


def test_a_plan_that_ended_before_the_period_is_not_looked_at(tmp_path: Path) -> None:
    earlier = (
        "UPDATE plan SET begins = '2025-01-01', ends = '2025-12-31', year = 2025 WHERE id = 3",
        "UPDATE planned_result SET weight = 0 WHERE plan_id = 3",
    )
    assert found_in(sound_office(tmp_path / "a.db", *earlier), "weights_zero") == []


def test_some_weights_of_0_are_allowed(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE planned_result SET weight = 0 WHERE id = 31")
    assert [found_in(path, check) for check in ("weights_zero", "weights_mixed")] == [[], []]


def test_realisations_outside_the_plan_are_counted_per_person(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE plan SET begins = '2026-04-01' WHERE id = 3")
    assert found_in(path, "outside_plan") == of_wayan(n=2, first="2026-03-31", last="2026-03-31")


def test_realisations_of_the_future_are_counted_per_person(tmp_path: Path) -> None:
    future = (
        "INSERT INTO achievement (indicator_id, day, value, source_id) VALUES"
        " (31, '2026-07-01', 1, 1), (31, '2026-07-02', 1, 1), (32, '2026-12-31', 1, 1)"
    )
    found = found_in(sound_office(tmp_path / "a.db", future), "achieved_in_future")
    assert found == of_wayan(n=2, first="2026-07-02", last="2026-12-31")


def test_plans_that_hold_on_the_same_days_of_the_period_are_found_in_pairs(tmp_path: Path) -> None:
    second = "INSERT INTO plan (id, employee_id, year, begins, ends, kind, source_id) VALUES (9, 3, 2026, {}, '{}', 1)"
    days = {"begins": "2026-01-01", "ends": "2026-12-31", "other_begins": "2026-03-01", "other_ends": "2026-05-31"}
    for number, (span, kind, found) in enumerate(
        [
            ("'2026-03-01', '2026-05-31'", "definitif", of_wayan(**days)),
            ("'2026-03-01', '2026-05-31'", "plt", []),
            ("'2026-09-01', '2026-12-31'", "definitif", []),
        ]
    ):
        path = sound_office(tmp_path / f"{number}.db", second.format(span, kind))
        assert found_in(path, "overlapping") == found
