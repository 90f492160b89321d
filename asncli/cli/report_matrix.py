"""asncli report matrix: matriks pembagian peran dan hasil of a unit."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, reading, today, year_option
from asncli.cli.priority import PriorityOption, meant_by, tell_priority
from asncli.cli.report_writing import form_of, write
from asncli.errors import UsageError
from asncli.messages import text

app = noun()
Year = Annotated[int, year_option(N_("Year of the plans."))]
Tree = Annotated[bool, typer.Option("--tree", help=N_("One table for each leader of the unit and all units below."))]
Unit = Annotated[str, typer.Option("--unit", metavar="UNIT", help=N_("Unit whose leader is meant; code or name."))]


@command(
    app,
    "matrix",
    help=N_(
        "Lay out who contributes to which planned result of the leader of a unit.\n\n"
        "Rows are the people of the unit, those whose superior the leader is, and whoever else contributes; columns"
        " are the leader's planned results. Empty rows and columns are named in the summary. --tree makes one table for"
        " each leader of the unit and of all units below it; csv and json then list every role."
    ),
    example='asncli report matrix --year 2026 --unit "Dinas Kesehatan" -o matriks.xlsx',
)
def matrix(
    year: Year,
    unit: Unit,
    tree: Tree = False,
    priority: PriorityOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the matrix, or those of all leaders below."""
    from asncli.workflows.make_matrix_report import matrix_report, matrix_tree

    if priority and not tree:
        raise UsageError(
            "priority-of-tree",
            text("--priority chooses among units, and the matrix is that of one unit."),
            text("Give --tree too."),
        )
    form_of(format, out)
    with reading() as session:
        meant = meant_by(session, priority, year)
        if tree:
            report = matrix_tree(session, year, unit, today=today(), priority=meant)
        else:
            report = matrix_report(session, year, unit, today=today())
        write(report, format, out)
    tell_priority(meant)
