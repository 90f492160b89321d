"""asncli feedback: what leaders, colleagues, subordinates, the public and people themselves say of behaviour."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.forms import FormFile, write_form
from asncli.cli.importing import Import, always
from asncli.cli.language import N_
from asncli.cli.options import (
    DryRun,
    Files,
    Format,
    KeepGoodRows,
    MapFile,
    Out,
    Rejects,
    SheetName,
    parse_period,
)
from asncli.terms import FeedbackRole, Period

app = noun()
SaidPeriod = Annotated[
    Period | None,
    typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Period of a file that does not say it.")),
]
SaidRole = Annotated[
    FeedbackRole | None, typer.Option("--role", help=N_("Role of those who answered a form that does not say it."))
]


@command(
    app,
    "import",
    help=N_(
        "Import feedback on behaviour (sheet Umpan Balik, or the answers of a form with names in its headings).\n\n"
        "One vote per rater, person, role and period; importing it again changes nothing, another vote takes its"
        " place; both count as unchanged. Answers are counts only: no list, batch or message shows who marked what."
        " Undoing a batch removes its votes; those they replaced do not come back."
    ),
    example="asncli feedback import formulir.csv --period 2026-S1 --role rekan --dry-run",
)
def import_(
    files: Files,
    period: SaidPeriod = None,
    role: SaidRole = None,
    sheet: SheetName = None,
    keep_good_rows: KeepGoodRows = False,
    rejects: Rejects = None,
    own_names: MapFile = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Import Umpan Balik sheets and forms."""
    from asncli.workflows.import_feedback import import_feedback

    answer = Import("feedback import", files, sheet, keep_good_rows, rejects, dry_run, format, out, own_names,
                    (("--period", period), ("--role", role)))  # fmt: skip
    answer.run(partial(import_feedback, period=period, role=role), always("batch list"))


@command(
    app,
    "template",
    help=N_("Write an empty workbook for feedback, with drop-downs and an explanation."),
    example="asncli feedback template -o umpan-balik.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.feedback import FEEDBACK

    write_form(FEEDBACK, "feedback", out or Path("umpan-balik.xlsx"))
