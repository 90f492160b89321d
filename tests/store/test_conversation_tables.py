"""The tables of dialogues and coaching, as the second wall behind the checks of rows."""

import sqlite3
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from tests.store.office import batch, office

CASE = "INSERT INTO coaching (employee_id, period, opened_on, due_on, opened_for, closed_on, outcome, source_id) VALUES"
ENTRY = "INSERT INTO coaching_entry (coaching_id, day, kind, step, progress, text, source_id) VALUES"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office(tmp_path_factory.mktemp("conversations") / "k.db")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO dialogue (employee_id, period, held_on, confidential, source_id)"
        " VALUES (99, '2026-S1', '2026-07-20', 0, 1)",
        "INSERT INTO commitment (dialogue_id, number, voice, text, source_id) VALUES (1, 1, 'neighbour', 'Belajar', 1)",
        f"{CASE} (1, '2026-S1', '2026-07-20', '2026-07-01', 'manual', NULL, NULL, 1)",  # the clock runs backwards
        f"{CASE} (1, '2026-S1', '2026-07-20', '2027-01-20', 'manual', '2026-08-01', NULL, 1)",  # closed, no outcome
        f"{CASE} (1, '2026-S1', '2026-07-20', '2027-01-20', 'envy', NULL, NULL, 1)",
        f"{ENTRY} (1, '2026-08-01', 'escalation', NULL, NULL, 'Uji kompetensi', 1)",  # without its step
        f"{ENTRY} (1, '2026-08-01', 'checkin', 'uji', NULL, 'Baik', 1)",
        f"{ENTRY} (1, '2026-08-01', 'checkin', NULL, 'sideways', 'Baik', 1)",
        f"{ENTRY} (1, '2026-08-01', 'checkin', NULL, 'better', '', 1)",
    ],
)
def test_the_schema_refuses_what_can_not_be(path: Path, statement: str) -> None:
    with batch(path) as w:
        raw = raw_connection(w.session)
        raw.execute(f"{CASE} (1, '2026-S2', '2026-07-20', '2027-01-20', 'manual', NULL, NULL, 1)")
        raw.execute(
            "INSERT INTO dialogue (employee_id, period, held_on, confidential, source_id)"
            " VALUES (1, '2026-S2', '2026-07-20', 0, 1)"
        )
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement)
        w.session.rollback()
