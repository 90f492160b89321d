"""Realisations: one figure per indicator and day, with evidence; an older figure stays in the journal."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session

from asncli.store.locked_rows import reject_locked_days, same_as_stored
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert_selected

FIELDS = ("nip", "code", "day", "value", "evidence", "obstacle", "follow_up")
_COLUMNS = FIELDS[3:]

_PLANS = "FROM plan p JOIN indicator i ON i.plan_id = p.id AND i.code = {0}.code WHERE p.employee_id = {0}.employee_id"
# What is known of a file of evidence goes with the name of the file.
_FORGET_FILE = (
    "UPDATE achievement AS t SET evidence_digest = NULL, evidence_day = NULL FROM temp.touched k"
    " JOIN change c ON c.batch_id = ? AND c.tbl = 'achievement' AND c.row_key = k.indicator_id || '|' || k.day"
    " WHERE t.indicator_id = k.indicator_id AND t.day = k.day AND t.evidence_digest IS NOT NULL"
    " AND json_extract(c.image, '$.evidence') IS NOT t.evidence"
)
_KNOWN = f"EXISTS (SELECT 1 {_PLANS.format('staged')})"


def write_achievements(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``, value in ten-thousandths); say what changed and what not.

    The indicator is the one with that code in the person's plan that holds on the day. An empty text cell keeps
    what is stored. What would change a closed period is refused (``period-closed``).
    """
    staging = Staging(session, FIELDS, resolved=("employee_id", "indicator_id", "matches"))
    staging.fill(rows)
    staging.know_employees()
    staging.run(
        "UPDATE temp.staged AS s SET (indicator_id, matches) = (SELECT max(i.id), count(*)"
        f" {_PLANS.format('s')} AND s.day BETWEEN p.begins AND p.ends) WHERE employee_id IS NOT NULL"
    )
    staging.reject("code", "indicator-unknown", f"matches = 0 AND NOT {_KNOWN}")
    staging.reject("day", "date-outside-year", f"matches = 0 AND {_KNOWN}")
    staging.reject("code", "indicator-ambiguous", "matches > 1")
    known = same_as_stored("achievement", ("indicator_id", "day"), _COLUMNS, keep_known=True)
    reject_locked_days(session, staging, known)
    rejected = staging.leave_out_rejected()
    counts = upsert_selected(
        session, batch_id, "achievement", ("indicator_id", "day"), _COLUMNS,
        "SELECT indicator_id, day, value, evidence, obstacle, follow_up, ?, row FROM temp.staged"
        " ORDER BY indicator_id, day",
        (source_id,), keep_known=True,
    )  # fmt: skip
    if counts.changed:
        staging.run(_FORGET_FILE, (batch_id,))
    return counts, rejected
