"""What stands on a batch, so that it can not be undone: later batches, and final evaluations.

Works on the staged ``temp.old_<table>`` of ``store/undo.py``: primary key and image before of every row
touched. References and keys are read from the models, so a new table is covered as soon as it exists.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint

from asncli.store.feedback import voted_on
from asncli.store.models import METADATA
from asncli.store.unit_heads import HEAD_ON, SINCE_EVER
from asncli.store.writing import primary_key, quoted
from asncli.terms import Period, PeriodKind, PlanStatus, Status


class Later(NamedTuple):
    """A later batch that stands in the way, with the number of its rows that do."""

    id: int
    command: str
    rows: int


class Finals(NamedTuple):
    """Evaluations of a period that became final after the batch, of people whose data it wrote."""

    period: str
    people: int


_DECIDED = f"('{Status.FINAL.value}', '{Status.OBJECTED.value}')"
# Later batches that count: not undone, and not undoings (those left the rows as they had been).
_LIVE = "b.id > :batch AND b.undone_at IS NULL AND b.undoes IS NULL"


def later_batches(raw: sqlite3.Connection, batch_id: int, tables: list[str]) -> list[Later]:
    """Find the later batches in the way, by their number.

    They touched the same rows; or refer to rows made here; or removed what a row to be restored refers to; or
    gave to another row the key of a row to be restored; or approved a plan of which rows were written here; or
    recorded the receipt of an evaluation made here, a dialogue about it or a case of coaching; or an objection after a
    receipt recorded here; or name somebody by a NIP that was given here; or say who headed a unit on other days; or
    changed a plan that was opened here, and would be approved again.
    """
    rows: Counter[int] = Counter()
    for query in _queries(tables):
        for later, found in raw.execute(query, {"batch": batch_id}):
            rows[later] += found
    commands = dict(raw.execute("SELECT id, command FROM batch WHERE id > ?", (batch_id,)).fetchall())
    return [Later(n, commands[n], rows[n]) for n in sorted(rows) if n in commands]


def finals(raw: sqlite3.Connection, batch_id: int, tables: list[str]) -> list[Finals]:
    """Find the periods with evaluations made final after the batch that stand on rows it touched."""
    codes = raw.execute(f"SELECT DISTINCT period FROM evaluation WHERE status IN {_DECIDED}").fetchall()
    periods = [(str(p), p.start, p.end) for (code,) in codes if (p := Period.find(code))]
    if not periods:
        return []
    raw.execute("DROP TABLE IF EXISTS temp.days")
    raw.execute("CREATE TEMP TABLE days (period, first, last)")
    raw.executemany("INSERT INTO temp.days VALUES (?, ?, ?)", periods)
    lay_people(raw, tables)
    raw.executemany(
        "INSERT INTO temp.stood VALUES (?, ?, NULL, NULL)",
        ((person, judged) for person, period in voted_on(raw, batch_id) for judged in _judged_by(period)),
    )
    found = raw.execute(
        f"SELECT e.period, count(*) FROM evaluation e JOIN source s ON s.id = e.source_id"
        f" JOIN temp.days d ON d.period = e.period WHERE e.status IN {_DECIDED} AND s.batch_id > ?"
        f" AND EXISTS (SELECT 1 FROM temp.stood w WHERE w.employee_id = e.employee_id"
        f" AND (w.period = e.period OR (w.first <= d.last AND w.last >= d.first)))"
        f" GROUP BY e.period ORDER BY e.period",
        (batch_id,),
    )
    return [Finals(*row) for row in found.fetchall()]


def _judged_by(period: str) -> tuple[str, ...]:
    """Codes of the periods that are judged by the feedback of a period: a year also by that of its semesters."""
    found = Period.find(period)
    return (period, str(found.year)) if found and found.kind is PeriodKind.SEMESTER else (period,)


def lay_people(raw: sqlite3.Connection, tables: list[str]) -> None:
    """Lay out in ``temp.stood`` whom the rows of the batch concern, and in which period or on which days."""
    raw.execute("DROP TABLE IF EXISTS temp.stood")
    raw.execute("CREATE TEMP TABLE stood (employee_id, period, first, last)")
    if "unit_rating" in tables:
        _lay_ends(raw)
    for table in tables:
        if table in _PEOPLE:
            raw.execute(f"INSERT INTO temp.stood {_PEOPLE[table].format(rows=before_and_after(table))}")
    raw.execute("CREATE INDEX temp.stood_employee ON stood (employee_id)")


def _lay_ends(raw: sqlite3.Connection) -> None:
    """Lay out in ``temp.ends`` the last day of every period in which the batch rated units."""
    codes = raw.execute(f"SELECT DISTINCT r.period FROM {before_and_after('unit_rating')} r").fetchall()
    raw.execute("DROP TABLE IF EXISTS temp.ends")
    raw.execute("CREATE TEMP TABLE ends (period, last)")
    periods = [(code, p.end) for (code,) in codes if (p := Period.find(code))]
    raw.executemany("INSERT INTO temp.ends VALUES (?, ?)", periods)


# Whom the rows of a table concern, and when: (employee_id, period, first day, last day). The first state known
# of a person holds from before.
_NAMED = (
    "(e.nip = {head} OR e.id IN (SELECT f.employee_id FROM former_nip f WHERE f.agency_id = u.agency_id"
    " AND f.nip = {head}))"
)
_OF_PLAN = "SELECT p.employee_id, NULL, p.begins, p.ends FROM {rows} r JOIN plan p ON p.id = r.plan_id"
_PEOPLE = {
    "assignment": (
        "SELECT r.employee_id, NULL, CASE WHEN EXISTS (SELECT 1 FROM assignment a"
        " WHERE a.employee_id = r.employee_id AND a.since < r.since)"
        " THEN r.since ELSE '0001-01-01' END, '9999-12-31' FROM {rows} r"
    ),
    "plan": "SELECT r.employee_id, NULL, r.begins, r.ends FROM {rows} r",
    "planned_result": _OF_PLAN,
    "indicator": _OF_PLAN,
    "achievement": (
        "SELECT p.employee_id, NULL, r.day, r.day FROM {rows} r JOIN indicator i ON i.id = r.indicator_id"
        " JOIN plan p ON p.id = i.plan_id"
    ),
    "rating": "SELECT r.employee_id, r.period, NULL, NULL FROM {rows} r",
    "exclusion": "SELECT r.employee_id, r.period, NULL, NULL FROM {rows} r",
    # By the capaian organisasi of a unit its head is judged, who may bear another NIP by now.
    "unit_rating": (
        "SELECT e.id, r.period, NULL, NULL FROM {rows} r JOIN temp.ends d ON d.period = r.period"
        " JOIN unit u ON u.id = r.unit_id JOIN employee e ON e.agency_id = u.agency_id AND "
        + _NAMED.format(head=HEAD_ON.format(unit="u", day="d.last"))
    ),
    # Whoever headed a unit with a capaian organisasi, from the first day on that changes.
    "unit_head": (
        "SELECT DISTINCT e.id, NULL, r.since, '9999-12-31' FROM {rows} r JOIN unit u ON u.id = r.unit_id"
        " JOIN unit_head x ON x.unit_id = u.id JOIN employee e ON e.agency_id = u.agency_id AND "
        + _NAMED.format(head="x.head_nip")
        + f" WHERE r.since > '{SINCE_EVER}' AND EXISTS (SELECT 1 FROM unit_rating g WHERE g.unit_id = u.id)"
    ),
}


def old(table: str) -> str:
    """Name of the staged table."""
    return f"temp.{quoted('old_' + table)}"


def same(table: str, one: str, other: str) -> str:
    """SQL: two aliases name the same row of the table."""
    return " AND ".join(f"{one}.{quoted(c)} = {other}.{quoted(c)}" for c in primary_key(table))


def _queries(tables: list[str]) -> Iterator[str]:
    yield (
        f"SELECT b.id, count(*) FROM batch b CROSS JOIN change later ON later.batch_id = b.id"
        f" CROSS JOIN change c ON c.batch_id = :batch AND c.tbl = later.tbl AND c.row_key = later.row_key"
        f" WHERE {_LIVE} GROUP BY b.id"
    )
    if "former_nip" in tables:
        yield from _named_by_new_nip()
    for table in ("planned_result", "indicator"):
        if table in tables:
            yield _approved(table)
    if "evaluation" in tables:
        yield from map(_follows, ("delivery", "dialogue", "coaching"))
    if "delivery" in tables:
        yield _objected()
    if "unit_head" in tables:
        yield _headed()
    if "plan" in tables:
        yield _reopened()
    for child in METADATA.tables.values():
        for rule in child.constraints:
            if isinstance(rule, ForeignKeyConstraint):
                parent = rule.referred_table.name
                links = [(e.parent.name, e.column.name) for e in rule.elements]
                if parent in tables and "source_id" in child.columns:
                    yield _refers_to_made(child.name, parent, links, child.name in tables)
                if child.name in tables and parent not in ("source", "batch"):
                    yield _misses_parent(child.name, parent, links)
            elif isinstance(rule, UniqueConstraint) and child.name in tables and "source_id" in child.columns:
                yield _key_taken(child.name, [c.name for c in rule.columns])


def _named_by_new_nip() -> Iterator[str]:
    """Rows of later batches that name somebody (superior, head, assessor, rater) by a NIP that was given here."""
    given = (
        f"SELECT e.nip FROM {old('employee')} o JOIN employee e ON e.id = o.id"
        " WHERE o.image IS NOT NULL AND json_extract(o.image, '$.nip') <> e.nip"
    )
    for table in METADATA.tables.values():
        for column in table.columns:
            if column.name.endswith("_nip") and "source_id" in table.columns:
                # A draft is made anew before it counts.
                decided = f" AND t.status IN {_DECIDED}" if table.name == "evaluation" else ""
                yield (
                    f"SELECT b.id, count(*) FROM {quoted(table.name)} t JOIN source s ON s.id = t.source_id"
                    f" JOIN batch b ON b.id = s.batch_id WHERE {_LIVE}{decided}"
                    f" AND t.{quoted(column.name)} IN ({given}) GROUP BY b.id"
                )


def _approved(table: str) -> str:
    return (
        f"SELECT b.id, count(DISTINCT p.id) FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'plan'"
        f" CROSS JOIN plan p ON p.id = CAST(c.row_key AS INTEGER) AND p.status = '{PlanStatus.APPROVED.value}'"
        f" WHERE {_LIVE} AND json_extract(c.image, '$.status') <> p.status AND p.id IN"
        f" (SELECT r.plan_id FROM {before_and_after(table)} r) GROUP BY b.id"
    )


def _follows(table: str) -> str:
    """Receipts, dialogues or cases of coaching that later batches recorded of evaluations that were made here."""
    return (
        f"SELECT s.batch_id, count(*) FROM {old('evaluation')} o JOIN {table} d ON d.period = o.period"
        " AND d.employee_id = o.employee_id JOIN source s ON s.id = d.source_id WHERE s.batch_id > :batch"
        " GROUP BY s.batch_id"
    )


def _reopened() -> str:
    """Results and indicators that later batches wrote in plans that were opened here and would be approved again."""
    tables = ("planned_result", "indicator")
    plans = (f"WHEN '{t}' THEN (SELECT t.plan_id FROM {t} t WHERE t.id = c.row_key)" for t in tables)
    return (
        f"SELECT b.id, count(*) FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl IN {tables}"
        f" WHERE {_LIVE} AND coalesce(json_extract(c.image, '$.plan_id'), CASE c.tbl {' '.join(plans)} END) IN"
        f" (SELECT o.id FROM {old('plan')} o WHERE json_extract(o.image, '$.status') = '{PlanStatus.APPROVED.value}')"
        " GROUP BY b.id"
    )


def _objected() -> str:
    """Objections, from filing to decision, that rest on receipts recorded here."""
    return (
        f"SELECT b.id, count(*) FROM {old('delivery')} o JOIN delivery d ON {same('delivery', 'd', 'o')}"
        " JOIN objection x ON x.employee_id = d.employee_id AND x.period = d.period"
        " JOIN change c ON c.tbl = 'objection' AND c.row_key = CAST(x.id AS TEXT)"
        f" JOIN batch b ON b.id = c.batch_id AND {_LIVE} GROUP BY b.id"
    )


def _headed() -> str:
    """Heads of other days that later batches named for the units whose heads were named here."""
    return (
        f"SELECT s.batch_id, count(*) FROM unit_head h JOIN source s ON s.id = h.source_id WHERE s.batch_id > :batch"
        f" AND h.unit_id IN (SELECT o.unit_id FROM {old('unit_head')} o) GROUP BY s.batch_id"
    )


def _refers_to_made(child: str, parent: str, links: list[tuple[str, str]], touched: bool) -> str:
    on = " AND ".join(f"c.{quoted(here)} = p.{quoted(there)}" for here, there in links)
    own = f" AND NOT EXISTS (SELECT 1 FROM {old(child)} x WHERE {same(child, 'x', 'c')})" if touched else ""
    return (
        f"SELECT s.batch_id, count(*) FROM {old(parent)} o"
        f" CROSS JOIN {quoted(parent)} p ON {same(parent, 'p', 'o')}"
        f" JOIN {quoted(child)} c ON {on} JOIN source s ON s.id = c.source_id"
        f" WHERE o.image IS NULL{own} GROUP BY s.batch_id"
    )


def _misses_parent(child: str, parent: str, links: list[tuple[str, str]]) -> str:
    (own,) = primary_key(parent)
    refers = next(f"json_extract(o.image, '$.{here}')" for here, there in links if there == own)
    return (
        f"SELECT b.id, count(*) FROM {old(child)} o JOIN batch b ON {_LIVE} JOIN change c"
        f" ON c.batch_id = b.id AND c.tbl = '{parent}' AND c.row_key = CAST({refers} AS TEXT)"
        f" WHERE NOT EXISTS (SELECT 1 FROM {quoted(parent)} p WHERE p.{quoted(own)} = {refers}) GROUP BY b.id"
    )


def _key_taken(table: str, columns: list[str]) -> str:
    on = " AND ".join(f"t.{quoted(c)} = json_extract(o.image, '$.{c}')" for c in columns)
    return (
        f"SELECT s.batch_id, count(*) FROM {old(table)} o JOIN {quoted(table)} t ON {on}"
        f" JOIN source s ON s.id = t.source_id WHERE o.image IS NOT NULL"
        f" AND NOT EXISTS (SELECT 1 FROM {old(table)} x WHERE {same(table, 'x', 't')}) GROUP BY s.batch_id"
    )


def before_and_after(table: str) -> str:
    """SQL: the rows of a table that the batch touched, as they stand and as they were (columns of ``_NEEDED``)."""
    names = [c.name for c in METADATA.tables[table].columns if c.name in _NEEDED]
    now = ", ".join(f"t.{quoted(c)}" for c in names)
    before = ", ".join(f"json_extract(o.image, '$.{c}')" for c in names)
    return (
        f"(SELECT {now} FROM {quoted(table)} t JOIN {old(table)} o ON {same(table, 't', 'o')}"
        f" UNION SELECT {before} FROM {old(table)} o WHERE o.image IS NOT NULL)"
    )


_NEEDED = {"employee_id", "unit_id", "plan_id", "indicator_id", "period", "since", "day", "begins", "ends"}
