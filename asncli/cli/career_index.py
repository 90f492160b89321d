"""asncli career index: the index of professionalism (IP ASN) of people and units."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, UnitOption, reading, today, year_option
from asncli.cli.report_writing import form_of, write

Year = Annotated[int | None, year_option(N_("Year of the index; else the last one that is over."), first=2019)]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    command(
        app,
        "index",
        help=N_(
            "Show the index of professionalism (IP ASN) of a year: qualification, competence, performance, discipline."
            "\n\nEvery dimension says what it rests on. Who lacks one has no total and is listed with the reason."
        ),
        example="asncli career index --year 2025 -o ip-asn.xlsx",
    )(index)


def index(year: Year = None, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """List the index."""
    from asncli.workflows.career_lists import index_report
    from asncli.workflows.policies import policy_in_force

    form_of(format, out)
    with reading() as session:
        policy = policy_in_force(session)
        write(index_report(session, year or today().year - 1, policy, today(), unit=unit), format, out)
