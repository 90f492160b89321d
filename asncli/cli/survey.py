"""asncli survey: what the public says of the service of units (SKM, PermenPANRB 14/2017)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated, Literal

import typer

from asncli.cli.commands import command, noun
from asncli.cli.forms import FormFile, write_form
from asncli.cli.importing import Import
from asncli.cli.language import N_
from asncli.cli.options import (
    DryRun,
    Files,
    Format,
    KeepGoodRows,
    MapFile,
    Out,
    PeriodOption,
    Rejects,
    SheetName,
    UnitOption,
    parse_period,
    reading,
)
from asncli.cli.output import chosen, show
from asncli.cli.periods_met import latest_period
from asncli.terms import Period

app = noun()
SaidPeriod = Annotated[
    Period | None,
    typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Period of a file that does not say it.")),
]
SaidUnit = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help=N_("Unit of a file that does not say it; code or name."))
]


@command(
    app,
    "import",
    help=N_(
        "Import answers of the public satisfaction survey (sheet SKM, or the answers of a form).\n\n"
        "Unsur are known by their names, which win over their numbers: U8 is Penanganan pengaduan and U9 Sarana dan"
        " prasarana unless the headings say otherwise. Importing the same file again changes nothing."
    ),
    example="asncli survey import skm.xlsx --period 2026-S1 --dry-run",
)
def import_(
    files: Files,
    period: SaidPeriod = None,
    unit: SaidUnit = None,
    sheet: SheetName = None,
    keep_good_rows: KeepGoodRows = False,
    rejects: Rejects = None,
    own_names: MapFile = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Import SKM sheets and forms."""
    from asncli.workflows.import_survey import import_survey

    answer = Import("survey import", files, sheet, keep_good_rows, rejects, dry_run, format, out, own_names,
                    (("--period", period), ("--unit", unit)))  # fmt: skip
    answer.run(partial(import_survey, period=period, unit=unit), latest_period("survey score --period"))


@command(
    app,
    "template",
    help=N_("Write an empty workbook for the survey, with drop-downs and an explanation."),
    example="asncli survey template -o skm.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.survey import SURVEY

    write_form(SURVEY, "survey", out or Path("skm.xlsx"))


@command(
    app,
    "score",
    help=N_(
        "Show what the public says of each unit: NRR of every unsur, IKM, mutu, change since the period before.\n\n"
        "Without enough respondents (policy) no figure is shown. A year without answers of its own is made from those"
        " of its semesters, quarters and months together."
    ),
    example="asncli survey score --period 2026-S1 --suggestions",
)
def score(
    period: PeriodOption,
    unit: UnitOption = None,
    tree: Annotated[
        bool, typer.Option("--tree", help=N_("Count the answers on the units below for a unit too."))
    ] = False,
    weights: Annotated[
        Literal["exact", "0.11"] | None,
        typer.Option("--weights", help=N_("Weight of an unsur: 1/9 exactly, or 0,11; else as in the policy.")),
    ] = None,
    suggestions: Annotated[
        bool, typer.Option("--suggestions", help=N_("Show what the public suggests, word by word."))
    ] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Score the units."""
    from asncli.cli.survey_views import documents, listed, score_views, suggestion_table, tell
    from asncli.workflows.policies import policy_of
    from asncli.workflows.score_survey import score_surveys, suggested, survey_empty
    from asncli.workflows.units import chosen_units

    with reading() as session:
        policy, chosen_ones = policy_of(session, period), chosen_units(session, unit, period)
        found = score_surveys(session, period, policy, unit_ids=chosen_ones, tree=tree, weights=weights)
        words = suggested(session, found) if suggestions else None
    if not found:
        raise survey_empty(period)
    views = [listed(found)] if chosen(format, out) == "csv" else score_views(found)
    show([*views, *([suggestion_table(words)] if words else [])], format, out, documents(found, words))
    tell(found)
