"""What feedback comes to by person and role, with all seven values and the comments, for those who may read it.

Figures come through ``store/feedback_figures.py``, the only reader of marks; comments are read here under the same
minimum of raters, in the order of the random tokens of the votes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sqlmodel import Session

from asncli.rules.marks import VALUES, Feedback
from asncli.rules.policy import Policy
from asncli.store.database import raw_connection
from asncli.store.feedback_figures import LEAST, feedback
from asncli.terms import CoreValue, FeedbackRole, Period

SEVEN = (*VALUES, *(value for value in CoreValue if value not in VALUES))
_COMMENTS = f"""
SELECT c.role, c.comment FROM feedback_mark c
WHERE c.period = :period AND c.employee_id = :person AND c.comment IS NOT NULL AND c.role IN (
    SELECT m.role FROM feedback_mark m WHERE m.period = :period AND m.employee_id = :person
    GROUP BY m.role HAVING count(m.mark) >= {LEAST})
ORDER BY c.token
"""


class Heard(Protocol):
    """Whom feedback is about, and in which unit."""

    @property
    def employee_id(self) -> int:
        """Number of the person."""

    @property
    def unit_id(self) -> int | None:
        """Number of the unit."""


def feedback_on(session: Session, period: Period, people: Sequence[Heard], policy: Policy) -> Feedback:
    """Sums of the roles that count, in the order of the people; values in the order of ``SEVEN``."""
    raw = raw_connection(session)
    raw.execute("CREATE TEMP TABLE IF NOT EXISTS wanted (position INTEGER PRIMARY KEY, employee_id INTEGER)")
    raw.execute("DELETE FROM temp.wanted")
    raw.executemany("INSERT INTO temp.wanted VALUES (?, ?)", enumerate(subject.employee_id for subject in people))
    return feedback(session, period, [subject.unit_id for subject in people], policy, SEVEN)


def comments_on(session: Session, period: Period, employee_id: int, minimum: int) -> dict[FeedbackRole, list[str]]:
    """Comments on a person by role, of the roles that count only, in an order that tells nothing."""
    values = {"period": str(period), "person": employee_id, "minimum": minimum}
    found: dict[FeedbackRole, list[str]] = {}
    for role, comment in raw_connection(session).execute(_COMMENTS, values):
        found.setdefault(FeedbackRole(role), []).append(comment)
    return found
