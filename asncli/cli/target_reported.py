"""asncli target reported: the plans as e-Kinerja BKN has them."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_
from asncli.cli.listing import show_list
from asncli.cli.options import Format, NipOption, Out, UnitOption, reading, today, year_option
from asncli.cli.output import Table
from asncli.cli.plan_columns import REPORTED, REPORTED_SHORT


def register(app: typer.Typer) -> None:
    """Add the command to ``asncli target``."""

    @command(
        app,
        "reported",
        help=N_("List the plans that e-Kinerja BKN has reported, with how far they are there (sheet Laporan SKP)."),
        example='asncli target reported --unit "Dinas Kesehatan" --year 2026',
    )
    def reported(
        nip: NipOption = None,
        unit: UnitOption = None,
        year: Annotated[int | None, year_option(N_("Only plans that begin in it."))] = None,
        format: Format = None,
        out: Out = None,
    ) -> None:
        """Show plans at BKN."""
        from asncli.store.bkn_plans import list_bkn_plans
        from asncli.store.plan_lists import Wanted
        from asncli.workflows.units import chosen_units

        with reading() as session:
            wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
            found = list_bkn_plans(session, wanted, year=year)
        show_list(Table(N_("Plans reported by e-Kinerja BKN"), REPORTED, found), REPORTED_SHORT, format, out)
