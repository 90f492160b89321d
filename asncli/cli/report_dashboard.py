"""asncli report dashboard: a set of web pages that need neither network nor server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import OptionalPeriod, UnitOption, reading
from asncli.cli.output import note, progress
from asncli.cli.targets import may_be_written

app = noun()
Folder = Annotated[
    Path,
    typer.Option("-o", "--output", metavar="FOLDER", help=N_("Folder of the pages: new, empty, or of earlier pages.")),
]
Names = Annotated[
    bool, typer.Option("--with-names", help=N_("Also pages with the people of each unit, and every count."))
]


@command(
    app,
    "dashboard",
    help=N_(
        "Write web pages on a period: the agency at a glance, units, periods, distribution, IKU, kendala.\n\n"
        "The pages need no network and no server: open index.html, also from a USB stick or on a phone. Without"
        " --with-names they name no person, and counts of less than three people are not shown, nor what would let"
        " them be reckoned. Without --period the latest evaluated period is shown."
    ),
    example="asncli report dashboard --period 2026-S1 -o dasbor",
)
def dashboard_(out: Folder, period: OptionalPeriod = None, unit: UnitOption = None, with_names: Names = False) -> None:
    """Make the pages."""
    from asncli.documents.dashboard import INDEX, PUBLIC, pages
    from asncli.documents.dashboard_folder import fill_folder, own_pages
    from asncli.workbooks.files import cannot_write
    from asncli.workflows.make_dashboard import dashboard, latest_period
    from asncli.workflows.policies import policy_of

    may_be_written(out)
    own_pages(out)
    with reading() as session:
        shown = period or latest_period(session)
        found = dashboard(session, shown, policy_of(session, shown), unit=unit, with_names=with_names)
    try:
        with progress(_("Pages")) as told:
            count = fill_folder(out, pages(found), private=with_names, told=told)
    except OSError as e:
        raise cannot_write(out, e) from e
    note(_("Pages written: {n}. Open this one: {file}").format(n=count, file=out / INDEX))
    if not with_names and any(found.voices.suggestions.values()):
        note(
            _(
                "Suggestions of the public stand on {file} in their own words. Names that could be recognised are"
                " covered; read the page before you hand it out."
            ).format(file=out / PUBLIC)
        )
    if with_names:
        note(_("The pages hold names and marks of people: give them only to those who may see them."))
