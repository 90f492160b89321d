"""asncli coaching: cases of coaching, from the evaluation that opened them to how they ended."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli import coaching_course
from asncli.cli.coaching_views import case_document, case_views, opened_document, opened_view, tell_opened
from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.language import N_
from asncli.cli.listing import tell_empty
from asncli.cli.objection import Day, tell_stored
from asncli.cli.options import (
    DryRun,
    Format,
    NipArgument,
    NipOption,
    OptionalPeriod,
    Out,
    PeriodOption,
    Reason,
    UnitOption,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import next_step, show
from asncli.errors import UsageError
from asncli.messages import text

app = noun()


@command(
    app,
    "open",
    help=N_(
        "Open a case of coaching for everyone whom the policy names, each with its clock.\n\nWho has one already keeps"
        " it: the same again opens nothing. With --nip and --reason a case is opened by hand for one person whom the"
        " policy does not name."
    ),
    example="asncli coaching open --period 2026-S1 --dry-run",
)
def open_(
    period: PeriodOption,
    nip: NipOption = None,
    unit: UnitOption = None,
    day: Day = None,
    reason: Reason = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Open cases."""
    from asncli.workflows.open_coaching import open_by_hand, open_cases
    from asncli.workflows.policies import policy_in_force
    from asncli.workflows.units import chosen_units

    if reason and nip is None:
        raise UsageError(
            "nip-missing",
            text("A case by hand is opened for one person, who is not named."),
            text("Add --nip NIP, or leave out --reason to open the cases that the policy names."),
        )
    with writing(dry_run=dry_run, create=False) as session:
        nip, who, policy = present(session, nip), writer("coaching open", reason), policy_in_force(session)
        if nip and reason:
            found = open_by_hand(session, nip, period, policy, day or today(), who)
        else:
            units = chosen_units(session, unit, period)
            found = open_cases(session, period, policy, day or today(), who, unit_ids=units, nip=nip)
    show(opened_view(found, format, out), format, out, opened_document(found, dry_run))
    tell_opened(found)
    if found.batch is not None:
        tell_stored(dry_run, found.batch)
    next_step(f"coaching show {nip} --period {period}" if nip else f"coaching list --period {period}")


@command(
    app,
    "list",
    help=N_(
        "List cases of coaching with their clock, who looks after them, and what a later evaluation says.\n\nOverdue is"
        " an open case whose time is over, or that nobody has looked after for longer than the policy allows."
    ),
    example="asncli coaching list --overdue",
)
def list_(
    period: OptionalPeriod = None,
    unit: UnitOption = None,
    nip: NipOption = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=N_("Only those that are late."))] = False,
    open_: Annotated[bool, typer.Option("--open", help=N_("Only those that are not closed."))] = False,
    closed: Annotated[bool, typer.Option("--closed", help=N_("Only those that are closed."))] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show cases."""
    from asncli.cli.report_writing import form_of, write
    from asncli.reports.coaching import CaseState
    from asncli.workflows.list_coaching import Wished, coaching_report
    from asncli.workflows.policies import policy_in_force

    if overdue + open_ + closed > 1:
        raise UsageError(
            "states-several",
            text("Only one of --overdue, --open and --closed can be asked for."),
            text("--open holds the overdue ones too."),
        )
    states = [s for s in CaseState if not (overdue or open_ or closed) or (overdue and s is CaseState.OVERDUE)
              or (open_ and s is not CaseState.CLOSED) or (closed and s is CaseState.CLOSED)]  # fmt: skip
    form_of(format, out)
    with reading() as session:
        wished = Wished(period, unit, present(session, nip), states)
        report = coaching_report(session, wished, policy_in_force(session), today())
    write(report, format, out)
    tell_empty(report.pages[-1].tables[0].rows)  # type: ignore[arg-type] # a list


@command(
    app,
    "show",
    help=N_("Show one case: why it was opened, what was agreed, every check-in, and which step may come next."),
    example="asncli coaching show 198503152010011901 --period 2026-S1",
)
def show_(nip: NipArgument, period: PeriodOption, format: Format = None, out: Out = None) -> None:
    """Show one case."""
    from asncli.workflows.coach import show_case
    from asncli.workflows.policies import policy_in_force

    with reading() as session:
        found = show_case(session, present(session, nip), period, policy_in_force(session), today())
    show(case_views(found, today()), format, out, case_document(found, today()))
    nip = found.case.nip
    if found.case.closed_on is None:
        next_step(f"coaching checkin {nip} --period {period} --progress better --text TEXT")


coaching_course.register(app)
