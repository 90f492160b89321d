"""asncli doctor: is the installation well?"""

from __future__ import annotations

import os
import sys

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, spoken
from asncli.cli.options import Format, Out, given
from asncli.cli.output import Column, Table, show
from asncli.errors import ExitCode

app = noun()
COLUMNS = (
    Column("topic", N_("Topic")),
    Column("seen", N_("Seen")),
    Column("ok", N_("Well")),
    Column("hint", N_("What to do")),
)


@command(
    app,
    "doctor",
    help=N_("Find faults in the installation: versions, database, disk, language."),
    example="asncli doctor",
)
def doctor(format: Format = None, out: Out = None) -> None:
    """Look at the installation."""
    from asncli.store.database import locate
    from asncli.workflows.examine_installation import Surroundings, examine_installation

    named = next((os.environ[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(n)), "")
    around = Surroundings(spoken(), named, sys.stdout.encoding)
    findings = examine_installation(locate(given().db), around)
    show(Table(N_("Installation"), COLUMNS, [[f.topic, f.seen, f.ok, f.hint] for f in findings]), format, out)
    if not all(finding.ok for finding in findings):
        raise typer.Exit(ExitCode.FAULTS)
