"""asncli report completeness: what is there and what is still missing of everybody, and reminders for the units."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading, today
from asncli.cli.output import note
from asncli.cli.priority import PriorityOption, meant_by, tell_priority
from asncli.cli.report_writing import form_of, write
from asncli.errors import UsageError
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.reports.completeness_data import Completeness
    from asncli.workflows.make_completeness_report import Reminded

app = noun()
Reminders = Annotated[
    Path | None,
    typer.Option(
        "--reminders", metavar="FOLDER", help=N_("Write the reminders of each unit to this folder, as .csv and .md.")
    ),
]
Within = Annotated[
    int | None,
    typer.Option("--within", metavar="DAYS", min=0, help=N_("Remind of what is late or due in so many days; else 30.")),
]
All = Annotated[bool, typer.Option("--all", help=N_("Remind also of what is due later."))]


@command(
    app,
    "completeness",
    help=N_(
        "Show what is there and what is still missing: SKP, realisations by month, feedback, rating, evaluation.\n\n"
        "By unit and by person, beside what e-Kinerja BKN says of the SKP. Of feedback only whether it is enough, never"
        " how many gave it. --reminders writes one .csv and one .md for each unit, ready to be sent: who is asked for"
        " what until when."
    ),
    example="asncli report completeness --period 2026-S1 -o kelengkapan.xlsx",
)
def completeness(
    period: PeriodOption,
    unit: UnitOption = None,
    priority: PriorityOption = None,
    reminders: Reminders = None,
    within: Within = None,
    all_: All = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the report on completeness, or the reminders."""
    from asncli.reports.completeness import build
    from asncli.reports.reminders import WITHIN
    from asncli.workflows import make_completeness_report as story
    from asncli.workflows.policies import policy_of
    from asncli.workflows.provisional_reports import certified

    if all_ and within is not None:
        raise UsageError("all-or-within", text("--all and --within say two things."), text("Give one of them."))
    if reminders is None:
        form_of(format, out)
    elif format or out:
        raise UsageError(
            "reminders-alone",
            text("--reminders writes its own files, so --format and -o have no meaning beside it."),
            text("Make the report with a second command."),
        )
    days = None if all_ else WITHIN if within is None else within
    with reading() as session:
        meant = meant_by(session, priority, period.year, period)
        policy = policy_of(session, period)
        found = story.completeness(session, period, policy, today(), unit=unit, within=days, priority=meant)
        groups = story.reminded(session, found, unit) if reminders else []
        report = None if reminders else certified(session, period, build(found), unit, scored=False)
    if reminders:
        _write_reminders(reminders, found, groups)
    elif report:
        write(report, format, out)
    tell_priority(meant)


def _write_reminders(folder: Path, found: Completeness, groups: Sequence[Reminded]) -> None:
    """Write the files of every unit, and say how many are to be sent."""
    from asncli.cli.report_views import on_paper
    from asncli.cli.views import comma_separated
    from asncli.reports.reminders import letter, reminders_table
    from asncli.workbooks.files import cannot_write

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    for group in groups:
        table = on_paper(reminders_table(group.reminders), whole=True)
        paragraphs = letter(group.reminders, found.period, group.unit, found.agency, found.today)
        _put(folder / f"{group.file}.csv", comma_separated(table), mark=codecs.BOM_UTF8)
        _put(folder / f"{group.file}.md", (f"{part}\n\n" for part in paragraphs))
    count = sum(len(group.reminders) for group in groups)
    note(_("Reminders: {n}, written for {units} units to {folder}").format(n=count, units=len(groups), folder=folder))
    if not groups:
        note(_("Nobody needs a reminder; what is due later is written with --all"))


def _put(file: Path, parts: Iterable[str], mark: bytes = b"") -> None:
    from asncli.workbooks.files import replacing

    with replacing(file) as written:
        written.write(mark)
        written.writelines(part.encode() for part in parts)
