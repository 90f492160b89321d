"""Achievement, integrity and contribution side by side."""

from __future__ import annotations

from pathlib import Path

from asncli.reports.aspects import Aspects
from asncli.store.database import session
from asncli.workflows.list_aspects import known_aspects, list_aspects
from tests.workflows.two_periods import COMPLETED, FELL, JOINED, ONE, OTHER, ROSE, STAYED, A, B, two_periods


def test_everybody_who_is_not_excluded_has_figures_and_changes(tmp_path: Path) -> None:
    path = two_periods(tmp_path / "a.db")
    with session(path, write=False) as opened:
        found, earlier = list_aspects(opened, B), list_aspects(opened, A, unit="Bidang Dua")
    assert found.previous == A
    assert {e.nip: list(found.known.beside(e.employee_id)) for e in found.people} == {
        ROSE: [9_550, 550, 340, -10, 400, None],
        STAYED: [10_000, 0, 400, 0, 400, 0],
        FELL: [9_700, -101, 400, 0, 380, -20],
        JOINED: [10_000, None, 400, None, 400, None],
        COMPLETED: [10_000, None, 400, None, 400, None],
        ONE: [9_100, 100, 400, 0, 400, 0],
        OTHER: [10_000, 0, 400, 0, 400, 0],
    }
    assert ([e.nip for e in earlier.people], earlier.known.before) == ([ONE, OTHER], {})


def test_aspects_are_known_by_number_of_the_person(tmp_path: Path) -> None:
    with session(two_periods(tmp_path / "a.db"), write=False) as opened:
        known = known_aspects(opened, B)
    assert (known.now[1], known.before[1]) == (Aspects(9_550, 340, 400), Aspects(9_000, 350, None))
