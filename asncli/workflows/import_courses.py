"""The story: courses on offer come in, one for each year and code."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from asncli.store import agency
from asncli.store.courses import FIELDS, write_courses
from asncli.workbooks.course import COURSE
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_courses(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Katalog Pelatihan`` sheets; one result per file."""
    return import_sheets(session, files, COURSE, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    own = agency.get_or_make(session, batch_id)
    return Stored(write_courses(session, batch_id, source_id, own, in_order(rows, COURSE, FIELDS)), [])
