"""asncli report: reports for the head of the office."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading
from asncli.cli.output import chosen, note, send, show
from asncli.cli.views import Column, Table

if TYPE_CHECKING:
    from asncli.reports.report import Report

app = noun()
WORKBOOK = "xlsx"
FORMS = ("table", WORKBOOK, "csv", "json", "md")
COLUMNS = (
    Column("name", N_("Report")),
    Column("title", N_("Title")),
    Column("about", N_("What it shows")),
    Column("forms", N_("Forms"), "list"),
)


@command(app, "list", help=N_("List the reports there are."), example="asncli report list")
def list_(format: Format = None, out: Out = None) -> None:
    """Show which reports there are."""
    from asncli.reports import semester

    rows = [(semester.NAME, semester.TITLE, semester.ABOUT, list(FORMS))]
    show(Table(N_("Reports"), COLUMNS, rows), format, out)


@command(
    app,
    "semester",
    help=N_(
        "Report on everybody in a period: summary, units, people, indicators, what is missing, method.\n\n"
        "The ending of the file chooses the form: .xlsx is the whole report to be printed, .json all its tables,"
        " .csv the table of people (Nilai Pegawai), .md summary, units and people. Without a file the summary and"
        " the units are shown."
    ),
    example="asncli report semester --period 2026-S1 -o laporan.xlsx",
)
def semester(period: PeriodOption, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Make the semester report."""
    from asncli.rules.policy import load_policy
    from asncli.workflows.make_report import MOST_LINES, semester_report

    form = chosen(format, out, also=(WORKBOOK,))
    with reading() as session:
        most = MOST_LINES if form == WORKBOOK else None
        _write(semester_report(session, period, load_policy(), unit=unit, most_lines=most), form, format, out)


def _write(report: Report, form: str, format: Format, out: Out) -> None:
    """Write a report in its form; its rows may still come from the database."""
    from asncli.cli.report_views import document, listed, markdown, overview

    if form == WORKBOOK:
        from asncli.workbooks.report_book import write_report

        write_report(Path(out or ""), report)
        note(_("Written: {file}").format(file=out))
    elif form == "csv":
        show(listed(report), format, out)
    elif form == "table":
        show(overview(report), format, out)
    else:
        send(document(report) if form == "json" else markdown(report), out)
