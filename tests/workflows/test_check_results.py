"""What the checks compare with: the scores that the data give now (the finds are tested in test_check_data)."""

from __future__ import annotations

from pathlib import Path

from asncli.rules.policy import load_policy
from asncli.store.database import raw_connection, session
from asncli.store.faults_in_data import Scope
from asncli.terms import Period, PeriodKind
from asncli.workflows.check_results import Ground
from tests.workflows.sound_office import TODAY, sound_office

S1 = Period(2026, PeriodKind.SEMESTER, 1)


def test_the_figures_of_everybody_in_the_chosen_units_are_made_anew(tmp_path: Path) -> None:
    path = sound_office(tmp_path / "a.db", "UPDATE achievement SET value = 45000 WHERE indicator_id = 31")
    with session(path, write=False) as opened:
        ground = Ground(opened, Scope(TODAY, S1, (2,)), load_policy())
        figures = {now.employee_id: now.figures for now in ground.now}
    meets = ("meets", None, "meets", "baik", "[]")
    assert figures == {2: (10000, *meets), 3: (11000, *meets)}


def test_without_a_period_nobody_is_scored(tmp_path: Path) -> None:
    with session(sound_office(tmp_path / "a.db"), write=False) as opened:
        ground = Ground(opened, Scope(TODAY), load_policy())
        ground.lay()
        assert (ground.people, ground.now, ground.stored) == ((), (), {})
        assert len(ground.named) == 3


def test_who_is_excluded_is_looked_at_and_not_counted(tmp_path: Path) -> None:
    away = "UPDATE assignment SET legal_status = 'CLTN' WHERE employee_id = 3"
    with session(sound_office(tmp_path / "a.db", away), write=False) as opened:
        Ground(opened, Scope(TODAY, S1), load_policy()).lay()
        rows = raw_connection(opened).execute("SELECT employee_id, counted FROM temp.checked ORDER BY 1").fetchall()
    assert rows == [(1, 1), (2, 1), (3, 0)]
