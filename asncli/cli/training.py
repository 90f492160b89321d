"""asncli training: courses that people attended and that are on offer, what is needed, and the plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from asncli.cli import training_catalogue, training_plan, training_reports
from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, always
from asncli.cli.language import N_
from asncli.cli.listing import show_list
from asncli.cli.options import (
    Format,
    NipOption,
    Out,
    UnitOption,
    reading,
    today,
    year_option,
)
from asncli.cli.output import Column, Table

app = noun()
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("training", "Nama Pelatihan"),
    Column("kind", "Jenis"),
    Column("organiser", "Penyelenggara"),
    Column("begins", "Mulai"),
    Column("ends", "Selesai"),
    Column("hours", "JP", "quantity"),
    Column("cost", "Biaya", "quantity"),
    Column("mark", "Nilai"),
    Column("batch", N_("Batch"), "number"),
)
SHORT = ("nip", "name", "training", "begins", "ends", "hours", "batch")
YearOption = Annotated[int | None, year_option(N_("Only those that ended in it."), first=1900)]


@import_command(
    app,
    "training",
    help=N_(
        "Import courses that people attended (sheet Pelatihan, or a list with other headings).\n\nA course is known by"
        " person, name and first day; it must say its hours of lessons (JP). Written as 20 JP, Rp 1.500.000 or"
        " 3 s.d. 7 Juni 2024 they are read as well."
    ),
    example="asncli training import pelatihan.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Pelatihan sheets."""
    from asncli.workflows.import_training import import_training

    answer.run(import_training, always("training list"))


@command(
    app,
    "list",
    help=N_("List the courses that people attended."),
    example="asncli training list --year 2026 --format csv -o pelatihan.csv",
)
def list_(
    nip: NipOption = None,
    unit: UnitOption = None,
    year: YearOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show courses."""
    from asncli.store.plan_lists import Wanted
    from asncli.store.training import list_trainings
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_trainings(session, Wanted(today(), present(session, nip), chosen_units(session, unit)), year=year)
    show_list(Table(N_("Trainings"), COLUMNS, found), SHORT, format, out)


@command(
    app,
    "template",
    help=N_("Write an empty workbook for courses, with an explanation."),
    example="asncli training template -o pelatihan.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.training import TRAINING

    write_form(TRAINING, "training", out or Path("pelatihan.xlsx"))


training_catalogue.register(app)
training_reports.register(app)
training_plan.register(app)
