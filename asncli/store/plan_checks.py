"""What rows of plans may not say, checked on the plan as it would stand: targets, one planned result, one plan.

Each check is a statement over all staged rows (``store/staging.py``) and leaves out what it rejects.
"""

from __future__ import annotations

from asncli.store.staging import Rejected, Staging
from asncli.terms import PlanKind

PLAN = ("employee_id", "year", "begins")
# A quantity as people write it, for the value beside a fault.
SHOWN = "rtrim(rtrim(printf('%d.%04d', {0} / 10000, {0} % 10000), '0'), '.')"


def same(columns: tuple[str, ...], one: str, other: str) -> str:
    """SQL: two aliases agree in the columns."""
    return " AND ".join(f"{one}.{c} = {other}.{c}" for c in columns)


def reject_targets(staging: Staging) -> list[Rejected]:
    """Reject targets that do not fit together once what is stored has filled the columns the file does not have.

    The reader has checked each row by itself; these are the same rules on the indicator as it will stand.
    """
    given = [f"target_{name}" for name in ("s1", "s2", "q1", "q2", "q3", "q4")]
    some = " OR ".join(f"{column} IS NOT NULL" for column in given)
    zero, both = "direction IN ('naik', 'tetap') AND target = 0", f"target_high IS NOT NULL AND ({some})"
    staging.reject("target", "target-zero", zero, SHOWN.format("target"))
    staging.reject("target_high", "range-reversed", "target_high < target", SHOWN.format("target_high"))
    staging.reject("target_high", "range-with-period-target", both, SHOWN.format("target_high"))
    for column in given:
        others = [other for other in given if other[:-1] == column[:-1] and other != column]
        quarters = {"target_s1": given[2:4], "target_s2": given[4:6]}.get(column, ())
        summed = " AND ".join(f"{quarter} IS NOT NULL" for quarter in quarters) or "false"
        staging.reject(
            "target", "target-sum",
            f"recap = 'jumlah' AND {column} IS NULL AND NOT ({summed}) AND {' + '.join(others)} > target",
            SHOWN.format("target"),
        )  # fmt: skip
    return staging.leave_out_rejected()


def reject_other_results(staging: Staging) -> list[Rejected]:
    """Reject rows that would change a planned result under indicators which the file does not name.

    All rows of a planned result say the same of it, also those that are stored already.
    """
    stored = (
        "FROM planned_result r JOIN indicator i ON i.planned_result_id = r.id WHERE r.plan_id = staged.plan_id"
        " AND r.code = staged.result_code AND r.{0} IS NOT NULL AND staged.{1} IS NOT NULL AND r.{0} <> staged.{1}"
        f" AND NOT EXISTS (SELECT 1 FROM temp.staged o WHERE {same(PLAN, 'o', 'staged')} AND o.code = i.code)"
    )
    for field in ("weight", "result_title", "result_kind", "parent_code", "iku_code", "parent_title"):
        column, code = field.removeprefix("result_"), "weight-mixed" if field == "weight" else "rhk-conflict"
        shown = SHOWN if field == "weight" else "{0}"
        others = stored.format(column, field)
        first = f"(SELECT {shown.format('r.' + column)} {others} LIMIT 1)"
        staging.reject(field, code, f"EXISTS (SELECT 1 {others})", shown.format(field), first=first)
    return staging.leave_out_rejected()


def reject_two_plans_in_one(staging: Staging) -> list[Rejected]:
    """Reject rows that give a plan another end, kind or unit than an earlier row of it."""
    plan = ", ".join(PLAN)
    for field, column in (("ends", "ends"), ("plan_kind", "plan_kind"), ("unit", "unit_id")):
        first = (
            f"(SELECT {{0}} FROM temp.staged f WHERE {same(PLAN, 'f', 'staged')} AND f.{column} IS NOT NULL"
            " ORDER BY f.row LIMIT 1)"
        )
        several = f"SELECT {plan} FROM temp.staged GROUP BY {plan} HAVING count(DISTINCT {column}) > 1"
        staging.reject(
            field, "duplicate-conflict", f"({plan}) IN ({several}) AND {column} <> {first.format('f.' + column)}",
            key="'NIP + Tahun + Mulai'", first=first.format("f.row"),
        )  # fmt: skip
    return staging.leave_out_rejected()


def overlapping(staging: Staging) -> list[Rejected]:
    """Say of plans just stored (``temp.said_plan``) which others of the person hold on the same days.

    Each at its first row, as a warning; a plan for an acting post may stand beside the person's own.
    """
    found = staging.run(
        "SELECT t.row, t.begins, min(p.begins), p.ends FROM temp.said_plan t JOIN plan p"
        " ON p.employee_id = t.employee_id AND p.begins <> t.begins AND p.begins <= t.ends AND p.ends >= t.begins"
        f" WHERE t.kind = '{PlanKind.DEFINITIF.value}' AND p.kind = t.kind GROUP BY t.row ORDER BY t.row"
    )
    return [
        Rejected(row, "begins", "plan-overlaps", begins, {"first": first, "last": last})
        for row, begins, first, last in found
    ]
