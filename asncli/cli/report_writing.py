"""How every report is written: shown on the terminal, or to a file whose ending chooses the form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from asncli.cli.language import _
from asncli.cli.options import Format, Out
from asncli.cli.output import chosen, note, send, show

if TYPE_CHECKING:
    from asncli.reports.report import Report

WORKBOOK, PDF = "xlsx", "pdf"
FORMS = ("table", WORKBOOK, PDF, "csv", "json", "md")


def form_of(format: Format, out: Out) -> str:
    """Tell in which of ``FORMS`` a report is wanted; ``UsageError`` for an ending that no report has."""
    return chosen(format, out, also=(WORKBOOK, PDF))


def write(report: Report, format: Format, out: Out) -> None:
    """Write a report in its form; its rows may still come from the database."""
    from asncli.cli.report_views import document, listed, markdown, overview

    form = form_of(format, out)
    if form == WORKBOOK:
        from asncli.workbooks.report_book import write_report

        write_report(Path(out or ""), report)
        note(_("Written: {file}").format(file=out))
    elif form == PDF:
        from asncli.documents.report_pages import print_report
        from asncli.workbooks.files import replacing

        printed = print_report(report)
        with replacing(Path(out or "")) as file:
            file.write(printed)
        note(_("Written: {file}").format(file=out))
    elif form == "csv":
        show(listed(report), format, out)
    elif form == "table":
        show(overview(report), format, out)
    else:
        send(document(report) if form == "json" else markdown(report), out)
