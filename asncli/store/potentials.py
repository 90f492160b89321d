"""Potential of people as assessments found it: one per person and day; the newest counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.plan_lists import Wanted, select
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert_selected

FIELDS = ("nip", "assessed_on", "level", "figure", "assessor")
_KEY, _SAID = ("employee_id", "assessed_on"), FIELDS[2:]


class PotentialLine(NamedTuple):
    """An assessment of a person: day (ISO), level, figure in hundredths, and the batch behind it."""

    nip: str
    name: str
    assessed_on: str
    level: str | None
    figure: int | None
    assessor: str | None
    batch: int


class Found(NamedTuple):
    """What the newest assessment of a person found: day (ISO), level, figure in hundredths."""

    assessed_on: str
    level: str | None
    figure: int | None


def write_potentials(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    A second row of the same person and day is ``duplicate-conflict``. An empty cell keeps what is stored.
    """
    staging = Staging(session, FIELDS, resolved=("employee_id",))
    staging.fill(rows)
    staging.know_employees()
    staging.reject_repeated("assessed_on", ("nip", "assessed_on"), "NIP + Tanggal")
    rejected = staging.leave_out_rejected()
    counts = upsert_selected(
        session, batch_id, "potential", _KEY, _SAID,
        f"SELECT {', '.join((*_KEY, *_SAID))}, ?, row FROM temp.staged ORDER BY employee_id, assessed_on",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


_LINES = """
SELECT e.nip, e.name, p.assessed_on, p.level, p.figure, p.assessor, s.batch_id
FROM potential p JOIN employee e ON e.id = p.employee_id JOIN source s ON s.id = p.source_id
"""


def list_potentials(session: Session, wanted: Wanted) -> list[PotentialLine]:
    """Assessments of the wanted people, by NIP, the newest first."""
    return [PotentialLine(*row) for row in select(session, _LINES, wanted, order="e.nip, p.assessed_on DESC")]


def newest_potentials(session: Session, day: date) -> dict[int, Found]:
    """What was found last up to a day, by the number of the person."""
    rows = raw_connection(session).execute(
        "SELECT employee_id, assessed_on, level, figure FROM potential WHERE assessed_on <= ?"
        " ORDER BY employee_id, assessed_on",
        (day,),
    )
    return {person: Found(*found) for person, *found in rows}
