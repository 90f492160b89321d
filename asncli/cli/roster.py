"""asncli roster: the employees, what is known of them, and since when."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.difference_views import show_difference, summary_views
from asncli.cli.former_nips import tell_renamed
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, as_typed
from asncli.cli.language import N_, _, said
from asncli.cli.listing import show_list
from asncli.cli.options import (
    AsOf,
    DryRun,
    Format,
    MapFile,
    NeededReason,
    NipArgument,
    Out,
    SheetName,
    UnitOption,
    Yes,
    parse_day,
    parse_nip,
    reading,
    sources,
    today,
    writer,
    writing,
)
from asncli.cli.output import Record, Table, ask, chosen, next_step, note, progress, show
from asncli.cli.person_views import CHANGES, PERSON, SHORT, STATE, change_rows, objects, person_row, state_row
from asncli.cli.recognition import show_recognised
from asncli.cli.targets import may_be_written
from asncli.errors import AsnError, ExitCode
from asncli.messages import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asncli.workflows.importing import ImportResult

app = noun()
OneFile = Annotated[Path, typer.Argument(metavar="FILE", help=N_("Workbook: .xlsx, .xls, .ods or .csv."))]
On = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("State of this day; else today.")),
]
Full = Annotated[bool, typer.Option("--full", help=N_("The files are the whole roster: who is not in them has left."))]
InUnit = Annotated[
    str | None,
    typer.Option("--unit", metavar="UNIT", help=N_("Unit of everybody in a file that has no column of units.")),
]


def _next(results: Sequence[ImportResult]) -> str:
    """Units that were just made still need codes and heads; else the plans come next."""
    made = any(result.more.get("units_made") for result in results)
    return "unit import unit.xlsx" if made else "target import skp.xlsx"


@import_command(
    app,
    "roster",
    help=N_(
        "Import employees and their state of a day (sheet Pegawai, or a list of SIASN, SIMPEG or one's own).\n\n"
        "What differs from the state known opens a new one; nothing is overwritten. Units not met before are made."
        " With --full the files are the whole roster: who is in none of them has left, and is kept."
    ),
    example="asncli roster import pegawai.xlsx --as-of 2026-01-01",
)
def import_(answer: Import, as_of: AsOf = None, unit: InUnit = None, full: Full = False, yes: Yes = False) -> None:
    """Import Pegawai sheets."""
    from asncli.workflows.import_roster import import_roster
    from asncli.workflows.roster_changes import Leaving

    if full and not sys.stdin.isatty():
        ask(text("Mark everybody in service who is not in the files as left?"), yes or answer.dry_run)
    story = partial(import_roster, as_of=as_of, unit=unit)
    try:
        answer.run(partial(story, leaving=Leaving(full, yes or answer.dry_run)), _next, summary_views)
    except AsnError as unsure:
        if unsure.code != "many-left":
            raise
        ask(unsure.message, yes)
        answer.run(partial(story, leaving=Leaving(full, sure=True)), _next, summary_views)


@command(
    app,
    "recognise",
    help=N_(
        "Show what would be understood of a list: every column, what it is read as, and why. Nothing is stored.\n\n"
        "--write-map lists the headings that are not used in a file, to be given the names of this program there;"
        " every import takes that file with --map."
    ),
    example="asncli roster recognise pegawai.xlsx --write-map kolom.toml",
)
def recognise(
    file: OneFile,
    sheet: SheetName = None,
    own_names: MapFile = None,
    write_map: Annotated[
        Path | None,
        typer.Option("--write-map", metavar="FILE.toml", help=N_("Write the headings that are not used to this file.")),
    ] = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show the columns of a roster."""
    from asncli.workbooks.roster import PEGAWAI

    show_recognised(
        file, PEGAWAI, "roster import", sheet=sheet, own_names=own_names, write_map=write_map, form=format, out=out
    )


@command(
    app,
    "diff",
    help=N_(
        "Show what a roster would change: who came, who left, and every fact that differs.\n\n"
        "The file is taken for the whole roster and read as by import; nothing is stored."
    ),
    example="asncli roster diff pegawai.xlsx --as-of 2026-02-01",
)
def diff(
    file: OneFile,
    as_of: AsOf = None,
    unit: InUnit = None,
    sheet: SheetName = None,
    own_names: MapFile = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show the difference."""
    from asncli.workflows.diff_roster import diff_roster
    from asncli.workflows.importing import ImportOptions

    chosen(format, out)
    options = ImportOptions(sheet, keep_good_rows=True, own_names=own_names)
    may_be_written(out, read=[file])
    with writing(dry_run=True, create=False) as session, progress(_("Comparing")):
        found = diff_roster(
            session, sources([file])[0], options=options, writer=writer("roster diff"), as_of=as_of, unit=unit
        )
    show_difference(found, format, out)
    told = [("--as-of", found.as_of), ("--unit", unit), ("--sheet", sheet), ("--map", own_names)]
    next_step(f"roster import {as_typed([file], [*told, ('--dry-run', bool(found.result.rejected))])}")
    if found.result.rejected:
        raise typer.Exit(ExitCode.FAULTS)


@command(
    app,
    "list",
    help=N_("List the employees in service on a day."),
    example="asncli roster list --unit DISDIK --format csv -o pegawai.csv",
)
def list_(unit: UnitOption = None, on: On = None, format: Format = None, out: Out = None) -> None:
    """Show employees."""
    from asncli.store.people import people
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = people(session, on or today(), unit_ids=chosen_units(session, unit))
    show_list(Table(N_("Employees"), PERSON, map(person_row, found)), SHORT, format, out)


@command(app, "show", help=N_("Show what is known of one employee."), example="asncli roster show 198503152010011901")
def show_(nip: NipArgument, on: On = None, format: Format = None, out: Out = None) -> None:
    """Show one employee."""
    from asncli.store.people import get

    with reading() as session:
        found = get(session, nip, on or today())
    show(Record(N_("Employee"), PERSON, person_row(found)), format, out)
    tell_renamed(nip, found.nip)
    next_step(f"roster history {found.nip}")


@command(
    app,
    "history",
    help=N_("Show the states of one employee through time, and what each batch changed."),
    example="asncli roster history 198503152010011901",
)
def history(nip: NipArgument, format: Format = None, out: Out = None) -> None:
    """Show states and changes."""
    from asncli.workflows.person_history import person_history

    with reading() as session:
        found = person_history(session, nip, today())
    states = Table(N_("States"), STATE, [state_row(each) for each in found.states])
    changes = Table(N_("Changes"), CHANGES, change_rows(found.changes))
    who = {"nip": found.nip, "name": found.name, "former_nips": found.former_nips}
    show([states, changes], format, out, {**who, "states": objects(states), "changes": found.changes})
    tell_renamed(nip, found.nip)


@command(
    app,
    "rename",
    help=N_(
        "Give an employee another NIP: a PPPK who became PNS, a correction by BKN.\n\n"
        "It stays the same person with the same plans, marks and history; the old NIP is kept and still finds the"
        " person. Those who have this person as superior, head or assessor keep them."
    ),
    example='asncli roster rename 199003152024211001 199003152026031001 --reason "SK CPNS 2026"',
)
def rename(
    old: Annotated[str, typer.Argument(metavar="OLD", parser=parse_nip, help=N_("NIP until now."))],
    new: Annotated[str, typer.Argument(metavar="NEW", parser=parse_nip, help=N_("NIP from now on."))],
    reason: NeededReason,
    dry_run: DryRun = False,
) -> None:
    """Change the NIP."""
    from asncli.workflows.rename_person import rename_person

    with writing(dry_run=dry_run, create=False) as session:
        done = rename_person(session, old, new, reason, writer("roster rename", reason))
    for each in done.notes:
        note(said(each))
    if dry_run:
        return note(_("Dry run: nothing was stored"))
    note(_("{name} has the NIP {nip} now").format(name=done.name, nip=new))
    note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=done.batch))
    return next_step(f"roster history {new}")


@command(
    app,
    "export",
    help=N_("Write the employees of a day as the sheet Pegawai, which imports again without a change."),
    example="asncli roster export -o pegawai.xlsx",
)
def export(
    out: Annotated[Path, typer.Option("-o", "--output", metavar="FILE.xlsx", help=N_("Workbook to write."))],
    unit: UnitOption = None,
    on: On = None,
) -> None:
    """Write the workbook."""
    from asncli.workflows.export_roster import export_roster
    from asncli.workflows.units import chosen_units

    may_be_written(out, ending=".xlsx")
    with reading() as session:
        people = export_roster(session, out, on or today(), chosen_units(session, unit))
    note(_("Written: {file}, employees: {n}").format(file=out, n=people))


@command(
    app,
    "template",
    help=N_("Write an empty workbook for employees, with drop-downs and an explanation."),
    example="asncli roster template -o pegawai.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.roster import PEGAWAI

    write_form(PEGAWAI, "roster", out)
