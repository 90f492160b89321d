"""asncli evaluation deliver and receipts: who received the evaluation when, and until when objections are possible."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _
from asncli.cli.listing import tell_empty
from asncli.cli.objection import COLUMNS as OBJECTION
from asncli.cli.objection import tell_stored
from asncli.cli.objection_words import notes_block
from asncli.cli.options import (
    DryRun,
    Format,
    Out,
    PeriodOption,
    UnitOption,
    parse_day,
    parse_nip,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Column, Table, next_step, note, show
from asncli.cli.views import Record, View
from asncli.errors import ExitCode, UsageError
from asncli.messages import text
from asncli.terms import Period, Status

if TYPE_CHECKING:
    from sqlmodel import Session

    from asncli.store.evaluations import Evaluated
    from asncli.workflows.deliver import Delivered

COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("status", "Status", Status),
    Column("final_on", N_("Final since")),
    Column("received_on", N_("Received")),
    Column("objection_until", N_("Objection until")),
    Column("filed_on", N_("Objected on")),
    Column("document", N_("Document")),
)
_FEW = 10  # people named in one sentence
_STATE = ("filed_on", "explained_on", "decided_on", "decision")


def register(app: typer.Typer) -> None:
    """Add the verbs ``deliver`` and ``receipts`` to the noun ``evaluation``."""
    command(
        app,
        "deliver",
        help=N_(
            "Record the day on which a final evaluation was received; the days for an objection run from it.\n\nAny day"
            " after the period up to today, also before it became final here: offices decide on paper first. Of one"
            " person (given again with another day it is changed, and the history keeps both), or of everybody in a"
            " unit whose evaluation is final and who has no receipt on record."
        ),
        example="asncli evaluation deliver 198503152010011901 --period 2026-S1 --date 2026-07-10",
    )(deliver)
    command(
        app,
        "receipts",
        help=N_("List who received the final evaluation when, and until when objections are possible."),
        example="asncli evaluation receipts --period 2026-S1 --missing",
    )(receipts)


def deliver(
    period: PeriodOption,
    day: Annotated[
        date, typer.Option("--date", metavar="DATE", parser=parse_day, help=N_("Day on which it was received."))
    ],
    nip: Annotated[
        str | None, typer.Argument(metavar="[NIP]", parser=parse_nip, help=N_("NIP, 18 digits."))
    ] = None,
    unit: UnitOption = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="REF", help=N_("Number of the letter, or a file."))
    ] = None,
    dry_run: DryRun = False,
) -> None:  # fmt: skip
    """Record receipts."""
    if (nip is None) == (unit is None):
        raise UsageError(
            "whom-missing", text("Whose receipt is recorded?"), text("Give a NIP, or a unit with --unit; not both")
        )
    with writing(dry_run=dry_run, create=False) as session:
        done = _delivered(session, present(session, nip), unit, period, day, document)
    tell_delivered(done, day)
    tell_stored(dry_run, done.batch)
    next_step(f"evaluation receipts --period {period}")
    if done.not_final:
        raise typer.Exit(ExitCode.FAULTS)


def _delivered(
    session: Session, nip: str | None, unit: str | None, period: Period, day: date, document: str | None
) -> Delivered:
    from asncli.workflows import deliver as story
    from asncli.workflows.units import chosen_units

    who = writer("evaluation deliver")
    if nip is not None:
        return story.deliver(session, nip, period, day, document, who)
    return story.deliver_unit(session, chosen_units(session, unit, period) or (), period, day, document, who)


def tell_delivered(done: Delivered, day: date) -> None:
    """Say what was recorded, until when objections are possible, and for whom nothing was."""
    counts = {"added": done.added, "changed": done.changed, "already": done.already}
    note(_("Receipts recorded: {added}, changed: {changed}, on record already: {already}").format(**counts))
    if done.until:
        until = ", ".join(map(str, done.until))
        note(_("Objections are possible until {until} (received on {day}).").format(until=until, day=day))
    if done.not_final:
        people = _named([one.nip for one in done.not_final])
        said = _("Not final, so nothing was recorded: {n} ({people})").format(n=len(done.not_final), people=people)
        typer.echo(said, err=True)  # also under --quiet, for it is the reason of exit code 1


def _named(nips: Sequence[str]) -> str:
    return ", ".join(nips[:_FEW]) + (" …" if len(nips) > _FEW else "")


def receipts(
    period: PeriodOption,
    unit: UnitOption = None,
    missing: Annotated[bool, typer.Option("--missing", help=N_("Only those without a receipt on record."))] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show receipts."""
    from asncli.rules.objection import last_day
    from asncli.store.deliveries import receipts as stored
    from asncli.workflows.policies import objection_days
    from asncli.workflows.units import chosen_units

    with reading() as session:
        days = objection_days(session, period)
        found = [r for r in stored(session, period, unit_ids=chosen_units(session, unit, period))
                 if not (missing and r.received_on)]  # fmt: skip
    until = [last_day(r.received_on, days(r.employee_id)) if r.received_on else None for r in found]
    named = [{**r._asdict(), "objection_until": last} for r, last in zip(found, until, strict=True)]
    show(Table(N_("Receipts"), COLUMNS, [[one[c.key] for c in COLUMNS] for one in named]), format, out)
    tell_empty(found)


def later_views(session: Session, found: Evaluated, period: Period) -> list[View]:
    """What came after an evaluation became final: notes that its explanation does not have, receipt, objection."""
    from asncli.workflows.since_final import notes_since

    notes = notes_block(notes_since(session, found, period), N_("Feedback recorded after it became final"))
    return [*notes, *receipt_view(session, found.nip, period)]


def receipt_view(session: Session, nip: str, period: Period) -> list[Record]:
    """Receipt, last day for an objection, and how far an objection is, of one final evaluation; else nothing."""
    from asncli.rules.objection import last_day
    from asncli.store.deliveries import receipts as stored
    from asncli.store.objections import find_objection
    from asncli.workflows.policies import objection_days

    found = stored(session, period, nip=nip)
    if not found or found[0].received_on is None:
        return []
    (receipt,) = found
    case = find_objection(session, period, nip)
    until = last_day(found[0].received_on, objection_days(session, period)(receipt.employee_id))
    values: dict[str, Any] = {"received_on": receipt.received_on, "objection_until": until}
    columns = [c for c in COLUMNS if c.key in values]
    if case:
        values |= {**case._asdict(), "days_open": case.days_open(today())}
        columns += [c for c in OBJECTION if c.key in (*_STATE, "days_open")]
    return [Record(N_("Receipt and objection"), columns, [values[c.key] for c in columns])]
