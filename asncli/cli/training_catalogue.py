"""asncli training catalogue: courses on offer, with their price, hours, topic and seats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from asncli.cli.commands import Group, command
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, always
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.options import DryRun, Format, NeededReason, Out, reading, writer, writing, year_option
from asncli.cli.output import Column, Table, chosen, next_step, note

app = typer.Typer(cls=Group, add_completion=False, invoke_without_command=True)
COLUMNS = (
    Column("year", "Tahun"),
    Column("code", "Kode"),
    Column("name", "Nama Pelatihan"),
    Column("topic", "Topik"),
    Column("core_values", "Nilai Dasar", "list"),
    Column("kind", "Jenis"),
    Column("organiser", "Penyelenggara"),
    Column("partner", "Mitra", "yes"),
    Column("positions", "Untuk Jabatan"),
    Column("price", "Biaya", "quantity"),
    Column("hours", "JP", "quantity"),
    Column("seats", "Kursi", "number"),
    Column("begins", "Mulai"),
    Column("ends", "Selesai"),
    Column("batch", N_("Batch"), "number"),
)
SHORT = ("year", "code", "name", "topic", "positions", "price", "hours", "seats", "begins", "batch")
_VALUES, _PRICE = ([column.key for column in COLUMNS].index(key) for key in ("core_values", "price"))
YearOption = Annotated[int | None, year_option(N_("Only this year."))]


def register(training: typer.Typer) -> None:
    """Add the group to ``asncli training``."""
    training.add_typer(
        app,
        name="catalogue",
        help=N_("Courses on offer: price, hours, topic, seats. Alone it lists them."),
        epilog="asncli training catalogue --year 2027",
    )


@app.callback()
def catalogue(ctx: typer.Context, year: YearOption = None, format: Format = None, out: Out = None) -> None:
    """Show the catalogue where no verb follows."""
    if ctx.invoked_subcommand is None:
        _show(year, format, out)


@import_command(
    app,
    "training catalogue",
    help=N_(
        "Import courses on offer (sheet Katalog Pelatihan).\n\nA course is known by year and code; Biaya is the price"
        " of one seat. By Topik, Nilai Dasar and Untuk Jabatan it is matched with what people need."
    ),
    example="asncli training catalogue import katalog.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Katalog Pelatihan sheets."""
    from asncli.workflows.import_courses import import_courses

    answer.run(import_courses, always("training catalogue list"))


@command(
    app,
    "list",
    help=N_("List the courses on offer."),
    example="asncli training catalogue list --year 2027",
)
def list_(year: YearOption = None, format: Format = None, out: Out = None) -> None:
    """Show the catalogue."""
    _show(year, format, out)


def _show(year: int | None, format: Format, out: Out) -> None:
    from asncli.reports.training_data import grouped
    from asncli.store.courses import list_courses

    with reading() as session:
        found = list_courses(session, year=year)
    rows: list[list[Any]] = [
        [*one[:_VALUES], [value.label for value in one.core_values], *one[_VALUES + 1 :]] for one in found
    ]
    columns = list(COLUMNS)
    if chosen(format, out) not in ("json", "csv"):  # programs reckon with the price, people read it
        columns[_PRICE] = columns[_PRICE]._replace(kind="number")
        rows = [[*one[:_PRICE], grouped(one[_PRICE]), *one[_PRICE + 1 :]] for one in rows]
    show_list(Table(N_("Courses on offer"), columns, rows), SHORT, format, out)
    tell_empty(found)


@command(
    app,
    "remove",
    help=N_("Remove a course from the catalogue; the history keeps it."),
    example='asncli training catalogue remove PEL-01 --year 2027 --reason "Dibatalkan penyelenggara"',
)
def remove(
    code: Annotated[str, typer.Argument(metavar="KODE", help=N_("Code of the course."))],
    year: Annotated[int, year_option(N_("Year of the catalogue."))],
    reason: NeededReason,
    dry_run: DryRun = False,
) -> None:
    """Remove one course."""
    from asncli.store.courses import remove_course
    from asncli.workflows.withdraw import withdraw

    with writing(dry_run=dry_run, create=False) as session:
        batch = withdraw(session, writer("training catalogue remove", reason),
                         lambda number: remove_course(session, number, code, year))  # fmt: skip
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step(f"training catalogue list --year {year}")


@command(
    app,
    "template",
    help=N_("Write an empty workbook for courses on offer, with an explanation."),
    example="asncli training catalogue template -o katalog.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.course import COURSE

    write_form(COURSE, "training catalogue import", out or Path("katalog.xlsx"))
