"""Plans as e-Kinerja BKN reports them: whose, from when to when, and how far approval is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.plan_lists import Wanted, select
from asncli.store.staging import Rejected, Staging
from asncli.store.writing import Counts, upsert_selected

FIELDS = ("nip", "begins", "ends", "status", "model", "position", "unit", "acting", "superior", "skp_id")
_COLUMNS = ("employee_id", *FIELDS[1:])


class BknPlanLine(NamedTuple):
    """A plan at BKN, dates ISO, and the batch that brought it; ``acting``: for a post held as PLT."""

    nip: str
    name: str
    begins: str
    ends: str
    status: str | None
    model: str | None
    position: str | None
    unit: str | None
    acting: bool
    superior: str | None
    skp_id: str | None
    batch: int


def write_bkn_plans(
    session: Session, batch_id: int, source_id: int, rows: Iterable[tuple[object, ...]]
) -> tuple[Counts, list[Rejected]]:
    """Store rows (number of the row, then ``FIELDS``); say what changed and what was rejected.

    A second row of the same person, first day and number of BKN is ``duplicate-conflict``. An empty cell keeps what
    is stored; a plan that is not said to be acting is the person's own.
    """
    staging = Staging(session, FIELDS, resolved=("employee_id", "known_id"))
    staging.fill(rows)
    staging.know_employees()
    staging.reject_repeated("begins", ("nip", "begins", "skp_id"), "NIP + Mulai + ID SKP")
    rejected = staging.leave_out_rejected()
    staging.run(
        "UPDATE temp.staged AS s SET acting = coalesce(acting, 0), known_id = (SELECT t.id FROM bkn_plan t"
        " WHERE t.employee_id = s.employee_id AND t.begins = s.begins AND t.skp_id IS s.skp_id)"
    )
    counts = upsert_selected(
        session, batch_id, "bkn_plan", ("id",), _COLUMNS,
        f"SELECT known_id, {', '.join(_COLUMNS)}, ?, row FROM temp.staged ORDER BY employee_id, begins, row",
        (source_id,), keep_known=True,
    )  # fmt: skip
    return counts, rejected


_LINES = f"""
SELECT e.nip, e.name, {", ".join(f"t.{c}" for c in FIELDS[1:])}, s.batch_id
FROM bkn_plan t JOIN employee e ON e.id = t.employee_id JOIN source s ON s.id = t.source_id
"""


def list_bkn_plans(session: Session, wanted: Wanted, *, year: int | None = None) -> list[BknPlanLine]:
    """Plans at BKN (that begin in a year), by NIP and first day."""
    more = "" if year is None else " AND substr(t.begins, 1, 4) = ?"
    values: list[object] = [] if year is None else [f"{year:04d}"]
    lines = [BknPlanLine(*row) for row in select(session, _LINES, wanted, more, values, order="e.nip, t.begins, t.id")]
    return [line._replace(acting=bool(line.acting)) for line in lines]
