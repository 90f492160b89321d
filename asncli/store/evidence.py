"""Evidence of realisations as it is named, and what was recorded of the files among it: sha256 and date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.locked_rows import locked_span
from asncli.store.plan_lists import Wanted, select
from asncli.store.writing import keep_images
from asncli.terms import Period


class NamedEvidence(NamedTuple):
    """Evidence of one realisation, days ISO; ``closed``: its day lies in a closed period, nothing is recorded."""

    indicator_id: int
    nip: str
    name: str
    code: str
    day: str
    evidence: str
    digest: str | None
    file_day: str | None
    closed: bool


class FileRecord(NamedTuple):
    """What is recorded of a file: sha256 and the day on which it was last changed."""

    indicator_id: int
    day: str
    digest: str
    file_day: date


def named_evidence(session: Session, wanted: Wanted, *, period: Period | None = None) -> list[NamedEvidence]:
    """Realisations that name evidence (dated inside a period), by NIP, indicator and day."""
    more = " AND trim(coalesce(a.evidence, '')) <> ''"
    days: list[object] = []
    if period is not None:
        more += " AND a.day BETWEEN ? AND ?"
        days = [period.start, period.end]
    sql = (
        "SELECT i.id, e.nip, e.name, i.code, a.day, a.evidence, a.evidence_digest, a.evidence_day,"
        f" {locked_span(session, 'a.day', 'a.day')} IS NOT NULL"
        " FROM employee e CROSS JOIN plan p ON p.employee_id = e.id CROSS JOIN indicator i ON i.plan_id = p.id"
        " CROSS JOIN achievement a ON a.indicator_id = i.id"
    )
    rows = select(session, sql, wanted, more, days, order="e.nip, i.code, a.day")
    lines = [NamedEvidence(*row) for row in rows]
    return [line._replace(closed=bool(line.closed)) for line in lines]


def record_files(session: Session, batch_id: int, files: Iterable[FileRecord]) -> int:
    """Keep what is known of files of evidence; figure, source and row stay. Returns how many there were."""
    raw = raw_connection(session)
    raw.execute("DROP TABLE IF EXISTS temp.proven")
    raw.execute("CREATE TEMP TABLE proven (indicator_id, day, digest, file_day)")
    raw.executemany("INSERT INTO temp.proven VALUES (?, ?, ?, ?)", files)
    keep_images(raw, batch_id, "achievement", "temp.proven")
    return raw.execute(
        "UPDATE achievement AS a SET evidence_digest = k.digest, evidence_day = k.file_day FROM temp.proven k"
        " WHERE a.indicator_id = k.indicator_id AND a.day = k.day"
    ).rowcount
