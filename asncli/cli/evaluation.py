"""asncli evaluation: the results of a period."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from asncli.cli import evaluation_compare, evaluation_deliver, evaluation_standing
from asncli.cli.commands import command, noun
from asncli.cli.evaluation_views import earlier_table, listing, person_record, record, tell_finalised
from asncli.cli.explanation_views import explained_document, explained_views
from asncli.cli.former_nips import present
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, always
from asncli.cli.language import N_, _
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    NipOption,
    OptionalPeriod,
    Out,
    PeriodOption,
    Reason,
    UnitOption,
    Yes,
    now,
    parse_nip,
    parse_period,
    reading,
    today,
    user,
    writing,
)
from asncli.cli.output import ask, chosen, next_step, note, show
from asncli.cli.what_ifs import PolicyOption, RegulationOption, tell_what_if
from asncli.errors import ExitCode
from asncli.messages import text
from asncli.terms import Period, Status

app = noun()
evaluation_deliver.register(app)
evaluation_standing.register(app)
SaidPeriod = Annotated[
    Period | None,
    typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Period of a file that does not say it.")),
]
StatusOption = Annotated[Status | None, typer.Option("--status", help=N_("Only evaluations of this status."))]


@command(
    app,
    "list",
    help=N_("List the evaluations of a period."),
    example="asncli evaluation list --period 2026-S1 --format csv -o nilai.csv",
)
def list_(
    period: PeriodOption,
    unit: UnitOption = None,
    status: StatusOption = None,
    regulation: RegulationOption = None,
    policy: PolicyOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show the evaluations of a period, or what they would be."""
    from asncli.workflows.list_evaluations import list_evaluations
    from asncli.workflows.what_if import framed

    with reading() as session:
        frame = framed(session, period, today(), regulation=regulation, policy=policy)
        what_if = frame if frame.what_if else None
        found = list_evaluations(session, period, unit=unit, status=status, what_if=what_if)
    tell_what_if(regulation, policy)
    show(listing(found, whole=chosen(format, out) in ("json", "csv")), format, out)


@command(
    app,
    "show",
    help=N_("Show one person's evaluation."),
    example="asncli evaluation show 198503152010011901 --period 2026-S1",
)
def show_(
    nip: NipArgument,
    period: PeriodOption,
    regulation: RegulationOption = None,
    policy: PolicyOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show one evaluation, or what it would be."""
    from asncli.workflows.explain import evaluation_of
    from asncli.workflows.what_if import framed

    with reading() as session:
        frame = framed(session, period, today(), regulation=regulation, policy=policy)
        found = evaluation_of(session, present(session, nip), frame)
        later = [] if frame.what_if else evaluation_deliver.later_views(session, found, period)
    tell_what_if(regulation, policy)
    codes = chosen(format, out) in ("json", "csv")
    show(record(found, codes=True) if codes else [person_record(found), *later], format, out)
    if not frame.what_if:
        next_step(f"evaluation explain {found.nip} --period {period}")


@command(
    app,
    "explain",
    help=N_("Show where a score came from: every figure, rule, file and row."),
    example="asncli evaluation explain 198503152010011901 --period 2026-S1",
)
def explain(
    nip: NipArgument,
    period: PeriodOption,
    regulation: RegulationOption = None,
    policy: PolicyOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show every figure on the way to a score."""
    from asncli.workflows.explain import explain as run
    from asncli.workflows.what_if import framed

    with reading() as session:
        frame = framed(session, period, today(), regulation=regulation, policy=policy)
        found = run(session, present(session, nip), frame)
        later = [] if frame.what_if else evaluation_deliver.later_views(session, found.evaluation, period)
    tell_what_if(regulation, policy)
    form = chosen(format, out)
    room = get_terminal_size().columns - 2 if out is None and sys.stdout.isatty() else None
    views = [*explained_views(found, narrow=form == "table", width=room), *(later if form in ("table", "md") else [])]
    show(views, format, out, document=explained_document(found))
    if found.outdated:
        note(_("The data have changed since the evaluation; the steps show what they give now."))
        next_step(f"evaluate {period}")


@command(
    app,
    "finalise",
    help=N_(
        "Make evaluations final.\n\nBoth ratings must be the leader's own; --accept-suggested records suggestions as"
        " the decision of --assessor. What is final no later import or evaluation changes, and it keeps its"
        " explanation; only undoing this batch takes the decision back, and that stays on record."
    ),
    example="asncli evaluation finalise --period 2026-S1 --unit DISDIK",
)
def finalise(
    period: PeriodOption,
    unit: UnitOption = None,
    nip: NipOption = None,
    accept_suggested: Annotated[
        bool, typer.Option("--accept-suggested", help=N_("Record suggestions as the assessor's decision."))
    ] = False,
    assessor: Annotated[
        str | None, typer.Option("--assessor", metavar="NIP", parser=parse_nip, help=N_("Who decided."))
    ] = None,
    reason: Reason = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Make evaluations final."""
    from asncli.workflows.finalise import Decision
    from asncli.workflows.finalise import finalise as run
    from asncli.workflows.units import chosen_units
    from asncli.workflows.what_if import framed
    from asncli.workflows.writing import Writer

    ask(
        text("Make evaluations of {period} final? No later import or evaluation changes them.", period=str(period)),
        yes or dry_run,
    )
    with writing(dry_run=dry_run, create=False) as session:
        found = run(
            session,
            framed(session, period, today()),
            Decision(accept_suggested, present(session, assessor), reason),
            Writer(f"evaluation finalise {period}", user(), now(), reason),
            unit_ids=chosen_units(session, unit),
            nip=present(session, nip),
        )
    tell_finalised(found, period)
    if dry_run:
        note(_("Nothing was stored."))
    if found.refused.keys() - {"excluded"}:  # who is left out of the period is no fault
        raise typer.Exit(ExitCode.FAULTS)
    next_step(f"report semester --period {period} -o laporan.xlsx")


@command(
    app,
    "exclude",
    help=N_("Leave a person out of a period, with a reason."),
    example='asncli evaluation exclude 198503152010011901 --period 2026-S1 --reason "Cuti besar"',
)
def exclude(
    nip: NipArgument,
    period: PeriodOption,
    reason: NeededReason,
    dry_run: DryRun = False,
) -> None:
    """Leave a person out of a period."""
    from asncli.workflows.exclude import exclude as run
    from asncli.workflows.writing import Writer

    with writing(dry_run=dry_run, create=False) as session:
        batch = run(session, nip, period, reason, Writer("evaluation exclude", user(), now(), reason))
    if dry_run:
        note(_("Nothing was stored."))
        return
    note(_("{nip} is left out of {period} (batch {batch}).").format(nip=nip, period=period, batch=batch))
    next_step(f"evaluate {period}")


@import_command(
    app,
    "evaluation",
    help=N_(
        "Import predikat of earlier periods (sheet Nilai Kinerja, or the report of evaluations of e-Kinerja BKN).\n\n"
        "Columns: NIP, Nama, Periode or Tahun, Predikat, Nilai Kinerja, Nilai Perilaku, Rating Hasil Kerja, Rating"
        " Perilaku. One per person and period; an evaluation made here stays as it is, and both are kept."
    ),
    example="asncli evaluation import nilai_kinerja.xlsx --period 2024 --dry-run",
)
def import_(answer: Import, period: SaidPeriod = None) -> None:
    """Import Nilai Kinerja sheets."""
    from asncli.workflows.import_earlier import import_earlier

    answer.run(partial(import_earlier, period=period), always("evaluation earlier"))


@command(
    app,
    "earlier",
    help=N_("List the predikat of earlier periods that were imported."),
    example="asncli evaluation earlier --nip 198503152010011901",
)
def earlier(
    nip: NipOption = None,
    unit: UnitOption = None,
    period: OptionalPeriod = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show imported predikat."""
    from asncli.store.earlier import list_earlier
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_earlier(session, Wanted(today(), present(session, nip), chosen_units(session, unit)))
    show(earlier_table([line for line in found if period is None or line.period == str(period)]), format, out)


@command(
    app,
    "template",
    help=N_("Write an empty workbook for predikat of earlier periods, with drop-downs and an explanation."),
    example="asncli evaluation template -o nilai-kinerja.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.earlier import EARLIER

    write_form(EARLIER, "evaluation", out or Path("nilai-kinerja.xlsx"))


evaluation_compare.register(app)
