"""asncli report forum: the pack for the internal forum, without names."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, PeriodOption, reading, today
from asncli.cli.output import note
from asncli.cli.report_writing import form_of, write

app = noun()
TextsOption = Annotated[
    bool,
    typer.Option("--with-texts", help=N_("Show also what people wrote as kendala, with the names known covered.")),
]


@command(
    app,
    "forum",
    help=N_(
        "Make the pack for the internal forum: the agency at a glance, units, IKU, the public, kendala, decisions.\n\n"
        "Made without names and without counts of one or two people; in what people wrote, names may remain. The"
        " ending of the file chooses the form: .pdf"
        " is the pack to be printed with a page for the minutes, .xlsx the workbook with charts."
    ),
    example="asncli report forum --period 2026-S1 -o forum.pdf",
)
def forum(period: PeriodOption, with_texts: TextsOption = False, format: Format = None, out: Out = None) -> None:
    """Make the pack of the forum."""
    from asncli.workflows.make_forum import forum_report
    from asncli.workflows.policies import policy_of

    form_of(format, out)
    with reading() as session:
        report = forum_report(session, period, policy_of(session, period), today(), with_texts=with_texts)
        write(report, format, out)
    if with_texts:
        note(_("Names may remain in what people wrote: read the pack before you hand it out."))
