"""asncli report: the list of reports, each a command in a module of its own.

To add a report:

1. Add ``Listed(name, N_("One line of help."))`` to ``REPORTS`` below; ``report list`` and the help page read this
   list alone.
2. Write ``asncli/reports/<name>.py``, the report as a value, with ``TITLE`` and ``ABOUT`` (Indonesian, one line).
3. Write ``asncli/cli/report_<name>.py``: ``app = noun()`` with one command of the report's name, which ends in
   ``write(report, format, out)`` of ``asncli.cli.report_writing``. It is imported only when somebody types it.
"""

from __future__ import annotations

import importlib
from typing import Any, NamedTuple

import typer
from typer.main import get_command

from asncli.cli.commands import Group, command, first_sentence
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out
from asncli.cli.output import show
from asncli.cli.report_writing import FORMS
from asncli.cli.views import Column, Table

COLUMNS = (
    Column("name", N_("Report")),
    Column("title", N_("Title")),
    Column("about", N_("What it shows")),
    Column("forms", N_("Forms"), "list"),
)


class Listed(NamedTuple):
    """A report: its command is in ``asncli.cli.report_<name>``, what it says in ``asncli.reports.<name>``."""

    name: str
    help: str

    def load(self) -> Any:
        """Import the module of the report and build its command."""
        return get_command(importlib.import_module(f"asncli.cli.report_{self.name}").app)

    def line(self) -> list[Any]:
        """Describe the report for the list of reports."""
        said = importlib.import_module(f"asncli.reports.{self.name}")
        return [self.name, said.TITLE, said.ABOUT, list(getattr(said, "FORMS", FORMS))]


REPORTS = (
    Listed("semester", N_("Everybody in a period: summary, units, people, indicators, what is missing.")),
    Listed("distribution", N_("The predikat in each unit beside its capaian organisasi.")),
    Listed("raters", N_("Assessors beside the achievements and beside each other; groups of people.")),
    Listed("completeness", N_("What is there and what is still missing of everybody; reminders for the units.")),
    Listed("implausible", N_("Achievements that are worth a question; never scored.")),
    Listed("matrix", N_("Who contributes to which planned result of the leader of a unit.")),
    Listed("forum", N_("The pack for the internal forum: the period on a few pages, without names.")),
    Listed("unit", N_("One unit for its leader: people, what is missing, what to do next.")),
    Listed("forms", N_("The official forms of people: SKP, Lampiran, Evaluasi Kinerja, Dokumen Evaluasi.")),
    Listed("individual", N_("One page for each person: what was due, what was done, what comes next.")),
    Listed("dashboard", N_("Web pages to look around in without a network: agency, units, periods, topics.")),
)


class Reports(Group):
    """``asncli report``: ``list``, and the reports by the list above, of which one is loaded when it is called."""

    def listing(self) -> list[tuple[str, str]]:
        """Name and one-line help of every report, without importing any."""
        return [*super().listing(), *((report.name, first_sentence(_(report.help))) for report in REPORTS)]

    def names(self) -> list[str]:
        """Names of ``list`` and of the reports."""
        return [*self.commands, *(report.name for report in REPORTS)]

    def list_commands(self, ctx: Any) -> list[str]:
        """Names of ``list`` and of the reports, for Typer."""
        return self.names()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Load one report."""
        found = next((report for report in REPORTS if report.name == cmd_name), None)
        return found.load() if found else super().get_command(ctx, cmd_name)


app = typer.Typer(cls=Reports, add_completion=False, no_args_is_help=True)
app.callback()(lambda: None)


@command(app, "list", help=N_("List the reports there are."), example="asncli report list")
def list_(format: Format = None, out: Out = None) -> None:
    """Show which reports there are."""
    show(Table(N_("Reports"), COLUMNS, [report.line() for report in REPORTS]), format, out)
