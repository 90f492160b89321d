"""asncli strategy: the renstra and its IKU: what the organisation has promised, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import
from asncli.cli.language import N_, _
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    Out,
    PeriodOption,
    UnitOption,
    parse_day,
    reading,
    today,
    writer,
    writing,
    year_option,
)
from asncli.cli.output import chosen, next_step, note, show
from asncli.cli.priority import PriorityOption, meant_by, priority_document, tell_priority
from asncli.errors import ExitCode

if TYPE_CHECKING:
    from asncli.workflows.importing import ImportResult

app = noun()
Year = Annotated[int | None, year_option(N_("Year; else this year."))]
NeededYear = Annotated[int, year_option(N_("Year of the plans."))]
_FORM_YEARS = 5  # columns of targets in an empty form


def _look_next(results: Sequence[ImportResult]) -> str:
    """Name the score of the latest realisations that came in, else the coverage of the first year."""
    met = [result.more.get("days") for result in results]
    if days := [day for found in met if isinstance(found, list) for day in found]:
        return f"strategy score --period {max(days)[:4]}"
    return "strategy tree"


@import_command(
    app,
    "strategy",
    help=N_(
        "Import the renstra (sheet Renstra) and realisations of its IKU (sheet Realisasi IKU), in one file or several."
        "\n\nThe years are those that the headings name: Target 2026, or 2026 alone. A sheet with fewer years keeps the"
        " others."
    ),
    example="asncli strategy import renstra.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import the sheets Renstra and Realisasi IKU."""
    from asncli.workflows.import_strategy import import_strategy

    answer.run(import_strategy, _look_next)


@command(
    app,
    "tree",
    help=N_("Show the renstra as a tree, with the targets of a year."),
    example="asncli strategy tree --unit 1.01 --year 2026",
)
def tree(unit: UnitOption = None, year: Year = None, format: Format = None, out: Out = None) -> None:
    """Show the tree."""
    from asncli.cli.strategy_views import lines_table, tree_table
    from asncli.workflows.strategy_tree import strategy_tree

    shown = year or today().year
    with reading() as session:
        found = strategy_tree(session, unit)
    listed = chosen(format, out) in ("json", "csv")
    show(lines_table(found, [shown]) if listed else tree_table(found, shown), format, out)
    next_step(f"strategy coverage --year {shown}")


@command(
    app,
    "list",
    help=N_("List the lines of the renstra with the targets of all years."),
    example="asncli strategy list --format csv -o renstra.csv",
)
def list_(unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Show every line."""
    from asncli.cli.strategy_views import lines_table
    from asncli.workflows.strategy_tree import strategy_tree

    with reading() as session:
        found = strategy_tree(session, unit)
    show(lines_table(found), format, out)


@command(
    app,
    "coverage",
    help=N_(
        "Show who works on each IKU in a year, and whether the targets of the plans add up to its own.\n\n"
        "Added up are targets with Rekap jumlah in the same Satuan, where the IKU has Rekap jumlah; what is a part of a"
        " leader's planned result for the same IKU counts once. Needs of units whose topic no plan and no IKU of the"
        " unit has in words are told beside it. Exit 1 when something is open."
    ),
    example="asncli strategy coverage --year 2026 --unit 1.01",
)
def coverage(
    year: NeededYear,
    unit: UnitOption = None,
    priority: PriorityOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show the coverage of a year."""
    from asncli.cli.strategy_views import coverage_document, coverage_table, coverage_views, tell_unplanned
    from asncli.workflows.cover_strategy import cover_strategy

    with reading() as session:
        meant = meant_by(session, priority, year)
        found = cover_strategy(session, year, unit, today=today(), priority=meant)
    views = [coverage_table(found)] if chosen(format, out) == "csv" else coverage_views(found)
    show(views, format, out, {**priority_document(meant), **coverage_document(found)})
    tell_priority(meant)
    tell_unplanned(found)
    note(_("IKU: {n}; with something open: {open}").format(n=len(found.ikus), open=found.open))
    if found.open:
        raise typer.Exit(ExitCode.FAULTS)


@command(
    app,
    "score",
    help=N_(
        "Show how far each IKU is in a period, and the mean of each unit in charge.\n\n"
        "An IKU is scored as an indicator of a plan is. Without a realisation in the period there is no figure, and it"
        " is never taken as 0."
    ),
    example="asncli strategy score --period 2026-S1 --unit 1.01",
)
def score(
    period: PeriodOption,
    unit: UnitOption = None,
    priority: PriorityOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Score the IKU."""
    from asncli.cli.strategy_views import score_document, score_table, score_views, tell_score
    from asncli.workflows.policies import policy_of
    from asncli.workflows.score_strategy import score_strategy
    from asncli.workflows.strategy_tree import strategy_tree
    from asncli.workflows.units import chosen_units

    with reading() as session:
        strategy_tree(session)  # refused where there is none
        chosen_ones = chosen_units(session, unit, period)
        meant = meant_by(session, priority, period.year, period)
        policy = policy_of(session, period)
        found = score_strategy(session, period, policy, unit_ids=chosen_ones, priority=meant)
    views = score_table(found) if chosen(format, out) == "csv" else score_views(found)
    show(views, format, out, {**priority_document(meant), **score_document(found, period)})
    tell_priority(meant)
    tell_score(found, period)


@command(
    app,
    "template",
    help=N_(
        "Write an empty workbook for the renstra, with drop-downs and an explanation.\n\n"
        "With --actuals it is the one for realisations of the IKU."
    ),
    example="asncli strategy template -o renstra.xlsx",
)
def template(
    out: FormFile = None,
    actuals: Annotated[bool, typer.Option("--actuals", help=N_("For realisations of the IKU."))] = False,
) -> None:
    """Write the form."""
    from asncli.workbooks.strategy import renstra_form
    from asncli.workbooks.strategy_actual import STRATEGY_ACTUAL

    if actuals:
        return write_form(STRATEGY_ACTUAL, "strategy", out or Path("realisasi-iku.xlsx"))
    first = today().year
    return write_form(renstra_form(range(first, first + _FORM_YEARS)), "strategy", out)


@command(
    app,
    "remove",
    help=N_(
        "Remove a line of the renstra, or with a date one realisation of an IKU; the history keeps it.\n\n"
        "Plans that name the IKU stay as they are, and are told."
    ),
    example='asncli strategy remove IKU-1.01-4 --reason "Digabung dengan IKU-1.01-1"',
)
def remove(
    code: Annotated[str, typer.Argument(metavar="KODE", help=N_("Code of the line."))],
    reason: NeededReason,
    day: Annotated[
        date | None, typer.Argument(metavar="DATE", parser=parse_day, help=N_("Day of the realisation."))
    ] = None,
    with_actuals: Annotated[bool, typer.Option("--with-actuals", help=N_("Remove its realisations too."))] = False,
    dry_run: DryRun = False,
) -> None:
    """Remove one line, or one realisation."""
    from asncli.workflows.remove_strategy import remove_strategy

    with writing(dry_run=dry_run) as session:
        done = remove_strategy(session, writer("strategy remove", reason), code, day=day, with_actuals=with_actuals)
    if done.named:
        note(_("Planned results that still name {code}: {n}").format(code=code, n=done.named))
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=done.batch))
    next_step("strategy list")
