"""asncli training plan: people and courses under a budget."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.language import N_, _
from asncli.cli.objection import parse_words
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading, today, year_option
from asncli.cli.output import next_step, progress
from asncli.cli.priority import meant_by
from asncli.cli.report_writing import form_of, write
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import QUANTITY_UNIT

app = typer.Typer()
_MOST = "100.000.000.000"  # rupiah: no larger figure is read


def register(training: typer.Typer) -> None:
    """Add the verb to ``asncli training``."""
    training.add_typer(app)


def parse_rupiah(written: str) -> int:
    """Read whole rupiah as ten-thousandths: 250000000, 250.000.000 or Rp 250.000.000.

    ``UsageError`` ``amount-too-large``, ``amount-not-whole``, ``amount-unknown``.
    """
    from asncli.workbooks.cells import Fault, Noted
    from asncli.workbooks.training import rupiah

    found = rupiah(written, today())
    if isinstance(found, int) and found % QUANTITY_UNIT == 0:
        return found
    if isinstance(found, Fault) and found.code == "number-too-large":
        raise UsageError(
            "amount-too-large",
            text("{written} is more than Rp {most}, the largest budget there is", written=written, most=_MOST),
            text("Write the budget in rupiah, not in thousandths or with more zeros"),
        )
    if isinstance(found, int | Noted):
        raise UsageError(
            "amount-not-whole",
            text("{written} is no whole number of rupiah", written=written),
            text("Write whole rupiah, for example 250000000 or 250.000.000"),
        )
    raise UsageError(
        "amount-unknown",
        text("'{written}' is no amount of rupiah", written=written),
        text("Write it in digits, for example 250000000"),
    )


@command(
    app,
    "plan",
    help=N_(
        "Choose who goes to which course so that a budget helps most.\n\nEach reason has points by the agency's policy;"
        " the plan with the most points is searched, and it is said whether it is proven to be the best. Every line has"
        " its reasons; beside them stands what more money would buy."
    ),
    example="asncli training plan --budget 250000000 --year 2027 --period 2026-S1 -o rencana.xlsx",
)
def plan(
    budget: Annotated[
        int, typer.Option("--budget", metavar="RUPIAH", parser=parse_rupiah, help=N_("What may be spent, in rupiah."))
    ],
    year: Annotated[int, year_option(N_("Year of the catalogue."))],
    period: PeriodOption,
    unit: UnitOption = None,
    seats_left: Annotated[
        bool, typer.Option("--seats-left", help=N_("Count seats of those who attended in the year as taken."))
    ] = False,
    most: Annotated[
        int, typer.Option("--max-per-person", metavar="N", min=1, max=20, help=N_("Courses for one person at most."))
    ] = 1,
    priority: Annotated[
        str | None,
        typer.Option("--priority", metavar="TOPIC", parser=parse_words,
                     help=N_("A topic that comes first: courses about it for the units it means have more points.")),
    ] = None,
    seconds: Annotated[
        int, typer.Option("--seconds", metavar="N", min=1, max=3600, help=N_("How long may be searched."))
    ] = 20,
    format: Format = None,
    out: Out = None,
) -> None:  # fmt: skip
    """Make the plan."""
    from asncli.workflows.plan_training import Wish, plan_training
    from asncli.workflows.policies import policy_of

    form_of(format, out)
    with reading() as session, progress(_("Planning")):
        meant = meant_by(session, priority, period.year, period)
        wish = Wish(budget, year, period, unit, seats_left, most, seconds, meant)
        found = plan_training(session, wish, policy_of(session, period), today=today())
    write(found, format, out)
    next_step(f"training balance --year {year}")
