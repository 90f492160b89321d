"""Importing sheets: one batch, all or nothing unless good rows are to be kept, every problem of every file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.store.batches import add_source, begin, finish
from asncli.store.locks import closed_touched
from asncli.store.staging import Rejected
from asncli.store.writing import Counts
from asncli.terms import indonesian_date
from asncli.workbooks.own_names import read_own_names
from asncli.workbooks.problems import Problem
from asncli.workbooks.several import read_each
from asncli.workbooks.sheet import SheetRows, SheetSpec
from asncli.workflows.writing import Writer

File = Path | tuple[str, bytes]


class Stored(NamedTuple):
    """What storing the rows of one sheet came to; ``more`` are further facts of the story (keys of its JSON)."""

    counts: Counts
    rejected: Sequence[Rejected]
    more: Mapping[str, object] = {}


Store = Callable[[Session, int, int, SheetRows], Stored]
# Done once when all sheets of all files are read: what it tells stands in the answer for the first file.
AfterAll = Callable[[Session, int, Sequence[SheetRows]], Mapping[str, object]]


@dataclass(frozen=True)
class ImportOptions:
    """How to import: which sheet, whether faulty rows leave the good ones alone, the office's own column names.

    ``typed``: the rows were given on the command line and not in a file; the command is their source.
    """

    sheet: str | None = None
    keep_good_rows: bool = False
    typed: bool = False
    own_names: Path | None = None


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
    sheets: Sequence[SheetRows]


class _Told(NamedTuple):
    """The sheets of one file, each with what storing it came to."""

    sheets: list[SheetRows]
    stored: list[Stored]

    def rows(self) -> int:
        return sum(sheet.counts().rows for sheet in self.sheets)

    def rejected(self) -> int:
        return sum(sheet.counts().rejected for sheet in self.sheets)

    def counts(self) -> Counts:
        total = Counts()
        for stored in self.stored:
            total = total.plus(stored.counts)
        return total


def import_sheets(
    session: Session,
    files: Sequence[File],
    spec: SheetSpec,
    store: Store,
    *,
    options: ImportOptions,
    writer: Writer,
    dry_run: bool = False,
    after: AfterAll | None = None,
    also: Sequence[SheetSpec] = (),
) -> list[ImportResult]:
    """Read every file with the declaration and store its rows in one batch; a result for each file.

    ``also``: further sheets that the same files may hold (``rows.spec`` tells the store which one it is given).

    Where rows were rejected and good rows are not to be kept alone, nothing at all is stored. ``dry_run`` counts
    everything and stores nothing.
    """
    names = read_own_names(options.own_names, spec) if options.own_names else {}
    specs = (spec, *also)
    batch_id = begin(session, writer.command, user=writer.user, now=writer.now, reason=writer.reason)
    told = [_import_one(session, batch_id, file, specs, store, options, names, writer) for file in files]
    _refuse_nothing(told)
    more = after(session, batch_id, [sheet for each in told for sheet in each.sheets]) if after else {}
    faulty = any(each.rejected() for each in told)
    stored = not dry_run and (options.keep_good_rows or not faulty)
    if stored:
        finish(session, batch_id, _totals(told))
    else:
        session.rollback()
    facts: list[Mapping[str, object]] = [more, *({} for _ in told[1:])]
    return [_result(each, batch_id if stored else None, also) for each, also in zip(told, facts, strict=True)]


def _refuse_nothing(told: Sequence[_Told]) -> None:
    """Refuse files of which none has a row; say so of each one that has none beside others that have."""
    for each in told:
        if not each.rows():
            sheet = each.sheets[0]
            said = text(
                "{file} has no rows below the headings of the sheet {sheet}.", file=sheet.file, sheet=sheet.sheet
            )
            if not any(other.rows() for other in told):
                if any(rows.unfilled for other in told for rows in other.sheets):
                    said = text(
                        "Nothing was filled in yet: all rows of {file} are as they were sent out.", file=sheet.file
                    )
                raise AsnError("no-rows", said, text("Fill the sheet and import it again; nothing was stored."))
            sheet.notices.append(said)


def _import_one(
    session: Session,
    batch_id: int,
    file: File,
    specs: Sequence[SheetSpec],
    store: Store,
    options: ImportOptions,
    names: Mapping[str, str],
    writer: Writer,
) -> _Told:
    told = _Told(read_each(file, specs, sheet=options.sheet, today=writer.today, names=names), [])
    for rows in told.sheets:
        # Of answers no name, for a file or sheet may be called after who answered; and no digest, for a file of one
        # answer can be made with every mark that is possible, until its digest is met.
        if options.typed or any(column.private for column in rows.spec.columns):
            source_id = add_source(session, batch_id)
        else:
            source_id = add_source(session, batch_id, file=rows.file, sheet=rows.sheet, digest=rows.digest)
        stored = store(session, batch_id, source_id, rows)
        for fault in stored.rejected:
            rows.reject(fault.row, fault.field, fault.code, fault.value, **fault.values)
        told.stored.append(stored)
    return told


def _totals(told: Sequence[_Told]) -> dict[str, int]:
    total = Counts()
    for each in told:
        total = total.plus(each.counts())
    return {**total._asdict(), "rejected": sum(each.rejected() for each in told)}


def _result(told: _Told, batch_id: int | None, also: Mapping[str, object]) -> ImportResult:
    seen = [sheet.counts() for sheet in told.sheets]
    return ImportResult(
        batch=batch_id,
        file=told.sheets[0].file,
        sheet=", ".join(sheet.sheet for sheet in told.sheets),
        stored=batch_id is not None,
        rows=sum(counts.rows for counts in seen),
        **told.counts()._asdict(),
        rejected=sum(counts.rejected for counts in seen),
        duplicates=sum(counts.duplicates for counts in seen),
        skipped=sum(counts.skipped for counts in seen),
        problems=[p for sheet in told.sheets for p in sorted(sheet.problems, key=lambda problem: problem.row or 0)],
        notices=_once(notice for sheet in told.sheets for notice in sheet.notices),
        more={**_merged([stored.more for stored in told.stored]), **also},
        sheets=tuple(told.sheets),
    )


def _once(notices: Iterable[Text]) -> tuple[Text, ...]:
    """Say once what is true of several sheets (a sentence with its values can not be hashed)."""
    kept: list[Text] = []
    for notice in notices:
        if notice not in kept:
            kept.append(notice)
    return tuple(kept)


def _merged(facts: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """Put the facts of several sheets together: numbers add up, lists are joined, of others the first stands."""
    merged: dict[str, object] = {}
    for each in facts:
        for key, value in each.items():
            known = merged.get(key)
            if isinstance(known, list) and isinstance(value, list):
                merged[key] = [*known, *(one for one in value if one not in known)]
            elif isinstance(known, dict) and isinstance(value, dict):
                merged[key] = {k: known.get(k, 0) + value.get(k, 0) for k in (*known, *value)}
            elif isinstance(known, int) and isinstance(value, int) and not isinstance(value, bool):
                merged[key] = known + value
            else:
                merged.setdefault(key, value)
    return merged


def in_order(
    rows: Iterable[tuple[int, tuple[object, ...]]], spec: SheetSpec, fields: Sequence[str]
) -> Iterator[tuple[object, ...]]:
    """Rows as the store takes them: the number of the row, then the values in the order of ``fields``."""
    chosen = itemgetter(*map(spec.at, fields))
    return ((number, *chosen(values)) for number, values in rows)


def absent(rows: SheetRows, spec: SheetSpec) -> frozenset[str]:
    """Fields whose column the file does not have: what is stored of them stays."""
    return frozenset(column.field for column in spec.given_out if column.field not in rows.columns)


def closed_facts(session: Session, batch_id: int) -> Mapping[str, object]:
    """Give the fact ``closed_periods`` of a batch that wrote plans: those that they touch, where there are any."""
    found = closed_touched(session, batch_id)
    return {"closed_periods": found} if found else {}


def refuse_tomorrow(rows: SheetRows, day: date, today: date) -> None:
    """Refuse a sheet that would be the state of a day to come (``date-future``)."""
    if day > today:
        raise AsnError(
            "date-future",
            text(
                "{file} would be the state of {day}, a day that has not come", file=rows.file, day=indonesian_date(day)
            ),
            text("Give the day the data hold for with --as-of"),
        )
