"""asncli report distribution: the predikat of each unit beside its capaian organisasi."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading
from asncli.cli.output import next_step, note
from asncli.cli.report_writing import form_of, write

app = noun()
TreeOption = Annotated[bool, typer.Option("--tree", help=N_("Count each unit together with all units below it."))]


@command(
    app,
    "distribution",
    help=N_(
        "Compare the predikat in each unit with its capaian organisasi.\n\n"
        "Says which rules of the pattern are not kept and the smallest number of people whose predikat would have"
        " to differ. It advises the leader; nobody's predikat changes."
    ),
    example="asncli report distribution --period 2026-S1 -o distribusi.xlsx",
)
def distribution(
    period: PeriodOption, unit: UnitOption = None, tree: TreeOption = False, format: Format = None, out: Out = None
) -> None:
    """Make the report on the distribution of predikat."""
    from asncli.workflows.make_distribution_report import distribution_report
    from asncli.workflows.policies import policy_of
    from asncli.workflows.provisional_reports import certified

    form_of(format, out)
    with reading() as session:
        report = distribution_report(session, period, policy_of(session, period), unit=unit, tree=tree)
        write(certified(session, period, report, unit, scored=True), format, out)
    if people := report.head["summary"]["uncompared"]:
        note(
            _(
                "Capaian organisasi stands at units whose people are in units below, and these people are not compared"
                " ({n}). Count each unit together with all units below it:"
            ).format(n=people)
        )
        named = f" --unit {shlex.quote(unit)}" if unit else ""
        next_step(f"report distribution --period {period}{named} --tree")
