"""asncli career talent: the nine boxes, as a list, a workbook or a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.language import N_
from asncli.cli.options import Format, Out, UnitOption, reading, today, year_option
from asncli.cli.output import chosen, next_step, send
from asncli.cli.report_writing import WORKBOOK, write
from asncli.errors import UsageError
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.reports.talent import TalentMap

PICTURE = "svg"
YearOption = Annotated[int | None, year_option(N_("Year of the predikat; else the last full one."))]
WithNames = Annotated[bool, typer.Option("--with-names", help=N_("Write names into the picture (.svg)."))]


def register(career: typer.Typer) -> None:
    """Add the verb to ``asncli career``."""
    command(
        career,
        "talent",
        help=N_(
            "Place people in the nine boxes of talent, by annual predikat and potential.\n\nPotential comes from"
            " career potential import. Whoever has no predikat or no potential is listed with the reason, not placed."
            " -o kotak.svg draws the picture, without names unless --with-names."
        ),
        example='asncli career talent --year 2025 --unit "Dinas Kesehatan" -o talenta.xlsx',
    )(talent)


def talent(
    year: YearOption = None,
    unit: UnitOption = None,
    with_names: WithNames = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the map of talent."""
    from asncli.reports.talent import build
    from asncli.rules.talent import NotPlaced
    from asncli.workflows.career_talent import talent_map
    from asncli.workflows.policies import policy_in_force

    form = _form(format, out, with_names)
    with reading() as session:
        data = talent_map(session, year or today().year - 1, policy_in_force(session), today=today(), unit=unit)
    if form == PICTURE:
        _draw(data, out, with_names)
    else:
        write(build(data), format, out)
    if not any(one.placed.box for one in data.people):
        rated = any(one.placed.reason is not NotPlaced.NO_PREDIKAT for one in data.people)
        next_step("career potential template" if rated else f"evaluate {data.year}")


def _form(format: Format, out: Out, with_names: bool) -> str:
    """The form of the answer; names are for the picture alone (``names-without-picture``)."""
    form = chosen(format, out, also=(WORKBOOK, PICTURE))
    if with_names and form != PICTURE:
        raise UsageError(
            "names-without-picture",
            text("--with-names is for the picture; every other form has the names."),
            text("Leave it out, or draw the picture with -o kotak.svg."),
        )
    return form


def _draw(data: TalentMap, out: Out, with_names: bool) -> None:
    from asncli.reports.nine_box import svg
    from asncli.reports.talent import picture

    send([svg(picture(data, with_names=with_names))], out)
