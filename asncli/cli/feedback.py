"""asncli feedback: what leaders, colleagues, subordinates, the public and people themselves say of behaviour."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.feedback_views import list_table, one_person, person_document, person_views
from asncli.cli.former_nips import present
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import
from asncli.cli.language import N_, _
from asncli.cli.options import (
    Format,
    NipOption,
    Out,
    PeriodOption,
    UnitOption,
    parse_nip,
    parse_period,
    reading,
)
from asncli.cli.output import chosen, next_step, note, show
from asncli.cli.periods_met import latest_period
from asncli.terms import FeedbackRole, Period

app = noun()
SaidPeriod = Annotated[
    Period | None,
    typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Period of a file that does not say it.")),
]
SaidRole = Annotated[
    FeedbackRole | None, typer.Option("--role", help=N_("Role of those who answered a form that does not say it."))
]


@import_command(
    app,
    "feedback",
    help=N_(
        "Import feedback on behaviour (sheet Umpan Balik, or the answers of a form with names in its headings).\n\n"
        "One vote per rater, person, role and period; importing it again changes nothing, another vote takes its"
        " place; both count as unchanged. Answers are counts only: no list, batch or message shows who marked what."
        " Undoing a batch removes its votes; those they replaced do not come back."
    ),
    example="asncli feedback import formulir.csv --period 2026-S1 --role rekan --dry-run",
)
def import_(answer: Import, period: SaidPeriod = None, role: SaidRole = None) -> None:
    """Import Umpan Balik sheets and forms."""
    from asncli.workflows.import_feedback import import_feedback

    answer.run(partial(import_feedback, period=period, role=role), latest_period("feedback summary --period"))


@command(
    app,
    "summary",
    help=N_(
        "Show what feedback says: behaviour, the seven values, strongest and weakest.\n\nOf one person also what each"
        " role says, and the comments in no particular order. Colleagues, subordinates and the public count and are"
        " shown from 3 raters on (the policy may ask for more); of a role with fewer nothing is told, not even how"
        " many there were."
    ),
    example="asncli feedback summary 198503152010011901 --period 2026-S1",
)
def summary(
    period: PeriodOption,
    person: Annotated[
        str | None, typer.Argument(metavar="[NIP]", parser=parse_nip, help=N_("One person, with the comments."))
    ] = None,
    nip: NipOption = None,
    unit: UnitOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show behaviour as feedback tells it."""
    from asncli.workflows.policies import policy_of
    from asncli.workflows.summarise_feedback import summarise_feedback
    from asncli.workflows.units import chosen_units

    chosen_one = one_person(person, nip, unit)
    form = chosen(format, out)
    with reading() as session:
        only = present(session, chosen_one)
        found = summarise_feedback(
            session, period, policy_of(session, period), unit_ids=chosen_units(session, unit, period), nip=only
        )
    if chosen_one is None or form == "csv":
        show(list_table(found, period, whole=form in ("json", "csv")), format, out)
    else:
        show(person_views(found[0], period), format, out, document=person_document(found[0], period))
    if any(one.roles for one in found):
        return next_step(f"evaluate {period}")
    nothing = _("There is no feedback of {period} that can be shown: none has come in, or too few people gave it.")
    note(nothing.format(period=period))
    note(_("Write a workbook for it with: {command}").format(command="asncli feedback template -o umpan-balik.xlsx"))
    return next_step("feedback import umpan-balik.xlsx")


@command(
    app,
    "template",
    help=N_("Write an empty workbook for feedback, with drop-downs and an explanation."),
    example="asncli feedback template -o umpan-balik.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.feedback import FEEDBACK

    write_form(FEEDBACK, "feedback", out or Path("umpan-balik.xlsx"))
