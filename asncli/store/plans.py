"""Plans (SKP): planned results, indicators and their targets, written from rows as the workbook has them.

One row is one indicator; the plan and the planned result it belongs to repeat on every row. What is checked here
needs the database: who the person is, and the weights of the plan as it will stand (scoring: in a plan every
planned result has a weight or none has, and not all are 0).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.locked_rows import locked_span
from asncli.store.plan_checks import (
    PLAN,
    overlapping,
    reject_other_results,
    reject_targets,
    reject_two_plans_in_one,
    same,
)
from asncli.store.plan_codes import Unnamed, keep_codes
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, remove, upsert_selected
from asncli.terms import PlanStatus

_PLAN_FIELDS = ("year", "begins", "ends", "plan_kind", "unit")
_RESULT_FIELDS = ("result_code", "result_title", "result_kind", "parent_code", "iku_code", "weight")
_INDICATOR_FIELDS = (
    "code", "title", "aspect", "measure", "direction", "recap", "target", "target_high",
    "target_s1", "target_s2", "target_q1", "target_q2", "target_q3", "target_q4",
)  # fmt: skip
FIELDS = ("nip", *_PLAN_FIELDS, *_RESULT_FIELDS, *_INDICATOR_FIELDS, "parent_title", "assumed", "by_order")

_RESULT = (*PLAN, "result_code")
_RESULT_COLUMNS = ("title", "kind", "parent_code", "iku_code", "weight", "parent_title")
_INDICATOR_COLUMNS = (*_INDICATOR_FIELDS[1:], "assumed")


class Written(NamedTuple):
    """What storing rows of plans came to: counts, and the rows that were rejected.

    ``stated``: rows that came with a derived direction or recap which somebody has stated already; ``unnamed``:
    what a form does not name any more of plans that are stored; ``overlaps``: what to warn of (``plan-overlaps``).
    """

    counts: Counts
    rejected: list[Rejected]
    stated: Sequence[int]
    unnamed: Sequence[Unnamed]
    overlaps: Sequence[Rejected]


# What the rows say of each plan and of each planned result: an empty cell agrees with the other rows.
_SAID = f"""
DROP TABLE IF EXISTS temp.said_plan;
DROP TABLE IF EXISTS temp.said_result;
DROP TABLE IF EXISTS temp.standing;
CREATE TEMP TABLE said_plan AS
SELECT {", ".join(PLAN)}, coalesce(max(ends), year || '-12-31') AS ends,
       coalesce(max(plan_kind), 'definitif') AS kind, max(unit_id) AS unit_id, max(plan_id) AS plan_id, min(row) AS row
FROM temp.staged WHERE employee_id IS NOT NULL GROUP BY {", ".join(PLAN)};
CREATE UNIQUE INDEX temp.ux_said_plan ON said_plan ({", ".join(PLAN)});
CREATE TEMP TABLE said_result AS
SELECT {", ".join(_RESULT)}, max(result_title) AS title, coalesce(max(result_kind), 'utama') AS kind,
       max(parent_code) AS parent_code, max(iku_code) AS iku_code, max(weight) AS weight,
       max(parent_title) AS parent_title, min(row) AS row
FROM temp.staged WHERE employee_id IS NOT NULL GROUP BY {", ".join(_RESULT)};
CREATE UNIQUE INDEX temp.ux_said_result ON said_result ({", ".join(_RESULT)});
"""
# The planned results of the touched plans as they will stand: those of the file, and those stored that the file
# neither names nor leaves without an indicator.
_STANDING = f"""
CREATE TEMP TABLE standing AS
SELECT {", ".join(_RESULT)}, weight FROM temp.said_result
UNION ALL
SELECT {", ".join(f"t.{c}" for c in PLAN)}, r.code, r.weight
FROM temp.said_plan t JOIN planned_result r ON r.plan_id = t.plan_id
WHERE NOT EXISTS (SELECT 1 FROM temp.said_result s WHERE {same(PLAN, "s", "t")} AND s.result_code = r.code)
  AND EXISTS (SELECT 1 FROM indicator i WHERE i.planned_result_id = r.id AND NOT EXISTS (
                  SELECT 1 FROM temp.staged s WHERE {same(PLAN, "s", "t")} AND s.code = i.code));
CREATE INDEX temp.ix_standing ON standing ({", ".join(PLAN)});
"""
_WITHOUT = (
    f"(SELECT group_concat(result_code, ', ') FROM temp.standing t WHERE {same(PLAN, 't', 'staged')}"
    " AND t.weight IS NULL)"
)


def _in_plan(having: str) -> str:
    """SQL: the plan of the staged row will stand so."""
    plan = ", ".join(PLAN)
    return f"({plan}) IN (SELECT {plan} FROM temp.standing GROUP BY {plan} HAVING {having})"


_MIXED = _in_plan("count(weight) BETWEEN 1 AND count(*) - 1")
_LACKING = f"(SELECT s.weight FROM temp.said_result s WHERE {same(_RESULT, 's', 'staged')}) IS NULL"
# Rows without a weight first; what then still does not fit together goes as a whole.
_WEIGHTS = (
    ("weight-missing", f"{_MIXED} AND {_LACKING}"),
    ("weight-missing", _MIXED),
    ("weight-zero", _in_plan("count(weight) = count(*) AND sum(weight) = 0")),
)


# Every staged row with what it says of plan (t) and result (q), and with what is stored of it (p, r, i).
_COMPARED = f"""
FROM temp.staged s
CROSS JOIN temp.said_plan t ON {same(PLAN, "t", "s")}
CROSS JOIN temp.said_result q ON {same(_RESULT, "q", "s")}
LEFT JOIN plan p ON p.id = s.plan_id
LEFT JOIN indicator i ON i.plan_id = s.plan_id AND i.code = s.code
LEFT JOIN planned_result r ON r.id = i.planned_result_id
"""
_DIFFERS = " OR ".join(
    [f"t.{c} IS NOT p.{c}" for c in ("ends", "kind", "unit_id")]
    + [f"q.{c} IS NOT r.{c}" for c in _RESULT_COLUMNS]
    + [f"s.{c} IS NOT i.{c}" for c in _INDICATOR_COLUMNS]
    + ["s.result_code IS NOT r.code"]
)


def write_plans(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]], kept: frozenset[str]
) -> Written:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    ``kept`` names fields whose column the file does not have: what is stored stays. An empty cell of a column
    that is there clears the stored value (the journal keeps it). Quantities in ten-thousandths. ``assumed`` says
    that direction and recap were derived: what is stated already stays then. ``by_order``: the codes only follow
    the order of a form, and what is stored keeps its own. A row that would change anything of an approved plan is
    refused (``plan-approved``), and so is one of a plan that lies inside a closed period (``period-closed``).
    """
    staging = Staging(session, FIELDS, resolved=("employee_id", "unit_id", "plan_id"))
    staging.fill(rows)
    staging.know_employees()
    staging.know_units(session)
    staging.run("UPDATE temp.staged SET begins = year || '-01-01' WHERE begins IS NULL")
    staging.run(f"UPDATE temp.staged AS s SET plan_id = (SELECT p.id FROM plan p WHERE {same(PLAN, 'p', 's')})")
    moved, unnamed = keep_codes(staging)
    staging.run(f"CREATE INDEX temp.ix_staged_result ON staged ({', '.join(_RESULT)})")
    _keep_known(staging, kept)
    stated = _keep_stated(staging)
    rejected = [
        *moved,
        *_reject_settled(session, staging),
        *reject_targets(staging),
        *reject_other_results(staging),
        *reject_two_plans_in_one(staging),
        *_reject_weights(staging),
    ]
    counts = _count(staging)
    _store(session, batch_id, source_id)
    return Written(counts, rejected, stated, unnamed, overlapping(staging))


def _keep_known(staging: Staging, kept: frozenset[str]) -> None:
    """Fill the fields whose column is absent from what is stored, so that nothing is lost by a narrower file."""
    for field in sorted(kept):
        if field in _PLAN_FIELDS:
            column = {"plan_kind": "kind", "unit": "unit_id"}.get(field, field)
            known = f"SELECT p.{column} FROM plan p WHERE p.id = s.plan_id"
        elif field in (*_RESULT_FIELDS, "parent_title"):
            column = field.removeprefix("result_")
            known = f"SELECT r.{column} FROM planned_result r WHERE r.plan_id = s.plan_id AND r.code = s.result_code"
        else:
            known = f"SELECT i.{field} FROM indicator i WHERE i.plan_id = s.plan_id AND i.code = s.code"
        stays = "unit_id" if field == "unit" else field
        staging.run(f"UPDATE temp.staged AS s SET {stays} = ({known}) WHERE {stays} IS NULL")


def _keep_stated(staging: Staging) -> list[int]:
    """Let direction and recap that somebody has stated stand against those that were derived; the rows of these."""
    staging.run("UPDATE temp.staged SET assumed = coalesce(assumed, 0)")
    stated = staging.run(
        "UPDATE temp.staged AS s SET direction = i.direction, recap = i.recap, assumed = 0 FROM indicator i"
        " WHERE s.assumed AND i.plan_id = s.plan_id AND i.code = s.code AND NOT i.assumed RETURNING row"
    )
    return [row for (row,) in stated.fetchall()]


def _reject_settled(session: Session, staging: Staging) -> list[Rejected]:
    """Reject rows that would change anything of an approved plan, or of one that lies inside a closed period."""
    approved = f"p.status = '{PlanStatus.APPROVED.value}'"
    closed = [locked_span(session, f"{plan}.begins", f"{plan}.ends") for plan in ("p", "t")]
    any_approved = f"SELECT 1 FROM temp.staged s JOIN plan p ON p.id = s.plan_id WHERE {approved} LIMIT 1"
    if closed != ["NULL", "NULL"] or staging.run(any_approved).fetchone():
        _gather(staging)
        code = f"coalesce({', '.join(closed)})"
        changing = f"SELECT s.row {_COMPARED} WHERE {{0}} AND (i.id IS NULL OR {_DIFFERS})"
        staging.reject(
            "nip", "period-closed", f"row IN ({changing.format(f'{code} IS NOT NULL')})",
            period=f"(SELECT {code} {_COMPARED} WHERE s.row = staged.row)",
        )  # fmt: skip
        staging.reject("nip", "plan-approved", f"row IN ({changing.format(approved)})")
    return staging.leave_out_rejected()


def _reject_weights(staging: Staging) -> list[Rejected]:
    """Reject what would leave a plan with weights on some planned results only, or with weights of 0 only."""
    rejected: list[Rejected] = []
    _gather(staging)
    for code, rows in _WEIGHTS:
        staging.reject("weight", code, rows, without=_WITHOUT)
        if found := staging.leave_out_rejected():
            rejected += found
            _gather(staging)
    return rejected


def _gather(staging: Staging) -> None:
    for statement in (_SAID + _STANDING).split(";")[:-1]:
        staging.run(statement)


def _count(staging: Staging) -> Counts:
    """Rows that are new, that differ in anything from what is stored, and that do not."""
    added, changed, rows = staging.run(
        "SELECT count(*) FILTER (WHERE i.id IS NULL),"
        f" count(*) FILTER (WHERE i.id IS NOT NULL AND ({_DIFFERS})), count(*) {_COMPARED}"
    ).fetchone()
    return Counts(added, changed, rows - added - changed)


def _store(session: Session, batch_id: int, source_id: int) -> None:
    upsert_selected(
        session, batch_id, "plan", PLAN, ("ends", "kind", "unit_id"),
        f"SELECT {', '.join(PLAN)}, ends, kind, unit_id, ?, row FROM temp.said_plan", (source_id,),
    )  # fmt: skip
    plan = f"CROSS JOIN plan p ON {same(PLAN, 'p', 's')}"
    upsert_selected(
        session, batch_id, "planned_result", ("plan_id", "code"), _RESULT_COLUMNS,
        f"SELECT p.id, s.result_code, {', '.join('s.' + c for c in _RESULT_COLUMNS)}, ?, s.row"
        f" FROM temp.said_result s {plan} ORDER BY p.id, s.result_code", (source_id,),
    )  # fmt: skip
    upsert_selected(
        session, batch_id, "indicator", ("plan_id", "code"), ("planned_result_id", *_INDICATOR_COLUMNS),
        f"SELECT p.id, s.code, r.id, {', '.join('s.' + c for c in _INDICATOR_COLUMNS)}, ?, s.row"
        f" FROM temp.staged s {plan}"
        " CROSS JOIN planned_result r ON r.plan_id = p.id AND r.code = s.result_code ORDER BY p.id, s.code",
        (source_id,),
    )  # fmt: skip
    remove_empty(session, batch_id, f"SELECT p.id FROM temp.said_plan s {plan}")


def remove_empty(session: Session, batch_id: int, plans: str) -> None:
    """Remove what has lost its last indicator from the plans that a SELECT names: planned results, then plans."""
    run = raw_connection(session).execute
    results = run(
        f"SELECT r.id FROM planned_result r WHERE r.plan_id IN ({plans})"
        " AND NOT EXISTS (SELECT 1 FROM indicator i WHERE i.planned_result_id = r.id)"
    )
    remove(session, batch_id, "planned_result", results.fetchall())
    empty = run(
        f"SELECT p.id FROM plan p WHERE p.id IN ({plans})"
        " AND NOT EXISTS (SELECT 1 FROM planned_result r WHERE r.plan_id = p.id)"
        " AND NOT EXISTS (SELECT 1 FROM plan_version v WHERE v.plan_id = p.id)"  # earlier versions are kept
    )
    remove(session, batch_id, "plan", empty.fetchall())
