"""Capaian kinerja organisasi: the predikat of a unit in a period, by which also its head is judged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.store.database import raw_connection
from asncli.store.locked_rows import reject_locked, same_as_stored
from asncli.store.locks import refuse_locked
from asncli.store.staging import Rejected, Staging
from asncli.store.units import UnitLine
from asncli.store.writing import Counts, remove, upsert_selected
from asncli.terms import Period

FIELDS = ("unit", "period", "predikat", "remark")


class UnitRated(NamedTuple):
    """The predikat of a unit, and what was said about it."""

    predikat: str
    remark: str | None


def write_unit_ratings(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    A unit is meant by its code or name (``unit-unknown``, ``unit-ambiguous``); another row of the same unit and
    period is ``duplicate-conflict``. An empty remark keeps what is stored. What would change a closed
    period is refused (``period-closed``).
    """
    staging = Staging(session, FIELDS, resolved=("unit_id",))
    staging.fill(rows)
    staging.know_units(session)
    rejected = staging.leave_out_rejected()
    known = same_as_stored("unit_rating", ("unit_id", "period"), ("predikat", "remark"), keep_known=True)
    reject_locked(session, staging, known)
    staging.reject_repeated("unit", ("unit_id", "period"), "Kode Unit + Periode")
    rejected += staging.leave_out_rejected()
    counts = upsert_selected(
        session, batch_id, "unit_rating", ("unit_id", "period"), ("predikat", "remark"),
        "SELECT unit_id, period, predikat, remark, ?, row FROM temp.staged ORDER BY row",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


def unit_ratings(session: Session, period: Period) -> dict[int, UnitRated]:
    """Capaian organisasi of exactly this period, by the number of the unit."""
    found = raw_connection(session).execute(
        "SELECT unit_id, predikat, remark FROM unit_rating WHERE period = ? ORDER BY unit_id", (str(period),)
    )
    return {unit_id: UnitRated(*rated) for unit_id, *rated in found}


def remove_unit_rating(session: Session, batch_id: int, unit: UnitLine, period: Period) -> None:
    """Remove the capaian organisasi of a unit in a period; the journal keeps it.

    Refused: ``unit-rating-unknown``; ``period-closed`` (exit 4).
    """
    refuse_locked(session, period)
    found = raw_connection(session).execute(
        "SELECT id FROM unit_rating WHERE unit_id = ? AND period = ?", (unit.id, str(period))
    )
    keys = found.fetchall()
    if not keys:
        raise AsnError(
            "unit-rating-unknown",
            text("{unit} has no capaian organisasi in {period}.", unit=unit.name, period=str(period)),
            text("See: asncli unit show {unit} --period {period}", unit=unit.code or unit.name, period=str(period)),
        )
    remove(session, batch_id, "unit_rating", keys)
