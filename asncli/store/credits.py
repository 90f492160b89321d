"""Angka kredit: what was brought from elsewhere (openings), and every predikat that is known of people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.plan_lists import Wanted, select
from asncli.store.staging import BORNE, Rejected, Staging
from asncli.store.writing import Counts, upsert_selected

FIELDS = ("nip", "as_of", "kind", "credit", "level", "document")
_COLUMNS = ("employee_id", *FIELDS[1:])
_KEY = ("employee_id", "as_of", "kind", "level")


class OpeningLine(NamedTuple):
    """Angka kredit from elsewhere (ten-thousandths), and the batch that brought it; the day ISO."""

    nip: str
    name: str
    as_of: str
    kind: str
    credit: int
    level: str | None
    document: str | None
    batch: int


class KnownPredikat(NamedTuple):
    """A predikat of a period; ``source``: final, objected, earlier (imported) or draft."""

    employee_id: int
    period: str
    predikat: str
    source: str


def write_openings(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    One of a person, day, kind and jenjang; a second row of the same is ``duplicate-conflict``. An empty cell keeps
    what is stored.
    """
    staging = Staging(session, FIELDS, resolved=("employee_id", "known_id"))
    staging.fill(rows)
    staging.know_employees()
    staging.reject_repeated("as_of", ("nip", "as_of", "kind", "level"), "NIP + Per Tanggal + Jenis + Jenjang")
    rejected = staging.leave_out_rejected()
    same = " AND ".join(f"t.{c} IS s.{c}" if c == "level" else f"t.{c} = s.{c}" for c in _KEY)
    staging.run(f"UPDATE temp.staged AS s SET known_id = (SELECT t.id FROM credit_opening t WHERE {same})")
    counts = upsert_selected(
        session, batch_id, "credit_opening", ("id",), _COLUMNS,
        f"SELECT known_id, {', '.join(_COLUMNS)}, ?, row FROM temp.staged ORDER BY employee_id, as_of, kind, level",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


_LINES = f"""
SELECT e.nip, e.name, {", ".join(f"t.{c}" for c in FIELDS[1:])}, s.batch_id
FROM credit_opening t JOIN employee e ON e.id = t.employee_id JOIN source s ON s.id = t.source_id
"""


def list_openings(session: Session, wanted: Wanted) -> list[OpeningLine]:
    """Openings, by NIP and day."""
    return [OpeningLine(*row) for row in select(session, _LINES, wanted, order="e.nip, t.as_of, t.kind, t.level")]


class StoredOpening(NamedTuple):
    """An opening of a person; angka kredit in ten-thousandths."""

    employee_id: int
    as_of: date
    kind: str
    credit: int
    level: str | None
    document: str | None


def stored_openings(session: Session) -> list[StoredOpening]:
    """All openings, by person and day."""
    rows = raw_connection(session).execute(
        "SELECT employee_id, as_of, kind, credit, level, document FROM credit_opening ORDER BY employee_id, as_of, id"
    )
    return [StoredOpening(person, date.fromisoformat(day), *rest) for person, day, *rest in rows]


# One of each person and period: what is final here, else what was imported, else the draft.
_KNOWN = """
SELECT employee_id, period, predikat, source FROM (
    SELECT v.employee_id, v.period, v.predikat,
           CASE v.status WHEN 'final' THEN 'final' WHEN 'objected' THEN 'objected' ELSE 'draft' END AS source
    FROM evaluation v WHERE v.predikat IS NOT NULL {years_v} {one_v}
      AND (v.status IN ('final', 'objected') OR NOT EXISTS (
          SELECT 1 FROM earlier_evaluation x WHERE x.employee_id = v.employee_id AND x.period = v.period
          AND x.predikat IS NOT NULL))
    UNION ALL
    SELECT t.employee_id, t.period, t.predikat, 'earlier' FROM earlier_evaluation t
    WHERE t.predikat IS NOT NULL {years_t} {one_t} AND NOT EXISTS (
        SELECT 1 FROM evaluation o WHERE o.period = t.period AND o.employee_id = t.employee_id
        AND o.predikat IS NOT NULL AND o.status IN ('final', 'objected'))
)
"""


def predikat_texts(session: Session, *, nip: str | None = None) -> dict[int, str]:
    """Every predikat of people (of one person) in one text each: ``2024:baik:final,2025:baik:earlier``.

    Thousands of people share a few hundred of these texts, so that each is read once.
    """
    sql, values = _known_sql(None, nip)
    rows = raw_connection(session).execute(
        f"SELECT employee_id, group_concat(period || ':' || predikat || ':' || source) FROM ({sql}) GROUP BY 1", values
    )
    return dict(rows.fetchall())


def known_predikat(session: Session, *, period: str | None = None, nip: str | None = None) -> list[KnownPredikat]:
    """Every predikat (of exactly one period; of one person), in no order."""
    sql, values = _known_sql(period, nip)
    return [KnownPredikat(*row) for row in raw_connection(session).execute(sql, values)]


def _known_sql(period: str | None, nip: str | None) -> tuple[str, dict[str, str | None]]:
    person = f" AND {{}}.employee_id = (SELECT id FROM employee WHERE nip = {BORNE.replace('?', ':nip')})"
    parts = {f"years_{t}": f" AND {t}.period = :period" if period else "" for t in "vt"}
    parts |= {f"one_{t}": person.format(t) if nip else "" for t in "vt"}
    return _KNOWN.format(**parts), {"period": period, "nip": nip}
