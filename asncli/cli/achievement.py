"""asncli achievement: what was achieved of the indicators, with its evidence."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from asncli.cli import achievement_evidence
from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.forms import FormPeriod, FormTarget, FormUnits, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, add, always
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    NipOption,
    OptionalPeriod,
    Out,
    UnitOption,
    parse_day,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Column, Table, next_step, note

app = noun()
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("code", "Kode Indikator"),
    Column("title", "Indikator"),
    Column("day", "Tanggal"),
    Column("value", "Realisasi", "quantity"),
    Column("measure", "Satuan"),
    Column("evidence", "Bukti Dukung"),
    Column("obstacle", "Kendala"),
    Column("follow_up", "Tindak Lanjut"),
    Column("batch", N_("Batch"), "number"),
)
SHORT = ("nip", "name", "code", "title", "day", "value", "measure", "evidence", "batch")
Code = Annotated[str, typer.Argument(metavar="KODE", help=N_("Code of the indicator."))]


@import_command(
    app,
    "achievement",
    help=N_("Import achievements with their evidence (sheet Realisasi)."),
    example="asncli achievement import realisasi.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Realisasi sheets."""
    from asncli.workflows.import_achievements import import_achievements

    answer.run(import_achievements, always("rating import rating.xlsx"))


@command(
    app,
    "add",
    help=N_("Add one achievement, or correct the one of that day.\n\nThe same checks as for a workbook apply."),
    example='asncli achievement add 198503152010011901 IKI-01 --date 2026-06-30 --value 12 --evidence "Laporan 6/2026"',
)
def add_(
    nip: NipArgument,
    code: Code,
    date: Annotated[
        str, typer.Option("--date", metavar="DATE", help=N_("Day, or the month or semester that ends on it."))
    ],
    value: Annotated[str, typer.Option("--value", metavar="NUMBER", help=N_("Figure achieved, as in 12 or 12,5."))],
    evidence: Annotated[str | None, typer.Option("--evidence", metavar="TEXT", help=N_("Link or document."))] = None,
    obstacle: Annotated[str | None, typer.Option("--obstacle", metavar="TEXT", help=N_("What hindered it."))] = None,
    follow_up: Annotated[
        str | None, typer.Option("--follow-up", metavar="TEXT", help=N_("What is done about it."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Add one achievement."""
    from asncli.workbooks.achievement import ACHIEVEMENT
    from asncli.workflows.import_achievements import import_achievements

    given = {"nip": nip, "code": code, "day": date, "value": value, "evidence": evidence, "obstacle": obstacle,
             "follow_up": follow_up}  # fmt: skip
    then = always(f"achievement list --nip {nip}")
    add(import_achievements, ACHIEVEMENT, "achievement add", given, dry_run=dry_run, then=then)


@command(
    app,
    "list",
    help=N_("List achievements."),
    example="asncli achievement list --nip 198503152010011901 --period 2026-S1",
)
def list_(
    nip: NipOption = None,
    unit: UnitOption = None,
    period: OptionalPeriod = None,
    without_evidence: Annotated[
        bool, typer.Option("--without-evidence", help=N_("Only those that name no evidence."))
    ] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show achievements."""
    from asncli.store.plan_lists import Wanted, list_achievements
    from asncli.workflows.units import chosen_units

    with reading() as session:
        wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
        found = list_achievements(session, wanted, period=period, without_evidence=without_evidence)
    show_list(Table(N_("Achievements"), COLUMNS, found), SHORT, format, out)


@command(
    app,
    "remove",
    help=N_("Remove one achievement; the history keeps it."),
    example='asncli achievement remove 198503152010011901 IKI-01 2026-06-30 --reason "Salah tanggal"',
)
def remove(
    nip: NipArgument,
    code: Code,
    day: Annotated[date, typer.Argument(metavar="DATE", parser=parse_day, help=N_("Day of the achievement."))],
    reason: NeededReason,
    dry_run: DryRun = False,
) -> None:
    """Remove one achievement."""
    from asncli.store.removals import remove_achievement
    from asncli.workflows.withdraw import withdraw

    with writing(dry_run=dry_run) as session:
        nip = present(session, nip)
        batch = withdraw(session, writer("achievement remove", reason),
                         lambda number: remove_achievement(session, number, nip, code, day))  # fmt: skip
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step(f"achievement list --nip {nip}")


@command(
    app,
    "template",
    help=N_(
        "Write an empty workbook for achievements, with an explanation.\n\nWith --period a workbook for each unit,"
        " filled with its people and what is known of them; what comes back filled in is imported as it is."
    ),
    example="asncli achievement template --period 2026-S1 -o formulir",
)
def template(out: FormTarget = None, unit: FormUnits = None, period: FormPeriod = None) -> None:
    """Write the empty form, or those of the units."""
    from asncli.workbooks.achievement import ACHIEVEMENT

    write_form(ACHIEVEMENT, "achievement", out, unit, period)


achievement_evidence.register(app)
