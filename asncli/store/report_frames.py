"""What reports ask of the store: evaluated people, units, the names behind indicators, and the state of the data."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlmodel import Session, select

from asncli.reports.frames import IndicatorRow, Law, ObstacleRow, PersonRow, Reported, State
from asncli.store.database import raw_connection
from asncli.store.locks import find_lock
from asncli.store.models import Batch
from asncli.store.staging import NEW_NIP
from asncli.terms import Period

# What an evaluation reads; evaluations themselves and the name of the agency are not among it.
_READ = ("assignment", "plan", "planned_result", "indicator", "achievement", "rating", "unit_rating", "exclusion")
_TITLED = "trim(coalesce({0}.front_title || ' ', '') || {0}.name || coalesce(', ' || {0}.back_title, ''))"
# People as they were called when the period was closed: as the first batch to change them since found them.
_NAMED = """
WITH was AS (
    SELECT min(b.id), CAST(c.row_key AS INTEGER) AS id, json_extract(c.image, '$.name') AS name,
           json_extract(c.image, '$.front_title') AS front_title, json_extract(c.image, '$.back_title') AS back_title
    FROM period_lock l JOIN source s ON s.id = l.source_id JOIN batch b ON b.id > s.batch_id
    CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'employee' AND c.image IS NOT NULL
    WHERE l.period = :period AND l.status = 'closed' GROUP BY c.row_key
), named AS (
    SELECT e.id, e.agency_id, e.nip, coalesce(w.name, e.name) AS name,
           CASE WHEN w.id IS NULL THEN e.front_title ELSE w.front_title END AS front_title,
           CASE WHEN w.id IS NULL THEN e.back_title ELSE w.back_title END AS back_title
    FROM employee e LEFT JOIN was w ON w.id = e.id
)
"""
_PEOPLE = f"""{_NAMED}
SELECT v.employee_id, e.nip, {_TITLED.format("e")}, v.unit_id, v.position, v.golongan, v.status,
       v.provisional, v.work_result, v.work_rating, v.work_basis, v.behaviour, v.behaviour_rating,
       v.behaviour_basis, v.predikat, v.proposal, v.missing, v.notes, x.reason,
       v.supervisor_nip, {_TITLED.format("b")}
FROM evaluation v JOIN named e ON e.id = v.employee_id
LEFT JOIN exclusion x ON x.employee_id = v.employee_id AND x.period = v.period
LEFT JOIN named b ON b.agency_id = e.agency_id
    AND b.nip = coalesce(({NEW_NIP.format("v.supervisor_nip")}), v.supervisor_nip)
WHERE v.period = :period ORDER BY e.name COLLATE NOCASE, e.nip
"""
_INDICATORS = """
SELECT i.id, p.employee_id, r.code, r.title, i.code, i.title,
       (SELECT count(*) FROM achievement a WHERE a.indicator_id = i.id AND a.day BETWEEN :start AND :end)
FROM json_each(:people) w
CROSS JOIN plan p ON p.employee_id = w.value AND p.begins <= :end AND p.ends >= :start
CROSS JOIN planned_result r ON r.plan_id = p.id
CROSS JOIN indicator i ON i.planned_result_id = r.id
"""
_TOLD = """
FROM json_each(:people) w
CROSS JOIN plan p ON p.employee_id = w.value AND p.begins <= :end AND p.ends >= :start
CROSS JOIN indicator i ON i.plan_id = p.id
CROSS JOIN achievement a ON a.indicator_id = i.id AND a.day BETWEEN :start AND :end
WHERE (a.obstacle IS NOT NULL OR a.follow_up IS NOT NULL)
"""
_OBSTACLES = f"""
SELECT p.employee_id, i.code, i.title, a.day, a.obstacle, a.follow_up {_TOLD} ORDER BY w.key, a.day, i.code
"""
_REPORTED = f"""
SELECT p.employee_id, count(*), count(a.obstacle), count(a.obstacle) FILTER (WHERE a.follow_up IS NOT NULL) {_TOLD}
GROUP BY p.employee_id
"""


def evaluated_people(session: Session, period: Period) -> Iterator[PersonRow]:
    """Everybody with an evaluation in the period, by name, with titles; of a closed period as they were called then."""
    return map(PersonRow._make, raw_connection(session).execute(_PEOPLE, {"period": str(period)}))


def indicator_rows(session: Session, period: Period, employee_ids: Iterable[int]) -> list[IndicatorRow]:
    """Indicators in the plans of these people that touch the period."""
    return [IndicatorRow(*row) for row in _run(session, _INDICATORS, period, employee_ids)]


def obstacle_rows(session: Session, period: Period, employee_ids: Iterable[int]) -> list[ObstacleRow]:
    """Kendala and tindak lanjut that these people reported in the period; in their order, by day and code."""
    return [ObstacleRow(*row) for row in _run(session, _OBSTACLES, period, employee_ids)]


def reported(session: Session, period: Period, employee_ids: Iterable[int]) -> dict[int, Reported]:
    """How much of that each of these people has reported, by number; who has none is not there."""
    return {person: Reported(*counts) for person, *counts in _run(session, _REPORTED, period, employee_ids)}


def _run(session: Session, sql: str, period: Period, employee_ids: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    values = {"start": str(period.start), "end": str(period.end), "people": json.dumps(list(employee_ids))}
    return iter(raw_connection(session).execute(sql, values))


def indicators_in_plans(session: Session, period: Period, employee_ids: Iterable[int]) -> int:
    """How many indicators the plans of these people have that touch the period."""
    (count,) = (
        raw_connection(session)
        .execute(
            "SELECT count(*) FROM json_each(?) w CROSS JOIN plan p ON p.employee_id = w.value"
            " AND p.begins <= ? AND p.ends >= ? CROSS JOIN indicator i ON i.plan_id = p.id",
            (json.dumps(list(employee_ids)), str(period.end), str(period.start)),
        )
        .fetchone()
    )
    return int(count)


def any_weight(session: Session) -> bool:
    """Whether any planned result has a weight."""
    found = raw_connection(session).execute("SELECT EXISTS (SELECT 1 FROM planned_result WHERE weight IS NOT NULL)")
    return bool(found.fetchone()[0])


def laws(session: Session, period: Period) -> list[Law]:
    """Regulations, policies and programs by which the evaluations of the period were made, the commonest first."""
    found = raw_connection(session).execute(
        "SELECT b.regulation, b.regulation_digest, b.policy_digest, b.program, count(*) FROM evaluation v"
        " JOIN basis b ON b.id = v.basis_id WHERE v.period = ? GROUP BY b.id ORDER BY 5 DESC, 1, 2, 3, 4",
        (str(period),),
    )
    return [Law(*row) for row in found]


def state(session: Session, period: Period) -> State:
    """State of the data behind a report on the period, which must have evaluations."""
    connection = raw_connection(session)
    agency = connection.execute("SELECT name FROM agency ORDER BY id LIMIT 1").fetchone()
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    # That changed anything; what came after a closing is no part of what the report stands on.
    lock = find_lock(session, period)
    last = lock.batch if lock and lock.closed else sys.maxsize
    (newest,) = connection.execute("SELECT max(batch_id) FROM change WHERE batch_id <= ?", (last,)).fetchone()
    evaluated = _evaluated_in(session, period)
    listed = ", ".join(f"'{name}'" for name in _READ)
    (since,) = connection.execute(
        f"SELECT count(*) FROM batch b WHERE b.id > ? AND b.id <= ? AND EXISTS (SELECT 1 FROM change c"
        f" WHERE c.batch_id = b.id AND c.tbl IN ({listed}))",
        (evaluated, last),
    ).fetchone()
    moments = _moment(session, newest), _moment(session, evaluated)
    return State(agency[0] if agency else None, revision, newest, moments[0], evaluated, moments[1], since)


def _evaluated_in(session: Session, period: Period) -> int:
    """Newest batch that evaluated the period: one that wrote drafts, or found them all as they stood.

    Where nothing but finals is left it is the one that made the last of them final.
    """
    connection = raw_connection(session)
    (wrote,) = connection.execute(
        "SELECT coalesce(max(s.batch_id) FILTER (WHERE v.status NOT IN ('final', 'objected')), max(s.batch_id))"
        " FROM evaluation v JOIN source s ON s.id = v.source_id WHERE v.period = ?",
        (str(period),),
    ).fetchone()
    (looked,) = connection.execute(
        "SELECT max(id) FROM batch WHERE command = ? AND undone_at IS NULL", (f"evaluate {period}",)
    ).fetchone()
    return max(int(wrote), looked or 0)


def _moment(session: Session, batch_id: int) -> datetime:
    return session.exec(select(Batch.made_at).where(Batch.id == batch_id)).one()
