"""What every ``template`` does: an empty workbook to fill in, with the units that are known to choose from."""

from __future__ import annotations

import gettext
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.language import LOCALE_FOLDER, N_, _
from asncli.cli.options import reading
from asncli.cli.output import next_step, note
from asncli.cli.targets import may_be_written
from asncli.errors import AsnError, UsageError
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.workbooks.specs import SheetSpec

FormFile = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE.xlsx", help=N_("Workbook to write; else SHEET.xlsx here.")),
]


def write_form(spec: SheetSpec, noun: str, out: Path | None) -> None:
    """Write the form of a sheet; a file that is there is never overwritten, for it may be filled in."""
    from asncli.workbooks.templates import template

    path = out or Path(f"{spec.name.lower()}.xlsx")
    may_be_written(path, ending=".xlsx")
    if path.exists():
        raise UsageError(
            "file-exists",
            text("{file} is there already and may be filled in; it was not overwritten", file=path),
            text("Name another file with -o"),
        )
    # A form is Indonesian whatever language the program speaks.
    catalogue = gettext.translation("messages", LOCALE_FOLDER, ["id"], fallback=True)
    template(spec, path, catalogue.gettext, lists=_suggestions(spec))
    note(_("Written: {file}").format(file=path))
    next_step(f"{noun} import {path}")


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
