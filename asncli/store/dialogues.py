"""Dialogues: what was said about an evaluation, and what both sides promised; one a day, several in a period.

Lists hold no word of what was said: who may read it asks for one dialogue (``said_in``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.renaming import present_nips
from asncli.store.staging import BORNE
from asncli.store.writing import Counts, upsert
from asncli.terms import Period, Status

KEY = ("employee_id", "period", "held_on")


class Held(NamedTuple):
    """A dialogue without what was said: with whom, when, by whom, and how many promises there are, kept and late."""

    id: int
    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    period: str
    held_on: date
    leader_nip: str | None
    confidential: bool
    commitments: int
    waiting: int
    overdue: int
    next_due: date | None
    closed_on: date | None
    batch_id: int


_HELD = """
SELECT d.id, d.employee_id, e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name), d.period,
       d.held_on, d.leader_nip, d.confidential, count(m.id), count(iif(m.done_on IS NULL, m.id, NULL)),
       count(iif(m.done_on IS NULL AND m.due < :today, m.id, NULL)), min(iif(m.done_on IS NULL, m.due, NULL)),
       d.closed_on, s.batch_id
FROM dialogue d JOIN employee e ON e.id = d.employee_id JOIN source s ON s.id = d.source_id
LEFT JOIN evaluation v ON v.period = d.period AND v.employee_id = d.employee_id LEFT JOIN unit u ON u.id = v.unit_id
LEFT JOIN commitment m ON m.dialogue_id = d.id
WHERE {where} GROUP BY d.id ORDER BY 6, 3, d.held_on
"""


def list_dialogues(
    session: Session,
    today: date,
    *,
    period: Period | None = None,
    unit_ids: Collection[int] | None = None,
    nip: str | None = None,
) -> list[Held]:
    """Dialogues (about a period, in units, of one person), by unit, NIP and day; late is what was due before today."""
    where, values = ["true"], dict[str, Any](today=today.isoformat())
    if period is not None:
        where, values = [*where, "d.period = :period"], {**values, "period": str(period)}
    if nip is not None:
        where, values = [*where, f"e.nip = {BORNE.replace('?', ':nip')}"], {**values, "nip": nip}
    found = raw_connection(session).execute(_HELD.format(where=" AND ".join(where)), values)
    present, units = present_nips(session), None if unit_ids is None else set(unit_ids)
    return [one for one in (_held(row, present) for row in found) if units is None or one.unit_id in units]


def _held(row: tuple[Any, ...], present: Mapping[str, str]) -> Held:
    one = Held._make(row)
    return one._replace(
        held_on=date.fromisoformat(str(one.held_on)),
        next_due=_day(one.next_due),
        closed_on=_day(one.closed_on),
        confidential=bool(one.confidential),
        leader_nip=present.get(one.leader_nip or "", one.leader_nip),
    )


def _day(written: object) -> date | None:
    return None if written is None else date.fromisoformat(str(written))


class Said(NamedTuple):
    """What was said in a dialogue, and the word it was closed with."""

    well: str | None
    improve: str | None
    concerns: str | None
    closing: str | None


class Promised(NamedTuple):
    """A promise: its number in the period, whose it is, what, by when, and when it was kept."""

    id: int
    number: int
    voice: str
    text: str
    due: date | None
    done_on: date | None


def said_in(session: Session, dialogue_id: int) -> Said:
    """What was said in one dialogue."""
    sql = "SELECT well, improve, concerns, closing FROM dialogue WHERE id = ?"
    return Said(*raw_connection(session).execute(sql, (dialogue_id,)).fetchone())


def promised_in(session: Session, dialogue_id: int) -> list[Promised]:
    """What was promised in one dialogue, by number."""
    found = raw_connection(session).execute(
        "SELECT id, number, voice, text, due, done_on FROM commitment WHERE dialogue_id = ? ORDER BY number",
        (dialogue_id,),
    )
    return [Promised._make([*first, _day(due), _day(done)]) for *first, due, done in found]


class Unspoken(NamedTuple):
    """Somebody who was evaluated and with whom no dialogue was held."""

    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    status: str
    predikat: str | None
    supervisor_nip: str | None


_UNSPOKEN = f"""
SELECT e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name), v.status, v.predikat,
       v.supervisor_nip
FROM evaluation v JOIN employee e ON e.id = v.employee_id LEFT JOIN unit u ON u.id = v.unit_id
WHERE v.period = :period AND v.status <> '{Status.EXCLUDED.value}'
AND NOT EXISTS (SELECT 1 FROM dialogue d WHERE d.employee_id = v.employee_id AND d.period = v.period) ORDER BY 4, 1
"""


def without_dialogue(session: Session, period: Period, unit_ids: Collection[int] | None = None) -> list[Unspoken]:
    """Who was evaluated in a period (not left out of it) and has had no dialogue about it, by unit and NIP."""
    found = raw_connection(session).execute(_UNSPOKEN, {"period": str(period)})
    units = None if unit_ids is None else set(unit_ids)
    return [one for one in map(Unspoken._make, found) if units is None or one.unit_id in units]


class OfUnit(NamedTuple):
    """How many of a unit were evaluated, with how many a dialogue was held, and how many promises are late."""

    unit_id: int | None
    unit: str | None
    code: str | None
    people: int
    held: int
    late: int


_UNITS = f"""
WITH late AS MATERIALIZED (
    SELECT d.employee_id, count(m.id) AS n FROM dialogue d LEFT JOIN commitment m ON m.dialogue_id = d.id
    AND m.done_on IS NULL AND m.due < :today WHERE d.period = :period GROUP BY d.employee_id
)
SELECT v.unit_id, coalesce(v.final_unit, u.name), u.code, count(*), count(l.n), coalesce(sum(l.n), 0)
FROM evaluation v LEFT JOIN unit u ON u.id = v.unit_id LEFT JOIN late l ON l.employee_id = v.employee_id
WHERE v.period = :period AND v.status <> '{Status.EXCLUDED.value}' GROUP BY v.unit_id ORDER BY u.code, 2
"""


def dialogues_by_unit(
    session: Session, period: Period, today: date, unit_ids: Collection[int] | None = None
) -> list[OfUnit]:
    """Dialogues of a period counted by unit."""
    found = raw_connection(session).execute(_UNITS, {"period": str(period), "today": today.isoformat()})
    units = None if unit_ids is None else set(unit_ids)
    return [one for one in map(OfUnit._make, found) if units is None or one.unit_id in units]


def rewrite_dialogue(session: Session, batch_id: int, source_id: int, held: Held, told: Mapping[str, object]) -> Counts:
    """Change these columns of a dialogue; the journal keeps what they were."""
    row = (held.employee_id, held.period, held.held_on, *told.values(), source_id, None)
    return upsert(session, batch_id, "dialogue", KEY, tuple(told), [row])


def keep_promise(session: Session, batch_id: int, source_id: int, promise: Promised, day: date) -> Counts:
    """Record the day on which a promise was kept."""
    return upsert(session, batch_id, "commitment", ("id",), ("done_on",), [(promise.id, day, source_id, None)])
