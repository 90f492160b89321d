"""asncli career retirement: who retires when, and what the coming years take from units and jabatan."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, UnitOption, parse_day, reading, today
from asncli.cli.report_writing import form_of, write

On = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("Who is in service on this day; else today.")),
]
Years = Annotated[
    int | None,
    typer.Option(
        "--years",
        metavar="YEARS",
        min=1,
        max=30,
        help=N_("Whole years of the forecast after that of the day; else as the policy says."),
    ),
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    command(
        app,
        "retirement",
        help=N_(
            "Show who retires in the coming years, and the forecast for units and jabatan.\n\nThe pension age (BUP)"
            " follows from kind and jenjang of the jabatan, and the day from the birth date that is stored. Who is past"
            " it and still in service is asked about; of whom it can not be told, the reason is listed."
        ),
        example="asncli career retirement --years 5 -o pensiun.xlsx",
    )(retirement)


def retirement(
    on: On = None, years: Years = None, unit: UnitOption = None, format: Format = None, out: Out = None
) -> None:
    """List who retires."""
    from asncli.workflows.career_lists import retirement_report
    from asncli.workflows.policies import policy_in_force

    form_of(format, out)
    with reading() as session:
        policy = policy_in_force(session)
        write(retirement_report(session, on or today(), policy, years=years, unit=unit), format, out)
