"""Feedback on behaviour: one vote per rater, person, role and period; marks never beside the name of a rater.

A vote is two rows joined by a random token: who gave it (``feedback_rater``, with its source), and what was marked
(``feedback_mark``, with neither). The journal holds no image of either, so a batch of feedback is known by its
counts and by the sources of its raters, and a mark that was replaced is gone.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.feedback_roles import misfits
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts
from asncli.terms import CoreValue, FeedbackRole

MARKED = (*(value.value for value in CoreValue), "comment")
FIELDS = ("period", "period_end", "nip", "role", "rater_nip", "respondent", *MARKED)
TABLES = ("feedback_mark", "feedback_rater")

_VOTE = ("period", "employee_id", "role")
_LISTED = ", ".join((*_VOTE, *MARKED))
_OF_BATCH = "SELECT r.token FROM feedback_rater r JOIN source s ON s.id = r.source_id WHERE s.batch_id = ?"
_FEEDBACK = "command LIKE 'feedback %'"
_COUNTED = "coalesce(json_extract(counts, '$.{0}'), 0)"


class Written(NamedTuple):
    """What storing votes came to; ``misfits`` are warnings: roles that do not fit the roster (``rater-role``)."""

    counts: Counts
    rejected: list[Rejected]
    misfits: list[Rejected]


class Votes(NamedTuple):
    """The votes of a batch that stand, and the batches (number, command, rows) that replaced others of it."""

    standing: int
    replaced_by: list[tuple[int, str, int]]


def write_feedback(session: Session, source_id: int, rows: Iterable[tuple[object, ...]]) -> Written:
    """Store votes (number of the row, then ``FIELDS``; ``rater_nip`` or ``respondent`` is given).

    Everybody rates oneself as Diri and nobody else (``rater-self``); a second vote of the same rater in the same
    rows is ``duplicate-conflict``. The same vote again changes nothing, another one takes its place. No fault tells
    who rated.
    """
    staging = Staging(session, FIELDS, resolved=("employee_id", "who", "token"))
    staging.fill(rows)
    staging.follow_renamed("rater_nip")
    staging.run("UPDATE temp.staged SET who = coalesce(rater_nip, respondent)")
    staging.run("CREATE INDEX temp.ix_staged_vote ON staged (period, nip, role, who)")
    staging.know_employees()
    own = f"role = '{FeedbackRole.DIRI.value}'"
    staging.reject("rater_nip", "rater-self", f"({own}) <> (rater_nip = nip)", value="NULL")
    staging.reject_repeated("nip", ("period", "nip", "role", "who"), "Periode + NIP + Peran + NIP Penilai")
    rejected = staging.leave_out_rejected()
    strange = misfits(staging.connection)
    return Written(_write(staging.connection, source_id), rejected, strange)


def _write(raw: sqlite3.Connection, source_id: int) -> Counts:
    """Write the staged votes; new marks lie in the order of their random tokens, not in that of the file."""
    raw.execute("PRAGMA secure_delete=ON")  # a mark that is replaced leaves no trace in the file
    same = " AND ".join(f"r.{column} = s.{column}" for column in _VOTE)
    raw.execute(
        "UPDATE temp.staged AS s SET token = (SELECT r.token FROM feedback_rater r"
        f" WHERE {same} AND coalesce(r.rater_nip, r.respondent) = s.who)"
    )
    total, known = raw.execute("SELECT count(*), count(token) FROM temp.staged").fetchone()
    differs = " OR ".join(f"m.{column} IS NOT s.{column}" for column in MARKED)
    raw.execute("DROP TABLE IF EXISTS temp.replaced")
    raw.execute(
        "CREATE TEMP TABLE replaced AS SELECT s.token FROM temp.staged s JOIN feedback_mark m ON m.token = s.token"
        f" WHERE {differs}"
    )
    (changed,) = raw.execute("SELECT count(*) FROM temp.replaced").fetchone()
    new = ", ".join(f"{column} = s.{column}" for column in MARKED)
    raw.execute(
        f"UPDATE feedback_mark AS m SET {new} FROM temp.staged s"
        " WHERE s.token = m.token AND m.token IN (SELECT token FROM temp.replaced)"
    )
    raw.execute(
        "UPDATE feedback_rater SET source_id = ? WHERE token IN (SELECT token FROM temp.replaced)", (source_id,)
    )
    raw.execute("DELETE FROM temp.staged WHERE token IS NOT NULL")
    raw.execute("UPDATE temp.staged SET token = lower(hex(randomblob(16)))")
    raw.execute(
        "INSERT INTO feedback_rater (token, period, employee_id, role, rater_nip, respondent, source_id)"
        " SELECT token, period, employee_id, role, rater_nip, CASE WHEN rater_nip IS NULL THEN respondent END, ?"
        " FROM temp.staged ORDER BY token",
        (source_id,),
    )
    raw.execute(f"INSERT INTO feedback_mark (token, {_LISTED}) SELECT token, {_LISTED} FROM temp.staged ORDER BY token")
    for table in ("replaced", "staged"):  # rater and marks stand side by side nowhere but here
        raw.execute(f"DROP TABLE temp.{table}")
    return Counts(total - known, changed, known - changed)


def votes_of(raw: sqlite3.Connection, batch_id: int) -> Votes:
    """Count the votes of a batch that stand, and name the later batches where these replaced some of it."""
    (standing,) = raw.execute(f"SELECT count(*) FROM ({_OF_BATCH})", (batch_id,)).fetchone()
    written = raw.execute(
        f"SELECT {_COUNTED.format('added')} + {_COUNTED.format('changed')} FROM batch WHERE id = ? AND {_FEEDBACK}",
        (batch_id,),
    ).fetchone()
    if written is None or standing >= written[0]:
        return Votes(standing, [])
    later = raw.execute(
        f"SELECT id, command, {_COUNTED.format('changed')} AS replaced FROM batch WHERE id > ? AND {_FEEDBACK}"
        " AND undone_at IS NULL AND replaced > 0 ORDER BY id",
        (batch_id,),
    )
    return Votes(standing, later.fetchall())


def remove_votes(raw: sqlite3.Connection, batch_id: int) -> None:
    """Delete the votes of a batch, marks and raters. No image is kept: what they replaced does not come back."""
    raw.execute("PRAGMA secure_delete=ON")
    raw.execute(f"DELETE FROM feedback_mark WHERE token IN ({_OF_BATCH})", (batch_id,))
    raw.execute(f"DELETE FROM feedback_rater WHERE token IN ({_OF_BATCH})", (batch_id,))
