"""Receipt: on which day a person received the final evaluation, from which the days for an objection run."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.database import raw_connection
from asncli.store.staging import BORNE
from asncli.store.writing import Counts, upsert
from asncli.terms import Period


class Receipt(NamedTuple):
    """A final evaluation, the day it became so, and when it was received (None: no receipt on record)."""

    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    period: str
    status: str
    final_on: date
    received_on: date | None
    document: str | None
    filed_on: date | None


# The batch that made the evaluation final is the latest one before which it was not: a decision on an objection
# writes it again.
_NOT_YET = "(c.image IS NULL OR json_extract(c.image, '$.status') NOT IN ('final', 'objected'))"
_SELECT = f"""
SELECT v.employee_id, e.nip, coalesce(v.final_name, e.name), v.unit_id, coalesce(v.final_unit, u.name), v.period,
       v.status,
       (SELECT date(b.made_at) FROM batch b CROSS JOIN change c ON c.batch_id = b.id AND c.tbl = 'evaluation'
        AND c.row_key = v.period || '|' || v.employee_id WHERE b.id <= s.batch_id AND {_NOT_YET}
        ORDER BY b.id DESC LIMIT 1),
       d.received_on, d.document, o.filed_on
FROM evaluation v JOIN employee e ON e.id = v.employee_id JOIN source s ON s.id = v.source_id
LEFT JOIN unit u ON u.id = v.unit_id
LEFT JOIN delivery d ON d.employee_id = v.employee_id AND d.period = v.period
LEFT JOIN objection o ON o.employee_id = v.employee_id AND o.period = v.period
WHERE v.period = ? AND v.status IN ('final', 'objected')
"""


def receipts(
    session: Session, period: Period, *, unit_ids: Collection[int] | None = None, nip: str | None = None
) -> list[Receipt]:
    """Final evaluations of a period with their receipts, by unit and NIP; of the given units, or of one person."""
    sql, values = _SELECT, [str(period)]
    if nip is not None:
        sql, values = f"{sql} AND e.nip = {BORNE}", [*values, nip, nip]
    found = raw_connection(session).execute(f"{sql} ORDER BY 5, v.unit_id, e.nip", values)
    units = None if unit_ids is None else set(unit_ids)
    return [_receipt(row) for row in found if units is None or row[3] in units]


def _receipt(row: tuple[object, ...]) -> Receipt:
    receipt = Receipt(*row)  # type: ignore[arg-type] # the query gives the fields in their order
    final_on, received_on, filed_on = (
        None if day is None else date.fromisoformat(str(day))
        for day in (receipt.final_on, receipt.received_on, receipt.filed_on)
    )
    if final_on is None:
        raise RuntimeError("a final evaluation that no batch made final")
    return receipt._replace(final_on=final_on, received_on=received_on, filed_on=filed_on)


def write_deliveries(
    session: Session,
    batch_id: int,
    source_id: int,
    period: Period,
    people: Iterable[int],
    day: date,
    document: str | None,
) -> Counts:
    """Record that these people received their evaluations on a day; a document on record stays where none is said."""
    rows = [(employee_id, str(period), day, document, source_id, None) for employee_id in people]
    columns = ("received_on", "document")
    return upsert(session, batch_id, "delivery", ("employee_id", "period"), columns, rows, keep_known=True)
