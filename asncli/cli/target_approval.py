"""asncli target submit, return and status: how a plan comes to be approved."""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from asncli.cli.closed_periods import tell_closed
from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.objection import parse_words
from asncli.cli.options import (
    DryRun,
    Format,
    NipArgument,
    NipOption,
    Out,
    UnitOption,
    parse_day,
    parse_nip,
    reading,
    today,
    writer,
    writing,
    year_option,
)
from asncli.cli.output import Column, Table, next_step, note
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import PlanStatus

COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("year", "Tahun"),
    Column("begins", "Mulai"),
    Column("ends", "Selesai"),
    Column("status", "Status", PlanStatus),
    Column("version", N_("Version"), "number"),
    Column("submitted_on", "Tanggal Pengajuan"),
    Column("approved_by", "Disetujui Oleh"),
    Column("approved_at", "Tanggal Persetujuan"),
    Column("returned_note", "Catatan"),
)
_SHORT = ("nip", "name", "begins", "status", "version", "submitted_on", "approved_by", "approved_at", "returned_note")


class StatusChoice(StrEnum):
    """How far a plan is, as it is typed."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    RETURNED = "returned"


Year = Annotated[int, year_option(N_("Year of the plans."))]


def register(app: typer.Typer) -> None:
    """Add the verbs to ``asncli target``."""
    command(
        app,
        "submit",
        help=N_(
            "Hand plans in for approval: drafts, and those that came back.\n\nGive a NIP, --unit or --all. What is"
            " handed in already or approved stays as it is. The leader approves it with target approve, or sends it"
            " back with target return."
        ),
        example='asncli target submit --unit "Dinas Kesehatan" --year 2026 --dry-run',
    )(submit_)
    command(
        app,
        "return",
        help=N_(
            "Send the plan of one person back with a note on what is to be otherwise.\n\nOnly a plan that was handed in"
            " goes back. The note stays with it until it is approved."
        ),
        example='asncli target return 198503152010011901 --year 2026 --note "Target belum sesuai IKU"',
    )(return_)
    command(
        app,
        "status",
        help=N_(
            "List the plans of a year with how far each is.\n\nStatus, version, when it was handed in, who approved it"
            " and when, and the note with which it came back."
        ),
        example='asncli target status --year 2026 --unit "Dinas Kesehatan" --status submitted',
    )(status_)


def submit_(
    year: Year,
    nip: Annotated[str | None, typer.Argument(metavar="[NIP]", parser=parse_nip, help=N_("Only this person."))] = None,
    unit: UnitOption = None,
    everybody: Annotated[bool, typer.Option("--all", help=N_("The plans of everybody."))] = False,
    on: Annotated[
        date | None, typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("Day of it; else today."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Hand in plans."""
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.submit_plans import submit_plans
    from asncli.workflows.units import chosen_units

    if [nip is not None, unit is not None, everybody].count(True) != 1:
        raise UsageError(
            "choice-needed",
            text("It must be said whose plans are handed in."),
            text("Give one of NIP, --unit UNIT or --all."),
        )
    with writing(dry_run=dry_run, create=False) as session:
        wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
        batch, found = submit_plans(session, wanted, writer("target submit"), year=year, on=on)
    said = _("Plans handed in: {submitted}, handed in already: {already}, approved already: {approved}")
    note(said.format(**found._asdict()))
    if batch is None:
        note(_("Nothing was to be done"))
    _tell_batch(None if dry_run else batch, tried=dry_run and batch is not None)
    next_step(f"target status --year {year}")


def return_(
    nip: NipArgument,
    year: Year,
    words: Annotated[
        str, typer.Option("--note", metavar="TEXT", parser=parse_words, help=N_("What is to be otherwise."))
    ],
    dry_run: DryRun = False,
) -> None:
    """Send a plan back."""
    from asncli.store.locks import closed_touched
    from asncli.workflows.submit_plans import return_plan

    with writing(dry_run=dry_run, create=False) as session:
        nip = present(session, nip)
        batch, plans = return_plan(session, nip, writer("target return"), year=year, note=words)
        closed = closed_touched(session, batch)
    note(_("Plans of {nip} for {year} that were sent back: {n}").format(nip=nip, year=year, n=plans))
    tell_closed(closed)
    _tell_batch(None if dry_run else batch, tried=dry_run)
    next_step(f"target status --year {year} --nip {nip}")


def status_(
    year: Year,
    nip: NipOption = None,
    unit: UnitOption = None,
    status: Annotated[StatusChoice | None, typer.Option("--status", help=N_("Only plans that are so far."))] = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show how far plans are."""
    from asncli.store.plan_lists import Wanted
    from asncli.store.submissions import list_plans
    from asncli.workflows.units import chosen_units

    only = None if status is None else PlanStatus(status.value)
    with reading() as session:
        wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
        found = list_plans(session, wanted, year=year, status=only)
    show_list(Table(N_("Plans and how far they are"), COLUMNS, found), _SHORT, format, out)
    tell_empty(found)
    counts = Counter(line.status for line in found)
    if found:
        note(", ".join(f"{one.label}: {counts[one.value]}" for one in PlanStatus if counts[one.value]))


def _tell_batch(batch: int | None, *, tried: bool) -> None:
    if tried:
        note(_("Dry run: nothing was stored"))
    elif batch is not None:
        note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
