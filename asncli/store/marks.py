"""What the law needs to know of people in a period, read as columns of whole numbers.

The recap of the realisations (sum, mean, last, maximum) is made by the database, indicator by indicator, along
the key of the table; nothing but its result leaves the database. People come in chunks, so memory does not
grow with the office.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
from sqlmodel import Session

from asncli.rules.marks import ABSENT, BoolArray, IntArray, Marks, no_feedback
from asncli.rules.policy import Policy
from asncli.store.ahead import read_ahead
from asncli.store.database import raw_connection
from asncli.store.feedback_figures import feedback, semesters
from asncli.store.heads import Headed, heads
from asncli.store.reading import ask_for, columns, places
from asncli.terms import Period

CHUNK = 10_000
GIVEN = ("S1", "S2", "Q1", "Q2", "Q3", "Q4")

_RATING_CODE = "CASE {0} WHEN 'below' THEN 1 WHEN 'meets' THEN 2 WHEN 'above' THEN 3 ELSE 0 END"
_INSIDE = "FROM achievement a WHERE a.indicator_id = i.id AND a.day BETWEEN :start AND :until"

# One pass along the keys: person, plan, planned result, indicator, realisations of the period. The order asked for
# is that of the indices, so nothing is sorted. What few indicators have (a range, targets of periods) is only
# flagged here: every column costs as much as reading a realisation.
_INDICATORS = {
    "plan": "p.id",
    "result": "r.id",
    "weight": "coalesce(r.weight, -1)",
    "id": "i.id",
    "packed": f"""CASE i.direction WHEN 'naik' THEN 0 WHEN 'turun' THEN 8 ELSE 16 END
        + CASE i.recap WHEN 'jumlah' THEN 0 WHEN 'rata-rata' THEN 2 WHEN 'terakhir' THEN 4 ELSE 6 END
        + (coalesce(i.target_high, i.target_s1, i.target_s2, i.target_q1, i.target_q2, i.target_q3, i.target_q4)
           IS NOT NULL)
        + CASE i.recap WHEN 'rata-rata' THEN (SELECT count(*) {_INSIDE}) ELSE 1 END * 32""",
    "target": "i.target",
    "num": f"""coalesce(CASE i.recap
        WHEN 'terakhir' THEN (SELECT a.value {_INSIDE} ORDER BY a.day DESC LIMIT 1)
        WHEN 'tertinggi' THEN (SELECT max(a.value) {_INSIDE})
        ELSE (SELECT sum(a.value) {_INSIDE}) END, -1)""",
}
_ALONG_THE_KEYS = """
FROM temp.wanted w
CROSS JOIN plan p ON p.employee_id = w.employee_id AND p.begins <= :end AND p.ends >= :start
CROSS JOIN planned_result r ON r.plan_id = p.id
CROSS JOIN indicator i ON i.planned_result_id = r.id
ORDER BY w.position, p.year, p.begins, r.code, i.id
"""
_PLANS = {
    "id": "p.id",
    "person": "w.position",
    "begins": "CAST(julianday(p.begins) - 1721424.5 AS INTEGER)",
    "ends": "CAST(julianday(p.ends) - 1721424.5 AS INTEGER)",
}
_OF_PLANS = """
FROM temp.wanted w CROSS JOIN plan p ON p.employee_id = w.employee_id AND p.begins <= :end AND p.ends >= :start
"""
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
    new_idea: int
    assessor_nip: str | None
    exclusion: str | None
    standing: str | None  # status of an evaluation that may not be replaced: final or objected
    standing_predikat: str | None


@dataclass(frozen=True)
class Chunk:
    """A slice of the people with their marks; ``indicator_id`` … name the rows behind the columns of ``marks``.

    ``assumed``: people with an indicator whose direction or recap was derived, and is not approved yet. ``headed``:
    the unit whose capaian organisasi rates its head, by position.
    """

    subjects: Sequence[Subject]
    marks: Marks
    plan_id: IntArray
    result_id: IntArray
    indicator_id: IntArray
    assumed: BoolArray
    headed: Mapping[int, Headed]


def subjects(session: Session, period: Period, employee_ids: Iterable[int] | None = None) -> list[Subject]:
    """Everybody with an active assignment on at least one day of the period, once, in the order of the keys
    (rows of neighbours lie together: reading by unit instead costs three times as much).

    Unit, jabatan, golongan and superior are those of the last day of the period, or of the last active day
    before it. ``days`` counts active days inside the period; the first state known holds from before.
    """
    connection = raw_connection(session)
    only = "true"
    if employee_ids is not None:
        ask_for(connection, "subject_filter", list(employee_ids))
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
           coalesce(r.new_idea, 0), r.assessor_nip, x.reason, e.status, e.predikat
    FROM present s JOIN assignment a ON a.id = s.id
    LEFT JOIN rating r ON r.employee_id = s.employee_id AND r.period = :period
    LEFT JOIN exclusion x ON x.employee_id = s.employee_id AND x.period = :period
    LEFT JOIN evaluation e ON e.employee_id = s.employee_id AND e.period = :period
         AND e.status IN ('final', 'objected')
    ORDER BY s.employee_id
    """
    return list(map(Subject._make, connection.execute(sql, {**_bounds(period), "days": period.days})))


def chunks(
    session: Session,
    period: Period,
    people: Sequence[Subject],
    size: int = CHUNK,
    *,
    policy: Policy | None = None,
    apart: bool = False,
    until: date | None = None,
) -> Iterator[Chunk]:
    """Marks of the given people, ``size`` people at a time, in their order; ``apart`` as in ``read_ahead``."""

    def read(by: Session, some: Sequence[Subject]) -> Chunk:
        return marks(by, period, some, policy, until)

    return read_ahead(session, read, [people[low : low + size] for low in range(0, len(people), size)], apart=apart)


def marks(
    session: Session,
    period: Period,
    people: Sequence[Subject],
    policy: Policy | None = None,
    until: date | None = None,
) -> Chunk:
    """Marks of the given people in one piece (``rules.marks.Marks``), with the ids of the rows behind them.

    Feedback is read by the policy's minimum of raters; without a policy none is read. ``until``: no realisation
    after this day of the period.
    """
    connection = raw_connection(session)
    ask_for(connection, "wanted", [s.employee_id for s in people])
    bounds = {**_bounds(period), "until": str(until or period.end)}
    read = columns(connection, tuple(_INDICATORS.values()), _ALONG_THE_KEYS, bounds)
    found = dict(zip(_INDICATORS, read, strict=True))
    plan_first, plan_of_row = _groups(found["plan"])
    result_first, indicator_result = _groups(found["result"])
    plan_id = found["plan"][plan_first]
    plans = _plans(connection, bounds, plan_id)
    packed = found["packed"]
    high, given = _special(connection, found["id"], packed % 2 == 1)
    realised = found["num"] >= 0
    n = len(people)
    assumed = np.zeros(n, bool)
    if connection.execute("SELECT EXISTS (SELECT 1 FROM indicator WHERE assumed)").fetchone()[0]:
        assumed[[position for (position,) in connection.execute(_ASSUMED, bounds)]] = True
    units = [s.unit_id for s in people]
    headed = heads(connection, period, units)
    unit_achievement, heads_several = headed.columns(n)
    return Chunk(
        subjects=people,
        plan_id=plan_id,
        result_id=found["result"][result_first],
        indicator_id=found["id"],
        assumed=assumed,
        headed=headed.counted,
        marks=Marks(
            leader_work=np.fromiter((s.leader_work for s in people), "i8", n),
            leader_behaviour=np.fromiter((s.leader_behaviour for s in people), "i8", n),
            unit_achievement=unit_achievement,
            heads_several=heads_several,
            new_idea=np.fromiter((s.new_idea for s in people), bool, n),
            feedback=feedback(session, period, units, policy) if policy else no_feedback(n),
            semesters=semesters(session, period, units, policy) if policy else (),
            plan_person=plans["person"],
            plan_begins=plans["begins"],
            plan_ends=plans["ends"],
            result_plan=plan_of_row[result_first],
            result_weight=found["weight"][result_first],
            indicator_result=indicator_result,
            direction=packed // 8 % 4,
            recap=packed // 2 % 4,
            target=found["target"],
            target_high=high,
            actual_num=np.where(realised, found["num"], 0),
            actual_den=np.where(realised, packed // 32, 0),
            given=given,
        ),
    )


def _bounds(period: Period) -> dict[str, str]:
    return {"start": str(period.start), "end": str(period.end), "period": str(period)}


def _groups(ids: IntArray) -> tuple[IntArray, IntArray]:
    """Positions where a new id begins, and for every row the number of its group."""
    new = np.ones(len(ids), bool)
    new[1:] = ids[1:] != ids[:-1]
    return np.flatnonzero(new), np.cumsum(new) - 1


def _plans(connection: sqlite3.Connection, bounds: dict[str, str], plan_id: IntArray) -> dict[str, IntArray]:
    """Columns of the plans in the order of ``plan_id``; dates as ordinals."""
    found = columns(connection, tuple(_PLANS.values()), _OF_PLANS, bounds)
    return dict(zip(_PLANS, found[:, places(found[0], plan_id)], strict=True))


def _special(
    connection: sqlite3.Connection, indicator_id: IntArray, flagged: BoolArray
) -> tuple[IntArray, dict[str, IntArray]]:
    """Range ends and period columns of the flagged indicators, ABSENT elsewhere; only period columns that occur."""
    names = ("high", *GIVEN)
    ask_for(connection, "flagged", indicator_id[flagged].tolist())
    rest = "FROM temp.flagged f CROSS JOIN indicator i ON i.id = f.employee_id ORDER BY f.position"
    found = columns(connection, [f"coalesce(i.target_{name.lower()}, -1)" for name in names], rest)
    spread = {}
    for name, column in zip(names, found, strict=True):
        spread[name] = np.full(len(indicator_id), ABSENT, "i8")
        spread[name][flagged] = column
    return spread["high"], {name: spread[name] for name in GIVEN if (spread[name] != ABSENT).any()}
