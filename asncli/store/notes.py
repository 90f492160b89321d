"""Feedback within a period: notes to or by a person, on an indicator or a value, and where they would be missed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.rules.note_steps import Remark
from asncli.store.database import raw_connection
from asncli.store.plan_lists import Wanted, select
from asncli.store.renaming import present_nips
from asncli.store.writing import remove, upsert
from asncli.terms import Period, Voice


class NoteLine(NamedTuple):
    """One note; ``author`` tells whose words it is, ``author_nip`` is the present NIP."""

    id: int
    day: date
    nip: str
    name: str
    indicator_code: str | None
    value: str | None
    author: Voice
    author_nip: str
    text: str
    batch: int


_SELECT = """
SELECT n.id, n.day, e.nip, e.name, n.indicator_code, n.value, '', n.author_nip, n.text, s.batch_id
FROM note n JOIN employee e ON e.id = n.employee_id JOIN source s ON s.id = n.source_id
"""


def list_notes(session: Session, wanted: Wanted, *, period: Period | None = None) -> list[NoteLine]:
    """Notes (dated inside a period), by NIP and day."""
    more = "" if period is None else " AND n.day BETWEEN ? AND ?"
    days: list[object] = [] if period is None else [period.start, period.end]
    rows = select(session, _SELECT, wanted, more, days, order="e.nip, n.day, n.id")
    present = present_nips(session)
    return [_told(NoteLine(*row), present) for row in rows]


def _told(line: NoteLine, present: dict[str, str]) -> NoteLine:
    nip = present.get(line.author_nip, line.author_nip)
    author = Voice.EMPLOYEE if nip == line.nip else Voice.LEADER
    return line._replace(day=date.fromisoformat(str(line.day)), author=author, author_nip=nip)


def remarks(session: Session, people: Collection[int], period: Period) -> dict[int, list[Remark]]:
    """Notes dated inside a period, by the number of the person, by day."""
    found = raw_connection(session).execute(
        "SELECT n.employee_id, n.day, e.nip, n.author_nip, n.indicator_code, n.value, n.text"
        " FROM note n JOIN employee e ON e.id = n.employee_id"
        " WHERE n.employee_id IN (SELECT value FROM json_each(?)) AND n.day BETWEEN ? AND ? ORDER BY n.day, n.id",
        (json.dumps(list(people)), period.start, period.end),
    )
    present = present_nips(session)
    told: dict[int, list[Remark]] = defaultdict(list)
    for employee_id, day, nip, author, *rest in found:
        voice = Voice.EMPLOYEE if present.get(author, author) == nip else Voice.LEADER
        told[employee_id].append(Remark(date.fromisoformat(day), voice, *rest))
    return told


class NewNote(NamedTuple):
    """A note to be stored, its columns in the order of the table."""

    employee_id: int
    author_nip: str
    day: date
    indicator_code: str | None
    value: str | None
    text: str


def note_known(session: Session, note: NewNote) -> bool:
    """Whether the very same note is there already."""
    same = " AND ".join(f"{name} IS ?" for name in NewNote._fields)
    return raw_connection(session).execute(f"SELECT 1 FROM note WHERE {same}", note).fetchone() is not None


def write_note(session: Session, batch_id: int, source_id: int, note: NewNote) -> None:
    """Store a note."""
    upsert(session, batch_id, "note", ("id",), NewNote._fields, [(None, *note, source_id, None)])


def find_note(session: Session, number: int) -> NoteLine:
    """One note by its number, or refuse (``note-unknown``)."""
    row = raw_connection(session).execute(f"{_SELECT} WHERE n.id = ?", (number,)).fetchone()
    if row is None:
        raise AsnError(
            "note-unknown", text("There is no note {id}.", id=number), text("See the notes with: asncli note list")
        )
    return _told(NoteLine(*row), present_nips(session))


def remove_note(session: Session, batch_id: int, number: int) -> None:
    """Remove a note; the journal keeps it."""
    remove(session, batch_id, "note", [(number,)])


def indicator_codes(session: Session, employee_id: int, day: date | None = None) -> list[str]:
    """Codes of the indicators in the plans of a person, of those that hold on a day or of all."""
    found = raw_connection(session).execute(
        "SELECT DISTINCT i.code FROM plan p JOIN indicator i ON i.plan_id = p.id WHERE p.employee_id = :person"
        " AND (:day IS NULL OR :day BETWEEN p.begins AND p.ends) ORDER BY i.code",
        {"person": employee_id, "day": day},
    )
    return [code for (code,) in found]


def spoken_to(session: Session, people: Iterable[int], period: Period) -> set[int]:
    """Those of the people of whom somebody else wrote a note dated inside the period."""
    found = remarks(session, list(people), period)
    return {person for person, said in found.items() if any(remark.author is Voice.LEADER for remark in said)}
