"""asncli dialogue template: a workbook for many, or pages to be printed, filled with what the evaluation says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.forms import indonesian
from asncli.cli.language import N_, _
from asncli.cli.options import PeriodOption, UnitOption, parse_nip, reading
from asncli.cli.output import next_step, note, send
from asncli.cli.targets import may_be_written
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import Period

PAGE, WORKBOOK = ".html", ".xlsx"


def register(app: typer.Typer) -> None:
    """Add the verb to the noun."""
    command(
        app,
        "template",
        help=N_(
            "Write the form for dialogues: a workbook (.xlsx) to be imported again, or pages to be printed (.html), one"
            " a person.\n\nIt holds who was evaluated, with predikat, the strong and the weak points."
        ),
        example="asncli dialogue template --period 2026-S1 --unit 1.03 -o dialog.xlsx",
    )(_template)


def _template(
    period: PeriodOption,
    nip: Annotated[
        str | None, typer.Argument(metavar="[NIP]", parser=parse_nip, help=N_("Only this person (.html)."))
    ] = None,
    unit: UnitOption = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help=N_("File to write, .xlsx or .html.")),
    ] = None,
) -> None:  # fmt: skip
    """Write the form."""
    path = out or Path(f"dialog-{period}{PAGE if nip else WORKBOOK}")
    ending = path.suffix.lower()
    if ending not in (PAGE, WORKBOOK) or (nip and ending == WORKBOOK):
        raise UsageError(
            "output-ending",
            text("The file {file} does not fit the format", file=path),
            text("Name a workbook (.xlsx) for many people, or a page to be printed (.html) for one or many."),
        )
    may_be_written(path, ending=ending)
    if path.exists():
        raise UsageError(
            "file-exists",
            text("{file} is there already and may be filled in; it was not overwritten", file=path),
            text("Name another file with -o"),
        )
    people = _write(period, nip, unit, path)
    note(_("People: {n}").format(n=people))
    if ending == WORKBOOK:
        note(_("Written: {file}").format(file=path))
        next_step(f"dialogue import {path}")
    else:
        next_step(f"dialogue add {nip or 'NIP'} --period {period} --date DATE --well TEXT --concerns TEXT")


def _write(period: Period, nip: str | None, unit: str | None, path: Path) -> int:
    from asncli.workflows.policies import policy_of

    with reading() as session:
        policy = policy_of(session, period)
        if path.suffix.lower() == WORKBOOK:
            from asncli.workflows.make_dialogue_form import make_dialogue_form

            return make_dialogue_form(session, period, policy, path, indonesian(), unit=unit)
        from asncli.documents.dialogue import pages
        from asncli.workflows.talking_points import talks

        found = [talk for _, talk in talks(session, period, policy, unit=unit, nip=present(session, nip))]
    send(pages(found, period.label), str(path))
    return len(found)
