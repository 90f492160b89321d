"""The story: the tree of the organisation comes in as a workbook: codes, parents and heads of the units."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store import agency
from asncli.store.unit_sheet import FIELDS, write_units
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.unit import UNIT
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, absent, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_units(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Unit`` sheets; one result per file."""
    return import_sheets(session, files, UNIT, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    agency_id = agency.get_or_make(session, batch_id)
    ordered = in_order(rows, UNIT, FIELDS)
    return Stored(*write_units(session, batch_id, source_id, agency_id, ordered, absent(rows, UNIT)))
