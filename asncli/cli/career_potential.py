"""asncli career potential: what assessments found of people's potential."""

from __future__ import annotations

from pathlib import Path

import typer

from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, always
from asncli.cli.language import N_
from asncli.cli.listing import show_list
from asncli.cli.options import Format, NipOption, Out, UnitOption, reading, today
from asncli.cli.output import Column, Table
from asncli.terms import PotentialLevel

app = noun()
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("assessed_on", "Tanggal"),
    Column("level", "Tingkat", PotentialLevel),
    Column("figure", "Nilai", "hundredths"),
    Column("assessor", "Penilai"),
    Column("batch", N_("Batch"), "number"),
)
SHORT = tuple(column.key for column in COLUMNS)


def register(career: typer.Typer) -> None:
    """Add the group to ``asncli career``."""
    career.add_typer(
        app,
        name="potential",
        help=N_("What assessments found of people's potential: import, list, template."),
        epilog="asncli career potential list",
    )


@import_command(
    app,
    "career potential",
    help=N_(
        "Import assessments of potential (sheet Potensi).\n\nAn assessment is known by person and day, and says a"
        " level (Rendah, Menengah, Tinggi), a figure of 0 to 100, or both; the level decides. A figure alone becomes"
        " a level only by the thresholds of the agency's policy."
    ),
    example="asncli career potential import potensi.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Potensi sheets."""
    from asncli.workflows.import_potentials import import_potentials

    answer.run(import_potentials, always("career talent"))


@command(
    app,
    "list",
    help=N_("List the assessments of potential, the newest of each person first."),
    example='asncli career potential list --unit "Dinas Kesehatan"',
)
def list_(nip: NipOption = None, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Show assessments."""
    from asncli.store.plan_lists import Wanted
    from asncli.store.potentials import list_potentials
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_potentials(session, Wanted(today(), present(session, nip), chosen_units(session, unit)))
    show_list(Table(N_("Potential"), COLUMNS, found), SHORT, format, out)


@command(
    app,
    "template",
    help=N_("Write an empty workbook for assessments of potential, with an explanation."),
    example="asncli career potential template -o potensi.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.potential import POTENTIAL

    write_form(POTENTIAL, "career potential", out or Path("potensi.xlsx"))
