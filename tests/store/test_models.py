"""The tables as the second wall behind the checks of rows."""

import sqlite3
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from asncli.store.models import METADATA
from tests.store.office import batch, office


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE employee SET nip = '123' WHERE id = 1",
        "UPDATE employee SET sex = 'X' WHERE id = 1",
        "UPDATE employee SET nip = (SELECT nip FROM employee WHERE id = 2) WHERE id = 1",
        "UPDATE assignment SET kind = 'honorer' WHERE id = 1",
        "UPDATE assignment SET since = (SELECT since FROM assignment WHERE id = 1), employee_id = 1",
        "UPDATE unit SET parent_id = id WHERE id = 1",
        "UPDATE unit SET parent_id = 99 WHERE id = 1",
        "UPDATE unit SET name_key = 'umum', parent_id = NULL",
        "UPDATE plan SET begins = '2027-01-01' WHERE id = 1",
        "UPDATE indicator SET target = -1 WHERE id = 1",
        "UPDATE indicator SET target_high = target - 1 WHERE id = 1",
        "UPDATE indicator SET planned_result_id = 99 WHERE id = 1",
        "INSERT INTO achievement (indicator_id, day, value, source_id) VALUES (1, '2026-01-01', -1, 1)",
        "DELETE FROM employee WHERE id = 1",
        "UPDATE plan SET status = 'final' WHERE id = 1",
        "INSERT INTO former_nip (agency_id, nip, employee_id, reason, source_id) VALUES (1, '123', 1, 'PNS', 1)",
        "INSERT INTO earlier_evaluation (employee_id, period, predikat, source_id) VALUES (1, '2024', 'bagus', 1)",
        "INSERT INTO training (employee_id, name, name_key, hours, source_id) VALUES (1, 'A', 'a', -1, 1)",
        "INSERT INTO bkn_plan (employee_id, begins, ends, acting, source_id)"
        " VALUES (1, '2026-02-01', '2026-01-01', 0, 1)",
        "INSERT INTO feedback_rater VALUES ('a', '2026-S1', 1, 'rekan', NULL, NULL, 1)",
        "INSERT INTO feedback_rater VALUES ('a', '2026-S1', 1, 'rekan', '198503152010012001', 'R1', 1)",
        "INSERT INTO feedback_mark (token, period, employee_id, role, loyal) VALUES ('a', '2026-S1', 1, 'rekan', 6)",
        "INSERT INTO unit_rating (unit_id, period, predikat, source_id) VALUES (1, '2026-S1', 'bagus', 1)",
        "INSERT INTO period_lock (period, status, raters_deleted, source_id) VALUES ('2026-S1', 'shut', 0, 1)",
        "INSERT INTO survey_answer (unit_id, period, respondent, cost, source_id) VALUES (1, '2026-S1', 'R1', 5, 1)",
    ],
)
def test_the_schema_refuses_what_can_not_be(tmp_path: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), batch(office(tmp_path / "k.db")) as w:
        raw_connection(w.session).execute(statement)


def test_every_table_of_data_names_the_source_of_its_rows() -> None:
    bookkeeping = {"agency", "batch", "source", "change", "basis"}
    nameless = {"feedback_mark"}  # a source could tell who gave the marks
    assert {name for name, table in METADATA.tables.items() if "source_id" not in table.columns} == (
        bookkeeping | nameless
    )
