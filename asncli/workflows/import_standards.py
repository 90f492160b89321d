"""The story: what is expected in the plans of a jabatan comes in as a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlmodel import Session

from asncli.store.standards import FIELDS, key_of, write_standards
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.standard import STANDARD
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer


def import_standards(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Standar`` sheets; one result per file."""
    return import_sheets(session, files, STANDARD, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    return Stored(write_standards(session, batch_id, source_id, _first_of_each(rows)), [])


def _first_of_each(rows: SheetRows) -> Iterator[tuple[object, ...]]:
    """Pass on rows, and reject those whose jabatan was named before in other letters, with the same code."""
    first: dict[tuple[str, object], object] = {}
    for row in in_order(rows, STANDARD, FIELDS):
        number, position, level, code, *_ = row
        key = key_of(str(position), None if level is None else str(level)), code
        if isinstance(number, int) and key in first:
            rows.reject(
                number,
                "position",
                "duplicate-conflict",
                str(position),
                key="Jabatan + Jenjang + Kode",
                first=first[key],
            )
        else:
            first[key] = number
            yield row
