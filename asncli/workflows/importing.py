"""Importing sheets: one batch, all or nothing unless good rows are to be kept, every problem of every file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.store.batches import add_source, begin, finish
from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from asncli.workbooks.problems import Problem
from asncli.workbooks.sheet import SheetRows, SheetSpec, read
from asncli.workflows.writing import Writer

File = Path | tuple[str, bytes]


class Stored(NamedTuple):
    """What storing the rows of one file came to; ``more`` are further facts of the story (keys of its JSON)."""

    counts: Counts
    rejected: Sequence[Rejected]
    more: Mapping[str, object] = {}


Store = Callable[[Session, int, int, SheetRows], Stored]


@dataclass(frozen=True)
class ImportOptions:
    """How to import: which sheet, whether faulty rows leave the good ones alone.

    ``typed``: the rows were given on the command line and not in a file; the command is their source.
    """

    sheet: str | None = None
    keep_good_rows: bool = False
    typed: bool = False


@dataclass(frozen=True)
class ImportResult:
    """What happened to one file. ``batch`` is None and ``stored`` false where nothing was written."""

    batch: int | None
    file: str
    sheet: str
    stored: bool
    rows: int
    added: int
    changed: int
    unchanged: int
    rejected: int
    duplicates: int
    skipped: int
    problems: Sequence[Problem]
    notices: Sequence[Text]
    more: Mapping[str, object]
    read: SheetRows


def import_sheets(
    session: Session,
    files: Sequence[File],
    spec: SheetSpec,
    store: Store,
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
) -> list[ImportResult]:
    """Read every file with the declaration and store its rows in one batch; a result for each file.

    Where rows were rejected and good rows are not to be kept alone, nothing at all is stored. ``dry_run`` counts
    everything and stores nothing.
    """
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    told = [_import_one(session, batch_id, file, spec, store, options, writer) for file in files]
    _refuse_nothing([rows for rows, _ in told])
    faulty = any(rows.counts().rejected for rows, _ in told)
    stored = not dry_run and (options.keep_good_rows or not faulty)
    if stored:
        finish(session, batch_id, _totals(told))
    else:
        session.rollback()
    return [_result(rows, found, batch_id if stored else None) for rows, found in told]


def _refuse_nothing(sheets: Sequence[SheetRows]) -> None:
    """Refuse files of which none has a row; say so of each one that has none beside others that have."""
    for rows in sheets:
        if not rows.counts().rows:
            said = text("{file} has no rows below the headings of the sheet {sheet}.", file=rows.file, sheet=rows.sheet)
            if not any(other.counts().rows for other in sheets):
                raise AsnError("no-rows", said, text("Fill the sheet and import it again; nothing was stored."))
            rows.notices.append(said)


def _import_one(
    session: Session,
    batch_id: int,
    file: File,
    spec: SheetSpec,
    store: Store,
    options: ImportOptions,
    writer: Writer,
) -> tuple[SheetRows, Stored]:
    rows = read(file, spec, sheet=options.sheet, today=writer.today)
    if options.typed:
        source_id = add_source(session, batch_id)
    else:
        source_id = add_source(session, batch_id, file=rows.file, sheet=rows.sheet, digest=rows.digest)
    stored = store(session, batch_id, source_id, rows)
    for fault in stored.rejected:
        rows.reject(fault.row, fault.field, fault.code, fault.value, **fault.values)
    return rows, stored


def _totals(told: Sequence[tuple[SheetRows, Stored]]) -> dict[str, int]:
    total = Counts()
    for _, stored in told:
        total = total.plus(stored.counts)
    return {**total._asdict(), "rejected": sum(rows.counts().rejected for rows, _ in told)}


def _result(rows: SheetRows, stored: Stored, batch_id: int | None) -> ImportResult:
    seen = rows.counts()
    return ImportResult(
        batch=batch_id,
        file=rows.file,
        sheet=rows.sheet,
        stored=batch_id is not None,
        rows=seen.rows,
        **stored.counts._asdict(),
        rejected=seen.rejected,
        duplicates=seen.duplicates,
        skipped=seen.skipped,
        problems=sorted(rows.problems, key=lambda problem: problem.row or 0),
        notices=tuple(rows.notices),
        more=stored.more,
        read=rows,
    )


def in_order(
    rows: Iterable[tuple[int, tuple[object, ...]]], spec: SheetSpec, fields: Sequence[str]
) -> Iterator[tuple[object, ...]]:
    """Rows as the store takes them: the number of the row, then the values in the order of ``fields``."""
    chosen = itemgetter(*map(spec.at, fields))
    return ((number, *chosen(values)) for number, values in rows)


def absent(rows: SheetRows, spec: SheetSpec) -> frozenset[str]:
    """Fields whose column the file does not have: what is stored of them stays."""
    return frozenset(column.field for column in spec.columns if column.field not in rows.columns)
