"""asncli report raters: assessors side by side."""

from __future__ import annotations

from asncli.cli.commands import command, noun
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, reading
from asncli.cli.report_writing import form_of, write

app = noun()


@command(
    app,
    "raters",
    help=N_(
        "Compare the ratings of each assessor with the achievements and with the other assessors.\n\n"
        "Lenient and strict assessors, the same rating given to everybody, and differences by sex, age, golongan and"
        " kind of employment, each with the number of people; too few are not shown. Advice for a conversation: it"
        " changes no score, and the page Cara Membaca says what it does not prove."
    ),
    example="asncli report raters --period 2026-S1 -o penilai.xlsx",
)
def raters(period: PeriodOption, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Make the report on raters."""
    from asncli.workflows.make_raters_report import raters_report
    from asncli.workflows.policies import policy_of
    from asncli.workflows.provisional_reports import certified

    form_of(format, out)
    with reading() as session:
        report = raters_report(session, period, policy_of(session, period), unit=unit)
        write(certified(session, period, report, unit, scored=True), format, out)
