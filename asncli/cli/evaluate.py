"""asncli evaluate: score everybody in a period."""

from __future__ import annotations

import typer

from asncli.cli.commands import command, noun
from asncli.cli.evaluation_views import summary_views, tell_summary
from asncli.cli.language import N_, _
from asncli.cli.options import DryRun, Format, NipOption, Out, PeriodArgument, UnitOption, now, reading, user, writing
from asncli.cli.output import progress, show
from asncli.cli.what_ifs import PolicyOption, RegulationOption, tell_what_if
from asncli.errors import ExitCode

app = noun()


@command(
    app,
    "evaluate",
    help=N_(
        "Score everybody in a period.\n\nThe figures are stored as drafts and replace older drafts; final evaluations"
        " stay as they are. Exit code 1 tells that somebody's evaluation is incomplete."
    ),
    example="asncli evaluate 2026-S1",
)
def evaluate(
    period: PeriodArgument,
    unit: UnitOption = None,
    nip: NipOption = None,
    regulation: RegulationOption = None,
    policy: PolicyOption = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Score everybody in a period."""
    from asncli.workflows.evaluate import evaluate as run
    from asncli.workflows.units import chosen_units
    from asncli.workflows.what_if import supposed_policy
    from asncli.workflows.writing import Writer

    what_if = regulation is not None or policy is not None
    opened = reading() if what_if else writing(dry_run=dry_run, create=False)
    with opened as session, progress(_("Evaluating")) as advance:
        decided = supposed_policy(session, period, policy)
        units = chosen_units(session, unit)
        found = run(session, period, decided, Writer(f"evaluate {period}", user(), now()), regulation=regulation,
                    unit_ids=units, nip=nip, store=not what_if, advance=advance)  # fmt: skip
    show(summary_views(found), format, out, document=found.document())
    tell_what_if(regulation, policy)
    tell_summary(found, stored=not (dry_run or what_if))
    if found.incomplete:
        raise typer.Exit(ExitCode.FAULTS)
