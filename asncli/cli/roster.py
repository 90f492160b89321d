"""asncli roster: the employees, what is known of them, and since when."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command, noun
from asncli.cli.forms import FormFile, write_form
from asncli.cli.importing import Import
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list
from asncli.cli.options import (
    AsOf,
    DryRun,
    Files,
    Format,
    KeepGoodRows,
    NipArgument,
    Out,
    Rejects,
    SheetName,
    UnitOption,
    parse_day,
    reading,
    today,
)
from asncli.cli.output import Column, Record, Table, next_step, note, show
from asncli.cli.targets import may_be_written
from asncli.cli.views import heading
from asncli.terms import EmployeeKind, Sex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from asncli.store.people import Observed, Person
    from asncli.workflows.importing import ImportResult

app = noun()
PERSON = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("front_title", "Gelar Depan"),
    Column("back_title", "Gelar Belakang"),
    Column("kind", "Jenis Pegawai", EmployeeKind),
    Column("sex", "Jenis Kelamin", Sex),
    Column("birth_date", "Tanggal Lahir"),
    Column("golongan", "Golongan"),
    Column("golongan_since", "TMT Golongan"),
    Column("position_kind", "Jenis Jabatan"),
    Column("position", "Jabatan"),
    Column("level", "Jenjang"),
    Column("position_since", "TMT Jabatan"),
    Column("position_class", "Kelas Jabatan"),
    Column("unit", "Unit Kerja"),
    Column("unit_code", "Kode Unit"),
    Column("unit_parent", "Unit Kerja Induk"),
    Column("supervisor_nip", "NIP Atasan"),
    Column("education", "Pendidikan"),
    Column("legal_status", "Kedudukan Hukum"),
    Column("since", N_("Known since")),
    Column("active", N_("In service")),
)
SHORT = ("nip", "name", "kind", "golongan", "position", "unit", "supervisor_nip")
STATE = (
    Column("since", N_("As of")),
    *(
        c
        for c in PERSON
        if c.key in ("kind", "golongan", "position", "unit", "supervisor_nip", "legal_status", "active")
    ),
    Column("batch", N_("Batch"), "number"),
    Column("file", N_("File")),
    Column("row", N_("Row"), "number"),
)
CHANGES = (
    Column("batch", N_("Batch"), "number"),
    Column("made_at", N_("When")),
    Column("made_by", N_("By")),
    Column("command", N_("Command")),
    Column("since", N_("As of")),
    Column("field", N_("What")),
    Column("before", N_("Before")),
    Column("after", N_("After")),
)
On = Annotated[
    date | None,
    typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("State of this day; else today.")),
]
InUnit = Annotated[
    str | None,
    typer.Option("--unit", metavar="UNIT", help=N_("Unit of everybody in a file that has no column of units.")),
]


def _next(results: Sequence[ImportResult]) -> str:
    """Units that were just made still need codes and heads; else the plans come next."""
    made = any(result.more.get("units_made") for result in results)
    return "unit import unit.xlsx" if made else "target import skp.xlsx"


@command(
    app,
    "import",
    help=N_(
        "Import employees and their state of a day (sheet Pegawai, or a list of SIASN, SIMPEG or one's own).\n\n"
        "What differs from the state known opens a new one; nothing is overwritten. Units not met before are made."
    ),
    example="asncli roster import pegawai.xlsx --as-of 2026-01-01",
)
def import_(
    files: Files,
    as_of: AsOf = None,
    unit: InUnit = None,
    sheet: SheetName = None,
    keep_good_rows: KeepGoodRows = False,
    rejects: Rejects = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Import Pegawai sheets."""
    from asncli.workflows.import_roster import import_roster

    answer = Import("roster import", files, sheet, keep_good_rows, rejects, dry_run, format, out)
    answer.run(partial(import_roster, as_of=as_of, unit=unit), _next)


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
    show_list(Table(N_("Employees"), PERSON, map(_row, found)), SHORT, format, out)


@command(app, "show", help=N_("Show what is known of one employee."), example="asncli roster show 198503152010011901")
def show_(nip: NipArgument, on: On = None, format: Format = None, out: Out = None) -> None:
    """Show one employee."""
    from asncli.store.people import get

    with reading() as session:
        found = get(session, nip, on or today())
    show(Record(N_("Employee"), PERSON, _row(found)), format, out)
    next_step(f"roster history {nip}")


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
    states = Table(N_("States"), STATE, [_state(each) for each in found.states])
    named = {column.key: heading(column) for column in PERSON}
    said = [change._replace(field=named.get(change.field, change.field)) for change in found.changes]
    changes = Table(N_("Changes"), CHANGES, said)
    document = {"nip": found.nip, "name": found.name, "states": _objects(states), "changes": found.changes}
    show([states, changes], format, out, document)


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


def _row(person: Person) -> list[Any]:
    return [getattr(person, column.key) for column in PERSON]


def _state(observed: Observed) -> list[Any]:
    person = observed.person
    more = {"batch": observed.batch_id, "file": observed.file, "row": person.source_row}
    return [more[c.key] if c.key in more else getattr(person, c.key) for c in STATE]


def _objects(table: Table) -> list[dict[str, Any]]:
    return [dict(zip((column.key for column in table.columns), row, strict=True)) for row in table.rows]
