"""asncli tpp: percentages of TPP by the agency's own table, for the system that pays."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _, said
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, parse_day, reading, today
from asncli.cli.output import note
from asncli.cli.report_writing import form_of, write

app = noun()


@command(
    app,
    "export",
    help=N_(
        "Write everybody's percentage of TPP with its formula, by the table [tpp] of the agency's policy.\n\nOff until"
        " the agency has such a table. Who has no final evaluation, or anything else that is missing, is listed"
        " without a figure, never with 0. No amounts of money are made."
    ),
    example="asncli tpp export --period 2026-S1 --attendance kehadiran.xlsx -o tpp.xlsx",
)
def export(
    period: PeriodOption,
    unit: UnitOption = None,
    attendance: Annotated[
        Path | None,
        typer.Option("--attendance", metavar="FILE", help=N_("Workbook with NIP and Persen Kehadiran (0 to 100).")),
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(
            "--on", metavar="DATE", parser=parse_day, help=N_("Discipline of this day; else the last of the period.")
        ),
    ] = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Write the percentages."""
    from asncli.workflows.export_tpp import read_attendance, tpp_report
    from asncli.workflows.policies import policy_in_force

    form_of(format, out)
    with reading() as session:
        given = read_attendance(session, attendance, today()) if attendance else None
        percents = given.percents if given else None
        report = tpp_report(session, period, policy_in_force(session), day=on, unit=unit, attendance=percents)
        write(report, format, out)
    for doubt in given.warnings if given else ():
        note(f"{doubt.cell}: {said(doubt.message)} {said(doubt.hint)}")
    summary = report.head["summary"]
    note(_("With a figure: {n} of {all}").format(n=summary["with_figure"], all=summary["people"]))
    if lacking := summary["people"] - summary["with_figure"]:
        note(_("Without a figure, with the reason on the sheet Tanpa Angka: {n}").format(n=lacking))
