"""asncli report unit: one unit for its leader, with its people."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, PeriodOption, reading, today
from asncli.cli.report_writing import form_of, write

app = noun()
OfUnit = Annotated[str, typer.Option("--unit", metavar="UNIT", help=N_("Code or name of the unit."))]


@command(
    app,
    "unit",
    help=N_(
        "Report on one unit for its leader: people, predikat, what is missing, coaching, dialogue, training.\n\n"
        "With names, for the leader alone. The units below it are part of it. Says which steps come next."
    ),
    example="asncli report unit --unit 1.02 --period 2026-S1 -o unit.pdf",
)
def unit(period: PeriodOption, unit: OfUnit, format: Format = None, out: Out = None) -> None:
    """Make the report on a unit."""
    from asncli.workflows.make_unit_report import unit_report
    from asncli.workflows.policies import policy_of

    form_of(format, out)
    with reading() as session:
        write(unit_report(session, unit, period, policy_of(session, period), today()), format, out)
