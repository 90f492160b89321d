"""asncli report implausible: achievements that are worth a question."""

from __future__ import annotations

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading, today
from asncli.cli.report_writing import form_of, write

app = noun()


@command(
    app,
    "implausible",
    help=N_(
        "List achievements that are worth a question, each with its figures.\n\n"
        "Exactly on target everywhere, always at the ceiling, all dated or entered on one day, far above the person's"
        " other periods, the same figures as somebody else. For a conversation only: nothing of it enters a score."
    ),
    example="asncli report implausible --period 2026-S1 -o ditanyakan.xlsx",
)
def implausible(period: PeriodOption, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Make the list of implausible achievements."""
    from asncli.workflows.make_implausible_report import implausible_report
    from asncli.workflows.policies import policy_of
    from asncli.workflows.provisional_reports import certified

    form_of(format, out)
    with reading() as session:
        policy = policy_of(session, period)
        report = implausible_report(session, period, policy, today=today(), unit=unit)
        write(certified(session, period, report, unit, scored=False), format, out)
