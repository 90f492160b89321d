"""What a form begins with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.store.database import session
from asncli.store.known_figures import Rated, Reported, names, planned, rated, reported
from asncli.terms import Period, PeriodKind
from tests.workflows.sound_office import SITI, TODAY, WAYAN, sound_office

S1 = Period(2026, PeriodKind.SEMESTER, 1)
Q1 = Period(2026, PeriodKind.QUARTER, 1)


def test_people_are_named_by_nip_and_name(tmp_path: Path) -> None:
    with session(sound_office(tmp_path / "a.db"), write=False) as opened:
        assert names(opened, [3, 1, 99]) == {1: (SITI, "Siti"), 3: (WAYAN, "Wayan")}


def test_a_plan_is_given_row_by_row_as_it_is_stored(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE plan SET unit_id = 2 WHERE employee_id = 1")
    fields = ("year", "begins", "ends", "unit", "result_code", "code", "target", "weight", "direction", "measure")
    with session(path, write=False) as opened:
        found = planned(opened, 2026, [1, 2], fields)
        assert planned(opened, 2025, [1, 2], fields) == {}
    assert sorted(found) == [1, 2]
    assert found[1] == [
        {"year": 2026, "begins": date(2026, 1, 1), "ends": date(2026, 12, 31), "unit": 2, "result_code": f"RHK-{n}",
         "code": f"IKI-{n}", "target": 120_000, "weight": 500_000, "direction": "naik", "measure": None}
        for n in (1, 2)
    ]  # fmt: skip


def test_an_indicator_comes_with_what_is_stored_for_the_last_day_of_the_period(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE achievement SET evidence = 'Laporan', obstacle = 'Hujan', follow_up = 'Ulang' WHERE indicator_id = 11",
    )
    with session(path, write=False) as opened:
        found = reported(opened, S1, [11], today=TODAY)
    assert found == {
        11: Reported(11, "IKI-1", "Berkas", None, date(2026, 6, 30), 30_000, "Laporan", "Hujan", "Ulang")
    }  # fmt: skip


def test_a_plan_that_ends_within_the_period_is_asked_for_its_last_day(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE plan SET ends = '2026-05-31' WHERE employee_id = 1")
    with session(path, write=False) as opened:
        found = reported(opened, S1, [11, 21], today=TODAY)
        assert reported(opened, Q1, [11], today=TODAY)[11].day == date(2026, 3, 31)
    assert {number: (one.day, one.value) for number, one in found.items()} == {
        11: (date(2026, 5, 31), None), 21: (date(2026, 6, 30), 30_000)
    }  # fmt: skip


def test_no_figure_is_asked_for_of_a_day_that_is_still_to_come(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE plan SET ends = '2026-03-31' WHERE employee_id = 1",
        "UPDATE plan SET begins = '2026-06-01' WHERE employee_id = 3",
        "UPDATE achievement SET day = '2026-05-11' WHERE indicator_id = 21 AND day = '2026-06-30'",
    )
    with session(path, write=False) as opened:
        running = reported(opened, S1, [11, 21, 31], today=date(2026, 5, 11))
        before = reported(opened, S1, [21], today=date(2025, 12, 1))
    assert {number: (one.day, one.value) for number, one in running.items()} == {
        11: (date(2026, 3, 31), 30_000), 21: (date(2026, 5, 11), 30_000), 31: (date(2026, 6, 30), 30_000)
    }  # fmt: skip
    assert before[21].day == date(2026, 6, 30)


def test_a_rating_comes_with_the_work_result_of_an_evaluation(tmp_path: Path) -> None:
    path = sound_office(
        tmp_path / "a.db",
        "UPDATE rating SET new_idea = 1, feedback = 'Tertib' WHERE employee_id = 1",
        "DELETE FROM rating WHERE employee_id = 3",
        "INSERT INTO basis VALUES (1, 'r', 'd', NULL, 'd', NULL, '0')",
        "INSERT INTO evaluation (period, employee_id, status, provisional, basis_id,"
        " work_result, proposal, missing, reweighted, notes, source_id)"
        " VALUES ('2026-S1', 3, 'draft', 0, 1, 9875, 0, '[]', '[]', '[]', 1)",
    )
    with session(path, write=False) as opened:
        found = rated(opened, S1, [1, 3])
        other = rated(opened, Q1, [1])
    assert found == {
        1: Rated(1, None, True, "meets", "meets", "Tertib", "196905141994031901", True),
        3: Rated(3, 9875, False, None, None, None, None, None),
    }
    assert other == {1: Rated(1, None, False, None, None, None, None, None)}
