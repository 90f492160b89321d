"""asncli evaluation aspects and compare: people side by side, and two periods beside each other."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.comparison_views import By, aspects_table, comparison_document, comparison_views, two
from asncli.cli.language import N_, _, said
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, parse_period, reading
from asncli.cli.output import chosen, next_step, note, show
from asncli.terms import Period

Periods = Annotated[
    list[Period],
    typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("The two periods, each with --period.")),
]
ByOption = Annotated[By, typer.Option("--by", help=N_("One row a person, or one row a unit."))]


def register(app: typer.Typer) -> None:
    """Add both verbs to ``asncli evaluation``."""
    command(
        app,
        "aspects",
        help=N_(
            "Show achievement of targets, integrity and contribution side by side.\n\nIntegrity is the mark of"
            " Akuntabel, contribution that of Kolaboratif and Harmonis, as far as feedback tells them. Each has its"
            " change since the period of the same kind before it."
        ),
        example="asncli evaluation aspects --period 2026-S1",
    )(aspects)
    command(
        app,
        "compare",
        help=N_(
            "Compare two periods: who rose, who fell, who is in one of them only and why.\n\nThe unit of a person is"
            " that of the second period. With --by unit, means are told of at least 3 people who are in both."
        ),
        example="asncli evaluation compare --period 2025-S2 --period 2026-S1 --by unit",
    )(compare)


def aspects(period: PeriodOption, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Show three figures of everybody with their changes."""
    from asncli.workflows.list_aspects import list_aspects

    with reading() as session:
        found = list_aspects(session, period, unit=unit)
    show(aspects_table(found, period, exact=chosen(format, out) in ("json", "csv")), format, out)
    if not found.known.before:
        note(_("Nobody has been evaluated in {period}, so no changes are shown.").format(period=found.previous))
    next_step(f"evaluation compare --period {found.previous} --period {period}")


def compare(
    period: Periods,
    unit: UnitOption = None,
    by: ByOption = By.PERSON,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show two periods beside each other."""
    from asncli.workflows.compare import compare as run

    a, b = two(period)
    with reading() as session:
        found = run(session, a, b, unit=unit)
    document = comparison_document(found, a, b, unit, by)
    show(comparison_views(found, a, b, by, chosen(format, out)), format, out, document=document)
    for sentence in found.notes:
        note(said(sentence))
