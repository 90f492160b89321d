"""asncli rating: the leader's own ratings of work result and behaviour, with the feedback text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.forms import FormPeriod, FormTarget, FormUnits, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, add
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    NipOption,
    OptionalPeriod,
    Out,
    PeriodArgument,
    UnitOption,
    parse_nip,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Column, Table, next_step, note
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import Period, Rating

if TYPE_CHECKING:
    from asncli.workflows.importing import ImportResult

app = noun()
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("period", "Periode"),
    Column("work_rating", "Rating Hasil Kerja", Rating),
    Column("behaviour_rating", "Rating Perilaku", Rating),
    Column("feedback", "Umpan Balik"),
    Column("assessor_nip", "NIP Penilai"),
    Column("new_idea", "Ide Baru"),
    Column("batch", N_("Batch"), "number"),
)
SHORT = ("nip", "name", "period", "work_rating", "behaviour_rating", "assessor_nip", "new_idea", "batch")


def evaluate_next(results: Sequence[ImportResult]) -> str:
    """Name the evaluation of the period that ends last among those rated."""
    codes = [code for result in results for code in _periods(result)]
    periods = [period for code in codes if (period := Period.find(code))]
    return f"evaluate {max(periods, key=lambda period: period.end)}" if periods else "evaluate --help"


def _periods(result: ImportResult) -> Sequence[str]:
    found = result.more.get("periods", ())
    return found if isinstance(found, list) else ()


@import_command(
    app,
    "rating",
    help=N_("Import the leaders' ratings (sheet Rating)."),
    example="asncli rating import rating.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Rating sheets."""
    from asncli.workflows.import_ratings import import_ratings

    answer.run(import_ratings, evaluate_next)


@command(
    app,
    "add",
    help=N_("Add the leader's rating of one person, or correct it.\n\nThe same checks as for a workbook apply."),
    example=(
        'asncli rating add 198503152010011901 2026-S1 --work "Sesuai Ekspektasi" --behaviour "Di Atas Ekspektasi"'
        " --assessor 197804112003121902"
    ),
)
def add_(
    nip: NipArgument,
    period: PeriodArgument,
    work: Annotated[
        str | None, typer.Option("--work", metavar="RATING", help=N_("Rating of the work result, in words."))
    ] = None,
    behaviour: Annotated[
        str | None, typer.Option("--behaviour", metavar="RATING", help=N_("Rating of behaviour, in words."))
    ] = None,
    feedback: Annotated[str | None, typer.Option("--feedback", metavar="TEXT", help=N_("Feedback in words."))] = None,
    assessor: Annotated[
        str | None, typer.Option("--assessor", metavar="NIP", parser=parse_nip, help=N_("NIP of the leader who rates."))
    ] = None,
    new_idea: Annotated[
        bool | None, typer.Option("--new-idea/--no-new-idea", help=N_("Whether a new, useful idea was brought."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Add one rating."""
    from asncli.workbooks.rating import RATING
    from asncli.workflows.import_ratings import import_ratings

    if (work, behaviour, feedback, new_idea) == (None, None, None, None):
        raise UsageError(
            "rating-empty", text("There is no rating to add"), text("Give --work, --behaviour or --feedback")
        )
    idea = None if new_idea is None else "ya" if new_idea else "tidak"
    given = {"nip": nip, "period": period, "work_rating": work, "behaviour_rating": behaviour, "feedback": feedback,
             "assessor_nip": assessor, "new_idea": idea}  # fmt: skip
    add(import_ratings, RATING, "rating add", given, dry_run=dry_run, then=evaluate_next)


@command(
    app,
    "list",
    help=N_("List the leaders' ratings."),
    example="asncli rating list --period 2026-S1 --format csv -o rating.csv",
)
def list_(
    nip: NipOption = None,
    unit: UnitOption = None,
    period: OptionalPeriod = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show ratings."""
    from asncli.store.plan_lists import Wanted, list_ratings
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_ratings(
            session, Wanted(today(), present(session, nip), chosen_units(session, unit)), period=period
        )
    show_list(Table(N_("Ratings"), COLUMNS, found), SHORT, format, out)


@command(
    app,
    "remove",
    help=N_("Remove the leader's rating of one person in a period; the history keeps it."),
    example='asncli rating remove 198503152010011901 2026-S1 --reason "Salah orang"',
)
def remove(
    nip: NipArgument,
    period: PeriodArgument,
    reason: NeededReason,
    dry_run: DryRun = False,
) -> None:
    """Remove one rating."""
    from asncli.store.evaluations import STANDING, evaluations
    from asncli.store.removals import remove_rating
    from asncli.workflows.withdraw import withdraw

    with writing(dry_run=dry_run) as session:
        nip = present(session, nip)
        batch = withdraw(session, writer("rating remove", reason),
                         lambda number: remove_rating(session, number, nip, period))  # fmt: skip
        final = any(found.status in STANDING for found in evaluations(session, period, nip=nip))
    if final:
        stays = _("The evaluation of {nip} in {period} is final: it stays as it is, on this rating.")
        note(stays.format(nip=nip, period=period))
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step(f"rating list --nip {nip}")


@command(
    app,
    "template",
    help=N_(
        "Write an empty workbook for ratings, with drop-downs and an explanation.\n\nWith --period a workbook for each"
        " unit, filled with its people and what is known of them; what comes back filled in is imported as it is."
    ),
    example="asncli rating template --period 2026-S1 -o formulir",
)
def template(out: FormTarget = None, unit: FormUnits = None, period: FormPeriod = None) -> None:
    """Write the empty form, or those of the units."""
    from asncli.workbooks.rating import RATING

    write_form(RATING, "rating", out, unit, period)
