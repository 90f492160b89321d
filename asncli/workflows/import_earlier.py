"""The story: the predikat of earlier years come in, from a list or from the report of e-Kinerja BKN."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlmodel import Session

from asncli.store.earlier import FIELDS, final_otherwise, write_earlier
from asncli.terms import Period, Predikat
from asncli.workbooks.earlier import READ, Given, earlier_spec
from asncli.workbooks.problems import refusal
from asncli.workbooks.sheet import SheetRows
from asncli.workflows.importing import File, ImportOptions, ImportResult, Stored, import_sheets
from asncli.workflows.writing import Writer

_FIGURES = FIELDS[4:]


def import_earlier(
    session: Session,
    files: Sequence[File],
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
    period: Period | None = None,
) -> list[ImportResult]:
    """Import ``Nilai Kinerja`` sheets; ``period`` is that of sheets that do not say theirs (``form-without-period``).

    An evaluation made here stays as it is and beside what is imported; where it is final and says something else,
    that is warned of (``earlier-differs``).
    """
    spec = earlier_spec(period)
    return import_sheets(session, files, spec, _store, options=options, writer=writer, dry_run=dry_run)


def _store(session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    if not rows.columns.keys() & {"period", "begins"}:
        raise refusal("form-without-period", sheet=rows.sheet)
    periods: set[str] = set()
    counts, rejected = write_earlier(session, batch_id, source_id, _coded(rows, periods))
    for found in final_otherwise(session):
        final = Predikat(str(found.values["final"])).label
        rows.warn(found.row, found.field, found.code, found.value, **{**found.values, "final": final})
    return Stored(counts, rejected, {"periods": sorted(periods)})


def _coded(rows: SheetRows, periods: set[str]) -> Iterator[tuple[object, ...]]:
    """Give the rows as the store takes them, and collect their periods."""
    for number, values in rows:
        given, period = values[READ.at("predikat")], str(values[READ.at("period")])
        periods.add(period)
        predikat, said = given if isinstance(given, Given) else (None, None)
        figures = (values[READ.at(field)] for field in _FIGURES)
        yield (number, values[READ.at("nip")], period, predikat, said, *figures)
