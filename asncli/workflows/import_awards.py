"""The story: awards come in, one per person, name and day."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store.awards import FIELDS, remove_award, write_awards
from asncli.workbooks.award import AWARD
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.withdraw import withdraw
from asncli.workflows.writing import Writer


def import_awards(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Penghargaan`` sheets; one result per file."""
    return import_sheets(session, files, AWARD, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    return Stored(*write_awards(session, batch_id, source_id, in_order(rows, AWARD, FIELDS)))


def take_award_back(session: Session, number: int, writer: Writer) -> int:
    """Remove an award that was recorded by mistake; the number of the batch."""
    return withdraw(session, writer, lambda batch_id: remove_award(session, batch_id, number))
