"""The tables of renstra, needs, standards and versions of plans, as the second wall behind the checks of rows."""

import sqlite3
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from tests.store.office import batch, office


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office(tmp_path_factory.mktemp("needs") / "k.db")


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO strategy (agency_id, code, kind, title, source_id) VALUES (1, 'T1', 'visi', 'Maju', 1)",
        "INSERT INTO strategy (id, agency_id, code, kind, title, parent_id, source_id)"
        " VALUES (7, 1, 'T1', 'tujuan', 'Maju', 7, 1)",
        "INSERT INTO strategy_target (strategy_id, year, target, source_id) VALUES (99, 2026, 1, 1)",
        "INSERT INTO unit_need (unit_id, year, topic, topic_key, priority, source_id)"
        " VALUES (1, 2026, 'Excel', 'excel', 4, 1)",
        "INSERT INTO standard (position, position_key, code, title, target, source_id)"
        " VALUES ('Perawat*', 'perawat*', 'S1', 'Kunjungan', -1, 1)",
        "INSERT INTO plan_version (plan_id, version, revised_on, reason, content, source_id)"
        " VALUES (99, 1, '2026-04-01', 'Mutasi', '{}', 1)",
    ],
)
def test_the_schema_refuses_what_can_not_be(path: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), batch(path) as w:
        raw_connection(w.session).execute(statement)
