"""asncli report semester: everybody in a period."""

from __future__ import annotations

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading, today
from asncli.cli.priority import PriorityOption, meant_by, tell_priority
from asncli.cli.report_writing import WORKBOOK, form_of, write

app = noun()
WHOLE = (WORKBOOK, "json", "pdf")  # forms that hold every page; the others stop before what follows a score


@command(
    app,
    "semester",
    help=N_(
        "Report on everybody in a period: summary, units, people, indicators, what follows, what is missing,"
        " method.\n\nThe ending of the file chooses the form: .xlsx is the whole report to be printed, .json all its"
        " tables, .csv the table of people (Nilai Pegawai), .md summary, units and people. Without a file the summary"
        " and the units are shown."
    ),
    example="asncli report semester --period 2026-S1 -o laporan.xlsx",
)
def semester(
    period: PeriodOption,
    unit: UnitOption = None,
    priority: PriorityOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the semester report."""
    from asncli.workflows.make_report import MOST_LINES, semester_report
    from asncli.workflows.policies import policy_of
    from asncli.workflows.provisional_reports import certified

    form = form_of(format, out)
    most = MOST_LINES if form == WORKBOOK else None
    day = today() if form in WHOLE else None
    with reading() as session:
        policy = policy_of(session, period)
        meant = meant_by(session, priority, period.year, period)
        report = semester_report(session, period, policy, unit=unit, priority=meant, most_lines=most, today=day)
        write(certified(session, period, report, unit, scored=True), format, out)
    tell_priority(meant)
