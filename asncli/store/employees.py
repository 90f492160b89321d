"""People as a roster brings them: who they are, and the dated states they have been observed in.

A state holds from the day it was observed on until the next one; the first one known holds from before. Only
what differs from the state in force on that day is written, and an empty cell or an absent column says
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store import units
from asncli.store.database import raw_connection
from asncli.store.staging import Rejected, Staging
from asncli.store.unit_names import told
from asncli.store.units import Resolved, UnitLine
from asncli.store.writing import Counts, upsert_selected

IDENTITY = ("name", "front_title", "back_title", "sex", "birth_date", "education")
STATE = (
    "kind", "unit_id", "supervisor_nip", "position_kind", "position", "level", "position_since",
    "position_class", "golongan", "golongan_since", "legal_status",
)  # fmt: skip
_SAID = tuple(c for c in STATE if c != "unit_id")
FIELDS = ("nip", *IDENTITY, "unit", "unit_parent", *_SAID)
_MEANT = "m.unit = {0}.unit AND m.unit_parent IS {0}.unit_parent"

# Number of the state in force on the day :day of the person {employee}.
IN_FORCE = (
    "coalesce((SELECT f.id FROM assignment f WHERE f.employee_id = {employee} AND f.since <= {day}"
    " ORDER BY f.since DESC LIMIT 1), (SELECT f.id FROM assignment f WHERE f.employee_id = {employee}"
    " ORDER BY f.since LIMIT 1))"
)


def known_nips(session: Session) -> set[str]:
    """NIP of everybody in the database."""
    return {nip for (nip,) in raw_connection(session).execute("SELECT nip FROM employee")}


class RosterResult(NamedTuple):
    """What a roster changed: people counted once, however many of their facts changed; and the units it made."""

    counts: Counts
    rejected: list[Rejected]
    made_units: list[UnitLine]


def write_roster(
    session: Session,
    batch_id: int,
    source_id: int,
    agency_id: int,
    rows: Iterable[tuple[object, ...]],
    *,
    as_of: date,
) -> RosterResult:
    """Store rows (number of the row, then ``FIELDS``) as the state of ``as_of``.

    Units not met before are made; a name that fits several is rejected (``unit-ambiguous``), and so is a NIP that
    its person no longer bears (``nip-renamed``). Who is not in the rows is left alone (``store/leaving.py``).
    """
    staging = Staging(session, FIELDS)
    staging.fill(rows)
    raw = staging.connection
    said = raw.execute(
        "SELECT unit, unit_parent, min(row) FROM temp.staged WHERE unit IS NOT NULL GROUP BY 1, 2 ORDER BY 3"
    ).fetchall()
    resolved = units.resolve(session, batch_id, source_id, agency_id, said)
    staging.reject_renamed()
    staging.follow_renamed("supervisor_nip")
    _know_units(session, staging, resolved)
    rejected = staging.leave_out_rejected()
    return RosterResult(_store(session, batch_id, source_id, agency_id, as_of), rejected, resolved.made)


def _know_units(session: Session, staging: Staging, resolved: Resolved) -> None:
    """Keep in ``temp.meant`` which unit is meant by unit and parent as said; what fits several is a fault."""
    meant: list[tuple[object, ...]] = [(*pair, number, "") for pair, number in resolved.units.items()]
    if resolved.ambiguous:
        known = units.index(session)
        meant += [(*pair, None, told(known, fits)) for pair, fits in resolved.ambiguous.items()]
    staging.run("DROP TABLE IF EXISTS temp.meant")
    staging.run("CREATE TEMP TABLE meant (unit, unit_parent, unit_id, candidates)")
    staging.connection.executemany("INSERT INTO temp.meant VALUES (?, ?, ?, ?)", meant)
    staging.run("CREATE INDEX temp.meant_unit ON meant (unit, unit_parent)")
    if resolved.ambiguous:
        found = f"SELECT m.candidates FROM temp.meant m WHERE {_MEANT.format('staged')} AND m.unit_id IS NULL"
        staging.reject("unit", "unit-ambiguous", f"EXISTS ({found})", candidates=f"({found})")


def _store(session: Session, batch_id: int, source_id: int, agency_id: int, as_of: date) -> Counts:
    raw = raw_connection(session)
    (last,) = raw.execute("SELECT coalesce(max(id), 0) FROM employee").fetchone()
    people = upsert_selected(
        session,
        batch_id,
        "employee",
        ("agency_id", "nip"),
        IDENTITY,
        f"SELECT ?, nip, {', '.join(IDENTITY)}, ?, row FROM temp.staged ORDER BY nip",
        (agency_id, source_id),
        keep_known=True,
    )
    raw.execute("DROP TABLE IF EXISTS temp.different")
    raw.execute("CREATE TEMP TABLE different AS SELECT id FROM temp.touched WHERE id IS NOT NULL")
    said = {c: "m.unit_id" if c == "unit_id" else f"s.{c}" for c in STATE}
    stated = ", ".join(f"coalesce({said[c]}, a.{c}) AS {c}" for c in STATE)
    differs = " OR ".join(f"({said[c]} IS NOT NULL AND {said[c]} IS NOT a.{c})" for c in STATE)
    in_force = IN_FORCE.format(employee="e.id", day=":day")
    raw.execute("DROP TABLE IF EXISTS temp.observed")
    raw.execute(
        f"CREATE TEMP TABLE observed AS SELECT e.id AS employee_id, :day AS since, 1 AS active, {stated}, s.row"
        f" FROM temp.staged s CROSS JOIN employee e ON e.agency_id = :agency AND e.nip = s.nip"
        f" LEFT JOIN temp.meant m ON {_MEANT.format('s')} LEFT JOIN assignment a ON a.id = {in_force}"
        f" WHERE a.id IS NULL OR NOT a.active OR {differs} ORDER BY e.id",
        {"day": as_of, "agency": agency_id},
    )
    raw.execute("INSERT INTO temp.different SELECT employee_id FROM temp.observed")
    columns = ("active", *STATE)
    query = f"SELECT employee_id, since, {', '.join(columns)}, ?, row FROM temp.observed"
    upsert_selected(session, batch_id, "assignment", ("employee_id", "since"), columns, query, (source_id,))
    (changed,) = raw.execute("SELECT count(DISTINCT id) FROM temp.different WHERE id <= ?", (last,)).fetchone()
    return Counts(people.added, changed, people.changed + people.unchanged - changed)
