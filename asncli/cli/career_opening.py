"""asncli career opening: angka kredit that was not made by this program."""

from __future__ import annotations

from pathlib import Path

import typer

from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, always
from asncli.cli.language import N_
from asncli.cli.options import Format, NipOption, Out, UnitOption, reading, today
from asncli.cli.output import Column, Table, show
from asncli.terms import CreditKind

app = noun()
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("as_of", "Per Tanggal"),
    Column("kind", "Jenis", CreditKind),
    Column("credit", "Angka Kredit", "quantity"),
    Column("level", "Jenjang"),
    Column("document", "Dokumen"),
    Column("batch", N_("Batch"), "number"),
)


def register(career: typer.Typer) -> None:
    """Add the group to ``asncli career``."""
    career.add_typer(
        app,
        name="opening",
        help=N_("Angka kredit from before this program or from elsewhere: import, list, template."),
        epilog="asncli career opening list",
    )


@import_command(
    app,
    "career opening",
    help=N_(
        "Import angka kredit as of a day (sheet Angka Kredit).\n\nWhat lies before that day is contained in it."
        " A conventional one counts less the nilai dasar of the jenjang; one for education is added to the rest."
    ),
    example="asncli career opening import angka-kredit-awal.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Angka Kredit sheets."""
    from asncli.workflows.import_credits import import_credits

    answer.run(import_credits, always("career credit"))


@command(
    app,
    "list",
    help=N_("List the angka kredit that came from elsewhere."),
    example="asncli career opening list --format csv -o angka-kredit-awal.csv",
)
def list_(nip: NipOption = None, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Show openings."""
    from asncli.store.credits import list_openings
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_openings(session, Wanted(today(), present(session, nip), chosen_units(session, unit)))
    show(Table(N_("Angka kredit from elsewhere"), COLUMNS, found), format, out)


@command(
    app,
    "template",
    help=N_("Write an empty workbook for angka kredit from elsewhere, with an explanation."),
    example="asncli career opening template -o angka-kredit-awal.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.credit_opening import CREDIT_OPENING

    write_form(CREDIT_OPENING, "career opening", out or Path("angka-kredit-awal.xlsx"))
