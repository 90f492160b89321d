"""asncli standard: what is expected in the plans of a jabatan."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, always
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    Out,
    reading,
    writer,
    writing,
)
from asncli.cli.output import Column, Table, next_step, note
from asncli.terms import Aspect, Direction, Recap

app = noun()
COLUMNS = (
    Column("position", "Jabatan"),
    Column("level", "Jenjang"),
    Column("code", "Kode"),
    Column("title", "Indikator"),
    Column("aspect", "Aspek", Aspect),
    Column("measure", "Satuan"),
    Column("direction", "Arah", Direction),
    Column("recap", "Rekap", Recap),
    Column("target", "Target Minimum", "quantity"),
    Column("batch", N_("Batch"), "number"),
)
SHORT = ("position", "level", "code", "title", "target", "measure", "direction", "batch")
Level = Annotated[str | None, typer.Option("--jenjang", metavar="JENJANG", help=N_("Jenjang, where it names one."))]


@import_command(
    app,
    "standard",
    help=N_(
        "Import what is expected in the plans of a jabatan (sheet Standar).\n\nA jabatan may be a pattern: Perawat*"
        " means every Perawat. Where several fit, the one that names the jenjang or more letters counts."
    ),
    example="asncli standard import standar.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Standar sheets."""
    from asncli.workflows.import_standards import import_standards

    answer.run(import_standards, always("target check --help"))


@command(
    app,
    "list",
    help=N_("List the standards."),
    example='asncli standard list --jabatan "Perawat Ahli Pertama"',
)
def list_(
    position: Annotated[
        str | None, typer.Option("--jabatan", metavar="TEXT", help=N_("Only those that hold for this jabatan."))
    ] = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show standards."""
    from asncli.store.standards import list_standards

    with reading() as session:
        found = list_standards(session, position=position)
    show_list(Table(N_("Standards"), COLUMNS, found), SHORT, format, out)


@command(
    app,
    "remove",
    help=N_("Remove one standard; the history keeps it."),
    example='asncli standard remove IKI-01 --jabatan "Perawat*" --reason "Tidak berlaku lagi"',
)
def remove(
    code: Annotated[str, typer.Argument(metavar="KODE", help=N_("Code of the standard."))],
    position: Annotated[str, typer.Option("--jabatan", metavar="PATTERN", help=N_("Its jabatan as it was written."))],
    reason: NeededReason,
    level: Level = None,
    dry_run: DryRun = False,
) -> None:
    """Remove one standard."""
    from asncli.store.standards import remove_standard
    from asncli.workflows.withdraw import withdraw

    with writing(dry_run=dry_run, create=False) as session:
        batch = withdraw(
            session,
            writer("standard remove", reason),
            lambda number: remove_standard(session, number, position, code, level),
        )
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step("standard list")


@command(
    app,
    "template",
    help=N_("Write an empty workbook for standards, with drop-downs and an explanation."),
    example="asncli standard template -o standar.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.standard import STANDARD

    write_form(STANDARD, "standard", out)
