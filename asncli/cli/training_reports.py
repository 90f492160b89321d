"""asncli training balance, needs, effect: lists about training that are read, not written."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading, today, year_option
from asncli.cli.output import next_step, progress
from asncli.cli.priority import PriorityOption, meant_by, tell_priority
from asncli.cli.report_writing import form_of, write

app = typer.Typer()


def register(training: typer.Typer) -> None:
    """Add the verbs to ``asncli training``."""
    training.add_typer(app)


@command(
    app,
    "balance",
    help=N_(
        "Hours of lessons (JP) of everybody in a year beside what is asked for, and who lacks some.\n\nA PNS has at"
        " least 20 JP a year; the figure of the PPPK is the agency's, an upper limit and no duty."
    ),
    example="asncli training balance --year 2026 -o neraca-jp.xlsx",
)
def balance(
    year: Annotated[int, year_option(N_("Year in which the courses ended."), first=2018)],
    unit: UnitOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the balance of hours."""
    from asncli.workflows.policies import policy_in_force
    from asncli.workflows.training_balance import training_balance

    form_of(format, out)
    with reading() as session:
        found = training_balance(session, year, policy_in_force(session), today=today(), unit=unit)
    write(found, format, out)
    next_step("training catalogue list")


@command(
    app,
    "needs",
    help=N_(
        "What training everybody needs after a period, and why.\n\nFrom cases of coaching, core values with a low mark,"
        " missed indicators and the needs of the units. A mark is told only where enough raters gave it."
    ),
    example="asncli training needs --period 2026-S1 -o kebutuhan.xlsx",
)
def needs(
    period: PeriodOption,
    unit: UnitOption = None,
    priority: PriorityOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the list of needs."""
    from asncli.workflows.policies import policy_of
    from asncli.workflows.training_needs import training_needs

    form_of(format, out)
    with reading() as session, progress(_("Looking for needs")):
        meant = meant_by(session, priority, period.year, period)
        policy = policy_of(session, period)
        found = training_needs(session, period, policy, today=today(), unit=unit, priority=meant)
    write(found, format, out)
    tell_priority(meant)
    next_step(f"training plan --budget 250000000 --year {period.year + 1} --period {period}")


@command(
    app,
    "effect",
    help=N_(
        "Behaviour and achievement of those who attended a course, before and after it.\n\nBeside them their colleagues"
        " of the same units who did not attend. This is no proof that the course is the cause."
    ),
    example='asncli training effect --course "Pelatihan Pelayanan Publik"',
)
def effect(
    course: Annotated[
        str, typer.Option("--course", metavar="NAME|CODE", help=N_("Name of the course, or its code in a catalogue."))
    ],
    year: Annotated[int | None, year_option(N_("Only courses that ended in this year."))] = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Compare before and after."""
    from asncli.workflows.policies import policy_in_force
    from asncli.workflows.training_effect import training_effect

    form_of(format, out)
    with reading() as session:
        found = training_effect(session, course, policy_in_force(session), year=year)
    write(found, format, out)
