"""Finding circles, and whom the checks look at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from asncli.store.database import session
from asncli.store.faults_in_data import Checked, Scope, circles, named, people_on, stage
from asncli.terms import Period, PeriodKind
from tests.workflows.sound_office import BUDI, SECRETARY, SITI, TODAY, WAYAN, sound_office


def test_a_circle_is_found_once_and_begins_with_its_least_member() -> None:
    assert circles({"c": "a", "a": "b", "b": "c", "x": "a", "y": "x"}) == [["a", "b", "c"]]


def test_who_stands_above_herself_is_no_circle() -> None:
    assert circles({"a": "a", "b": "a"}) == []


def test_two_circles_are_two() -> None:
    assert sorted(circles({1: 2, 2: 1, 3: 4, 4: 3, 5: 9})) == [[1, 2], [3, 4]]


@given(st.dictionaries(st.integers(0, 12), st.integers(0, 12)))
def test_the_members_of_circles_are_those_who_come_back_to_themselves(above: dict[int, int]) -> None:
    def comes_back(start: int) -> bool:
        node = start
        for _ in range(14):
            if node not in above:
                return False
            node = above[node]
            if node == start:
                return above[start] != start
        return False

    found = circles(above)
    assert sorted(n for circle in found for n in circle) == [n for n in sorted(above) if comes_back(n)]
    assert all(above[a] == b for circle in found for a, b in zip(circle, [*circle[1:], circle[0]], strict=True))


def test_the_people_of_a_day_have_the_state_of_that_day(tmp_path: Path) -> None:
    moved = (
        "INSERT INTO assignment (employee_id, since, active, unit_id, supervisor_nip, source_id)"
        f" VALUES (3, '2026-05-01', 1, 1, '{SITI}', 1)"
    )
    left = "INSERT INTO assignment (employee_id, since, active, source_id) VALUES (2, '2026-06-01', 0, 1)"
    with session(sound_office(tmp_path / "a.db", moved, left), write=False) as opened:
        before = people_on(opened, date(2025, 1, 1))
        after = people_on(opened, TODAY)
    assert before == [Checked(1, 1, SECRETARY), Checked(2, 2, SITI), Checked(3, 2, BUDI)]
    assert after == [Checked(1, 1, SECRETARY), Checked(3, 1, SITI)]


def test_people_who_are_looked_at_are_named(tmp_path: Path) -> None:
    with session(sound_office(tmp_path / "a.db"), write=False) as opened:
        stage(opened, [Checked(3, 2, BUDI), Checked(1, None, None)])
        assert named(opened) == {1: (SITI, "Siti", None), 3: (WAYAN, "Wayan", "Bidang SD")}


def test_a_scope_gives_the_bounds_of_its_period() -> None:
    scope = Scope(TODAY, Period(2026, PeriodKind.QUARTER, 2), (7, 3))
    assert scope.values() == {
        "today": "2026-07-01",
        "start": "2026-04-01",
        "end": "2026-06-30",
        "period": "2026-Q2",
        "units": "[3, 7]",
    }
    assert set(Scope(TODAY).values().values()) == {"2026-07-01", None}
