"""Plans of one year as the drafts of another: results, indicators and targets as they were, with the dates moved.

Everything is written by SELECT: thousands of plans never leave the database.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.locked_rows import locked_span
from asncli.store.positions import posts
from asncli.store.staging import BORNE
from asncli.store.writing import upsert_selected
from asncli.terms import folded

_RESULT = ("title", "kind", "parent_code", "iku_code", "weight", "parent_title")
_INDICATOR = (
    "title", "aspect", "measure", "direction", "recap", "target", "target_high", "target_s1", "target_s2",
    "target_q1", "target_q2", "target_q3", "target_q4", "assumed",
)  # fmt: skip
LEFT, PLANNED, CLOSED = "not-in-service", "has-plan", "period-closed"


class LeftOut(NamedTuple):
    """A person whose plan was not copied, and the code of the reason."""

    nip: str
    name: str
    code: str


class Copied(NamedTuple):
    """How many people, plans, results and indicators; who was left out; IKU without a target in the new year.

    ``several``: people of whom more than one plan of the year was copied.
    """

    people: int
    plans: int
    results: int
    indicators: int
    several: int
    left_out: Sequence[LeftOut]
    iku_without_target: Sequence[str]


def moved(begins: date, ends: date, year: int) -> tuple[date, date]:
    """Move the days of a plan to a year; what ended with February ends with it, and after it begins in March.

    >>> moved(date(2024, 2, 29), date(2024, 12, 31), 2025)
    (datetime.date(2025, 3, 1), datetime.date(2025, 12, 31))
    >>> moved(date(2023, 1, 1), date(2023, 2, 28), 2024)
    (datetime.date(2024, 1, 1), datetime.date(2024, 2, 29))
    """
    leap_day = (begins.month, begins.day) == (2, 29) and not isleap(year)
    first = date(year, 3, 1) if leap_day else begins.replace(year=year)
    after = ends + timedelta(days=1)
    last = after.replace(year=year + after.year - ends.year) - timedelta(days=1) if after.day == 1 else None
    last = last or (date(year, 2, 28) if (ends.month, ends.day) == (2, 29) else ends.replace(year=year))
    return min(first, last), last


def copy_plans(
    session: Session, batch_id: int, source_id: int, *, year: int, to: int, day: date,
    nip: str | None = None, unit_ids: Collection[int] | None = None,
) -> Copied:  # fmt: skip
    """Copy the plans of a year of those in service on a day (in some units; one person) who have none in ``to``.

    The copies are drafts, version 1. Who has left since, has a plan already, or would get one inside a closed period
    is left out whole.
    """
    raw = raw_connection(session)
    for table in ("copying", "copied"):
        raw.execute(f"DROP TABLE IF EXISTS temp.{table}")
    raw.execute("CREATE TEMP TABLE copying (id INTEGER PRIMARY KEY, employee_id, nip, name, begins, ends, code)")
    wanted = f"e.nip = {BORNE}" if nip else "true"
    plans = raw.execute(
        "SELECT p.id, e.id, e.nip, e.name, p.begins, p.ends FROM plan p JOIN employee e ON e.id = p.employee_id"
        f" WHERE p.year = ? AND {wanted} ORDER BY e.nip, p.begins",
        (year, nip, nip) if nip else (year,),
    ).fetchall()
    serving = {one.employee_id for one in posts(session, day, unit_ids=unit_ids)}
    elsewhere = {one.employee_id for one in posts(session, day)} - serving
    raw.executemany(
        "INSERT INTO temp.copying VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (number, person, *who, *moved(date.fromisoformat(begins), date.fromisoformat(ends), to),
             None if person in serving else LEFT)
            for number, person, *who, begins, ends in plans
            if person not in elsewhere and (person in serving or unit_ids is None)
        ),
    )  # fmt: skip
    raw.execute("CREATE INDEX temp.ix_copying ON copying (employee_id)")
    for code, found in (
        (PLANNED, f"SELECT employee_id FROM plan WHERE year = {int(to)}"),
        (CLOSED, f"SELECT employee_id FROM temp.copying WHERE {locked_span(session, 'begins', 'ends')} IS NOT NULL"),
    ):
        raw.execute("UPDATE temp.copying SET code = ? WHERE code IS NULL AND employee_id IN (" + found + ")", (code,))
    left_out = raw.execute("SELECT DISTINCT nip, name, code FROM temp.copying WHERE code IS NOT NULL ORDER BY nip")
    named = [LeftOut(*row) for row in left_out.fetchall()]
    raw.execute("DELETE FROM temp.copying WHERE code IS NOT NULL")
    counts = _write(session, batch_id, source_id, to)
    people, several = raw.execute(
        "SELECT count(*), count(*) FILTER (WHERE n > 1)"
        " FROM (SELECT count(*) AS n FROM temp.copying GROUP BY employee_id)"
    ).fetchone()
    return Copied(people, *counts, several, named, _without_target(session, to))


def _write(session: Session, batch_id: int, source_id: int, to: int) -> tuple[int, int, int]:
    """Write plans, results and indicators; ``temp.copied`` tells which new plan came of which."""
    plans = upsert_selected(
        session, batch_id, "plan", ("employee_id", "year", "begins"), ("ends", "kind", "unit_id"),
        "SELECT c.employee_id, ?, c.begins, c.ends, p.kind, p.unit_id, ?, NULL FROM temp.copying c"
        " JOIN plan p ON p.id = c.id ORDER BY c.nip, c.begins", (to, source_id),
    )  # fmt: skip
    raw = raw_connection(session)
    raw.execute(
        "CREATE TEMP TABLE copied AS SELECT c.id AS old, p.id AS new FROM temp.copying c JOIN plan p"
        " ON p.employee_id = c.employee_id AND p.year = ? AND p.begins = c.begins",
        (to,),
    )
    results = upsert_selected(
        session, batch_id, "planned_result", ("plan_id", "code"), _RESULT,
        f"SELECT c.new, r.code, {', '.join('r.' + c for c in _RESULT)}, ?, NULL FROM temp.copied c"
        " JOIN planned_result r ON r.plan_id = c.old ORDER BY c.new, r.code", (source_id,),
    )  # fmt: skip
    indicators = upsert_selected(
        session, batch_id, "indicator", ("plan_id", "code"), ("planned_result_id", *_INDICATOR),
        f"SELECT c.new, i.code, n.id, {', '.join('i.' + c for c in _INDICATOR)}, ?, NULL FROM temp.copied c"
        " JOIN indicator i ON i.plan_id = c.old JOIN planned_result r ON r.id = i.planned_result_id"
        " JOIN planned_result n ON n.plan_id = c.new AND n.code = r.code ORDER BY c.new, i.code", (source_id,),
    )  # fmt: skip
    return plans.added, results.added, indicators.added


def _without_target(session: Session, to: int) -> list[str]:
    """IKU codes of the copied results that the renstra gives no target for the year, or does not know."""
    run = raw_connection(session).execute
    named = run(
        "SELECT DISTINCT r.iku_code FROM temp.copied c JOIN planned_result r ON r.plan_id = c.new"
        " WHERE r.iku_code IS NOT NULL ORDER BY 1"
    ).fetchall()
    aimed = run("SELECT s.code FROM strategy s JOIN strategy_target t ON t.strategy_id = s.id WHERE t.year = ?", (to,))
    known = {folded(code) for (code,) in aimed.fetchall()}
    return [code for (code,) in named if folded(code) not in known]
