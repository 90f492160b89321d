"""What SQLite refuses, in sentences. (The refusals themselves are provoked in test_database and test_processes.)"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from asncli.errors import AsnError
from asncli.store.faults import database_faults
from tests.store.office import SITI, batch, office


def test_a_fault_that_no_user_can_cause_stays_what_it_is() -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        with pytest.raises(sqlite3.OperationalError), database_faults(Path("k.db")):
            raw.execute("SELECT no_such_thing")
        with pytest.raises(sqlite3.ProgrammingError), database_faults(Path("k.db")):
            raw.execute("SELECT 1; SELECT 2")


def test_a_missing_file_is_a_database_that_can_not_be_opened(tmp_path: Path) -> None:
    with pytest.raises(AsnError) as refused, database_faults(tmp_path / "k.db"):
        sqlite3.connect(f"file:{tmp_path}/k.db?mode=rw", uri=True)
    assert refused.value.code == "database-not-opened"


def test_an_error_of_the_database_shows_no_nip(tmp_path: Path) -> None:
    path = office(tmp_path / "k.db")
    with pytest.raises(sqlite3.IntegrityError) as broken, batch(path) as w:
        w.upsert("employee", ("agency_id", "nip"), ("name", "sex"), (w.agency, SITI, "Siti", "X"))
    assert SITI not in str(broken.value)
    from sqlalchemy import text

    with pytest.raises(IntegrityError) as told, batch(path) as w:
        w.session.connection().execute(text("UPDATE employee SET sex = :sex"), {"sex": SITI})
    assert SITI not in str(told.value)
