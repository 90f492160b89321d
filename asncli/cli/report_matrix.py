"""asncli report matrix: matriks pembagian peran dan hasil of a unit."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, reading, today, year_option
from asncli.cli.report_writing import form_of, write

app = noun()
Year = Annotated[int, year_option(N_("Year of the plans."))]
Unit = Annotated[str, typer.Option("--unit", metavar="UNIT", help=N_("Unit whose leader is meant; code or name."))]


@command(
    app,
    "matrix",
    help=N_(
        "Lay out who contributes to which planned result of the leader of a unit.\n\n"
        "Rows are the people of the unit, those whose superior the leader is, and whoever else contributes; columns"
        " are the leader's planned results. Empty rows and columns are named in the summary."
    ),
    example='asncli report matrix --year 2026 --unit "Dinas Kesehatan" -o matriks.xlsx',
)
def matrix(year: Year, unit: Unit, format: Format = None, out: Out = None) -> None:
    """Make the matrix."""
    from asncli.workflows.make_matrix_report import matrix_report

    form_of(format, out)
    with reading() as session:
        write(matrix_report(session, year, unit, today=today()), format, out)
