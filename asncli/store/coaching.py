"""Cases of coaching: one per person and period, and what was written into it while it runs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.renaming import present_nips
from asncli.store.staging import BORNE
from asncli.store.writing import Counts, upsert
from asncli.terms import CoachingEntryKind, Period, Status

KEY = ("employee_id", "period")
OPENED = ("opened_on", "due_on", "opened_for", "found", "owner_nip")
COMPLETE = f"('{Status.DRAFT.value}', '{Status.FINAL.value}', '{Status.OBJECTED.value}')"


def write_cases(
    session: Session, batch_id: int, source_id: int, period: Period, cases: Iterable[tuple[object, ...]]
) -> Counts:
    """Store new cases: number of the person, then ``OPENED``."""
    rows = ((person, str(period), *told, source_id, None) for person, *told in cases)
    return upsert(session, batch_id, "coaching", KEY, OPENED, rows)


def rewrite_case(session: Session, batch_id: int, source_id: int, case: Case, told: Mapping[str, object]) -> Counts:
    """Change these columns of a case; the journal keeps what they were."""
    row = (case.employee_id, case.period, *told.values(), source_id, None)
    return upsert(session, batch_id, "coaching", KEY, tuple(told), [row])


class Case(NamedTuple):
    """A case with whom it concerns and the latest that is known of it.

    ``kind`` to ``status`` are those of the evaluation it rests on, as it is now (None: there is none any more);
    ``later`` is the latest period with a complete evaluation that ends after that of the case.
    """

    id: int
    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    kind: str | None
    predikat: str | None
    work_rating: str | None
    status: str | None
    period: str
    opened_on: date
    due_on: date
    opened_for: str
    found: str | None
    cause: str | None
    cause_text: str | None
    actions: str | None
    topic: str | None
    owner_nip: str | None
    closed_on: date | None
    outcome: str | None
    outcome_text: str | None
    checked_on: date | None
    progress: str | None
    checkins: int
    step: str | None
    step_on: date | None
    later: str | None
    later_predikat: str | None
    later_rating: str | None
    later_status: str | None
    batch_id: int


_DAYS = ("opened_on", "due_on", "closed_on", "checked_on", "step_on")
_OWN = ", ".join(f"c.{name}" for name in Case._fields[10:23])
_LAST = (
    "(SELECT n.{column} FROM coaching_entry n WHERE n.coaching_id = c.id AND n.kind = '{kind}'"
    " ORDER BY n.day DESC, n.id DESC LIMIT 1)"
)
_CHECKIN, _STEP = CoachingEntryKind.CHECKIN.value, CoachingEntryKind.ESCALATION.value
_CASES = f"""
WITH ends AS MATERIALIZED (
    SELECT json_extract(value, '$[0]') AS period, json_extract(value, '$[1]') AS last FROM json_each(:ends)
),
cases AS (
    SELECT c.id, c.employee_id, e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name),
           v.kind, v.predikat, v.work_rating, v.status, {_OWN}, {_LAST.format(column="day", kind=_CHECKIN)},
           {_LAST.format(column="progress", kind=_CHECKIN)},
           (SELECT count(*) FROM coaching_entry n WHERE n.coaching_id = c.id AND n.kind = '{_CHECKIN}'),
           {_LAST.format(column="step", kind=_STEP)}, {_LAST.format(column="day", kind=_STEP)}, s.batch_id,
           (SELECT l.period FROM ends l JOIN evaluation w ON w.period = l.period AND w.employee_id = c.employee_id
            WHERE l.last > (SELECT o.last FROM ends o WHERE o.period = c.period) AND w.status IN {COMPLETE}
            AND w.predikat IS NOT NULL ORDER BY l.last DESC, l.period LIMIT 1) AS later
    FROM coaching c JOIN employee e ON e.id = c.employee_id JOIN source s ON s.id = c.source_id
    LEFT JOIN evaluation v ON v.employee_id = c.employee_id AND v.period = c.period
    LEFT JOIN unit u ON u.id = v.unit_id
    WHERE {{where}}
)
SELECT cases.*, w.predikat, w.work_rating, w.status FROM cases
LEFT JOIN evaluation w ON w.period = cases.later AND w.employee_id = cases.employee_id
ORDER BY 6, 3, 12
"""


def list_cases(
    session: Session,
    *,
    period: Period | None = None,
    unit_ids: Collection[int] | None = None,
    nip: str | None = None,
) -> list[Case]:
    """Cases of a period, of units, of one person, by unit, NIP and the day they were opened."""
    raw, where, values = raw_connection(session), ["true"], dict[str, Any]()
    if period is not None:
        where, values = [*where, "c.period = :period"], {**values, "period": str(period)}
    if nip is not None:
        where, values = [*where, f"e.nip = {BORNE.replace('?', ':nip')}"], {**values, "nip": nip}
    codes = raw.execute("SELECT DISTINCT period FROM evaluation UNION SELECT DISTINCT period FROM coaching").fetchall()
    ends = [[code, known.end.isoformat()] for (code,) in codes if (known := Period.find(code))]
    found = raw.execute(_CASES.format(where=" AND ".join(where)), {**values, "ends": json.dumps(ends)})
    present, units = present_nips(session), None if unit_ids is None else set(unit_ids)
    return [case for case in (_case(row, present) for row in found) if units is None or case.unit_id in units]


def _case(row: tuple[Any, ...], present: Mapping[str, str]) -> Case:
    *before, batch_id, later, predikat, rating, status = row
    case = Case._make([*before, later, predikat, rating, status, batch_id])
    days: dict[str, Any] = {name: date.fromisoformat(day) for name in _DAYS if (day := getattr(case, name)) is not None}
    owner = None if case.owner_nip is None else present.get(case.owner_nip, case.owner_nip)
    return case._replace(owner_nip=owner, **days)


def find_case(session: Session, period: Period, nip: str) -> Case | None:
    """The case of a person in a period, if there is one."""
    return next(iter(list_cases(session, period=period, nip=nip)), None)


class Entry(NamedTuple):
    """A check-in or a step: its day, kind, what it says, who wrote it, and its batch."""

    day: date
    kind: str
    step: str | None
    progress: str | None
    text: str
    author_nip: str | None
    batch: int


def entries(session: Session, case: Case) -> list[Entry]:
    """What was written into a case, by day."""
    found = raw_connection(session).execute(
        "SELECT n.day, n.kind, n.step, n.progress, n.text, n.author_nip, s.batch_id FROM coaching_entry n"
        " JOIN source s ON s.id = n.source_id WHERE n.coaching_id = ? ORDER BY n.day, n.id",
        (case.id,),
    )
    present = present_nips(session)
    lines = [Entry(date.fromisoformat(day), *rest) for day, *rest in found]
    return [one._replace(author_nip=present.get(one.author_nip or "", one.author_nip)) for one in lines]


def write_entry(session: Session, batch_id: int, source_id: int, case: Case, entry: Entry) -> Counts:
    """Store a check-in or a step."""
    columns = ("coaching_id", *Entry._fields[:-1])
    rows = [(None, case.id, *entry[:-1], source_id, None)]
    return upsert(session, batch_id, "coaching_entry", ("id",), columns, rows)
