"""asncli check: faults in the data, with why they matter and the way out."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, UnitOption, parse_period, reading, today
from asncli.cli.output import Column, Table, chosen, note, show
from asncli.errors import ExitCode
from asncli.messages import Text
from asncli.terms import Period

if TYPE_CHECKING:
    from asncli.workflows.findings import Finding

app = noun()
CheckedPeriod = Annotated[
    Period | None,
    typer.Option(
        "--period", metavar="PERIOD", parser=parse_period,
        help=N_("Check plans, realisations, ratings and evaluations of this period too."),
    ),
]  # fmt: skip
_KINDS = (
    Column("severity", N_("Severity")),
    Column("code", N_("Code")),
    Column("found", N_("Found"), "number"),
    Column("title", N_("What is wrong")),
    Column("why", N_("Why it matters")),
    Column("hint", N_("What to do")),
)
_FINDINGS = (
    Column("severity", N_("Severity")),
    Column("code", N_("Code")),
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("message", N_("What is wrong")),
    Column("hint", N_("What to do")),
)
_BRIEF = _FINDINGS[1:-1]  # beside the kinds, which tell how grave it is and what to do
_SEVERITIES = {"error": N_("error"), "warning": N_("warning"), "information": N_("information")}
_FEW = 50  # findings shown on a terminal


@command(
    app,
    "check",
    help=N_(
        "Find faults in the data.\n\nSays nothing where all is well. Exit code 1 tells that errors or warnings were"
        " found; information alone is no fault."
    ),
    example="asncli check --period 2026-S1",
)
def check(period: CheckedPeriod = None, unit: UnitOption = None, format: Format = None, out: Out = None) -> None:
    """Find faults in the data."""
    from asncli.store.faults_in_data import Scope
    from asncli.workflows.check_data import check_data
    from asncli.workflows.policies import policy_in_force, policy_of
    from asncli.workflows.units import chosen_units

    with reading() as session:
        policy = policy_of(session, period) if period else policy_in_force(session)
        found = check_data(session, Scope(today(), period, chosen_units(session, unit)), policy)
    show_findings(found, format, out)
    if any(finding.severity != "information" for finding in found):
        raise typer.Exit(ExitCode.FAULTS)


def show_findings(found: Sequence[Finding], format: Format, out: Out) -> None:
    """Show the kinds found with their counts, then every find; nothing at all where nothing was found."""
    form = chosen(format, out)
    if not found and form == "table" and out is None:
        return
    few = form == "table" and out is None and sys.stdout.isatty()
    columns = _FINDINGS if form == "csv" else _BRIEF
    every = Table(N_("Findings"), columns, [_line(f, columns) for f in (found[:_FEW] if few else found)])
    views = [every] if form == "csv" else [Table(N_("Kinds of findings"), _KINDS, _kinds(found)), every]
    show(views, format, out, [finding._asdict() for finding in found])
    if few and len(found) > _FEW:
        more = _("Only {shown} of {all} findings are shown; --format json or csv shows them all")
        note(more.format(shown=_FEW, all=len(found)))


def _kinds(found: Sequence[Finding]) -> list[list[Any]]:
    counts: dict[str, list[Finding]] = {}
    for finding in found:
        counts.setdefault(finding.code, []).append(finding)
    return [_kind(some[0], len(some)) for some in counts.values()]


def _kind(one: Finding, count: int) -> list[Any]:
    hint = Text(one.hint.template, {**one.hint.values, "nip": "NIP"})
    return [_(_SEVERITIES[one.severity]), one.code, count, one.title, one.why, hint]


def _line(finding: Finding, columns: Sequence[Column]) -> list[Any]:
    told = {**finding._asdict(), "severity": _(_SEVERITIES[finding.severity])}
    return [told[column.key] for column in columns]
