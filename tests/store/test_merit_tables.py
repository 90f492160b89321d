"""The tables of courses, awards, discipline, potential and angka kredit, as the second wall behind the checks."""

import sqlite3
from pathlib import Path

import pytest

from asncli.store.database import raw_connection
from tests.store.office import batch, office

COURSE = "INSERT INTO course (agency_id, year, code, name, name_key, partner, price, hours, seats, source_id) VALUES"
PENALTY = "INSERT INTO discipline (employee_id, penalty, begins, ends, absence_days, lifted_on, source_id) VALUES"
POTENTIAL = "INSERT INTO potential (employee_id, assessed_on, level, figure, source_id) VALUES"
CREDIT = "INSERT INTO credit_opening (employee_id, as_of, kind, credit, source_id) VALUES"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return office(tmp_path_factory.mktemp("merit") / "k.db")


@pytest.mark.parametrize(
    "statement",
    [
        f"{COURSE} (1, 2026, 'K1', 'Excel', 'excel', 0, -1, 200000, 10, 1)",
        f"{COURSE} (1, 2026, 'K1', 'Excel', 'excel', 0, 0, 0, 10, 1)",  # no hours
        f"{COURSE} (1, 2026, 'K1', 'Excel', 'excel', 0, 0, 200000, -1, 1)",
        "INSERT INTO award (employee_id, name, name_key, given_on, source_id) VALUES (99, 'S', 's', '2026-08-17', 1)",
        f"{PENALTY} (1, 'denda', '2026-01-01', NULL, NULL, NULL, 1)",
        f"{PENALTY} (1, 'potong_6', '2026-07-01', '2026-06-30', NULL, NULL, 1)",
        f"{PENALTY} (1, 'potong_6', '2026-07-01', '2026-12-31', 400, NULL, 1)",
        f"{PENALTY} (1, 'potong_6', '2026-07-01', '2026-12-31', 12, '2026-08-01', 1)",  # lifted without a reason
        f"{POTENTIAL} (1, '2026-03-01', NULL, NULL, 1)",  # nothing said
        f"{POTENTIAL} (1, '2026-03-01', 'tinggi', 10001, 1)",
        f"{POTENTIAL} (1, '2026-03-01', 'besar', NULL, 1)",
        f"{CREDIT} (1, '2026-01-01', 'akumulasi', -1, 1)",
        f"{CREDIT} (1, '2026-01-01', 'hadiah', 1, 1)",
    ],
)
def test_the_schema_refuses_what_can_not_be(path: Path, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError), batch(path) as w:
        raw_connection(w.session).execute(statement)
