"""The story: how far the plans are in e-Kinerja BKN comes in as its report of SKP."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.messages import text
from asncli.store.bkn_plans import FIELDS, write_bkn_plans
from asncli.workbooks.bkn_plan import BKN_PLAN
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_bkn_plans(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import reports of SKP of e-Kinerja BKN; one result per file."""
    return import_sheets(session, files, BKN_PLAN, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    rows.notices.append(
        text("A report of SKP from e-Kinerja BKN: how far the plans are there was read; it holds no targets.")
    )
    return Stored(*write_bkn_plans(session, batch_id, source_id, in_order(rows, BKN_PLAN, FIELDS)))
