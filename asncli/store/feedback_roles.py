"""Whether the role in which somebody gives feedback fits the roster at the end of the period."""

from __future__ import annotations

import sqlite3

from asncli.store.employees import IN_FORCE
from asncli.store.staging import Rejected
from asncli.store.unit_heads import HEAD_ON
from asncli.terms import FeedbackRole

_HEAD = HEAD_ON.format(unit="u", day="up.day")
_ABOVE = f"""
CREATE TEMP TABLE above AS
WITH RECURSIVE up (employee_id, nip, day, unit_id) AS (
    SELECT p.employee_id, p.nip, p.day, a.unit_id FROM temp.stood p JOIN assignment a ON a.id = p.assignment_id
    UNION
    SELECT up.employee_id, up.nip, up.day, u.parent_id FROM up JOIN unit u ON u.id = up.unit_id
)
SELECT p.employee_id, p.day, a.supervisor_nip AS nip FROM temp.stood p JOIN assignment a ON a.id = p.assignment_id
WHERE a.supervisor_nip IS NOT NULL
UNION
SELECT up.employee_id, up.day, {_HEAD} AS head FROM up JOIN unit u ON u.id = up.unit_id
WHERE head <> up.nip
"""
_IS_ABOVE = "EXISTS (SELECT 1 FROM temp.above b WHERE b.employee_id = {0}.employee_id AND b.day = {0}.day{1})"
_MISFITS = f"""
SELECT s.row, s.role FROM temp.staged s
JOIN temp.stood p ON p.employee_id = s.employee_id AND p.day = s.period_end
LEFT JOIN temp.stood r ON r.nip = s.rater_nip AND r.day = s.period_end
LEFT JOIN assignment pa ON pa.id = p.assignment_id LEFT JOIN assignment ra ON ra.id = r.assignment_id
WHERE CASE s.role
    WHEN '{FeedbackRole.ATASAN.value}'
        THEN {_IS_ABOVE.format("p", "")} AND NOT {_IS_ABOVE.format("p", " AND b.nip = s.rater_nip")}
    WHEN '{FeedbackRole.BAWAHAN.value}'
        THEN {_IS_ABOVE.format("r", "")} AND NOT {_IS_ABOVE.format("r", " AND b.nip = p.nip")}
    WHEN '{FeedbackRole.REKAN.value}'
        THEN {_IS_ABOVE.format("p", " AND b.nip = r.nip")} OR {_IS_ABOVE.format("r", " AND b.nip = p.nip")}
        OR (pa.unit_id <> ra.unit_id AND (pa.supervisor_nip = ra.supervisor_nip) IS NOT true)
    ELSE false END AND s.rater_nip IS NOT NULL
ORDER BY s.row
"""


def misfits(raw: sqlite3.Connection) -> list[Rejected]:
    """Of the staged votes, those whose role the roster contradicts (``rater-role``); nothing is said of the rater.

    Above a person stand the superior and the heads of the unit and of the units above it. Subordinate is who has
    the person above. Colleagues have neither above the other, and the unit or the superior in common. Where the
    roster does not know, it contradicts nothing.
    """
    for name in ("stood", "above"):
        raw.execute(f"DROP TABLE IF EXISTS temp.{name}")
    in_force = IN_FORCE.format(employee="p.employee_id", day="p.day")
    raw.execute(
        f"CREATE TEMP TABLE stood AS SELECT p.employee_id, p.nip, p.day, {in_force} AS assignment_id FROM ("
        "SELECT employee_id, nip, period_end AS day FROM temp.staged UNION SELECT e.id, e.nip, s.period_end"
        " FROM temp.staged s JOIN employee e ON e.agency_id IN (SELECT id FROM agency) AND e.nip = s.rater_nip) p"
    )
    raw.execute(_ABOVE)
    raw.execute("CREATE INDEX temp.ix_stood ON stood (employee_id, day)")
    raw.execute("CREATE INDEX temp.ix_stood_nip ON stood (nip, day)")
    raw.execute("CREATE INDEX temp.ix_above ON above (employee_id, day, nip)")
    found = raw.execute(_MISFITS).fetchall()
    return [Rejected(row, "role", "rater-role", FeedbackRole(role).label) for row, role in found]
