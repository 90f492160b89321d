"""Awards that people received: one per person, name and day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.plan_lists import Wanted, select
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, remove, upsert_selected
from asncli.terms import Period, folded

FIELDS = ("nip", "name", "given_on", "giver", "document", "period", "remark")
_NAME, _PERIOD = 1 + FIELDS.index("name"), 1 + FIELDS.index("period")
_KEY = ("employee_id", "name_key", "given_on")
_COLUMNS = ("name", "giver", "document", "period", "remark")


class AwardLine(NamedTuple):
    """An award in a list, with its number; the day ISO."""

    id: int
    nip: str
    name: str
    award: str
    given_on: str
    giver: str | None
    document: str | None
    period: str | None
    remark: str | None
    batch: int


def write_awards(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    Case and spaces of a name do not make another award. A second row of the same person, award and day is
    ``duplicate-conflict``. An empty cell keeps what is stored.
    """
    staging = Staging(session, (*FIELDS, "name_key"), resolved=("employee_id",))
    staging.fill(_plain(row) for row in rows)
    staging.know_employees()
    staging.reject_repeated("name", ("nip", "name_key", "given_on"), "NIP + Nama Penghargaan + Tanggal")
    rejected = staging.leave_out_rejected()
    counts = upsert_selected(
        session, batch_id, "award", _KEY, _COLUMNS,
        f"SELECT {', '.join((*_KEY, *_COLUMNS))}, ?, row FROM temp.staged ORDER BY employee_id, given_on, name_key",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    """Lay a row out for the database: the period as its code, the folded name behind it."""
    values = list(row)
    values[_PERIOD] = None if values[_PERIOD] is None else str(values[_PERIOD])
    return (*values, folded(str(values[_NAME])))


_LINES = f"""
SELECT t.id, e.nip, e.name, {", ".join(f"t.{c}" for c in FIELDS[1:])}, s.batch_id
FROM award t JOIN employee e ON e.id = t.employee_id JOIN source s ON s.id = t.source_id
"""


def list_awards(
    session: Session, wanted: Wanted, *, year: int | None = None, within: Period | None = None
) -> list[AwardLine]:
    """Awards (given in a year; given for a period, or within its days where no period is said), by NIP and day."""
    more, values = "", list[object]()
    if year is not None:
        more, values = more + " AND substr(t.given_on, 1, 4) = ?", [*values, f"{year:04d}"]
    if within is not None:
        more += " AND (t.period = ? OR (t.period IS NULL AND t.given_on BETWEEN ? AND ?))"
        values += [str(within), within.start, within.end]
    return [AwardLine(*row) for row in select(session, _LINES, wanted, more, values, order="e.nip, t.given_on, t.id")]


def last_awards(session: Session, until: date) -> dict[int, date]:
    """The day of the latest award up to a day, by the number of the person."""
    found = raw_connection(session).execute(
        "SELECT employee_id, max(given_on) FROM award WHERE given_on <= ? GROUP BY employee_id", (until,)
    )
    return {person: date.fromisoformat(day) for person, day in found}


def remove_award(session: Session, batch_id: int, number: int) -> None:
    """Remove an award, or refuse (``award-unknown``); the journal keeps it."""
    if not remove(session, batch_id, "award", [(number,)]):
        raise AsnError(
            "award-unknown", text("There is no award {id}.", id=number), text("See the awards with: asncli award list")
        )
