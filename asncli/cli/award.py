"""asncli award: awards that people received, and who can be put forward for one, with reasons."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, add, always
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    NipOption,
    OptionalPeriod,
    Out,
    PeriodOption,
    UnitOption,
    parse_day,
    reading,
    today,
    writer,
    writing,
    year_option,
)
from asncli.cli.output import Column, Table, next_step, note
from asncli.cli.report_writing import form_of, write

app = noun()
COLUMNS = (
    Column("id", "ID", "number"),
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("award", "Nama Penghargaan"),
    Column("given_on", "Tanggal"),
    Column("giver", "Pemberi"),
    Column("document", "Nomor SK"),
    Column("period", "Periode"),
    Column("remark", "Keterangan"),
    Column("batch", N_("Batch"), "number"),
)
_BRIEF = ("id", "nip", "name", "award", "given_on", "giver", "period")
YearOption = Annotated[int | None, year_option(N_("Only those given in it."), first=1950)]


@command(
    app,
    "add",
    help=N_("Record an award that a person received, or correct it."),
    example='asncli award add 198503152010011901 --name "Pegawai Berprestasi" --date 2026-08-17 --giver Bupati',
)
def add_(
    nip: NipArgument,
    name: Annotated[str, typer.Option("--name", metavar="TEXT", help=N_("Name of the award."))],
    day: Annotated[
        date, typer.Option("--date", metavar="DATE", parser=parse_day, help=N_("Day on which it was given."))
    ],
    giver: Annotated[str | None, typer.Option("--giver", metavar="TEXT", help=N_("Who gave it."))] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="REF", help=N_("Number of the decision."))
    ] = None,
    period: OptionalPeriod = None,
    remark: Annotated[
        str | None, typer.Option("--remark", metavar="TEXT", help=N_("What else is to be known."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record one award."""
    from asncli.workbooks.award import AWARD
    from asncli.workflows.import_awards import import_awards

    given = {"nip": nip, "name": name, "given_on": day, "giver": giver, "document": document, "period": period,
             "remark": remark}  # fmt: skip
    add(import_awards, AWARD, "award add", given, dry_run=dry_run, then=always(f"award list --nip {nip}"))


@import_command(
    app,
    "award",
    help=N_("Import awards that people received (sheet Penghargaan)."),
    example="asncli award import penghargaan.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Penghargaan sheets."""
    from asncli.workflows.import_awards import import_awards

    answer.run(import_awards, always("award list"))


@command(
    app,
    "list",
    help=N_("List the awards that people received."),
    example="asncli award list --year 2026 --format csv -o penghargaan.csv",
)
def list_(
    nip: NipOption = None,
    unit: UnitOption = None,
    year: YearOption = None,
    period: OptionalPeriod = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show awards."""
    from asncli.store.awards import list_awards
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.units import chosen_units

    with reading() as session:
        wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
        found = list_awards(session, wanted, year=year, within=period)
    show_list(Table(N_("Awards"), COLUMNS, found), _BRIEF, format, out)
    tell_empty(found)


@command(
    app,
    "remove",
    help=N_("Remove an award that was recorded by mistake; the history keeps it."),
    example='asncli award remove 3 --reason "Salah orang"',
)
def remove(
    id: Annotated[int, typer.Argument(metavar="ID", help=N_("Number of the award, see: asncli award list."))],
    reason: NeededReason,
    dry_run: DryRun = False,
) -> None:
    """Remove one award."""
    from asncli.workflows.import_awards import take_award_back

    with writing(dry_run=dry_run, create=False) as session:
        batch = take_award_back(session, id, writer("award remove", reason))
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))


@command(
    app,
    "suggest",
    help=N_(
        "Suggest who can be put forward for an award, and say of everybody else why not.\n\nGood results in a row,"
        " the unit's survey, no discipline, no open coaching, integrity: as the policy says. Who is equal in all"
        " that puts them in order shares a rank."
    ),
    example="asncli award suggest --period 2026 --limit 10 -o usulan.xlsx",
)
def suggest(
    period: PeriodOption,
    unit: UnitOption = None,
    limit: Annotated[
        int | None, typer.Option("--limit", metavar="N", min=1, help=N_("At most so many; else as the policy says."))
    ] = None,
    on: Annotated[
        date | None,
        typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("Discipline, coaching of this day.")),
    ] = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Make the list of candidates."""
    from asncli.workflows.policies import policy_in_force
    from asncli.workflows.suggest_awards import award_report

    form_of(format, out)
    with reading() as session:
        policy = policy_in_force(session)
        report = award_report(session, period, policy, day=on or today(), unit=unit, limit=limit)
        write(report, format, out)
    if objected := report.head["summary"]["others"].get("objected"):
        note(_("Under objection, so not suggested: {n}").format(n=objected))
    if report.head["summary"]["not_final"]:
        note(_("Not final, so not suggested: {n}").format(n=report.head["summary"]["not_final"]))
        next_step(f"evaluation finalise --period {period}")


@command(
    app,
    "template",
    help=N_("Write an empty workbook for awards, with an explanation."),
    example="asncli award template -o penghargaan.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.award import AWARD

    write_form(AWARD, "award", out or Path("penghargaan.xlsx"))
