"""asncli init: an office begins."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import DryRun, writer, writing
from asncli.cli.output import next_step, note
from asncli.errors import UsageError
from asncli.messages import text

app = noun()


def parse_name(written: str) -> str:
    """Read the name of an agency, spaces folded (``agency-unnamed``)."""
    if name := " ".join(written.split()):
        return name
    raise UsageError(
        "agency-unnamed",
        text("The name of the agency is empty"),
        text("Write it in full, as in: asncli init --agency 'Pemerintah Kabupaten Contoh'"),
    )


Agency = Annotated[
    str, typer.Option("--agency", metavar="NAME", parser=parse_name, help=N_("Full name of the agency."))
]


@command(
    app,
    "init",
    help=N_("Make the database and name the agency.\n\nWith another name later, the agency is renamed."),
    example="asncli init --agency 'Pemerintah Kabupaten Contoh'",
)
def init(agency: Agency, dry_run: DryRun = False) -> None:
    """Name the agency, making the database where there is none."""
    from asncli.workflows.init_agency import init_agency

    with writing(dry_run=dry_run) as session:
        counts = init_agency(session, agency, writer("init"))
    if dry_run:
        note(_("Dry run: nothing was stored"))
    note(_("Agency: {name}; added: {added}, changed: {changed}").format(name=agency, **counts._asdict()))
    next_step("roster import pegawai.xlsx")
