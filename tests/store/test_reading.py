import sqlite3
from contextlib import closing

import numpy as np

from asncli.store.reading import ask_for, columns, places


def test_ids_are_asked_for_in_their_order_and_in_place_of_those_before() -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        for ids in ([1, 2, 3], [30, 10]):
            ask_for(raw, "wanted", ids)
        found = raw.execute("SELECT position, employee_id FROM temp.wanted ORDER BY position").fetchall()
    assert found == [(0, 30), (1, 10)]


def test_rows_of_numbers_become_columns() -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        first, second = columns(
            raw, ["n", "-m"], "FROM (SELECT 1 AS n, 1 AS m UNION ALL SELECT 2, 9223372036854775807)"
        )
        none = columns(raw, ["1", "2"], "WHERE false")
    assert (first.tolist(), second.tolist()) == ([1, 2], [-1, 1 - 2**63])
    assert none.shape == (2, 0)


def test_columns_keep_the_order_that_was_asked_for() -> None:
    with closing(sqlite3.connect(":memory:")) as raw:
        raw.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, weight INTEGER)")
        raw.executemany("INSERT INTO t (weight) VALUES (?)", [(n * 7919 % 1000,) for n in range(1000)])
        ids, weights = columns(raw, ["id", "weight"], "FROM t WHERE weight >= :low ORDER BY weight DESC", {"low": 5})
    assert weights.tolist() == list(range(999, 4, -1))
    assert sorted(ids.tolist()) != ids.tolist()


def test_places_are_found_in_any_order() -> None:
    assert places(np.array([7, 3, 5]), np.array([3, 3, 7])).tolist() == [1, 1, 0]
    assert places(np.array([], np.int64), np.array([], np.int64)).tolist() == []
