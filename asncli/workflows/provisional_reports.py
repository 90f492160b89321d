"""The story: every report says on what law, policy and data it rests, and what of it can still change."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sqlmodel import Session

from asncli.reports.provisional import of_statuses, stamp
from asncli.reports.report import Report
from asncli.reports.semester_method import moment
from asncli.rules.library import get_regulation
from asncli.store.provisional_frames import statuses
from asncli.store.report_frames import laws, state
from asncli.store.units import subtree
from asncli.terms import Period
from asncli.workflows.units import one_unit


def certified(session: Session, period: Period, report: Report, unit: str | None = None, *, scored: bool) -> Report:
    """Add what is missing to the lines and to the head; ``scored``: the report counts scores, so it is stamped.

    As it is where nobody is evaluated in the period.
    """
    by_law = laws(session, period)
    if not by_law:
        return report
    known, said = state(session, period), " ".join(report.lines).casefold()
    digests = sorted({law.policy_digest for law in by_law})
    codes = of_statuses(statuses(session, period, _units(session, period, unit))) if scored else []
    lines = [
        *([] if "dasar:" in said else [f"Dasar: {get_regulation(by_law[0].regulation).title}"]),
        *([] if "keadaan data" in said else [f"Keadaan data: {moment(known.batch_at)} (batch {known.batch})"]),
        *([] if "sidik kebijakan" in said else [f"Sidik kebijakan {', '.join(one[:12] for one in digests)}"]),
    ]
    head = {
        "regulation": by_law[0].regulation,
        "policy_digest": digests,
        "state": {"batch": known.batch, "batch_at": known.batch_at},
        **({"provisional": codes} if scored else {}),
    }
    missing = {key: value for key, value in head.items() if key not in report.head}
    keys = list(report.head)
    at = keys.index("summary") if "summary" in keys else len(keys)
    return replace(
        report,
        lines=[*report.lines, *lines],
        head={**{key: report.head[key] for key in keys[:at]}, **missing, **report.head},
        stamp=report.stamp or stamp(codes),
        made=report.made or known.batch_at,
    )


def _units(session: Session, period: Period, unit: str | None) -> Collection[int] | None:
    return set(subtree(session, one_unit(session, unit, period).id, period)) if unit else None
