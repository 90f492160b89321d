"""What ``recognise`` shows: every column of a file and what it was taken for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from asncli.cli.language import N_, _, said
from asncli.cli.options import sources, today
from asncli.cli.output import Column, Table, next_step, note, show
from asncli.cli.targets import may_be_written
from asncli.errors import ExitCode, UsageError
from asncli.messages import text
from asncli.terms import indonesian_date

if TYPE_CHECKING:
    from asncli.cli.options import Form
    from asncli.workbooks.specs import SheetSpec
    from asncli.workflows.recognise import Recognised

COLUMNS = (
    Column("sheet", N_("Sheet")),
    Column("column", N_("Column")),
    Column("heading", N_("Heading met")),
    Column("meaning", N_("Read as")),
    Column("how", N_("Why")),
    Column("example", N_("Example")),
)


def show_recognised(
    file: Path,
    spec: SheetSpec,
    then: str,
    *,
    sheet: str | None,
    own_names: Path | None,
    write_map: Path | None,
    form: Form | None,
    out: str | None,
) -> None:
    """Show what was understood of a file, and write the list of its other headings where it is asked for.

    Ends with 1 where the headings that are needed were not found: their names can be given in that list.
    """
    from asncli.workbooks.recognition import HOWS
    from asncli.workflows.recognise import names_to_go_on_from, recognise_file

    may_be_written(out, read=[file])
    may_be_written(write_map, read=[file], ending=".toml")
    if write_map and write_map.exists():
        raise UsageError(
            "file-exists",
            text("The file {file} is there already and was left as it is", file=write_map),
            text("Name another file with --write-map"),
        )
    (source,) = sources([file])
    found = recognise_file(source, spec, today=today(), sheet=sheet, own_names=own_names)
    rows = [
        [each.sheet, c.column, c.heading, c.meaning, said(HOWS[c.how]), c.example]
        for each in found.sheets
        for c in each.columns
    ]
    show(Table(N_("Columns"), COLUMNS, rows), form, out, _document(found))
    for each in found.sheets:
        note(_("{sheet}: headings in row {row}").format(sheet=each.sheet, row=each.heading_row))
    if found.as_of:
        note(_("State of {day}").format(day=indonesian_date(found.as_of)))
    if found.unit:
        note(_("Unit in the title: {unit}").format(unit=found.unit))
    for notice in found.notices:
        note(said(notice))
    if not found.complete:
        needed = ", ".join(spec.heading(field) for field in spec.needed)
        note(_("Headings that are needed and were not found: {columns}").format(columns=needed))
    if write_map:
        write_map.write_text(names_to_go_on_from(found, spec), "utf-8")
        note(_("Headings that were not used: {file}; give them ours there").format(file=write_map))
        next_step(f"{then} {file} --map {write_map}")
    elif found.complete:
        next_step(f"{then} {file}{f' --map {own_names}' if own_names else ''}")
    if not found.complete:
        raise typer.Exit(ExitCode.FAULTS)


def _document(found: Recognised) -> dict[str, object]:
    sheets = [
        {
            "sheet": each.sheet,
            "heading_row": each.heading_row,
            "columns": [c._asdict() for c in each.columns],
        }
        for each in found.sheets
    ]
    notices = [said(notice) for notice in found.notices]
    return {"file": found.file, "as_of": found.as_of, "unit": found.unit, "sheets": sheets, "notices": notices}
