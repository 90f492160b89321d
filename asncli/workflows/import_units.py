"""The story: the tree of the organisation comes in as a workbook: codes, parents and heads of the units."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from asncli.messages import text
from asncli.store import agency
from asncli.store.unit_sheet import FIELDS, write_units
from asncli.terms import indonesian_date
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.unit import UNIT
from asncli.workflows.importing import (
    File,
    ImportOptions,
    ImportResult,
    Stored,
    absent,
    import_sheets,
    in_order,
    refuse_tomorrow,
)
from asncli.workflows.writing import Writer


def import_units(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    as_of: date | None = None,
    dry_run: bool = False,
) -> list[ImportResult]:
    """Import ``Unit`` sheets; one result per file.

    ``as_of`` is the day since when another head heads a unit: else the line ``Keadaan per`` of the file, else today.
    """

    def store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
        day = as_of or rows.as_of or writer.today
        refuse_tomorrow(rows, day, writer.today)
        rows.as_of = day  # the rejected rows go back with it
        agency_id = agency.get_or_make(session, batch_id)
        ordered = in_order(rows, UNIT, FIELDS)
        found = write_units(session, batch_id, source_id, agency_id, ordered, absent(rows, UNIT), as_of=day)
        if found.new_heads:
            rows.notices.append(
                text(
                    "Units with another head from {day} on: {n}. Periods that end before keep the earlier head; another"
                    " day is given with --as-of.",
                    day=indonesian_date(day), n=found.new_heads,
                )
            )  # fmt: skip
        return Stored(found.counts, found.rejected)

    return import_sheets(session, files, UNIT, store, options=options, writer=writer, dry_run=dry_run)
