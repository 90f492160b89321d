"""asncli note: feedback within a period, of the leader to the employee and back."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _, said
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.objection import parse_words, tell_stored
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    OptionalPeriod,
    Out,
    UnitOption,
    parse_day,
    parse_nip,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Column, Table, next_step, note
from asncli.terms import CoreValue, Voice

app = noun()
COLUMNS = (
    Column("id", "ID", "number"),
    Column("day", N_("Day")),
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("indicator_code", N_("Indicator")),
    Column("value", N_("Value of BerAKHLAK"), CoreValue),
    Column("author", N_("Whose words"), Voice),
    Column("author_nip", N_("NIP of the author")),
    Column("text", N_("Feedback")),
    Column("batch", N_("Batch"), "number"),
)
_BRIEF = ("id", "day", "nip", "name", "indicator_code", "value", "author", "text")


@command(
    app,
    "add",
    help=N_(
        "Record feedback within the period, on an indicator or a value; it changes no score.\n\nThe author is the"
        " superior of that day, or who is named with --by; the person's own NIP tells the employee's own words."
    ),
    example='asncli note add 198503152010011901 --on Akuntabel --text "Laporan selalu lengkap dan tepat waktu"',
)
def add(
    nip: NipArgument,
    on: Annotated[str, typer.Option("--on", metavar="KODE", help=N_("Code of an indicator, or a value (Akuntabel)."))],
    words: Annotated[str, typer.Option("--text", metavar="TEXT", parser=parse_words, help=N_("The feedback."))],
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="NIP", parser=parse_nip, help=N_("Whose words; else those of the superior.")),
    ] = None,
    day: Annotated[
        date | None,
        typer.Option("--date", metavar="DATE", parser=parse_day, help=N_("Day on which it was; else today.")),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record a note."""
    from asncli.workflows.add_note import add_note

    with writing(dry_run=dry_run, create=False) as session:
        nip = present(session, nip)
        done = add_note(session, nip, on, words, day or today(), writer("note add"), by=present(session, by))
    if done.by_default:
        note(_("Said by the superior of that day, {author}; another one is named with --by.").format(
            author=done.author_nip))  # fmt: skip
    if done.remark:
        note(said(done.remark))
    if done.batch is None:
        note(_("The very same note is there already; nothing was stored."))
    else:
        tell_stored(dry_run, done.batch)
    next_step(f"note list {done.nip}")


@command(
    app,
    "list",
    help=N_("List feedback within the periods: of everybody, one person, a period, a unit."),
    example="asncli note list 198503152010011901 --period 2026-S1",
)
def list_(
    nip: Annotated[
        str | None, typer.Argument(metavar="[NIP]", parser=parse_nip, help=N_("Only this person."))
    ] = None,
    period: OptionalPeriod = None,
    unit: UnitOption = None,
    format: Format = None,
    out: Out = None,
) -> None:  # fmt: skip
    """Show notes."""
    from asncli.store.notes import list_notes
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.units import chosen_units

    with reading() as session:
        wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
        found = list_notes(session, wanted, period=period)
    show_list(Table(N_("Feedback within the period"), COLUMNS, found), _BRIEF, format, out)
    tell_empty(found)


@command(
    app,
    "remove",
    help=N_("Remove a note that was wrong; the history keeps it."),
    example='asncli note remove 3 --reason "Salah orang"',
)
def remove(
    id: Annotated[int, typer.Argument(metavar="ID", help=N_("Number of the note, see: asncli note list."))],
    reason: NeededReason,
    dry_run: DryRun = False,
) -> None:
    """Remove a note."""
    from asncli.workflows.add_note import take_back

    with writing(dry_run=dry_run, create=False) as session:
        batch = take_back(session, id, writer("note remove", reason))
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step("note list")
