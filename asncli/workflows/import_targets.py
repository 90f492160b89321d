"""The story: the plans (SKP) of the people come in as a workbook, one row for every indicator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import Text, text
from asncli.store.plan_codes import Unnamed
from asncli.store.plans import FIELDS, write_plans
from asncli.workbooks.bkn_plan import BKN_PLAN
from asncli.workbooks.sheet import SheetRows, fits
from asncli.workbooks.skp import SKP, agreeing
from asncli.workflows.decide_plans import Decisions
from asncli.workflows.import_bkn_plans import import_bkn_plans
from asncli.workflows.importing import (
    File,
    ImportOptions,
    ImportResult,
    Stored,
    absent,
    closed_facts,
    import_sheets,
    in_order,
)
from asncli.workflows.writing import Writer

_ENDS = 1 + FIELDS.index("ends")


def import_targets(
    session: Session, files: Sequence[File], *, options: ImportOptions, writer: Writer, dry_run: bool = False
) -> list[ImportResult]:
    """Import ``SKP`` sheets, or reports of SKP of e-Kinerja BKN; one result per file."""
    try:
        said = Decisions(user=writer.user, on=writer.today)
        return import_sheets(
            session, files, SKP, partial(_store, said), options=options, writer=writer, dry_run=dry_run,
            after=partial(_after, said),
        )  # fmt: skip
    except AsnError as error:
        if error.code != "header-not-found":
            raise
        reports = [fits(file, BKN_PLAN, sheet=options.sheet, today=writer.today) for file in files]
        if not any(reports):
            raise
        if not all(reports):
            raise AsnError(
                "header-not-found",
                text(
                    "Some of these files are reports of SKP from e-Kinerja BKN, which hold no targets; others are not."
                ),
                text("Import the reports on their own, then the SKP."),
            ) from error
        session.rollback()
    return import_bkn_plans(session, files, options=options, writer=writer, dry_run=dry_run)


def _store(said_of: Decisions, session: Session, batch_id: int, source_id: int, rows: SheetRows) -> Stored:
    # Whether Arah was derived is said of every row that says Arah; it is no column whose cells could be kept.
    kept = absent(rows, SKP) - {"assumed", "by_order", "decision", "decision_note"}
    ordered = in_order(said_of.noted(session, agreeing(rows)), SKP, FIELDS)
    # The reader fills in the last day of the year; without the column the day that is stored comes first.
    said = _without_end(ordered) if "ends" in kept else ordered
    written = write_plans(session, batch_id, source_id, said, kept)
    rows.unwarn(written.stated, "direction-assumed")
    for warned in written.overlaps:
        rows.warn(warned.row, warned.field, warned.code, warned.value, **warned.values)
    # An indicator whose row was rejected is named all the same.
    rejected = [*said_of.rejected, *written.rejected]
    if not rejected and not rows.counts().rejected:
        rows.notices += map(_not_named, written.unnamed)
    return Stored(written.counts, rejected)


def _after(said: Decisions, session: Session, batch_id: int, sheets: Sequence[SheetRows]) -> Mapping[str, object]:
    return {**said.take(session, batch_id, sheets), **closed_facts(session, batch_id)}


def _not_named(of_plan: Unnamed) -> Text:
    return text(
        "Indicators of {nip} that the form does not name any more: {codes}; they stay. Remove one with:"
        " asncli target remove {nip} {first} --year {year} --reason TEXT",
        nip=of_plan.nip, codes=", ".join(of_plan.codes), first=of_plan.codes[0], year=of_plan.year,
    )  # fmt: skip


def _without_end(rows: Iterator[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    return ((*row[:_ENDS], None, *row[_ENDS + 1 :]) for row in rows)
