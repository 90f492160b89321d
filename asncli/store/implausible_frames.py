"""What the list of implausible achievements asks of the store: dates, jumps, series of figures. Nothing is written.

Sets, not loops: each question is one pass along the keys, and only what may be worth a question leaves the database.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.reports.implausible_data import Dated, Who
from asncli.rules.implausible import JUMP, Task
from asncli.store.database import raw_connection
from asncli.terms import Period, Recap

_DATED = """
SELECT p.employee_id, count(*), min(a.day), max(a.day), min(s.day), max(s.day)
FROM plan p CROSS JOIN indicator i ON i.plan_id = p.id
CROSS JOIN achievement a ON a.indicator_id = i.id AND a.day BETWEEN :start AND :end
CROSS JOIN temp.entered s ON s.id = a.source_id
WHERE p.begins <= :end AND p.ends >= :start
GROUP BY p.employee_id
"""
# The same indicator in the same or in another plan of the person: same code, title and recap.
_SAME = """
FROM {0} CROSS JOIN plan q ON q.employee_id = p.employee_id
CROSS JOIN indicator j ON j.plan_id = q.id AND j.code = i.code AND j.title = i.title AND j.recap = i.recap
"""
_OF = "SELECT {0}(a.value) FROM achievement a WHERE a.indicator_id = {1}.id AND"
_IN, _OUT = "a.day BETWEEN :start AND :end", "(a.day < :start OR a.day > :end)"
# A recap is at most the sum (or, of other recaps, the largest figure), and at least the largest (the smallest)
# figure: what can not be a jump by these bounds is not looked at further.
_SUSPECTS = f"""
SELECT DISTINCT i.id {_SAME.format("plan p CROSS JOIN indicator i ON i.plan_id = p.id")}
WHERE p.begins <= :end AND p.ends >= :start
  AND CASE i.recap WHEN 'jumlah' THEN ({_OF.format("sum", "i")} {_IN}) ELSE ({_OF.format("max", "i")} {_IN}) END
    > {JUMP} * CASE WHEN i.recap IN ('jumlah', 'tertinggi') THEN ({_OF.format("max", "j")} {_OUT})
                    ELSE ({_OF.format("min", "j")} {_OUT}) END
"""
_HISTORY = f"""
SELECT i.id, p.employee_id, i.code, i.title, i.recap, a.day, a.value
{_SAME.format("json_each(:ids) w CROSS JOIN indicator i ON i.id = w.value CROSS JOIN plan p ON p.id = i.plan_id")}
CROSS JOIN achievement a ON a.indicator_id = j.id
ORDER BY i.id, a.day
"""
_SERIES = """
SELECT w.value, (SELECT group_concat(value) FROM (
    SELECT a.value FROM achievement a WHERE a.indicator_id = w.value AND a.day BETWEEN :start AND :end ORDER BY a.day))
FROM json_each(:ids) w
"""
_TASKS = """
SELECT w.value, r.iku_code, r.parent_code, r.parent_title, i.title, i.target, i.target_high
FROM json_each(:ids) w CROSS JOIN indicator i ON i.id = w.value
CROSS JOIN planned_result r ON r.id = i.planned_result_id
WHERE coalesce(r.iku_code, r.parent_code, r.parent_title) IS NOT NULL
"""
_TITLED = "trim(coalesce(e.front_title || ' ', '') || e.name || coalesce(', ' || e.back_title, ''))"


class Realised(NamedTuple):
    """One realisation of an indicator that may have jumped, in this plan or another."""

    indicator_id: int
    employee_id: int
    code: str
    title: str
    recap: Recap
    day: date
    value: int


def dated(session: Session, period: Period) -> Iterator[Dated]:
    """When everybody's realisations in the period are dated, and when they were entered."""
    connection = raw_connection(session)
    _entered(connection)
    return map(Dated._make, connection.execute(_DATED, _bounds(period)))


def _entered(connection: sqlite3.Connection) -> None:
    """The day (UTC) of every source, in a table so narrow that asking it for each realisation costs little."""
    connection.execute("DROP TABLE IF EXISTS temp.entered")
    connection.execute("CREATE TEMP TABLE entered (id INTEGER PRIMARY KEY, day TEXT)")
    connection.execute(
        "INSERT INTO temp.entered SELECT s.id, substr(b.made_at, 1, 10) FROM source s JOIN batch b ON b.id = s.batch_id"
    )


def suspects(session: Session, period: Period) -> list[Realised]:
    """All realisations, by indicator and day, of the indicators that may have jumped in the period."""
    connection = raw_connection(session)
    ids = [number for (number,) in connection.execute(_SUSPECTS, _bounds(period))]
    return [
        Realised(number, person, code, title, Recap(recap), date.fromisoformat(day), value)
        for number, person, code, title, recap, day, value in connection.execute(_HISTORY, {"ids": json.dumps(ids)})
    ]


def series(session: Session, period: Period, indicator_ids: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Realisations in the period of these indicators, in the order of their days: ten-thousandths, with commas."""
    values = {**_bounds(period), "ids": json.dumps(list(indicator_ids))}
    return iter(raw_connection(session).execute(_SERIES, values))


def tasks(session: Session, indicator_ids: Iterable[int]) -> dict[int, Task]:
    """Kode IKU, RHK Atasan, title and target of these indicators; only of those that serve an IKU or that RHK."""
    rows = raw_connection(session).execute(_TASKS, {"ids": json.dumps(list(indicator_ids))})
    return {number: tuple(task) for number, *task in rows}


def names(session: Session, employee_ids: Iterable[int]) -> dict[int, Who]:
    """NIP and name with titles of these people."""
    rows = raw_connection(session).execute(
        f"SELECT e.id, e.nip, {_TITLED} FROM json_each(?) w CROSS JOIN employee e ON e.id = w.value",
        (json.dumps(list(employee_ids)),),
    )
    return {number: Who(nip, name) for number, nip, name in rows}


def _bounds(period: Period) -> dict[str, str]:
    return {"start": str(period.start), "end": str(period.end)}
