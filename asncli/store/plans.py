"""Plans (SKP): planned results, indicators and their targets, written from rows as the workbook has them.

One row is one indicator; the plan and the planned result it belongs to repeat on every row. What is checked here
needs the database: who the person is, and the weights of the plan as it will stand (scoring: in a plan every
planned result has a weight or none has, and not all are 0).
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, remove, upsert_selected

_PLAN_FIELDS = ("year", "begins", "ends", "plan_kind", "unit")
_RESULT_FIELDS = ("result_code", "result_title", "result_kind", "parent_code", "iku_code", "weight")
_INDICATOR_FIELDS = (
    "code", "title", "aspect", "measure", "direction", "recap", "target", "target_high",
    "target_s1", "target_s2", "target_q1", "target_q2", "target_q3", "target_q4",
)  # fmt: skip
FIELDS = ("nip", *_PLAN_FIELDS, *_RESULT_FIELDS, *_INDICATOR_FIELDS)

_PLAN = ("employee_id", "year", "begins")
_RESULT = (*_PLAN, "result_code")


def _same(columns: tuple[str, ...], one: str, other: str) -> str:
    return " AND ".join(f"{one}.{c} = {other}.{c}" for c in columns)


# What the rows say of each plan and of each planned result: an empty cell agrees with the other rows.
_SAID = f"""
DROP TABLE IF EXISTS temp.said_plan;
DROP TABLE IF EXISTS temp.said_result;
DROP TABLE IF EXISTS temp.standing;
CREATE TEMP TABLE said_plan AS
SELECT {", ".join(_PLAN)}, coalesce(max(ends), year || '-12-31') AS ends,
       coalesce(max(plan_kind), 'definitif') AS kind, max(unit_id) AS unit_id, max(plan_id) AS plan_id, min(row) AS row
FROM temp.staged WHERE employee_id IS NOT NULL GROUP BY {", ".join(_PLAN)};
CREATE UNIQUE INDEX temp.ux_said_plan ON said_plan ({", ".join(_PLAN)});
CREATE TEMP TABLE said_result AS
SELECT {", ".join(_RESULT)}, max(result_title) AS title, coalesce(max(result_kind), 'utama') AS kind,
       max(parent_code) AS parent_code, max(iku_code) AS iku_code, max(weight) AS weight, min(row) AS row
FROM temp.staged WHERE employee_id IS NOT NULL GROUP BY {", ".join(_RESULT)};
CREATE UNIQUE INDEX temp.ux_said_result ON said_result ({", ".join(_RESULT)});
"""
# The planned results of the touched plans as they will stand: those of the file, and those stored that the file
# neither names nor leaves without an indicator.
_STANDING = f"""
CREATE TEMP TABLE standing AS
SELECT {", ".join(_RESULT)}, weight FROM temp.said_result
UNION ALL
SELECT {", ".join(f"t.{c}" for c in _PLAN)}, r.code, r.weight
FROM temp.said_plan t JOIN planned_result r ON r.plan_id = t.plan_id
WHERE NOT EXISTS (SELECT 1 FROM temp.said_result s WHERE {_same(_PLAN, "s", "t")} AND s.result_code = r.code)
  AND EXISTS (SELECT 1 FROM indicator i WHERE i.planned_result_id = r.id AND NOT EXISTS (
                  SELECT 1 FROM temp.staged s WHERE {_same(_PLAN, "s", "t")} AND s.code = i.code));
CREATE INDEX temp.ix_standing ON standing ({", ".join(_PLAN)});
"""
_WITHOUT = (
    f"(SELECT group_concat(result_code, ', ') FROM temp.standing t WHERE {_same(_PLAN, 't', 'staged')}"
    " AND t.weight IS NULL)"
)


def _in_plan(having: str) -> str:
    """SQL: the plan of the staged row will stand so."""
    plan = ", ".join(_PLAN)
    return f"({plan}) IN (SELECT {plan} FROM temp.standing GROUP BY {plan} HAVING {having})"


_MIXED = _in_plan("count(weight) BETWEEN 1 AND count(*) - 1")
_LACKING = f"(SELECT s.weight FROM temp.said_result s WHERE {_same(_RESULT, 's', 'staged')}) IS NULL"
# Rows without a weight first; what then still does not fit together goes as a whole.
_WEIGHTS = (
    ("weight-missing", f"{_MIXED} AND {_LACKING}"),
    ("weight-missing", _MIXED),
    ("weight-zero", _in_plan("count(weight) = count(*) AND sum(weight) = 0")),
)


# A quantity as people write it, for the value beside a fault.
_SHOWN = "rtrim(rtrim(printf('%d.%04d', {0} / 10000, {0} % 10000), '0'), '.')"


def write_plans(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]], kept: frozenset[str]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    ``kept`` names fields whose column the file does not have: what is stored stays. An empty cell of a column
    that is there clears the stored value (the journal keeps it). Quantities in ten-thousandths.
    """
    staging = Staging(session, FIELDS, resolved=("employee_id", "unit_id", "plan_id"))
    staging.fill(rows)
    staging.know_employees()
    staging.know_units(session)
    staging.run("UPDATE temp.staged SET begins = year || '-01-01' WHERE begins IS NULL")
    staging.run(f"CREATE INDEX temp.ix_staged_result ON staged ({', '.join(_RESULT)})")
    staging.run(f"UPDATE temp.staged AS s SET plan_id = (SELECT p.id FROM plan p WHERE {_same(_PLAN, 'p', 's')})")
    _keep_known(staging, kept)
    rejected = [
        *_reject_targets(staging),
        *_reject_other_results(staging),
        *_reject_two_plans_in_one(staging),
        *_reject_weights(staging),
    ]
    counts = _count(staging)
    _store(session, batch_id, source_id)
    return counts, rejected


def _keep_known(staging: Staging, kept: frozenset[str]) -> None:
    """Fill the fields whose column is absent from what is stored, so that nothing is lost by a narrower file."""
    for field in sorted(kept):
        if field in _PLAN_FIELDS:
            column = {"plan_kind": "kind", "unit": "unit_id"}.get(field, field)
            known = f"SELECT p.{column} FROM plan p WHERE p.id = s.plan_id"
        elif field in _RESULT_FIELDS:
            column = field.removeprefix("result_")
            known = f"SELECT r.{column} FROM planned_result r WHERE r.plan_id = s.plan_id AND r.code = s.result_code"
        else:
            known = f"SELECT i.{field} FROM indicator i WHERE i.plan_id = s.plan_id AND i.code = s.code"
        stays = "unit_id" if field == "unit" else field
        staging.run(f"UPDATE temp.staged AS s SET {stays} = ({known}) WHERE {stays} IS NULL")


def _reject_targets(staging: Staging) -> list[Rejected]:
    """Reject targets that do not fit together once what is stored has filled the columns the file does not have.

    The reader has checked each row by itself; these are the same rules on the indicator as it will stand.
    """
    given = [f"target_{name}" for name in ("s1", "s2", "q1", "q2", "q3", "q4")]
    some = " OR ".join(f"{column} IS NOT NULL" for column in given)
    zero, both = "direction IN ('naik', 'tetap') AND target = 0", f"target_high IS NOT NULL AND ({some})"
    staging.reject("target", "target-zero", zero, _SHOWN.format("target"))
    staging.reject("target_high", "range-reversed", "target_high < target", _SHOWN.format("target_high"))
    staging.reject("target_high", "range-with-period-target", both, _SHOWN.format("target_high"))
    for column in given:
        others = [other for other in given if other[:-1] == column[:-1] and other != column]
        quarters = {"target_s1": given[2:4], "target_s2": given[4:6]}.get(column, ())
        summed = " AND ".join(f"{quarter} IS NOT NULL" for quarter in quarters) or "false"
        staging.reject(
            "target", "target-sum",
            f"recap = 'jumlah' AND {column} IS NULL AND NOT ({summed}) AND {' + '.join(others)} > target",
            _SHOWN.format("target"),
        )  # fmt: skip
    return staging.leave_out_rejected()


def _reject_other_results(staging: Staging) -> list[Rejected]:
    """Reject rows that would change a planned result under indicators which the file does not name.

    All rows of a planned result say the same of it, also those that are stored already.
    """
    stored = (
        "FROM planned_result r JOIN indicator i ON i.planned_result_id = r.id WHERE r.plan_id = staged.plan_id"
        " AND r.code = staged.result_code AND r.{0} IS NOT NULL AND staged.{1} IS NOT NULL AND r.{0} <> staged.{1}"
        f" AND NOT EXISTS (SELECT 1 FROM temp.staged o WHERE {_same(_PLAN, 'o', 'staged')} AND o.code = i.code)"
    )
    for field in ("weight", "result_title", "result_kind", "parent_code", "iku_code"):
        column, code = field.removeprefix("result_"), "weight-mixed" if field == "weight" else "rhk-conflict"
        shown = _SHOWN if field == "weight" else "{0}"
        others = stored.format(column, field)
        first = f"(SELECT {shown.format('r.' + column)} {others} LIMIT 1)"
        staging.reject(field, code, f"EXISTS (SELECT 1 {others})", shown.format(field), first=first)
    return staging.leave_out_rejected()


def _reject_two_plans_in_one(staging: Staging) -> list[Rejected]:
    """Reject rows that give a plan another end, kind or unit than an earlier row of it."""
    plan = ", ".join(_PLAN)
    for field, column in (("ends", "ends"), ("plan_kind", "plan_kind"), ("unit", "unit_id")):
        first = (
            f"(SELECT {{0}} FROM temp.staged f WHERE {_same(_PLAN, 'f', 'staged')} AND f.{column} IS NOT NULL"
            " ORDER BY f.row LIMIT 1)"
        )
        several = f"SELECT {plan} FROM temp.staged GROUP BY {plan} HAVING count(DISTINCT {column}) > 1"
        staging.reject(
            field, "duplicate-conflict", f"({plan}) IN ({several}) AND {column} <> {first.format('f.' + column)}",
            key="'NIP + Tahun + Mulai'", first=first.format("f.row"),
        )  # fmt: skip
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
    differs = " OR ".join(
        [f"t.{c} IS NOT p.{c}" for c in ("ends", "kind", "unit_id")]
        + [f"q.{c} IS NOT r.{c}" for c in ("title", "kind", "parent_code", "iku_code", "weight")]
        + [f"s.{c} IS NOT i.{c}" for c in _INDICATOR_FIELDS]
        + ["s.result_code IS NOT r.code"]
    )
    added, changed, rows = staging.run(
        f"""
        SELECT count(*) FILTER (WHERE i.id IS NULL), count(*) FILTER (WHERE i.id IS NOT NULL AND ({differs})), count(*)
        FROM temp.staged s
        CROSS JOIN temp.said_plan t ON {_same(_PLAN, "t", "s")}
        CROSS JOIN temp.said_result q ON {_same(_RESULT, "q", "s")}
        LEFT JOIN plan p ON p.id = s.plan_id
        LEFT JOIN indicator i ON i.plan_id = s.plan_id AND i.code = s.code
        LEFT JOIN planned_result r ON r.id = i.planned_result_id
        """
    ).fetchone()
    return Counts(added, changed, rows - added - changed)


def _store(session: Session, batch_id: int, source_id: int) -> None:
    upsert_selected(
        session, batch_id, "plan", _PLAN, ("ends", "kind", "unit_id"),
        f"SELECT {', '.join(_PLAN)}, ends, kind, unit_id, ?, row FROM temp.said_plan", (source_id,),
    )  # fmt: skip
    plan = f"CROSS JOIN plan p ON {_same(_PLAN, 'p', 's')}"
    said = ("title", "kind", "parent_code", "iku_code", "weight")
    upsert_selected(
        session, batch_id, "planned_result", ("plan_id", "code"), said,
        f"SELECT p.id, s.result_code, {', '.join('s.' + c for c in said)}, ?, s.row"
        f" FROM temp.said_result s {plan} ORDER BY p.id, s.result_code", (source_id,),
    )  # fmt: skip
    columns = _INDICATOR_FIELDS[1:]
    upsert_selected(
        session, batch_id, "indicator", ("plan_id", "code"), ("planned_result_id", *columns),
        f"SELECT p.id, s.code, r.id, {', '.join('s.' + c for c in columns)}, ?, s.row FROM temp.staged s {plan}"
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
    )
    remove(session, batch_id, "plan", empty.fetchall())
