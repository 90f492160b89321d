"""What tables are made of: closed lists are checked by the database itself, and empty stays allowed."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from asncli.store.columns import one_of
from asncli.terms import Sex


def test_a_closed_list_is_checked_by_the_database_and_empty_is_allowed() -> None:
    check = one_of("sex", Sex)
    assert str(check.sqltext) == "sex = 'L' OR sex = 'P'"
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute(f"CREATE TABLE t (sex TEXT CHECK ({check.sqltext}))")
        raw.execute("INSERT INTO t VALUES ('L'), ('P'), (NULL)")
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute("INSERT INTO t VALUES ('X')")
