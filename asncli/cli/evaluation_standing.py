"""asncli evaluation standing: where everybody stands within a running period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, PeriodOption, UnitOption, parse_day, reading, today
from asncli.cli.output import chosen, next_step, note, show
from asncli.cli.views import Column, Table, comma
from asncli.terms import hundredths_text

if TYPE_CHECKING:
    from asncli.workflows.running_standing import RunningStanding, Stands

On = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("As things stood on this day; else today.")),
]
COURSES = (
    N_("no plan"),
    N_("nothing due yet"),
    N_("no realisation yet"),
    N_("behind"),
    N_("on course"),
)  # as ``rules.standing.Course`` counts them
_CODES = ("no_plan", "nothing_due", "no_realisation", "behind", "on_course")
COLUMNS = (
    Column("unit", "Unit Kerja"),
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("position", "Jabatan"),
    Column("course", N_("Standing")),
    Column("so_far", N_("Achieved so far (%)"), "hundredths"),
    Column("due", N_("Indicators due"), "number"),
    Column("behind", N_("Behind"), "list"),
    Column("unrealised", N_("Without realisation"), "list"),
)


def register(app: typer.Typer) -> None:
    """Add the verb to ``asncli evaluation``."""
    command(
        app,
        "standing",
        help=N_(
            "Show where everybody stands within a running period. It is no score, and nothing is stored.\n\nTargets of"
            " recap jumlah count by the days gone of the period, all others as they are. On course is who has achieved"
            " as much as the policy asks of a work result that meets expectation; who is behind comes first."
        ),
        example="asncli evaluation standing --period 2026-S1 --on 2026-03-31",
    )(standing)


def standing(
    period: PeriodOption, unit: UnitOption = None, on: On = None, format: Format = None, out: Out = None
) -> None:
    """Show where everybody stands."""
    from asncli.workflows.policies import policy_of
    from asncli.workflows.running_standing import running_standing

    with reading() as session:
        found = running_standing(session, period, policy_of(session, period), on or today(), unit=unit)
    show(_table(found), format, out, _document(found) if chosen(format, out) == "json" else None)
    _tell(found)


def _table(found: RunningStanding) -> Table:
    courses = [_(course) for course in COURSES]
    rows = (
        (p.unit, p.nip, p.name, p.position, courses[p.course], p.so_far, p.due, p.behind, p.unrealised)
        for p in found.people
    )
    return Table(N_("Standing within the period"), COLUMNS, rows)


def _document(found: RunningStanding) -> dict[str, Any]:
    return {
        "period": str(found.period),
        "on": found.on,
        "days_gone": found.gone,
        "days": found.period.days,
        "on_course_from": Decimal(hundredths_text(found.limit)),
        "score": False,
        "counts": {_CODES[course]: n for course, n in found.counts.items()},
        "people": [_line(person) for person in found.people],
    }


def _line(person: Stands) -> dict[str, Any]:
    so_far = None if person.so_far is None else Decimal(hundredths_text(person.so_far))
    return {**person._asdict(), "course": _CODES[person.course], "so_far": so_far}


def _tell(found: RunningStanding) -> None:
    """Say how much of the period has gone, how many stand where, and that it is no score."""
    from asncli.reports.shares import tenths, tenths_text

    note(
        _("{period} on {day}: {gone} of {days} days are gone ({share} %).").format(
            period=found.period, day=found.on, gone=found.gone, days=found.period.days,
            share=tenths_text(tenths(found.gone, found.period.days), comma()),
        )
    )  # fmt: skip
    note("; ".join(f"{_(COURSES[course])}: {n}" for course, n in found.counts.items() if n))
    note(
        _("This is no score: on course means {limit} % or more of what was due by then.").format(
            limit=hundredths_text(found.limit, comma())
        )
    )
    next_step(f"report completeness --period {found.period}")
