"""asncli discipline: hukuman disiplin (PP 94/2021), with what they keep from while in force."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.discipline_views import effects_table, suggestion_record
from asncli.cli.former_nips import present
from asncli.cli.forms import FormFile, write_form
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, add, always
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.objection import tell_stored
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    NipOption,
    Out,
    UnitOption,
    parse_day,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Column, Table, next_step, note, show
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import Penalty

app = noun()
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("penalty", "Jenis Hukuman", Penalty),
    Column("begins", "Mulai"),
    Column("ends", "Sampai"),
    Column("document", "Nomor SK"),
    Column("reason", "Alasan"),
    Column("absence_days", "Hari Tidak Masuk", "number"),
    Column("lifted_on", N_("Cancelled")),
    Column("lifted_reason", N_("Why cancelled")),
    Column("batch", N_("Batch"), "number"),
)
_BRIEF = ("nip", "name", "penalty", "begins", "ends", "document", "lifted_on")


def parse_penalty(written: str) -> Penalty:
    """Read a penalty by its code or in the words of workbooks (``penalty-unknown``)."""
    from asncli.workbooks.discipline import penalty

    found = penalty(written, today())
    if isinstance(found, Penalty):
        return found
    raise UsageError(
        "penalty-unknown",
        text("'{written}' is no penalty of PP 94/2021.", written=written),
        text("Write one of: {known}.", known=", ".join(Penalty)),
    )


PenaltyOption = Annotated[
    Penalty,
    typer.Option("--penalty", metavar="PENALTY", parser=parse_penalty, help=N_("The penalty: its code, or in words.")),
]
FromOption = Annotated[
    date, typer.Option("--from", metavar="DATE", parser=parse_day, help=N_("First day of the penalty."))
]
Days = Annotated[
    int | None,
    typer.Option(
        "--absence-days", metavar="N", min=0, max=366, help=N_("Working days absent without leave in a year.")
    ),
]


@command(
    app,
    "add",
    help=N_(
        "Record a hukuman disiplin, or correct it.\n\nThe last day follows from the law (6, 9 or 12 months); a light"
        " penalty has effect for as many months as the policy says. A penalty that does not fit the days of absence"
        " is told and kept."
    ),
    example="asncli discipline add 198503152010011901 --penalty potong_6 --from 2026-04-01 --absence-days 12",
)
def add_(
    nip: NipArgument,
    penalty: PenaltyOption,
    begins: FromOption,
    document: Annotated[
        str | None, typer.Option("--document", metavar="REF", help=N_("Number of the decision."))
    ] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help=N_("What it was given for."))] = None,
    absence_days: Days = None,
    dry_run: DryRun = False,
) -> None:
    """Record one penalty."""
    from asncli.rules.library import discipline_law
    from asncli.workbooks.discipline import DISCIPLINE
    from asncli.workflows.import_discipline import import_discipline

    given = {"nip": nip, "penalty": penalty.label, "begins": begins, "document": document, "reason": reason,
             "absence_days": absence_days}  # fmt: skip
    listed = always(f"discipline list --nip {nip}")
    add(import_discipline, DISCIPLINE, "discipline add", given, dry_run=dry_run, then=listed)
    show(effects_table(penalty, discipline_law()))


@command(
    app,
    "level",
    help=N_("Say which penalty days of absence without leave lead to, by which article."),
    example="asncli discipline level --absence-days 12",
)
def level(
    absence_days: Annotated[
        int, typer.Option("--absence-days", metavar="N", min=0, max=366, help=N_("Working days absent, in one year."))
    ],
    consecutive: Annotated[
        int, typer.Option("--consecutive", metavar="N", min=0, max=366, help=N_("The most of them in a row."))
    ] = 0,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show what the law says."""
    from asncli.rules.discipline import suggested
    from asncli.rules.library import discipline_law

    if consecutive > absence_days:
        raise UsageError(
            "consecutive-more",
            text("Of {days} days of absence {n} can not be in a row.", days=absence_days, n=consecutive),
            text("Give all days of the year with --absence-days, and the most of them in a row with --consecutive."),
        )
    law = discipline_law()
    found = suggested(law, absence_days, consecutive)
    show(suggestion_record(found, absence_days, consecutive), format, out)
    if found.penalty is None:
        note(_("Fewer days than the law names a penalty for ({n}).").format(n=law.absence[-1].at_least))


@import_command(
    app,
    "discipline",
    help=N_("Import hukuman disiplin (sheet Hukuman Disiplin)."),
    example="asncli discipline import hukdis.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Hukuman Disiplin sheets."""
    from asncli.workflows.import_discipline import import_discipline

    answer.run(import_discipline, always("discipline list --in-force"))


@command(
    app,
    "list",
    help=N_(
        "List hukuman disiplin: all, or those in force today or on a day.\n\nThe list is for those who keep it and"
        " decide by it; it is no list to be handed on."
    ),
    example="asncli discipline list --in-force --on 2026-06-30",
)
def list_(
    in_force: Annotated[bool, typer.Option("--in-force", help=N_("Only those in force today, or --on a day."))] = False,
    on: Annotated[
        date | None, typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("In force on this day."))
    ] = None,
    nip: NipOption = None,
    unit: UnitOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show penalties."""
    from asncli.store.discipline import list_disciplines
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.units import chosen_units

    day = on or (today() if in_force else None)
    with reading() as session:
        wanted = Wanted(on or today(), present(session, nip), chosen_units(session, unit))
        found = list_disciplines(session, wanted, in_force=day)
    show_list(Table("Hukuman Disiplin", COLUMNS, found), _BRIEF, format, out)
    tell_empty(found)


@command(
    app,
    "lift",
    help=N_("Record that a penalty was cancelled on appeal: it has no effect, and had none."),
    example=(
        "asncli discipline lift 198503152010011901 --penalty potong_6 --from 2026-04-01 --date 2026-05-20"
        ' --reason "Keputusan BPASN 12/2026"'
    ),
)
def lift(
    nip: NipArgument,
    penalty: PenaltyOption,
    begins: FromOption,
    reason: NeededReason,
    day: Annotated[
        date | None,
        typer.Option("--date", metavar="DATE", parser=parse_day, help=N_("Day of the decision; else today.")),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a penalty was cancelled."""
    from asncli.workflows.record_discipline import lift_discipline

    with writing(dry_run=dry_run, create=False) as session:
        nip, who = present(session, nip), writer("discipline lift", reason)
        batch = lift_discipline(session, nip, penalty, begins, day or today(), who)
    tell_stored(dry_run, batch)
    next_step(f"discipline list --nip {nip}")


@command(
    app,
    "remove",
    help=N_("Remove a penalty that was recorded by mistake; the history keeps it."),
    example='asncli discipline remove 198503152010011901 --penalty potong_6 --from 2026-04-01 --reason "Salah orang"',
)
def remove(
    nip: NipArgument, penalty: PenaltyOption, begins: FromOption, reason: NeededReason, dry_run: DryRun = False
) -> None:
    """Remove one penalty."""
    from asncli.workflows.record_discipline import take_discipline_back

    with writing(dry_run=dry_run, create=False) as session:
        nip = present(session, nip)
        batch = take_discipline_back(session, nip, penalty, begins, writer("discipline remove", reason))
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))


@command(
    app,
    "template",
    help=N_("Write an empty workbook for hukuman disiplin, with an explanation."),
    example="asncli discipline template -o hukdis.xlsx",
)
def template(out: FormFile = None) -> None:
    """Write the form."""
    from asncli.workbooks.discipline import DISCIPLINE

    write_form(DISCIPLINE, "discipline", out or Path("hukuman-disiplin.xlsx"))
