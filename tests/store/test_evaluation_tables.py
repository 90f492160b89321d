"""The tables around evaluations, as the second wall behind the checks of rows."""

import sqlite3
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from asncli.store.models import METADATA
from tests.store.office import batch, evaluate, office

NOTE = "INSERT INTO note (employee_id, author_nip, day, indicator_code, value, text, source_id)"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = office(tmp_path_factory.mktemp("tables") / "k.db")
    with batch(made) as w:
        evaluate(w, 1, "draft")
    return made


@pytest.mark.parametrize(
    "statement",
    [
        f"{NOTE} VALUES (1, '196905141994031901', '2026-03-01', NULL, NULL, 'Baik', 1)",
        f"{NOTE} VALUES (1, '196905141994031901', '2026-03-01', 'I1', 'loyal', 'Baik', 1)",
        f"{NOTE} VALUES (1, '196905141994031901', '2026-03-01', 'I1', NULL, '', 1)",
        f"{NOTE} VALUES (1, '196905141994031901', '2026-03-01', NULL, 'honest', 'Baik', 1)",
        "INSERT INTO objection (employee_id, period, filed_on, reason, decision, source_id)"
        " VALUES (1, '2026-S1', '2026-07-20', 'Keliru', 'perhaps', 1)",
        "UPDATE evaluation SET basis_id = 99",
        "UPDATE evaluation SET status = 'done'",
    ],
)
def test_the_schema_refuses_what_can_not_be(path: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), batch(path) as w:
        raw_connection(w.session).execute(statement)


@pytest.mark.parametrize("table", ["rating", "exclusion", "delivery", "objection"])
def test_a_person_has_one_row_a_period(table: str) -> None:
    unique = {tuple(c.name for c in i.columns) for i in METADATA.tables[table].constraints if hasattr(i, "columns")}
    assert ("employee_id", "period") in unique
