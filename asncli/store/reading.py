"""Reading many whole numbers at once: lists of ids into the database, columns of numbers out of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence

import numpy as np

from asncli.rules.marks import IntArray

EMPTY: Mapping[str, object] = {}


def ask_for(connection: sqlite3.Connection, table: str, ids: Sequence[int]) -> None:
    """Put ids into ``temp.TABLE`` (position from 0, employee_id), in place of those before."""
    connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} (position INTEGER PRIMARY KEY, employee_id INTEGER)")
    connection.execute(f"DELETE FROM temp.{table}")
    connection.execute(f"INSERT INTO temp.{table} SELECT key, value FROM json_each(?)", (json.dumps(ids),))


def columns(
    connection: sqlite3.Connection, figures: Sequence[str], rest: str, values: Mapping[str, object] = EMPTY
) -> IntArray:
    """Columns of whole numbers (none NULL): ``SELECT figures rest``, in the order that ``rest`` asks for.

    They are handed over as one text: as Python's own numbers, millions of them, they would cost half as much again.
    """
    form = " ".join(["%d"] * len(figures))
    lines = f"SELECT printf('{form}', {', '.join(figures)}) AS line {rest}"
    (text,) = connection.execute(f"SELECT group_concat(line, ' ') FROM ({lines})", values).fetchone()
    flat = np.fromstring(text or "", np.int64, sep=" ")
    return np.ascontiguousarray(flat.reshape(-1, len(figures)).T)


def places(ids: IntArray, found: IntArray) -> IntArray:
    """Position in ``ids`` (each once, in any order) of every one of ``found``.

    >>> places(np.array([7, 3, 5]), np.array([3, 3, 7])).tolist()
    [1, 1, 0]
    """
    order = np.argsort(ids)
    return np.asarray(order[np.searchsorted(ids, found, sorter=order)], np.int64)
