"""Courses that people attended: one per person, name and first day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.plan_lists import Wanted, select
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert_selected
from asncli.terms import folded

FIELDS = ("nip", "name", "kind", "organiser", "begins", "ends", "hours", "cost", "mark")
_NAME = 1 + FIELDS.index("name")
_COLUMNS = ("employee_id", "name_key", *FIELDS[1:])
_KEY = ("employee_id", "name_key", "begins")


class TrainingLine(NamedTuple):
    """A course that a person attended; hours (JP) and cost in ten-thousandths, dates ISO, and the batch behind it."""

    nip: str
    name: str
    training: str
    kind: str | None
    organiser: str | None
    begins: str | None
    ends: str | None
    hours: int | None
    cost: int | None
    mark: str | None
    batch: int


def write_trainings(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    Case and spaces of a name do not make another course. A second row of the same person, course and first day is
    ``duplicate-conflict``. An empty cell keeps what is stored.
    """
    staging = Staging(session, (*FIELDS, "name_key"), resolved=("employee_id", "known_id"))
    staging.fill((*row, folded(str(row[_NAME]))) for row in rows)
    staging.know_employees()
    staging.reject_repeated("name", ("nip", "name_key", "begins"), "NIP + Nama Pelatihan + Mulai")
    rejected = staging.leave_out_rejected()
    same = " AND ".join(f"t.{c} IS s.{c}" if c == "begins" else f"t.{c} = s.{c}" for c in _KEY)
    staging.run(f"UPDATE temp.staged AS s SET known_id = (SELECT t.id FROM training t WHERE {same})")
    counts = upsert_selected(
        session, batch_id, "training", ("id",), _COLUMNS,
        f"SELECT known_id, {', '.join(_COLUMNS)}, ?, row FROM temp.staged ORDER BY employee_id, begins, name_key",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


_LINES = f"""
SELECT e.nip, e.name, {", ".join(f"t.{c}" for c in FIELDS[1:])}, s.batch_id
FROM training t JOIN employee e ON e.id = t.employee_id JOIN source s ON s.id = t.source_id
"""


def list_trainings(session: Session, wanted: Wanted, *, year: int | None = None) -> list[TrainingLine]:
    """Courses (that ended in a year, or began in it where no end is known), by NIP and first day."""
    more = "" if year is None else " AND substr(coalesce(t.ends, t.begins), 1, 4) = ?"
    values: list[object] = [] if year is None else [f"{year:04d}"]
    rows = select(session, _LINES, wanted, more, values, order="e.nip, t.begins, t.name_key")
    return [TrainingLine(*row) for row in rows]
