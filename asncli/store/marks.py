"""What the law needs to know of people in a period, read as columns of whole numbers.

The recap of the realisations (sum, mean, last, maximum) is made by the database, indicator by indicator, along
the key of the table; nothing but its result leaves the database. People come in chunks, so memory does not
grow with the office.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from sqlmodel import Session

from asncli.rules.marks import ABSENT, BoolArray, IntArray, Marks
from asncli.store.database import raw_connection
from asncli.terms import Period

CHUNK = 20_000
GIVEN = ("S1", "S2", "Q1", "Q2", "Q3", "Q4")

_RATING_CODE = "CASE {0} WHEN 'below' THEN 1 WHEN 'meets' THEN 2 WHEN 'above' THEN 3 ELSE 0 END"
_INSIDE = "FROM achievement a WHERE a.indicator_id = i.id AND a.day BETWEEN :start AND :end"

# One pass along the keys: person, plan, planned result, indicator, realisations of the period. The order asked for
# is that of the indices, so nothing is sorted. What few indicators have (a range, targets of periods) is only
# flagged here: every column costs as much as reading a realisation.
_INDICATORS = f"""
SELECT p.id, r.id, coalesce(r.weight, -1), i.id,
       CASE i.direction WHEN 'naik' THEN 0 WHEN 'turun' THEN 8 ELSE 16 END
       + CASE i.recap WHEN 'jumlah' THEN 0 WHEN 'rata-rata' THEN 2 WHEN 'terakhir' THEN 4 ELSE 6 END
       + (coalesce(i.target_high, i.target_s1, i.target_s2, i.target_q1, i.target_q2, i.target_q3, i.target_q4)
          IS NOT NULL)
       + CASE i.recap WHEN 'rata-rata' THEN (SELECT count(*) {_INSIDE}) ELSE 1 END * 32,
       i.target,
       coalesce(CASE i.recap
           WHEN 'terakhir' THEN (SELECT a.value {_INSIDE} ORDER BY a.day DESC LIMIT 1)
           WHEN 'tertinggi' THEN (SELECT max(a.value) {_INSIDE})
           ELSE (SELECT sum(a.value) {_INSIDE}) END, -1)
FROM temp.wanted w
CROSS JOIN plan p ON p.employee_id = w.employee_id AND p.begins <= :end AND p.ends >= :start
CROSS JOIN planned_result r ON r.plan_id = p.id
CROSS JOIN indicator i ON i.planned_result_id = r.id
ORDER BY w.position, p.year, p.begins, r.code, i.id
"""
_INDICATOR_COLUMNS = ("plan", "result", "weight", "id", "packed", "target", "num")

_PLANS = """
SELECT p.id, w.position,
       CAST(julianday(p.begins) - 1721424.5 AS INTEGER), CAST(julianday(p.ends) - 1721424.5 AS INTEGER)
FROM temp.wanted w CROSS JOIN plan p ON p.employee_id = w.employee_id AND p.begins <= :end AND p.ends >= :start
"""
_PLAN_COLUMNS = ("id", "person", "begins", "ends")
_ASSUMED = """
SELECT w.position FROM temp.wanted w CROSS JOIN plan p ON p.employee_id = w.employee_id
     AND p.begins <= :end AND p.ends >= :start
WHERE EXISTS (SELECT 1 FROM indicator i WHERE i.plan_id = p.id AND i.assumed)
"""


class Subject(NamedTuple):
    """One person in a period: the state of the last day, the leader's ratings, what stands already."""

    employee_id: int
    days: int
    unit_id: int | None
    position: str | None
    golongan: str | None
    kind: str | None
    supervisor_nip: str | None
    legal_status: str | None
    leader_work: int
    leader_behaviour: int
    assessor_nip: str | None
    exclusion: str | None
    standing: str | None  # status of an evaluation that may not be replaced: final or objected
    standing_predikat: str | None


@dataclass(frozen=True)
class Chunk:
    """A slice of the people with their marks; ``indicator_id`` … name the rows behind the columns of ``marks``.

    ``assumed``: people with an indicator whose direction or recap was derived, and is not approved yet.
    """

    subjects: Sequence[Subject]
    marks: Marks
    plan_id: IntArray
    result_id: IntArray
    indicator_id: IntArray
    assumed: BoolArray


def subjects(session: Session, period: Period, employee_ids: Iterable[int] | None = None) -> list[Subject]:
    """Everybody with an active assignment on at least one day of the period, once, in the order of the keys
    (rows of neighbours lie together: reading by unit instead costs three times as much).

    Unit, jabatan, golongan and superior are those of the last day of the period, or of the last active day
    before it. ``days`` counts active days inside the period; the first state known holds from before.
    """
    connection = raw_connection(session)
    only = "true"
    if employee_ids is not None:
        _fill(connection, "subject_filter", ((n, n) for n in employee_ids))
        only = "a.employee_id IN (SELECT employee_id FROM temp.subject_filter)"
    # Most people have one state, which holds all the time; only the others need their days counted.
    sql = f"""
    WITH several AS MATERIALIZED (
        SELECT employee_id FROM assignment GROUP BY employee_id HAVING count(*) > 1
    ), spans AS (
        SELECT a.id, a.employee_id, a.active,
               CASE WHEN lag(a.since) OVER w IS NULL THEN :start ELSE max(a.since, :start) END AS first,
               min(coalesce(date(lead(a.since) OVER w, '-1 day'), :end), :end) AS last
        FROM assignment a WHERE a.employee_id IN several AND {only}
        WINDOW w AS (PARTITION BY a.employee_id ORDER BY a.since)
    ), moved AS (
        SELECT employee_id, max(last) AS last, id,
               sum(CAST(julianday(last) - julianday(first) AS INTEGER) + 1) AS days
        FROM spans WHERE active AND first <= last GROUP BY employee_id
    ), present AS (
        SELECT a.employee_id, a.id, :days AS days FROM assignment a
        WHERE a.active AND a.employee_id NOT IN several AND {only}
        UNION ALL SELECT employee_id, id, days FROM moved
    )
    SELECT s.employee_id, s.days, a.unit_id, a.position, a.golongan, a.kind, a.supervisor_nip, a.legal_status,
           {_RATING_CODE.format("r.work_rating")}, {_RATING_CODE.format("r.behaviour_rating")},
           r.assessor_nip, x.reason, e.status, e.predikat
    FROM present s JOIN assignment a ON a.id = s.id
    LEFT JOIN rating r ON r.employee_id = s.employee_id AND r.period = :period
    LEFT JOIN exclusion x ON x.employee_id = s.employee_id AND x.period = :period
    LEFT JOIN evaluation e ON e.employee_id = s.employee_id AND e.period = :period
         AND e.status IN ('final', 'objected')
    ORDER BY s.employee_id
    """
    return list(map(Subject._make, connection.execute(sql, {**_bounds(period), "days": period.days})))


def chunks(session: Session, period: Period, people: Sequence[Subject], size: int = CHUNK) -> Iterator[Chunk]:
    """Marks of the given people, ``size`` people at a time, in their order."""
    for low in range(0, len(people), size):
        yield marks(session, period, people[low : low + size])


def marks(session: Session, period: Period, people: Sequence[Subject]) -> Chunk:
    """Marks of the given people in one piece (``rules.marks.Marks``), with the ids of the rows behind them."""
    connection = raw_connection(session)
    _fill(connection, "wanted", enumerate(s.employee_id for s in people))
    bounds = _bounds(period)
    dtype = [(name, "i8") for name in _INDICATOR_COLUMNS]
    found = np.fromiter(connection.execute(_INDICATORS, bounds), dtype=dtype)
    plan_first, plan_of_row = _groups(found["plan"])
    result_first, indicator_result = _groups(found["result"])
    plan_id = found["plan"][plan_first]
    plans = _plans(connection, bounds, plan_id)
    packed = found["packed"]
    high, given = _special(connection, found["id"], packed % 2 == 1)
    realised = found["num"] >= 0
    n = len(people)
    assumed = np.zeros(n, bool)
    assumed[[position for (position,) in connection.execute(_ASSUMED, bounds)]] = True
    return Chunk(
        subjects=people,
        plan_id=plan_id,
        result_id=found["result"][result_first],
        indicator_id=np.ascontiguousarray(found["id"]),
        assumed=assumed,
        marks=Marks(
            leader_work=np.fromiter((s.leader_work for s in people), "i8", n),
            leader_behaviour=np.fromiter((s.leader_behaviour for s in people), "i8", n),
            behaviour=np.full(n, ABSENT, "i8"),
            plan_person=plans["person"],
            plan_begins=plans["begins"],
            plan_ends=plans["ends"],
            result_plan=plan_of_row[result_first],
            result_weight=found["weight"][result_first],
            indicator_result=indicator_result,
            direction=packed // 8 % 4,
            recap=packed // 2 % 4,
            target=np.ascontiguousarray(found["target"]),
            target_high=high,
            actual_num=np.where(realised, found["num"], 0),
            actual_den=np.where(realised, packed // 32, 0),
            given=given,
        ),
    )


def _bounds(period: Period) -> dict[str, str]:
    return {"start": str(period.start), "end": str(period.end), "period": str(period)}


def _fill(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[int, int]]) -> None:
    connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} (position INTEGER PRIMARY KEY, employee_id INTEGER)")
    connection.execute(f"DELETE FROM temp.{table}")
    connection.executemany(f"INSERT INTO temp.{table} VALUES (?, ?)", rows)


def _groups(ids: IntArray) -> tuple[IntArray, IntArray]:
    """Positions where a new id begins, and for every row the number of its group."""
    new = np.ones(len(ids), bool)
    new[1:] = ids[1:] != ids[:-1]
    return np.flatnonzero(new), np.cumsum(new) - 1


def _plans(connection: sqlite3.Connection, bounds: dict[str, str], plan_id: IntArray) -> dict[str, IntArray]:
    """Columns of the plans in the order of ``plan_id``; dates as ordinals."""
    found = np.fromiter(connection.execute(_PLANS, bounds), dtype=[(name, "i8") for name in _PLAN_COLUMNS])
    found.sort(order="id")
    at = np.searchsorted(found["id"], plan_id)
    return {name: found[name][at] for name in _PLAN_COLUMNS}


def _special(
    connection: sqlite3.Connection, indicator_id: IntArray, flagged: BoolArray
) -> tuple[IntArray, dict[str, IntArray]]:
    """Range ends and period columns of the flagged indicators, ABSENT elsewhere; only period columns that occur."""
    names = ("high", *GIVEN)
    columns = ", ".join(f"coalesce(i.target_{name.lower()}, -1)" for name in names)
    _fill(connection, "flagged", enumerate(indicator_id[flagged].tolist()))
    sql = f"""SELECT {columns} FROM temp.flagged f
              CROSS JOIN indicator i ON i.id = f.employee_id ORDER BY f.position"""
    found = np.fromiter(connection.execute(sql), dtype=[(name, "i8") for name in names])
    spread = {}
    for name in names:
        spread[name] = np.full(len(indicator_id), ABSENT, "i8")
        spread[name][flagged] = found[name]
    return spread["high"], {name: spread[name] for name in GIVEN if (found[name] != ABSENT).any()}
