"""What may bar a promotion besides the roster."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from asncli.rules.library import discipline_law
from asncli.rules.promotion import Case, Serving
from asncli.store.database import raw_connection, session
from asncli.store.promotion_facts import barring_penalties, open_coaching
from tests.workflows.import_office import office


def test_penalties_of_barring_levels_that_still_have_effect_and_open_cases_are_found(tmp_path: Path) -> None:
    with session(office(tmp_path / "k.db"), write=True) as opened:
        raw = raw_connection(opened)
        raw.executemany(
            "INSERT INTO discipline (employee_id, penalty, begins, ends, lifted_on, lifted_reason, source_id)"
            " VALUES (?, ?, ?, ?, ?, ?, 1)",
            [
                (1, "potong_6", "2026-07-01", "2026-12-31", None, None),
                (1, "potong_9", "2025-01-01", "2025-09-30", None, None),
                (2, "teguran_lisan", "2026-10-01", "2027-04-01", None, None),
                (2, "potong_12", "2026-10-01", "2027-09-30", "2026-11-01", "Banding diterima"),
                (3, "pemberhentian", "2026-10-01", None, None, None),
            ],
        )
        raw.executemany(
            "INSERT INTO coaching (employee_id, period, opened_on, due_on, opened_for, closed_on, outcome, source_id)"
            " VALUES (?, ?, '2026-07-10', ?, 'predikat', ?, ?, 1)",
            [(1, "2026-S1", "2027-01-09", None, None), (2, "2026-S1", "2027-01-09", "2026-11-01", "achieved")],
        )
        found = barring_penalties(opened, discipline_law(), date(2026, 11, 22))
        cases = open_coaching(opened, date(2026, 11, 22))
        assert open_coaching(opened, date(2026, 7, 9)) == {}
        assert set(open_coaching(opened, date(2026, 10, 31))) == {1, 2}
    assert found == {
        1: (Serving(date(2026, 7, 1), date(2026, 12, 31)),),
        3: (Serving(date(2026, 10, 1), None),),
    }
    assert cases == {1: Case(date(2026, 7, 10), date(2027, 1, 9))}
