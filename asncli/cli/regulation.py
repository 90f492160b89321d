"""asncli regulation: the law as data, and where each part of it stands."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out
from asncli.cli.output import Column, Table, note, show
from asncli.errors import ExitCode

app = noun()
RegulationId = Annotated[str, typer.Argument(metavar="ID", help=N_("Regulation, as 'asncli regulation list' says."))]


@command(app, "list", help=N_("List the regulations that this program knows."), example="asncli regulation list")
def list_(format: Format = None, out: Out = None) -> None:
    """Show the law of every instrument, newest first."""
    from asncli.cli.regulation_views import head, line
    from asncli.rules.library import READERS, laws

    rows = [line(law) for instrument in READERS for law in laws(instrument)]
    show(Table(N_("Regulations"), head(), rows), format, out)


@command(
    app,
    "show",
    help=N_("Show a regulation: what it says, and the article that each part of it rests on."),
    example="asncli regulation show permenpanrb-6-2022",
)
def show_(name: RegulationId, format: Format = None, out: Out = None) -> None:
    """Show one regulation in full."""
    from asncli.cli.regulation_views import document, in_full
    from asncli.rules.library import find_law

    law = find_law(name)
    show(in_full(law), format, out, document(law))


@command(
    app,
    "check",
    help=N_("Check the files of the regulations. Exit code 1 tells that one has a fault."),
    example="asncli regulation check",
)
def check(format: Format = None, out: Out = None) -> None:
    """Find faults in the files of the regulations."""
    from asncli.rules.library import check_library

    faults = check_library()
    columns = (Column("code", N_("Code")), Column("message", N_("What is wrong")), Column("hint", N_("What to do")))
    if faults or format or out:
        show(Table(N_("Faults"), columns, [[f.code, f.message, f.hint] for f in faults]), format, out)
    if faults:
        raise typer.Exit(ExitCode.FAULTS)
    note(_("The files of the regulations are in order"))
