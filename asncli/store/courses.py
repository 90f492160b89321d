"""Courses on offer: the catalogue of each year, one course a year and code."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.writing import Counts, remove, upsert
from asncli.terms import CoreValue, folded

FIELDS = (
    "year", "code", "name", "topic", "core_values", "kind", "organiser", "partner", "positions", "price", "hours",
    "seats", "begins", "ends",
)  # fmt: skip
_KEY = ("agency_id", "year", "code")
_COLUMNS = (
    "name", "name_key", "topic", "topic_key", "core_values", "kind", "organiser", "partner", "positions", "price",
    "hours", "seats", "begins", "ends",
)  # fmt: skip


class CourseLine(NamedTuple):
    """A course on offer: price of a seat (rupiah) and hours (JP) in ten-thousandths, and the batch behind it.

    ``seats`` None: room for everybody. ``positions``: a pattern of jabatan; None: for all.
    """

    year: int
    code: str
    name: str
    topic: str | None
    core_values: tuple[CoreValue, ...]
    kind: str | None
    organiser: str | None
    partner: bool
    positions: str | None
    price: int
    hours: int
    seats: int | None
    begins: date | None
    ends: date | None
    batch: int


def write_courses(
    session: Session, batch_id: int, source_id: int, agency_id: int, rows: Iterable[tuple[object, ...]]
) -> Counts:
    """Store rows (number of the row, then ``FIELDS``), one for each year and code; a catalogue is stored as it says.

    Codes are the same where only case and spaces differ: the one that is stored stays.
    """
    incoming = []
    stored = raw_connection(session).execute("SELECT year, code FROM course WHERE agency_id = ?", (agency_id,))
    known = {(year, folded(code)): code for year, code in stored}
    for number, year, code, name, topic, values, kind, organiser, partner, *rest in rows:
        listed = json.dumps([str(value) for value in values] if isinstance(values, tuple) else [])
        code = known.setdefault((year, folded(str(code))), str(code))
        incoming.append(
            (agency_id, year, code, name, folded(str(name)), topic, topic and folded(str(topic)), listed, kind,
             organiser, bool(partner), *rest, source_id, number)
        )  # fmt: skip
    return upsert(session, batch_id, "course", _KEY, _COLUMNS, incoming)


def list_courses(session: Session, *, year: int | None = None) -> list[CourseLine]:
    """Courses on offer (in a year), by year and code."""
    rows = raw_connection(session).execute(
        f"SELECT {', '.join('c.' + name for name in FIELDS)}, s.batch_id FROM course c"
        " JOIN source s ON s.id = c.source_id WHERE c.year = coalesce(?, c.year) ORDER BY c.year, c.code",
        (year,),
    )
    return [_line(row) for row in rows]


def _line(row: tuple[Any, ...]) -> CourseLine:
    year, code, name, topic, listed, kind, organiser, partner, positions, *figures, begins, ends, batch = row
    known = set(json.loads(listed))
    values = tuple(value for value in CoreValue if value in known)
    first, last = (day and date.fromisoformat(day) for day in (begins, ends))
    about = year, code, name, topic, values, kind, organiser, bool(partner), positions
    return CourseLine._make((*about, *figures, first, last, batch))


def remove_course(session: Session, batch_id: int, code: str, year: int) -> None:
    """Remove a course from the catalogue of a year, or refuse (``course-unknown``)."""
    found = raw_connection(session).execute("SELECT id, code FROM course WHERE year = ?", (year,))
    keys = [(number,) for number, own in found.fetchall() if folded(own) == folded(code)]
    if not keys:
        raise AsnError(
            "course-unknown",
            text("There is no course {code} in the catalogue of {year}.", code=code, year=year),
            text("See: asncli training catalogue list --year {year}", year=year),
        )
    remove(session, batch_id, "course", keys)
