"""asncli report semester: everybody in a period."""

from __future__ import annotations

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading
from asncli.cli.report_writing import WORKBOOK, form_of, write

app = noun()


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
    from asncli.workflows.make_report import MOST_LINES, semester_report
    from asncli.workflows.policies import policy_of

    most = MOST_LINES if form_of(format, out) == WORKBOOK else None
    with reading() as session:
        policy = policy_of(session, period)
        write(semester_report(session, period, policy, unit=unit, most_lines=most), format, out)
