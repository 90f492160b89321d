"""Answers on the work climate of units: one per respondent, unit and period; nobody can tell who gave which.

A respondent is a digest of what tells one from another (a code, the time of a form, else file and row), made anew
for every unit and period; rows lie in the order of these digests and know neither file nor row. The journal holds no
image of them, so a batch is known by its counts. Whether an answer that was known already is the same or another one
is told nowhere, or marks could be found out by guessing. Marks leave the database as sums and numbers.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.rules.climate import Answers
from asncli.store import batches
from asncli.store.database import raw_connection
from asncli.store.feedback import Votes, keep_met, votes_of
from asncli.store.locked_rows import reject_locked_feedback
from asncli.store.locks import inside
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts
from asncli.terms import ClimateElement, Period

TABLE = "climate_answer"
ELEMENTS = tuple(element.value for element in ClimateElement)
ANSWER = (*ELEMENTS, "comment")
FIELDS = ("unit", "period", "respondent", *ANSWER)
KIND = "climate"
OF_CLIMATE = f"json_extract(counts, '$.kind') = '{KIND}'"
_OF_BATCH = f"SELECT a.respondent FROM {TABLE} a JOIN source s ON s.id = a.source_id WHERE s.batch_id = ?"
_ANY_MARK = f"coalesce({', '.join(f'a.{element}' for element in ELEMENTS)}) IS NOT NULL"
_SUMS = ", ".join(f"coalesce(sum(a.{element}), 0), count(a.{element})" for element in ELEMENTS)
_LISTED = ", ".join(ANSWER)
_SAME = "a.unit_id = s.unit_id AND a.period = s.period AND a.respondent = s.digest"
_PERIODS = "period IN (SELECT value FROM json_each(?))"


class Written(NamedTuple):
    """What storing answers came to; ``met``: answers that were known already, by the batch that brought them."""

    counts: Counts
    rejected: list[Rejected]
    met: Mapping[int, int]


def write_climate(session: Session, source_id: int, rows: Iterable[tuple[object, ...]]) -> Written:
    """Store answers (number of the row, then ``FIELDS``; ``respondent`` is whatever tells one from another).

    A second answer of a respondent in the same rows is ``duplicate-conflict``. An answer that is known is replaced;
    that counts as ``unchanged``, as does the same again. Of a period that is or was closed nothing comes in
    (``period-closed``, ``feedback-closed``). Faults of units as in ``Staging.know_units``.
    """
    staging = Staging(session, FIELDS, resolved=("unit_id", "digest"))
    staging.fill(rows)
    reject_locked_feedback(session, staging)
    staging.know_units(session)
    rejected = staging.leave_out_rejected()
    staging.connection.create_function("climate_respondent", 3, _digest, deterministic=True)
    staging.run("UPDATE temp.staged SET digest = climate_respondent(unit_id, period, respondent), respondent = NULL")
    staging.run("CREATE INDEX temp.ix_staged_answer ON staged (unit_id, period, digest)")
    key = ("unit_id", "period", "digest")
    staging.reject_repeated("respondent", key, "Kode Unit + Periode + Kode Responden")
    rejected += staging.leave_out_rejected()
    counts, met = _write(staging.connection, source_id)
    return Written(counts, rejected, met)


def _digest(unit_id: int, period: str, respondent: str) -> str:
    return hashlib.sha256(json.dumps([unit_id, period, respondent]).encode()).hexdigest()[:32]


def _write(raw: sqlite3.Connection, source_id: int) -> tuple[Counts, Mapping[int, int]]:
    raw.execute("PRAGMA secure_delete=ON")  # an answer that is replaced leaves no trace in the file
    met = raw.execute(
        f"SELECT o.batch_id, count(*) FROM temp.staged s JOIN {TABLE} a ON {_SAME} JOIN source o ON o.id = a.source_id"
        " WHERE o.batch_id <> (SELECT batch_id FROM source WHERE id = ?) GROUP BY o.batch_id",
        (source_id,),
    ).fetchall()
    total, known = raw.execute(
        f"SELECT count(*), count(a.respondent) FROM temp.staged s LEFT JOIN {TABLE} a ON {_SAME}"
    ).fetchone()
    new = ", ".join(f"{name} = s.{name}" for name in ANSWER)
    differs = " OR ".join(f"a.{name} IS NOT s.{name}" for name in ANSWER)
    raw.execute(
        f"UPDATE {TABLE} AS a SET {new}, source_id = ? FROM temp.staged s WHERE {_SAME} AND ({differs})", (source_id,)
    )
    raw.execute(
        f"INSERT INTO {TABLE} (unit_id, period, respondent, {_LISTED}, source_id) SELECT unit_id, period, digest,"
        f" {_LISTED}, ? FROM temp.staged s WHERE NOT EXISTS (SELECT 1 FROM {TABLE} a WHERE {_SAME})"
        " ORDER BY unit_id, period, digest",
        (source_id,),
    )
    raw.execute("DROP TABLE temp.staged")
    return Counts(added=total - known, unchanged=known), dict(met)


def mark_batch(session: Session, batch_id: int, periods: Collection[str], met: Mapping[int, int]) -> None:
    """Keep with the counts of a batch that it is one of work climate, of which periods, and what it met.

    ``met``: the batches with which it has answers in common, and how many.
    """
    counts = batches.batch_line(session, batch_id).counts
    batches.finish(session, batch_id, {**counts, "kind": KIND, "periods": sorted(periods)})
    keep_met(session, batch_id, met)


def first_batch(session: Session, period: Period) -> int | None:
    """The batch that brought the first answers of a period, also where they have forgotten it; None: none has."""
    found = raw_connection(session).execute(
        f"SELECT min(id) FROM batch WHERE {OF_CLIMATE} AND (json_type(counts, '$.periods') IS NULL"
        " OR ? IN (SELECT value FROM json_each(counts, '$.periods')))",
        (str(period),),
    )
    number = found.fetchone()[0]
    return None if number is None else int(number)


def answers_of(raw: sqlite3.Connection, batch_id: int) -> Votes:
    """Count the answers of a batch, and name the later batches that brought some of them again."""
    return votes_of(raw, batch_id, OF_CLIMATE, _OF_BATCH)


def remove_answers(raw: sqlite3.Connection, batch_id: int) -> None:
    """Delete the answers of a batch. No image is kept: what they replaced does not come back."""
    raw.execute("PRAGMA secure_delete=ON")
    raw.execute(
        f"DELETE FROM {TABLE} WHERE source_id IN (SELECT s.id FROM source s JOIN batch b ON b.id = s.batch_id"
        f" WHERE b.id = ? AND {OF_CLIMATE})",
        (batch_id,),
    )


def seal_answers(session: Session, period: Period, source_id: int, minimum: int) -> list[int]:
    """Take from the answers of every period inside this one who gave them, and in which batch they came.

    Respondents become random, the answers those of ``source_id`` (of the closing); comments of units with fewer
    respondents than ``minimum``, which nobody was ever shown, go. Returns the numbers of the batches.
    """
    raw = raw_connection(session)
    codes = json.dumps([str(one) for one in inside(period)])
    found = raw.execute(
        f"SELECT DISTINCT b.id FROM {TABLE} a JOIN source s ON s.id = a.source_id JOIN batch b ON b.id = s.batch_id"
        f" WHERE a.{_PERIODS} AND {OF_CLIMATE} ORDER BY 1",
        (codes,),
    ).fetchall()
    raw.execute("PRAGMA secure_delete=ON")
    raw.execute(
        f"UPDATE {TABLE} SET comment = NULL WHERE {_PERIODS} AND (unit_id, period) NOT IN (SELECT a.unit_id, a.period"
        f" FROM {TABLE} a WHERE {_ANY_MARK} GROUP BY a.unit_id, a.period HAVING count(*) >= ?)",
        (codes, minimum),
    )
    raw.execute(
        f"UPDATE {TABLE} SET respondent = lower(hex(randomblob(16))), source_id = ? WHERE {_PERIODS}",
        (source_id, codes),
    )
    return [number for (number,) in found]


def answers(session: Session, period: Period) -> dict[int, Answers]:
    """Answers of exactly this period by unit, as sums; for ``rules/climate.py``, which says what may be shown."""
    found = raw_connection(session).execute(
        f"SELECT a.unit_id, count(*) FILTER (WHERE {_ANY_MARK}), {_SUMS} FROM {TABLE} a WHERE a.period = ?"
        " GROUP BY a.unit_id ORDER BY a.unit_id",
        (str(period),),
    )
    return {row[0]: Answers(row[1], row[2::2], row[3::2]) for row in found}


def comments(session: Session, period: Period, unit_ids: Collection[int], minimum: int) -> dict[int, list[str]]:
    """Comments on units that enough answered, in the order of their words, which tells nothing of who wrote them."""
    found = raw_connection(session).execute(
        f"SELECT c.unit_id, c.comment FROM {TABLE} c WHERE c.period = :period AND c.comment IS NOT NULL"
        " AND c.unit_id IN (SELECT value FROM json_each(:units)) AND c.unit_id IN (SELECT a.unit_id"
        f" FROM {TABLE} a WHERE a.period = :period AND {_ANY_MARK} GROUP BY a.unit_id HAVING count(*) >= :minimum)"
        " ORDER BY c.unit_id, lower(c.comment), c.comment",
        {"period": str(period), "units": json.dumps(sorted(unit_ids)), "minimum": minimum},
    )
    by_unit: dict[int, list[str]] = {}
    for unit_id, words in found:
        by_unit.setdefault(unit_id, []).append(words)
    return by_unit
