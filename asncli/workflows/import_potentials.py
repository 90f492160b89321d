"""The story: what assessments found of people's potential comes in, one per person and day."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store.potentials import FIELDS, write_potentials
from asncli.workbooks.potential import POTENTIAL
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_potentials(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Potensi`` sheets; one result per file."""
    return import_sheets(session, files, POTENTIAL, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    return Stored(*write_potentials(session, batch_id, source_id, in_order(rows, POTENTIAL, FIELDS)))
