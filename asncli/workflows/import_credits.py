"""The story: angka kredit from before this program, or from elsewhere, comes in as of a day."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store.credits import FIELDS, write_openings
from asncli.workbooks.credit_opening import CREDIT_OPENING
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_credits(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Angka Kredit`` sheets; one result per file."""
    return import_sheets(session, files, CREDIT_OPENING, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    return Stored(*write_openings(session, batch_id, source_id, in_order(rows, CREDIT_OPENING, FIELDS)))
