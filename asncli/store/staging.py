"""Rows of one sheet on their way in: staged in a temporary table, checked against the database, then stored.

Sets, not loops: a check is one statement over all rows (``reject``), so that every fault of a file is found at
once and a million realisations cost seconds. What is rejected here goes back to the reader, which knows the cell.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.store import units
from asncli.store.database import raw_connection
from asncli.store.unit_names import told


class Rejected(NamedTuple):
    """A fault found against the database: row of the file, field, code, value, and what else its sentence says."""

    row: int
    field: str
    code: str
    value: str | None
    values: Mapping[str, object] = {}


class Staging:
    """The staged rows of one sheet: table ``temp.staged`` with ``row`` and the given columns (and more, added)."""

    def __init__(self, session: Session, columns: Sequence[str], *, resolved: Sequence[str] = ()) -> None:
        """Make the empty table; ``resolved`` columns are filled later by statements of the caller."""
        self.connection: sqlite3.Connection = raw_connection(session)
        self.columns = tuple(columns)
        listed = ", ".join((*columns, *resolved))
        for statement in (
            "DROP TABLE IF EXISTS temp.staged",
            "DROP TABLE IF EXISTS temp.staged_fault",
            f"CREATE TEMP TABLE staged (row INTEGER PRIMARY KEY, {listed})",
            "CREATE TEMP TABLE staged_fault (row INTEGER, field TEXT, code TEXT, value TEXT, more TEXT)",
        ):
            self.connection.execute(statement)

    def fill(self, rows: Iterable[tuple[object, ...]]) -> None:
        """Stage rows: the number of the row, then the values in the order of the columns."""
        marks = ", ".join("?" * (len(self.columns) + 1))
        into = ", ".join(("row", *self.columns))
        self.connection.executemany(f"INSERT INTO temp.staged ({into}) VALUES ({marks})", rows)

    def run(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        """Run a statement over the staged rows."""
        return self.connection.execute(sql, values)

    def know_employees(self) -> None:
        """Fill ``employee_id`` from ``nip``; a NIP that is not in the roster is a fault (``nip-unknown``)."""
        # The key is agency and NIP: named both, it is found by the index.
        self.run(
            "UPDATE temp.staged SET employee_id = (SELECT e.id FROM employee e"
            " WHERE e.agency_id IN (SELECT id FROM agency) AND e.nip = staged.nip)"
        )
        self.reject("nip", "nip-unknown", "employee_id IS NULL")

    def know_units(self, session: Session) -> None:
        """Fill ``unit_id`` from ``unit``, a code or name (``unit-unknown``; ``unit-ambiguous`` with the candidates)."""
        known = units.index(session)
        said = [name for (name,) in self.run("SELECT DISTINCT unit FROM temp.staged WHERE unit IS NOT NULL")]
        found = {name: known.fits(name) for name in said}
        self.run("DROP TABLE IF EXISTS temp.meant")
        self.run("CREATE TEMP TABLE meant (unit TEXT PRIMARY KEY, unit_id INTEGER, candidates TEXT)")
        self.connection.executemany(
            "INSERT INTO temp.meant VALUES (?, ?, ?)",
            ((name, fits[0].id if len(fits) == 1 else None, told(known, fits)) for name, fits in found.items()),
        )
        self.run("UPDATE temp.staged AS s SET unit_id = m.unit_id FROM temp.meant m WHERE m.unit = s.unit")
        candidates = "(SELECT m.candidates FROM temp.meant m WHERE m.unit = staged.unit)"
        unmet = "unit IS NOT NULL AND unit_id IS NULL"
        self.reject("unit", "unit-unknown", f"{unmet} AND {candidates} = ''")
        self.reject("unit", "unit-ambiguous", f"{unmet} AND {candidates} <> ''", candidates=candidates)

    def reject(self, field: str, code: str, where: str, value: str | None = None, **more: str) -> None:
        """Reject all staged rows for which the condition holds.

        ``value`` and ``more`` (what the sentence of the code says besides) are SQL expressions; the value is that
        of the field unless given.
        """
        pairs = ", ".join(f"'{name}', {expression}" for name, expression in more.items())
        self.run(
            f"INSERT INTO temp.staged_fault SELECT row, ?, ?, CAST({value or field} AS TEXT), json_object({pairs})"
            f" FROM temp.staged WHERE {where}",
            (field, code),
        )

    def leave_out_rejected(self) -> list[Rejected]:
        """Take the rejected rows out, and say what was wrong with them, row by row in the order of the checks."""
        found = self.run("SELECT row, field, code, value, more FROM temp.staged_fault ORDER BY row, rowid")
        rejected = [Rejected(row, field, code, value, json.loads(more)) for row, field, code, value, more in found]
        self.run("DELETE FROM temp.staged WHERE row IN (SELECT row FROM temp.staged_fault)")
        self.run("DELETE FROM temp.staged_fault")
        return rejected
