"""The story: the ratings of the leaders come in as a workbook, one per person and period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from sqlmodel import Session

from asncli.store.rating_texts import silent_rows
from asncli.store.ratings import FIELDS, write_ratings
from asncli.workbooks.rating import RATING
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer

_PERIOD = 1 + FIELDS.index("period")


def import_ratings(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Rating`` sheets; one result per file, which tells the periods that were met."""
    return import_sheets(
        session, files, RATING, partial(_store, writer), options=options, writer=writer, dry_run=dry_run
    )


def _store(writer: Writer, session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    periods: set[str] = set()

    def coded() -> Iterator[tuple[object, ...]]:
        for row in in_order(rows, RATING, FIELDS):
            period = str(row[_PERIOD])
            periods.add(period)
            yield (*row[:_PERIOD], period, *row[_PERIOD + 1 :])

    counts, rejected = write_ratings(session, batch_id, source_id, coded())
    for warning in silent_rows(session, writer.today):
        rows.warn(warning.row, warning.field, warning.code, warning.value, **warning.values)
    return Stored(counts, rejected, {"periods": sorted(periods)})
