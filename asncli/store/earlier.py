"""Predikat of earlier periods, from before this program or given elsewhere: one per person and period."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.plan_lists import Wanted, select
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert_selected
from asncli.terms import Status

COLUMNS = ("predikat", "said", "work_result", "behaviour", "work_rating", "behaviour_rating")
FIELDS = ("nip", "period", *COLUMNS)

_STORED = "SELECT t.{0} FROM earlier_evaluation t WHERE t.employee_id = s.employee_id AND t.period = s.period"


class EarlierLine(NamedTuple):
    """A predikat of a period as it was given; figures in ten-thousandths, and the batch that brought it."""

    nip: str
    name: str
    period: str
    predikat: str | None
    said: str | None
    work_result: int | None
    behaviour: int | None
    work_rating: str | None
    behaviour_rating: str | None
    batch: int


def write_earlier(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    A second row of the same person and period is ``duplicate-conflict``. An empty cell keeps what is stored; the
    words of a predikat and the predikat they mean go together.
    """
    staging = Staging(session, FIELDS, resolved=("employee_id",))
    staging.fill(rows)
    staging.know_employees()
    staging.reject_repeated("period", ("nip", "period"), "NIP + Periode")
    rejected = staging.leave_out_rejected()
    unsaid = "s.predikat IS NULL AND s.said IS NULL"
    known = ", ".join(
        f"{c} = CASE WHEN {unsaid} THEN ({_STORED.format(c)}) ELSE s.{c} END"
        if c in ("predikat", "said")
        else f"{c} = coalesce(s.{c}, ({_STORED.format(c)}))"
        for c in COLUMNS
    )
    staging.run(f"UPDATE temp.staged AS s SET {known}")
    counts = upsert_selected(
        session, batch_id, "earlier_evaluation", ("employee_id", "period"), COLUMNS,
        f"SELECT employee_id, period, {', '.join(COLUMNS)}, ?, row FROM temp.staged ORDER BY employee_id, period",
        (source_id,),
    )  # fmt: skip
    return counts, rejected


def final_otherwise(session: Session) -> list[Rejected]:
    """Of the rows just written, those whose predikat is not that of the final evaluation here (``earlier-differs``)."""
    decided = " OR ".join(f"e.status = '{status.value}'" for status in (Status.FINAL, Status.OBJECTED))
    found = raw_connection(session).execute(
        "SELECT s.row, s.said, s.predikat, s.period, e.predikat FROM temp.staged s"
        " JOIN evaluation e ON e.period = s.period AND e.employee_id = s.employee_id"
        f" WHERE ({decided}) AND s.predikat <> e.predikat ORDER BY s.row"
    )
    return [
        Rejected(row, "predikat", "earlier-differs", said or predikat, {"period": period, "final": final})
        for row, said, predikat, period, final in found
    ]


_LINES = f"""
SELECT e.nip, e.name, t.period, {", ".join(f"t.{c}" for c in COLUMNS)}, s.batch_id
FROM earlier_evaluation t JOIN employee e ON e.id = t.employee_id JOIN source s ON s.id = t.source_id
"""


def list_earlier(session: Session, wanted: Wanted) -> list[EarlierLine]:
    """Earlier predikat, by NIP and period."""
    return [EarlierLine(*row) for row in select(session, _LINES, wanted, order="e.nip, t.period")]
