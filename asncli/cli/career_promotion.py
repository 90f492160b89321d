"""asncli career promotion: who can be put forward at which period, and what everybody else is waiting for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_
from asncli.cli.options import Format, NipOption, Out, UnitOption, parse_day, parse_period, reading, today
from asncli.cli.report_writing import form_of, write
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import Period, PeriodKind


class For(StrEnum):
    """What people are put forward for."""

    PANGKAT = "pangkat"
    JABATAN = "jabatan"


def parse_month(written: str) -> Period:
    """Read a month such as 2027-04 (``period-no-month``)."""
    found = parse_period(written)
    if found.kind is PeriodKind.MONTH:
        return found
    raise UsageError(
        "period-no-month",
        text("'{written}' is no month.", written=written),
        text("A period of promotion is the first of a month; write it as 2027-04."),
    )


On = Annotated[
    date | None,
    typer.Option(
        "--on",
        metavar="DATE",
        parser=parse_day,
        help=N_("The first period from this day on; else today. Of the past: as of then."),
    ),
]
Month = Annotated[
    Period | None,
    typer.Option(
        "--period-of-promotion", metavar="YYYY-MM", parser=parse_month, help=N_("The period of this month, as 2027-04.")
    ),
]
ForOption = Annotated[For, typer.Option("--for", help=N_("What for: pangkat, or a higher jabatan; with --nip both."))]


def register(career: typer.Typer) -> None:
    """Add the verb to ``asncli career``."""
    command(
        career,
        "promotion",
        help=N_(
            "Tell who can be put forward for kenaikan pangkat, or a higher jabatan, and what the others lack.\n\nEvery"
            " condition has its value, its basis, and the period at which it will be met; what an officer must still"
            " check is said. With --nip every condition of one person is shown, for both. No list decides anything."
        ),
        example="asncli career promotion --period-of-promotion 2027-04 -o usulan.xlsx",
    )(promotion)


def promotion(
    on: On = None,
    month: Month = None,
    nip: NipOption = None,
    unit: UnitOption = None,
    road: ForOption = For.PANGKAT,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the list of a period."""
    from asncli.reports.promotion import build, build_one
    from asncli.rules.promotion import Road
    from asncli.workflows.career_promotion import month_start
    from asncli.workflows.career_promotion import promotion as judged
    from asncli.workflows.policies import policy_in_force

    form_of(format, out)
    if on and month:
        raise UsageError(
            "promotion-two-days",
            text("--on and --period-of-promotion name the period twice."),
            text("Keep one of them."),
        )
    day = month_start(month) if month else on or today()
    roads = [Road(road.value)] if nip is None else list(Road)
    with reading() as session:
        one, policy = present(session, nip), policy_in_force(session)
        found = [judged(session, each, day, policy, today=today(), nip=one, unit=unit) for each in roads]
    write(build(found[0]) if nip is None else build_one(found), format, out)
