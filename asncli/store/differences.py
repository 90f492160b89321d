"""What a batch changed of people, read from the journal: who came, left or returned, and every fact that differs.

A state that the batch opened is compared with the one in force before it, a row that it corrected with its image.
This is what the import of a roster counts, and what ``roster diff`` lists.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IDENTITY, STATE
from asncli.store.leaving import Who
from asncli.store.unit_names import distinct_names

FACTS = (*IDENTITY, *("unit" if c == "unit_id" else c for c in STATE))
_BEFORE = (  # the state in force on the day of the state {a}, were it not for that
    "coalesce((SELECT f.id FROM assignment f WHERE f.employee_id = a.employee_id AND f.since < a.since"
    " ORDER BY f.since DESC LIMIT 1), (SELECT f.id FROM assignment f WHERE f.employee_id = a.employee_id"
    " AND f.since > a.since ORDER BY f.since LIMIT 1))"
)


class Difference(NamedTuple):
    """One fact of a person (a field of ``FACTS``) that is another one now; units by name, dates as ISO text."""

    nip: str
    name: str
    field: str
    before: object
    after: object


class Tally(NamedTuple):
    """How many people a source brought, took and brought back, and of how many each fact changed."""

    came: int
    left: int
    returned: int
    changes: dict[str, int]


class Differences:
    """The differences that one batch made, as they stand now; within a transaction also those not kept later."""

    def __init__(self, session: Session, batch_id: int) -> None:
        """Compare everything the batch touched: two temporary tables of facts before and now."""
        self._session, self._raw = session, raw_connection(session)
        self._batch_id = batch_id
        _compare_states(self._raw, batch_id)
        _compare_identities(self._raw, batch_id)

    def came(self) -> list[Who]:
        """People not known before, by name."""
        made = "SELECT CAST(row_key AS INTEGER) FROM change WHERE batch_id = ? AND tbl = 'employee' AND image IS NULL"
        return self._people(f"e.id IN ({made})", self._batch_id)

    def returned(self) -> list[Who]:
        """People who had left and are in service again, by name."""
        return self._people("e.id IN (SELECT id FROM temp.compared_states WHERE active > was_active)")

    def changed(self) -> Iterator[Difference]:
        """Every fact of people known before that differs, by name."""
        parts = [  # the plus: a number stays a number beside the texts of the other parts
            f"SELECT id, {place} AS place, '{field}' AS field, +was_{column} AS was, +{column} AS now"
            f" FROM temp.{table} WHERE was_{column} IS NOT {column}"
            for place, (field, table, column) in enumerate(_PLACES)
        ]
        rows = self._raw.execute(
            f"SELECT e.nip, e.name, d.field, d.was, d.now FROM ({' UNION ALL '.join(parts)}) d"
            " JOIN employee e ON e.id = d.id ORDER BY e.name, e.nip, d.place"
        )
        units = distinct_names(self._session)
        for nip, name, field, was, now in rows:
            if field == "unit":
                was, now = units.get(was), units.get(now)
            yield Difference(nip, name, field, was, now)

    def tallies(self) -> dict[int, Tally]:
        """Count by the source that brought the rows."""
        tallies: dict[int, Tally] = {}

        def of(source_id: int) -> Tally:
            return tallies.setdefault(source_id, Tally(0, 0, 0, {}))

        for table in ("compared_identities", "compared_states"):
            fields = [(field, column) for field, its, column in _PLACES if its == table]
            sums = ", ".join(f"count(DISTINCT iif(was_{c} IS NOT {c}, id, NULL))" for _, c in fields)
            for source_id, *found in self._raw.execute(f"SELECT source_id, {sums} FROM temp.{table} GROUP BY 1"):
                changes = {field: n for (field, _), n in zip(fields, found, strict=True) if n}
                of(source_id).changes.update(changes)
        turned = (
            "SELECT source_id, sum(active < was_active), sum(active > was_active) FROM temp.compared_states GROUP BY 1"
        )
        for source_id, left, returned in self._raw.execute(turned):
            tallies[source_id] = of(source_id)._replace(left=left, returned=returned)
        new = (
            "SELECT e.source_id, count(*) FROM change c JOIN employee e ON e.id = CAST(c.row_key AS INTEGER)"
            " WHERE c.batch_id = ? AND c.tbl = 'employee' AND c.image IS NULL GROUP BY 1"
        )
        for source_id, came in self._raw.execute(new, (self._batch_id,)):
            tallies[source_id] = of(source_id)._replace(came=came)
        return tallies

    def _people(self, where: str, *values: object) -> list[Who]:
        rows = self._raw.execute(f"SELECT e.nip, e.name FROM employee e WHERE {where} ORDER BY e.name, e.nip", values)
        return [Who(*row) for row in rows]


_PLACES = (
    *((c, "compared_identities", c) for c in IDENTITY),
    *(("unit" if c == "unit_id" else c, "compared_states", c) for c in STATE),
)


def _compare_states(raw: sqlite3.Connection, batch_id: int) -> None:
    was = ", ".join(
        f"CASE WHEN c.image IS NULL THEN b.{x} ELSE json_extract(c.image, '$.{x}') END AS was_{x}, a.{x}"
        for x in ("active", *STATE)
    )
    raw.execute("DROP TABLE IF EXISTS temp.compared_states")
    raw.execute(
        f"CREATE TEMP TABLE compared_states AS SELECT a.employee_id AS id, a.source_id, {was} FROM change c"
        f" CROSS JOIN assignment a ON a.id = CAST(c.row_key AS INTEGER)"
        f" LEFT JOIN assignment b ON c.image IS NULL AND b.id = {_BEFORE}"
        f" WHERE c.batch_id = ? AND c.tbl = 'assignment' AND (c.image IS NOT NULL OR b.id IS NOT NULL)",
        (batch_id,),
    )


def _compare_identities(raw: sqlite3.Connection, batch_id: int) -> None:
    was = ", ".join(f"json_extract(c.image, '$.{x}') AS was_{x}, e.{x}" for x in IDENTITY)
    raw.execute("DROP TABLE IF EXISTS temp.compared_identities")
    raw.execute(
        f"CREATE TEMP TABLE compared_identities AS SELECT e.id, e.source_id, {was} FROM change c"
        f" CROSS JOIN employee e ON e.id = CAST(c.row_key AS INTEGER)"
        f" WHERE c.batch_id = ? AND c.tbl = 'employee' AND c.image IS NOT NULL",
        (batch_id,),
    )
