"""asncli report distribution: the predikat of each unit beside its capaian organisasi."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading
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
    from asncli.workflows.policies import policy_in_force

    form_of(format, out)
    with reading() as session:
        write(distribution_report(session, period, policy_in_force(session), unit=unit, tree=tree), format, out)
