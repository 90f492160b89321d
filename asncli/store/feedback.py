"""Feedback on behaviour: one vote per rater, person, role and period; marks never beside the name of a rater.

A vote is two rows joined by a random token: who gave it (``feedback_rater``, with its source), and what was marked
(``feedback_mark``, with neither). The journal holds no image of either, so a batch of feedback is known by its
counts and by the sources of its raters, and a mark that was replaced is gone. Whether a vote that was known already
is the same or another one is told nowhere, or marks could be found out by guessing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.store import batches
from asncli.store.feedback_roles import misfits
from asncli.store.locked_rows import reject_decided_feedback, reject_locked_feedback
from asncli.store.staging import NEW_NIP, Rejected, Staging
from asncli.store.writing import Counts
from asncli.terms import CoreValue, FeedbackRole

MARKED = (*(value.value for value in CoreValue), "comment")
FIELDS = ("period", "period_end", "nip", "role", "rater_nip", "respondent", *MARKED)
TABLES = ("feedback_mark", "feedback_rater")

_VOTE = ("period", "employee_id", "role")
_LISTED = ", ".join((*_VOTE, *MARKED))
# A rater's value: the mean of the marks given, half up in hundredths.
_SUM = " + ".join(f"coalesce(s.{value.value}, 0)" for value in CoreValue)
_GIVEN = " + ".join(f"(s.{value.value} IS NOT NULL)" for value in CoreValue)
_MARK = f"(200 * ({_SUM}) + ({_GIVEN})) / (2 * ({_GIVEN}))"
_OF_BATCH = "SELECT r.token FROM feedback_rater r JOIN source s ON s.id = r.source_id WHERE s.batch_id = ?"
OF_FEEDBACK = "command LIKE 'feedback %'"
_COUNTED = "coalesce(json_extract(counts, '$.{0}'), 0)"
_MET = "known_by_batch"  # of the counts of a batch: how many votes of which earlier batch it brought again
# Whoever was renamed meanwhile is still the same rater.
_WHO = f"coalesce(({NEW_NIP.format('r.rater_nip')}), r.rater_nip, r.respondent)"


class Written(NamedTuple):
    """What storing votes came to; ``misfits`` are warnings: roles that do not fit the roster (``rater-role``).

    ``met``: votes that were known already, by the batch that brought them.
    """

    counts: Counts
    rejected: list[Rejected]
    misfits: list[Rejected]
    met: Mapping[int, int]


class Votes(NamedTuple):
    """The votes that a batch added and that stand, how many it brought that were known already (the same or others).

    ``later``: later batches (number, command, votes in common) that brought some of it again.
    """

    added: int
    known: int
    later: list[tuple[int, str, int]]


def write_feedback(session: Session, source_id: int, rows: Iterable[tuple[object, ...]]) -> Written:
    """Store votes (number of the row, then ``FIELDS``; ``rater_nip`` or ``respondent`` is given).

    Everybody rates oneself as Diri and nobody else (``rater-self``); a second vote of the same rater in the same
    rows is ``duplicate-conflict``. The same vote again changes nothing, another one takes its place; both count as
    ``unchanged``. No fault tells who rated. Of a period that is closed nothing comes in (``period-closed``,
    ``feedback-closed``), nor on a person whose evaluation is final (``evaluation-final``).
    """
    staging = Staging(session, FIELDS, resolved=("employee_id", "who", "token"))
    staging.fill(rows)
    staging.follow_renamed("rater_nip")
    staging.run("UPDATE temp.staged SET who = coalesce(rater_nip, respondent)")
    staging.run("CREATE INDEX temp.ix_staged_vote ON staged (period, nip, role, who)")
    reject_locked_feedback(session, staging)
    staging.know_employees()
    reject_decided_feedback(staging)
    own = f"role = '{FeedbackRole.DIRI.value}'"
    staging.reject("rater_nip", "rater-self", f"({own}) <> (rater_nip = nip)", value="NULL")
    staging.reject_repeated("nip", ("period", "nip", "role", "who"), "Periode + NIP + Peran + NIP Penilai")
    rejected = staging.leave_out_rejected()
    strange = misfits(staging.connection)
    counts, met = _write(staging.connection, source_id)
    return Written(counts, rejected, strange, met)


def keep_met(session: Session, batch_id: int, met: Mapping[int, int]) -> None:
    """Keep with the counts of a batch which earlier batches have votes in common with it (``Written.met``)."""
    if met:
        counts = batches.batch_line(session, batch_id).counts
        batches.finish(session, batch_id, {**counts, _MET: {str(number): met[number] for number in sorted(met)}})


def _write(raw: sqlite3.Connection, source_id: int) -> tuple[Counts, Mapping[int, int]]:
    """Write the staged votes; new marks lie in the order of their random tokens, not in that of the file."""
    raw.execute("PRAGMA secure_delete=ON")  # a mark that is replaced leaves no trace in the file
    same = " AND ".join(f"r.{column} = s.{column}" for column in _VOTE)
    raw.execute(
        "UPDATE temp.staged AS s SET token = (SELECT r.token FROM feedback_rater r"
        f" WHERE {same} AND {_WHO} = s.who ORDER BY r.token LIMIT 1)"
    )
    met = raw.execute(
        "SELECT o.batch_id, count(*) FROM temp.staged s JOIN feedback_rater r ON r.token = s.token"
        " JOIN source o ON o.id = r.source_id"
        " WHERE o.batch_id <> (SELECT batch_id FROM source WHERE id = ?) GROUP BY o.batch_id",
        (source_id,),
    ).fetchall()
    total, known = raw.execute("SELECT count(*), count(token) FROM temp.staged").fetchone()
    differs = " OR ".join(f"m.{column} IS NOT s.{column}" for column in MARKED)
    raw.execute("DROP TABLE IF EXISTS temp.replaced")
    raw.execute(
        "CREATE TEMP TABLE replaced AS SELECT s.token FROM temp.staged s JOIN feedback_mark m ON m.token = s.token"
        f" WHERE {differs}"
    )
    new = ", ".join((*(f"{column} = s.{column}" for column in MARKED), f"mark = {_MARK}"))
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
    raw.execute(
        f"INSERT INTO feedback_mark (token, {_LISTED}, mark)"
        f" SELECT token, {_LISTED}, {_MARK} FROM temp.staged s ORDER BY token"
    )
    for table in ("replaced", "staged"):  # rater and marks stand side by side nowhere but here
        raw.execute(f"DROP TABLE temp.{table}")
    return Counts(added=total - known, unchanged=known), dict(met)


def keep_one_each(raw: sqlite3.Connection, rater_nip: str) -> int:
    """Delete votes that a rater gave twice under different NIPs, all but the newest; returns how many.

    ``rater_nip`` is the one that this rater bears today.
    """
    raw.execute("PRAGMA secure_delete=ON")
    raw.execute("DROP TABLE IF EXISTS temp.twice")
    raw.execute(
        "CREATE TEMP TABLE twice AS SELECT token FROM (SELECT r.token, row_number() OVER"
        f" (PARTITION BY {', '.join(f'r.{column}' for column in _VOTE)} ORDER BY r.source_id DESC, r.token) AS place"
        " FROM feedback_rater r WHERE r.rater_nip = :nip OR r.rater_nip IN (SELECT f.nip FROM former_nip f"
        " JOIN employee e ON e.id = f.employee_id WHERE e.nip = :nip)) WHERE place > 1",
        {"nip": rater_nip},
    )
    for table in TABLES:
        deleted = raw.execute(f"DELETE FROM {table} WHERE token IN (SELECT token FROM temp.twice)").rowcount
    raw.execute("DROP TABLE temp.twice")
    return deleted


def voted_on(raw: sqlite3.Connection, batch_id: int) -> list[tuple[int, str]]:
    """People and periods of the votes of a batch, and of all batches that have votes in common with it.

    Of all of them: a vote that was replaced lies with the batch that replaced it, and whether it was, nobody may know.
    """
    found = raw.execute(
        "WITH RECURSIVE met AS (SELECT b.id AS later, CAST(k.key AS INTEGER) AS earlier FROM batch b,"
        f" json_each(b.counts, '$.{_MET}') k WHERE b.{OF_FEEDBACK}), kin (id) AS (SELECT ? UNION"
        " SELECT iif(m.later = kin.id, m.earlier, m.later) FROM kin JOIN met m ON kin.id IN (m.later, m.earlier))"
        " SELECT DISTINCT r.employee_id, r.period FROM kin JOIN source s ON s.batch_id = kin.id"
        " JOIN feedback_rater r ON r.source_id = s.id",
        (batch_id,),
    )
    return found.fetchall()


def votes_of(raw: sqlite3.Connection, batch_id: int, kin: str = OF_FEEDBACK, standing_of: str = _OF_BATCH) -> Votes:
    """Count the votes of a batch, and name the later batches that brought some of them again, the same or others.

    ``kin`` (SQL): which batches are alike; ``standing_of`` (SQL): the votes of a batch that stand.
    """
    told = raw.execute(
        f"SELECT {_COUNTED.format('added')}, {_COUNTED.format('unchanged')} FROM batch WHERE id = ? AND {kin}",
        (batch_id,),
    ).fetchone()
    if told is None:
        return Votes(0, 0, [])
    added, known = told
    (standing,) = raw.execute(f"SELECT count(*) FROM ({standing_of})", (batch_id,)).fetchone()
    common = _COUNTED.format(f'{_MET}."{int(batch_id)}"')
    later = raw.execute(
        f"SELECT id, command, {common} AS common FROM batch WHERE id > ? AND {kin}"
        " AND undone_at IS NULL AND common > 0 ORDER BY id",
        (batch_id,),
    )
    # Above what it added, what stands is what it replaced: how much that is would tell whether a guess was right.
    return Votes(min(standing, added), known, later.fetchall())


def remove_votes(raw: sqlite3.Connection, batch_id: int) -> None:
    """Delete the votes of a batch, marks and raters. No image is kept: what they replaced does not come back."""
    raw.execute("PRAGMA secure_delete=ON")
    raw.execute(f"DELETE FROM feedback_mark WHERE token IN ({_OF_BATCH})", (batch_id,))
    raw.execute(f"DELETE FROM feedback_rater WHERE token IN ({_OF_BATCH})", (batch_id,))
