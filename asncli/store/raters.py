"""Closing takes from feedback who gave it: raters go, marks get new tokens, what was too little to be shown goes too.

From then on no row, journal, counts or file name in the database leads from a rater to a mark. What the file still
holds on freed pages is swept away afterwards (``store/sweeping.py``).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.feedback import OF_FEEDBACK
from asncli.store.locks import inside
from asncli.terms import FeedbackRole, Period

# Whose marks count and are shown only from a minimum of raters upward.
PROTECTED = (FeedbackRole.REKAN, FeedbackRole.BAWAHAN, FeedbackRole.MASYARAKAT)
_PERIODS = "period IN (SELECT value FROM json_each(?))"


class Deleted(NamedTuple):
    """How many raters and marks were deleted, and the batches of feedback that brought the raters."""

    raters: int
    marks: int
    batches: Sequence[int]


def delete_raters(session: Session, period: Period, minimum: int) -> Deleted:
    """Delete the raters of every period inside this one, and the marks of roles with fewer than ``minimum`` of them.

    The marks and comments that stay get new tokens, which nobody has ever seen beside a rater. Sources of every batch
    of feedback, of whatever it added, lose the names and digests of files, which older versions kept: a file may be
    named after who filled it in, and one of a single vote can be made again until its digest is met.
    """
    raw = raw_connection(session)
    codes = (json.dumps([str(one) for one in inside(period)]),)
    raw.execute("PRAGMA secure_delete=ON")
    batches = [
        number
        for (number,) in raw.execute(
            "SELECT DISTINCT s.batch_id FROM feedback_rater r JOIN source s ON s.id = r.source_id"
            f" WHERE r.{_PERIODS} ORDER BY 1",
            codes,
        )
    ]
    marks = _delete_few(raw, codes, minimum)
    raters = raw.execute(f"DELETE FROM feedback_rater WHERE {_PERIODS}", codes).rowcount
    raw.execute(f"UPDATE feedback_mark SET token = lower(hex(randomblob(16))) WHERE {_PERIODS}", codes)
    raw.execute(
        "UPDATE source SET file = NULL, sheet = NULL, digest = NULL WHERE batch_id IN ("
        f"SELECT id FROM batch WHERE {OF_FEEDBACK} UNION SELECT value FROM json_each(?))",
        (json.dumps(batches),),
    )
    return Deleted(raters, marks, batches)


def _delete_few(raw: sqlite3.Connection, codes: tuple[str], minimum: int) -> int:
    roles = ", ".join(f"'{role.value}'" for role in PROTECTED)
    key = "period, employee_id, role"
    return raw.execute(
        f"DELETE FROM feedback_mark WHERE ({key}) IN (SELECT {key} FROM feedback_mark WHERE {_PERIODS}"
        f" AND role IN ({roles}) GROUP BY {key} HAVING count(*) < ?)",
        (*codes, minimum),
    ).rowcount
