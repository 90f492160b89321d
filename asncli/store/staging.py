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

# The NIP that a person bears today who had the NIP {0} before.
NEW_NIP = (
    "SELECT e.nip FROM former_nip f JOIN employee e ON e.id = f.employee_id"
    " WHERE f.agency_id IN (SELECT id FROM agency) AND f.nip = {0}"
)
# The NIP that a person bears today who is asked for by a present or former one; the parameter is given twice.
BORNE = f"coalesce(({NEW_NIP.format('?')}), ?)"


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
        """Fill ``employee_id`` from ``nip``; faults are a NIP not in the roster (``nip-unknown``) and a former one."""
        # The key is agency and NIP: named both, it is found by the index.
        self.run(
            "UPDATE temp.staged SET employee_id = (SELECT e.id FROM employee e"
            " WHERE e.agency_id IN (SELECT id FROM agency) AND e.nip = staged.nip)"
        )
        self.reject_renamed()
        self.reject("nip", "nip-unknown", "employee_id IS NULL AND nip NOT IN (SELECT nip FROM former_nip)")

    def reject_renamed(self) -> None:
        """Reject rows under a NIP that their person no longer bears (``nip-renamed``, with the present one)."""
        found = NEW_NIP.format("staged.nip")
        self.reject("nip", "nip-renamed", f"EXISTS ({found})", new=f"({found})")

    def follow_renamed(self, field: str) -> None:
        """Let a reference to somebody by a former NIP (superior, assessor) name the present one."""
        found = NEW_NIP.format(f"staged.{field}")
        self.run(f"UPDATE temp.staged SET {field} = ({found}) WHERE {field} IN (SELECT nip FROM former_nip)")

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

    def reject_repeated(self, field: str, key: Sequence[str], told: str) -> None:
        """Reject all rows but the first of each key (``duplicate-conflict``, with the key in words: ``told``)."""
        same = " AND ".join(f"f.{column} IS staged.{column}" for column in key)
        self.reject(
            field, "duplicate-conflict",
            f"row NOT IN (SELECT min(row) FROM temp.staged GROUP BY {', '.join(key)})",
            key=f"'{told}'", first=f"(SELECT min(f.row) FROM temp.staged f WHERE {same})",
        )  # fmt: skip

    def leave_out_rejected(self) -> list[Rejected]:
        """Take the rejected rows out, and say what was wrong with them, row by row in the order of the checks."""
        found = self.run("SELECT row, field, code, value, more FROM temp.staged_fault ORDER BY row, rowid")
        rejected = [Rejected(row, field, code, value, json.loads(more)) for row, field, code, value, more in found]
        self.run("DELETE FROM temp.staged WHERE row IN (SELECT row FROM temp.staged_fault)")
        self.run("DELETE FROM temp.staged_fault")
        return rejected
