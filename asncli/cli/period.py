"""asncli period: which periods there are, how far they are, who is late; opening, closing, opening again."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    Out,
    PeriodArgument,
    Reason,
    UnitOption,
    Yes,
    given,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Table, ask, next_step, note, show
from asncli.cli.period_views import (
    LIST,
    SHORT,
    known_row,
    late_steps,
    late_table,
    rhythm_document,
    rhythm_views,
    tell_backups,
    tell_closed,
    tell_half_closed,
)
from asncli.messages import text
from asncli.terms import PeriodStep

app = noun()
StepOption = Annotated[PeriodStep | None, typer.Option("--step", help=N_("Only this step."))]


@command(
    app,
    "list",
    help=N_("List the periods: whether they are open, how many evaluations are final, and what is due when."),
    example="asncli period list",
)
def list_(format: Format = None, out: Out = None) -> None:
    """Show every period."""
    from asncli.rules.due_dates import due_dates
    from asncli.store.rhythm import known_periods
    from asncli.workflows.policies import policy_of

    with reading() as session:
        known = [
            known_row(one, due_dates(one.period, policy_of(session, one.period))) for one in known_periods(session)
        ]
    show_list(Table(N_("Periods"), LIST, known), SHORT, format, out)


@command(
    app,
    "show",
    help=N_("Show how far a period is: each step with its due date, what is done and how many are late."),
    example="asncli period show 2026-S1",
)
def show_(period: PeriodArgument, format: Format = None, out: Out = None) -> None:
    """Show one period."""
    from asncli.rules.due_dates import due_dates
    from asncli.workflows.close_period import half_closed
    from asncli.workflows.policies import policy_of
    from asncli.workflows.rhythm import rhythm

    with reading() as session:
        policy = policy_of(session, period)
        found, unswept = rhythm(session, period, policy, today()), half_closed(session, period)
    due = due_dates(period, policy)
    show(rhythm_views(found, due), format, out, document=rhythm_document(found, due, unswept=unswept))
    if unswept:
        tell_half_closed(period)
    elif late := late_steps(found.steps):
        note(_("Late: {steps}").format(steps=late))
        next_step(f"period late {period}")


@command(
    app,
    "late",
    help=N_(
        "List who is late with what, with the superior; ready to be sent to each unit.\n\n--all lists also what is not"
        " due yet; --step closing lists everybody who keeps the period from being closed."
    ),
    example="asncli period late 2026-S1 --unit DISDIK -o terlambat.csv",
)
def late_(
    period: PeriodArgument,
    unit: UnitOption = None,
    step: StepOption = None,
    all_: Annotated[bool, typer.Option("--all", help=N_("Also what is not due yet."))] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show who is late."""
    from asncli.workflows.policies import policy_of
    from asncli.workflows.rhythm import rhythm
    from asncli.workflows.units import chosen_units

    with reading() as session:
        units = chosen_units(session, unit, period)
        waiting = rhythm(session, period, policy_of(session, period), today(), units).waiting
    # Who is late with the decision is not named a second time for the closing.
    found = [w for w in waiting if w.step is step or (step is None and w.step is not PeriodStep.CLOSING)]
    late = [w for w in found if all_ or w.days_late]
    show(late_table(late), format, out)
    if not late:
        note(_("Nobody is late; not done yet: {n} (see them with --all)").format(n=len(found)))


@command(
    app,
    "open",
    help=N_("Record that a period is open.\n\nNot needed before anything else: a period is open until it is closed."),
    example="asncli period open 2026-S2",
)
def open_(period: PeriodArgument, reason: Reason = None, dry_run: DryRun = False) -> None:
    """Open a period."""
    from asncli.workflows.reopen_period import open_period

    with writing(dry_run=dry_run) as session:
        batch = open_period(session, period, writer(f"period open {period}", reason))
    if dry_run:
        note(_("Dry run: nothing was stored"))
    elif batch is None:
        note(_("{period} is open already").format(period=period))
    else:
        note(_("{period} is open, batch {batch}").format(period=period, batch=batch))
    next_step(f"period show {period}")


@command(
    app,
    "close",
    help=N_(
        "Close a period: from then on nothing in it changes any more.\n\nEverybody must be final or left out, with no"
        " objection open. Units and names are kept as they are; who gave feedback is deleted for good. Closing again"
        " finishes what was interrupted, and with --delete-backups deletes copies that still hold these names."
    ),
    example="asncli period close 2026-S1 --dry-run",
)
def close(
    period: PeriodArgument,
    delete_backups: Annotated[
        bool,
        typer.Option(
            "--delete-backups", help=N_("Delete backups beside the database that still hold who gave feedback.")
        ),
    ] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Close a period, or finish closing it."""
    from asncli.store.database import locate
    from asncli.store.old_backups import old_backups
    from asncli.workflows.close_period import close_period, finish_closing, half_closed, may_finish
    from asncli.workflows.policies import policy_in_force

    ask(
        text("Close {period}? Nothing in it changes any more, and who gave feedback is deleted for good.",
             period=str(period)),
        yes or dry_run,
    )  # fmt: skip
    path, found = locate(given().db), None
    with writing(dry_run=dry_run, create=False) as session:
        interrupted = half_closed(session, period)
        if not may_finish(session, period, delete_backups=delete_backups):
            found = close_period(session, period, policy_in_force(session), writer(f"period close {period}"))
    if found is not None:
        tell_closed(found, period, dry_run=dry_run)
    if dry_run:
        return tell_backups(old_backups(path, period), period, deleted=False)
    left = finish_closing(path, period, delete=delete_backups)
    if interrupted:
        finished = _("The closing of {period} is finished: the file holds no trace of the names any more")
        note(finished.format(period=period))
    tell_backups(left, period, deleted=delete_backups)
    return next_step(f"report semester --period {period} -o laporan.xlsx")


@command(
    app,
    "reopen",
    help=N_(
        "Open a closed period again, for a reason that stays on record.\n\nWhat is final stays final, and no feedback"
        " comes in any more: who gave it was deleted."
    ),
    example='asncli period reopen 2026-S1 --reason "Putusan Inspektorat 12/2026"',
)
def reopen(period: PeriodArgument, reason: NeededReason, yes: Yes = False, dry_run: DryRun = False) -> None:
    """Open a closed period again."""
    from asncli.workflows.reopen_period import reopen_period

    ask(text("Open {period} again?", period=str(period)), yes or dry_run)
    with writing(dry_run=dry_run, create=False) as session:
        batch = reopen_period(session, period, writer(f"period reopen {period}", reason))
    if dry_run:
        return note(_("Dry run: nothing was stored"))
    note(_("{period} is open again, batch {batch}").format(period=period, batch=batch))
    return next_step(f"period show {period}")
