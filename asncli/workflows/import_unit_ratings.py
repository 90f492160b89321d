"""The story: the capaian organisasi of units comes in as a workbook, one per unit and period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlmodel import Session

from asncli.store.unit_ratings import FIELDS, write_unit_ratings
from asncli.workbooks.sheet import SheetRows
from asncli.workbooks.unit_rating import UNIT_RATING
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets, in_order
from asncli.workflows.writing import Writer

_PERIOD = 1 + FIELDS.index("period")


def import_unit_ratings(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``Capaian Organisasi`` sheets; one result per file, which tells the periods that were met."""
    return import_sheets(session, files, UNIT_RATING, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    periods: set[str] = set()

    def coded() -> Iterator[tuple[object, ...]]:
        for row in in_order(rows, UNIT_RATING, FIELDS):
            period = str(row[_PERIOD])
            periods.add(period)
            yield (*row[:_PERIOD], period, *row[_PERIOD + 1 :])

    counts, rejected = write_unit_ratings(session, batch_id, source_id, coded())
    return Stored(counts, rejected, {"periods": sorted(periods)})
