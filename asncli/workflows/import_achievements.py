"""The story: realisations come in as a workbook and are stored beside the indicators they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store.achievements import FIELDS, write_achievements
from asncli.workbooks.achievement import ACHIEVEMENT
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_achievements(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Realisasi`` sheets; one result per file."""
    return import_sheets(session, files, ACHIEVEMENT, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    return Stored(*write_achievements(session, batch_id, source_id, in_order(rows, ACHIEVEMENT, FIELDS)))
