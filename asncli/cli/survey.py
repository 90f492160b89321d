"""asncli survey: what the public says of the service of units (SKM), and what employees say of their work climate."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from asncli.cli.commands import command, noun
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import
from asncli.cli.language import N_
from asncli.cli.options import (
    Format,
    Out,
    PeriodOption,
    UnitOption,
    parse_period,
    reading,
)
from asncli.cli.output import chosen, show
from asncli.cli.periods_met import latest_period
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import Period

if TYPE_CHECKING:
    from asncli.workflows.importing import ImportResult

app = noun()
SaidPeriod = Annotated[
    Period | None,
    typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Period of a file that does not say it.")),
]
Kind = Annotated[
    Literal["public", "climate"],
    typer.Option("--kind", help=N_("Who was asked: the public (SKM), or employees on their work climate.")),
]
SaidKind = Annotated[
    Literal["public", "climate"] | None,
    typer.Option("--kind", help=N_("public (SKM) or climate (work climate); else the sheet tells it.")),
]
SaidUnit = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help=N_("Unit of a file that does not say it; code or name."))
]


@import_command(
    app,
    "survey",
    help=N_(
        "Import answers of the public satisfaction survey (sheet SKM), or of employees on the work climate (sheet"
        " Lingkungan Kerja), or of a form with these headings.\n\n"
        "Unsur are known by their names, which win over their numbers: U8 is Penanganan pengaduan and U9 Sarana dan"
        " prasarana unless the headings say otherwise. Importing the same file again changes nothing. Of the work"
        " climate nothing is kept that tells who answered."
    ),
    example="asncli survey import skm.xlsx --period 2026-S1 --dry-run",
)
def import_(answer: Import, kind: SaidKind = None, period: SaidPeriod = None, unit: SaidUnit = None) -> None:
    """Import SKM and Lingkungan Kerja sheets and forms."""
    from asncli.workflows.import_climate import import_answers

    def then(results: Sequence[ImportResult]) -> str:
        climate = any(result.more.get("kind") == "climate" for result in results)
        return latest_period(f"survey score{' --kind climate' if climate else ''} --period")(results)

    answer.run(partial(import_answers, kind=kind, period=period, unit=unit), then)


@command(
    app,
    "template",
    help=N_("Write an empty workbook for a survey, with drop-downs and an explanation."),
    example="asncli survey template -o skm.xlsx",
)
def template(kind: Kind = "public", out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.climate import CLIMATE
    from asncli.workbooks.survey import SURVEY

    if kind == "climate":
        return write_form(CLIMATE, "survey", out or Path("lingkungan-kerja.xlsx"))
    return write_form(SURVEY, "survey", out or Path("skm.xlsx"))


@command(
    app,
    "score",
    help=N_(
        "Show what the public says of each unit: NRR of every unsur, IKM, mutu, change since the period before; or with"
        " --kind climate what employees say of the work climate, beside the results of the unit.\n\n"
        "Without enough respondents (policy) no figure is shown. A year without answers of its own is made from those"
        " of its semesters, quarters and months together; of the work climate each period stands for itself."
    ),
    example="asncli survey score --period 2026-S1 --suggestions",
)
def score(
    period: PeriodOption,
    kind: Kind = "public",
    unit: UnitOption = None,
    tree: Annotated[
        bool, typer.Option("--tree", help=N_("Count the answers on the units below for a unit too."))
    ] = False,
    weights: Annotated[
        Literal["exact", "0.11"] | None,
        typer.Option("--weights", help=N_("Weight of an unsur: 1/9 exactly, or 0,11; else as in the policy.")),
    ] = None,
    suggestions: Annotated[
        bool, typer.Option("--suggestions", help=N_("Show suggestions and comments, word by word."))
    ] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Score the units."""
    from asncli.cli.survey_views import documents, listed, score_views, suggestion_table, tell
    from asncli.workflows.policies import policy_of
    from asncli.workflows.score_survey import score_surveys, suggested, survey_empty
    from asncli.workflows.units import chosen_units

    if kind == "climate":
        return _score_climate(period, unit, tree, weights, suggestions, format, out)
    with reading() as session:
        policy, chosen_ones = policy_of(session, period), chosen_units(session, unit, period)
        found = score_surveys(session, period, policy, unit_ids=chosen_ones, tree=tree, weights=weights)
        words = suggested(session, found) if suggestions else None
    if not found:
        raise survey_empty(period)
    views = [listed(found)] if chosen(format, out) == "csv" else score_views(found)
    show([*views, *([suggestion_table(words)] if words else [])], format, out, documents(found, words))
    return tell(found)


def _score_climate(
    period: Period, unit: str | None, tree: bool, weights: str | None, comments: bool, format: Format, out: Out
) -> None:
    from asncli.cli.report_writing import form_of, write
    from asncli.reports.climate import build
    from asncli.workflows.policies import policy_of
    from asncli.workflows.score_climate import score_climate
    from asncli.workflows.units import chosen_units, one_unit

    if weights is not None:
        raise UsageError(
            "weights-of-unsur",
            text("The questions on the work climate all count alike, so they have no weights."),
            text("Leave out --weights."),
        )
    form_of(format, out)
    with reading() as session:
        policy, chosen_ones = policy_of(session, period), chosen_units(session, unit, period)
        named = one_unit(session, unit, period).name if unit else None
        found = score_climate(
            session, period, policy, unit_ids=chosen_ones, unit=named, with_below=tree, with_comments=comments
        )
    write(build(found), format, out)
