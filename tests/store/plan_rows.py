"""Rows of plans, realisations and ratings as the readers give them, written into a small office."""

from __future__ import annotations

from datetime import date

from asncli.store.achievements import FIELDS as ACHIEVEMENT_FIELDS
from asncli.store.achievements import write_achievements
from asncli.store.database import raw_connection
from asncli.store.plans import FIELDS, write_plans
from asncli.store.ratings import FIELDS as RATING_FIELDS
from asncli.store.ratings import write_ratings
from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from tests.store.office import SITI, Writing

YEAR = {"year": 2026, "begins": date(2026, 1, 1), "ends": date(2026, 12, 31)}
UNIT = 10_000


def row(code: str = "IKI-1", rhk: str = "RHK-1", **more: object) -> dict[str, object]:
    """One indicator of Siti."""
    return {
        "nip": SITI, **YEAR, "code": code, "title": f"Ukuran {code}", "result_code": rhk,
        "result_title": f"Hasil {rhk}", "direction": "naik", "recap": "jumlah", "target": 12 * UNIT, **more,
    }  # fmt: skip


def plans(w: Writing, *rows: dict[str, object], kept: frozenset[str] = frozenset()) -> tuple[Counts, list[Rejected]]:
    """Write rows of an SKP, the first one from row 2 on."""
    listed = [(n, *(line.get(f) for f in FIELDS)) for n, line in enumerate(rows, 2)]
    return write_plans(w.session, w.batch, w.source, listed, kept)[:2]


def achievements(w: Writing, *rows: dict[str, object]) -> tuple[Counts, list[Rejected]]:
    """Write realisations."""
    listed = [(n, *(line.get(f) for f in ACHIEVEMENT_FIELDS)) for n, line in enumerate(rows, 2)]
    return write_achievements(w.session, w.batch, w.source, listed)


def ratings(w: Writing, *rows: dict[str, object]) -> tuple[Counts, list[Rejected]]:
    """Write ratings."""
    listed = [(n, *(line.get(f) for f in RATING_FIELDS)) for n, line in enumerate(rows, 2)]
    return write_ratings(w.session, w.batch, w.source, listed)


def told(rejected: list[Rejected]) -> list[tuple[int, str, str]]:
    """Row, field and code of what was rejected."""
    return [(fault.row, fault.field, fault.code) for fault in rejected]


def stored(w: Writing, sql: str) -> list[tuple[object, ...]]:
    """What a query finds."""
    return raw_connection(w.session).execute(sql).fetchall()
