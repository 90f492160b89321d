"""The story: the renstra and the realisations of its IKU come in, in one workbook or in several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlmodel import Session

from asncli.store import agency
from asncli.store.strategy import Given, write_strategy
from asncli.store.strategy_actuals import FIELDS, write_actuals
from asncli.workbooks.sheet import SheetRows, fits
from asncli.workbooks.strategy import RENSTRA, targets_of
from asncli.workbooks.strategy_actual import STRATEGY_ACTUAL
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, absent, import_sheets, in_order
from asncli.workflows.writing import Writer

_LINE = ("code", "kind", "title", "parent_code", "unit", "measure", "direction", "recap")


def import_strategy(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import sheets ``Renstra`` and ``Realisasi IKU``; one result per file, in the order of the files.

    Files that hold a renstra are read first, so that realisations find their IKU whatever the order. The result tells
    the years and the last day that were met.
    """
    waiting = [not fits(file, RENSTRA, sheet=options.sheet, today=writer.today) for file in files]
    order = sorted(range(len(files)), key=lambda at: waiting[at]) if len(files) > 1 else [0]
    results = import_sheets(
        session, [files[at] for at in order], RENSTRA, _store,
        options=options, writer=writer, dry_run=dry_run, also=(STRATEGY_ACTUAL,),
    )  # fmt: skip
    return [results[order.index(at)] for at in range(len(files))]


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    if rows.spec is STRATEGY_ACTUAL:
        return _store_actuals(session, batch_id, source_id, rows)
    agency_id = agency.get_or_make(session, batch_id)
    years: set[int] = set()

    def lines() -> Iterator[Given]:
        for number, values in rows:
            targets = targets_of(values)
            years.update(targets)
            fields = {field: values[RENSTRA.at(field)] for field in _LINE}
            yield Given(row=number, targets=targets, **fields)  # type: ignore[arg-type] # the sheet's reader has checked them

    counts, rejected = write_strategy(session, batch_id, source_id, agency_id, lines(), absent(rows, RENSTRA))
    return Stored(counts, rejected, {"years": sorted(years)})


def _store_actuals(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    days: set[str] = set()

    def told() -> Iterator[tuple[object, ...]]:
        for row in in_order(rows, STRATEGY_ACTUAL, FIELDS):
            days.add(str(row[1 + FIELDS.index("day")]))
            yield row

    counts, rejected = write_actuals(session, batch_id, source_id, told())
    return Stored(counts, rejected, {"days": sorted(days)})
