"""What every ``template`` does: an empty workbook, or with a period one for each unit, filled with what is known."""

from __future__ import annotations

import gettext
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.language import LOCALE_FOLDER, N_, _
from asncli.cli.options import parse_period, reading, today
from asncli.cli.output import Column, Table, next_step, note, progress, show
from asncli.cli.targets import may_be_written
from asncli.errors import AsnError, UsageError
from asncli.messages import Translate, text
from asncli.terms import Period, PeriodKind

if TYPE_CHECKING:
    from asncli.workbooks.specs import SheetSpec

FormFile = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE.xlsx", help=N_("Workbook to write; else SHEET.xlsx here.")),
]
FormTarget = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="FILE.xlsx|DIR", help=N_("Workbook to write, or with --period the folder for them.")
    ),
]
FormUnits = Annotated[
    list[str] | None,
    typer.Option("--unit", metavar="UNIT", help=N_("This unit and those below; repeat it for several; else all.")),
]
FormPeriod = Annotated[
    Period | None,
    typer.Option(
        "--period", metavar="PERIOD", parser=parse_period, help=N_("Fill in what is known, a workbook for each unit.")
    ),
]
COLUMNS = (
    Column("file", N_("File")),
    Column("unit", N_("Unit")),
    Column("people", N_("People"), "number"),
    Column("rows", N_("Rows"), "number"),
)


def write_form(
    spec: SheetSpec, noun: str, out: Path | None, units: Sequence[str] | None = None, period: Period | None = None
) -> None:
    """Write the empty form of a sheet, or with a period the forms of the units.

    A file that is there is never overwritten, for it may be filled in.
    """
    if period is not None:
        return _write_unit_forms(spec, noun, out, units or (), period)
    if units:
        raise UsageError(
            "period-missing",
            text("A workbook for a unit is about one period, which is not named"),
            text("Add it, for example --period {example}", example="2026" if noun == "target" else "2026-S1"),
        )
    from asncli.workbooks.templates import template

    path = out or Path(f"{spec.name.lower()}.xlsx")
    may_be_written(path, ending=".xlsx")
    if path.exists():
        raise UsageError(
            "file-exists",
            text("{file} is there already and may be filled in; it was not overwritten", file=path),
            text("Name another file with -o"),
        )
    template(spec, path, indonesian(), lists=_suggestions(spec))
    note(_("Written: {file}").format(file=path))
    return next_step(f"{noun} {path}" if " " in noun else f"{noun} import {path}")


def _write_unit_forms(spec: SheetSpec, noun: str, out: Path | None, units: Sequence[str], period: Period) -> None:
    from asncli.workflows.make_unit_forms import make_unit_forms
    from asncli.workflows.policies import policy_of

    folder = out or Path(f"{spec.name.lower()}-{period}")
    _check(noun, folder, period)
    with reading() as session, progress(_("Writing forms")) as advance:
        made = make_unit_forms(
            session, noun, period, folder,
            policy=policy_of(session, period), indonesian=indonesian(), today=today(), units=units, advance=advance,
        )  # fmt: skip
    show(Table(N_("Forms written"), COLUMNS, made.written))
    if made.empty:
        note(_("Nothing to be filled in, so no workbook: {units}").format(units=", ".join(made.empty)))
    note(_("Written to {folder}, workbooks: {n}").format(folder=folder, n=len(made.written)))
    next_step(f"{noun} import {folder}")


def _check(noun: str, folder: Path, period: Period) -> None:
    """Refuse what can be no folder, and for plans what is no year."""
    if folder.suffix.lower() == ".xlsx" or folder.is_file():
        raise UsageError(
            "folder-needed",
            text("{file} is a file, and a workbook for each unit goes into a folder", file=folder),
            text("Name a folder with -o; it is made if it is not there"),
        )
    if noun == "target" and period.kind is not PeriodKind.YEAR:
        raise UsageError(
            "year-needed",
            text("Plans are made for a year, and {period} is none", period=str(period)),
            text("Write --period {year}", year=period.year),
        )


def indonesian() -> Translate:
    """Give the Indonesian words: a form is Indonesian whatever language the program speaks."""
    return gettext.translation("messages", LOCALE_FOLDER, ["id"], fallback=True).gettext


def _suggestions(spec: SheetSpec) -> Mapping[str, Sequence[str]]:
    """Names of the units that are known; a form needs no database."""
    if not {"unit", "unit_parent"} & {column.field for column in spec.columns}:
        return {}
    from asncli.store.units import list_units

    try:
        with reading() as session:
            lines = list_units(session)
    except AsnError as refusal:
        if refusal.code != "database-missing":
            raise
        return {}
    names = sorted({line.name for line in lines})
    return {"unit": names, "unit_parent": names}
