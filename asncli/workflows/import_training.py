"""The story: courses that people attended come in, one per person, name and first day."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store.training import FIELDS, write_trainings
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.training import TRAINING
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_training(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Pelatihan`` sheets; one result per file."""
    return import_sheets(session, files, TRAINING, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    return Stored(*write_trainings(session, batch_id, source_id, in_order(rows, TRAINING, FIELDS)))
