"""What the official forms ask of the store: states of people, plans with their words, evidence, and who is named."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.employees import IN_FORCE
from asncli.terms import Period

_TITLED = "trim(coalesce(e.front_title || ' ', '') || e.name || coalesce(', ' || e.back_title, ''))"
_STATE = f"""
SELECT e.id, e.nip, {_TITLED}, e.name, a.kind, a.position_kind, a.level, a.position, a.golongan, a.unit_id,
       a.supervisor_nip
FROM json_each(:wanted) w CROSS JOIN employee e ON e.{{key}} = w.value
JOIN assignment a ON a.id = {IN_FORCE.format(employee="e.id", day=":day")} ORDER BY w.key
"""
_PLANNED = """
SELECT p.employee_id, p.id, p.begins, p.ends, p.kind, p.status, r.id, r.kind, r.title, r.parent_code,
       r.parent_title, r.iku_code, i.id, i.code, i.title, i.aspect, i.measure, i.target, i.target_high, r.code
FROM json_each(:wanted) w
CROSS JOIN plan p ON p.employee_id = w.value AND p.begins <= :end AND p.ends >= :start
CROSS JOIN planned_result r ON r.plan_id = p.id CROSS JOIN indicator i ON i.planned_result_id = r.id
ORDER BY w.key, p.year, p.begins, r.code, i.id
"""
_LED = f"""
SELECT e.nip, p.begins, p.ends, r.code, r.title, a.position_kind, a.position, a.level,
       (SELECT group_concat(i.title, '; ') FROM indicator i WHERE i.planned_result_id = r.id), r.id
FROM json_each(:wanted) w CROSS JOIN employee e ON e.nip = w.value
CROSS JOIN plan p ON p.employee_id = e.id AND p.begins <= :end AND p.ends >= :start
LEFT JOIN assignment a ON a.id = {IN_FORCE.format(employee="e.id", day="p.begins")}
CROSS JOIN planned_result r ON r.plan_id = p.id ORDER BY w.key, p.kind = 'plt', p.begins, r.id
"""
_EVIDENCE = """
SELECT a.indicator_id, a.day, a.evidence
FROM json_each(:wanted) w CROSS JOIN achievement a ON a.indicator_id = w.value AND a.day BETWEEN :start AND :end
WHERE a.evidence IS NOT NULL ORDER BY w.key, a.day
"""
_RATED = """
SELECT r.id, r.employee_id, r.feedback FROM json_each(:wanted) w
CROSS JOIN rating r ON r.employee_id = w.value AND r.period = :period
"""
_RATED_AFTER = """
SELECT c.batch_id, CAST(c.row_key AS INTEGER), c.image FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'rating' WHERE b.id > ? ORDER BY c.batch_id
"""

_ACHIEVED_AFTER = """
SELECT c.row_key, c.image FROM batch b
CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'unit_rating' WHERE b.id > ? ORDER BY c.batch_id
"""


class StateRow(NamedTuple):
    """A person with the state in force on a day: the name with titles, and without."""

    id: int
    nip: str
    titled: str
    name: str
    kind: str | None
    position_kind: str | None
    level: str | None
    position: str | None
    golongan: str | None
    unit_id: int | None
    supervisor_nip: str | None


class PlannedRow(NamedTuple):
    """An indicator with its planned result and plan."""

    employee_id: int
    plan_id: int
    begins: str
    ends: str
    plan_kind: str
    status: str
    result_id: int
    result_kind: str
    result: str
    parent_code: str | None
    parent_title: str | None
    iku_code: str | None
    indicator_id: int
    code: str
    indicator: str
    aspect: str | None
    measure: str | None
    target: int
    target_high: int | None
    result_code: str


class LedRow(NamedTuple):
    """A planned result of a leader, with the days of the plan, the leader's post and the indicators in words."""

    nip: str
    begins: str
    ends: str
    code: str
    title: str
    position_kind: str | None
    position: str | None
    level: str | None
    indicators: str | None
    result_id: int


def states(session: Session, ids: Iterable[int], day: date) -> dict[int, StateRow]:
    """States of people on a day, by number."""
    return {row.id: row for row in _states(session, list(ids), day, "id")}


def states_by_nip(session: Session, nips: Iterable[str], day: date) -> dict[str, StateRow]:
    """States on a day of those of these NIPs who are in the roster."""
    return {row.nip: row for row in _states(session, sorted(nips), day, "nip")}


def _states(session: Session, wanted: Collection[object], day: date, key: str) -> Iterator[StateRow]:
    values = {"wanted": json.dumps(list(wanted)), "day": day.isoformat()}
    return map(StateRow._make, raw_connection(session).execute(_STATE.format(key=key), values))


def planned_rows(session: Session, period: Period, ids: Iterable[int]) -> dict[int, list[PlannedRow]]:
    """Plans of these people that touch the period, an indicator a row, in the order of evaluations; by person."""
    found: dict[int, list[PlannedRow]] = defaultdict(list)
    for row in _run(session, _PLANNED, period, ids):
        found[row[0]].append(PlannedRow(*row))
    return found


def led_rows(session: Session, first: str, last: str, nips: Iterable[str]) -> list[LedRow]:
    """Planned results of leaders in plans that touch these days, those of the own post first."""
    values = {"wanted": json.dumps(sorted(nips)), "start": first, "end": last}
    return [LedRow(*row) for row in raw_connection(session).execute(_LED, values)]


def rated_units(session: Session, year: int) -> set[int]:
    """Units that have a capaian in any period of a year."""
    sql = "SELECT DISTINCT unit_id FROM unit_rating WHERE period = ? OR period LIKE ? || '-%'"
    return {unit for (unit,) in raw_connection(session).execute(sql, (str(year), str(year)))}


def achievements_after(session: Session, period: Period, batch: int) -> dict[int, str | None]:
    """Capaian of units that was changed after a batch: what it was then, by unit; None where there was none."""
    raw = raw_connection(session)
    own = "SELECT CAST(id AS TEXT), unit_id FROM unit_rating WHERE period = ?"
    units: dict[str, int] = dict(raw.execute(own, (str(period),)).fetchall())
    first: dict[str, str | None] = {}
    for key, image in raw.execute(_ACHIEVED_AFTER, (batch,)):
        told = json.loads(image) if image else None
        first.setdefault(key, told and told["predikat"])
        if told and told["period"] == str(period):
            units[key] = told["unit_id"]
    return {unit: first[key] for key, unit in units.items() if key in first}


def iku_titles(session: Session, codes: Collection[str]) -> dict[str, tuple[str | None, str]]:
    """Sasaran above and title of these IKU, by code."""
    found = raw_connection(session).execute(
        "SELECT s.code, a.title, s.title FROM json_each(?) w CROSS JOIN strategy s ON s.code = w.value"
        " LEFT JOIN strategy a ON a.id = s.parent_id",
        (json.dumps(sorted(codes)),),
    )
    return {code: (above, title) for code, above, title in found}


def evidence(session: Session, period: Period, indicator_ids: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """Evidence in the period by indicator: the ISO day, and what was named."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for number, day, said in _run(session, _EVIDENCE, period, indicator_ids):
        found[number].append((day, said))
    return found


def received(session: Session, period: Period) -> dict[int, date]:
    """The day on which each person received the evaluation."""
    sql = "SELECT employee_id, received_on FROM delivery WHERE period = ?"
    found = raw_connection(session).execute(sql, (str(period),))
    return {number: date.fromisoformat(day) for number, day in found}


def feedback_texts(session: Session, period: Period, ids: Iterable[int], final_in: Mapping[int, int]) -> dict[int, str]:
    """The leader's words with the rating of the period, by person.

    ``final_in``: batch that made an evaluation final; what the rating said then counts, whatever it says now.
    """
    texts: dict[int, str | None] = {}
    owners: dict[int, int] = {}
    for number, person, said in _run(session, _RATED, period, ids):
        texts[person], owners[number] = said, person
    if final_in:
        texts |= _as_they_were(session, period, final_in, owners)
    return {person: said for person, said in texts.items() if said}


def _as_they_were(
    session: Session, period: Period, final_in: Mapping[int, int], owners: Mapping[int, int]
) -> dict[int, str | None]:
    """Words of ratings that were changed after their evaluation was final: the first image since then."""
    were: dict[int, str | None] = {}
    for batch, number, image in raw_connection(session).execute(_RATED_AFTER, (min(final_in.values()),)):
        told: dict[str, Any] = (
            json.loads(image) if image else {"employee_id": owners.get(number), "period": str(period)}
        )
        person = told["employee_id"]
        if told["period"] == str(period) and person in final_in and person not in were and batch > final_in[person]:
            were[person] = told.get("feedback")
    return were


def newest_change(session: Session) -> datetime:
    """The moment of the newest batch that changed anything; the beginning of our reckoning where none has."""
    found = raw_connection(session).execute("SELECT made_at FROM batch WHERE id = (SELECT max(batch_id) FROM change)")
    row = found.fetchone()
    return datetime.fromisoformat(row[0] if row else "2000-01-01")


def _run(session: Session, sql: str, period: Period, wanted: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    values = {
        "wanted": json.dumps(list(wanted)), "start": str(period.start), "end": str(period.end), "period": str(period),
    }  # fmt: skip
    return iter(raw_connection(session).execute(sql, values))
