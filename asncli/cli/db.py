"""asncli db: the database as a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import DryRun, Format, Out, Yes, given, reading, today
from asncli.cli.output import Column, Record, Table, View, ask, next_step, note, show, tell_upgraded
from asncli.errors import ExitCode
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.store.status import Status

app = noun()
STATUS = (
    Column("path", N_("File")),
    Column("size", N_("Bytes"), "number"),
    Column("revision", N_("Schema revision")),
    Column("journal_mode", N_("Journal")),
    Column("last_batch", N_("Last batch")),
)
COUNTS = (Column("table", N_("Table")), Column("rows", N_("Rows"), "number"))
DAMAGE = (Column("damage", N_("Damage")),)
Copy = Annotated[Path | None, typer.Argument(metavar="FILE", help=N_("Where to; else beside the database."))]
Backup = Annotated[Path, typer.Argument(metavar="FILE", help=N_("The backup."))]


@command(app, "status", help=N_("Show what the database is and what it holds."), example="asncli db status")
def status(format: Format = None, out: Out = None) -> None:
    """Describe the database."""
    from asncli.store.database import locate
    from asncli.store.status import status as look

    with reading() as session:
        found = look(session, locate(given().db))
    show(_status_views(found), format, out, document=found)


@command(
    app,
    "upgrade",
    help=N_("Bring the database to the schema of this program.\n\nIt is backed up first."),
    example="asncli db upgrade",
)
def upgrade(dry_run: DryRun = False) -> None:
    """Upgrade the schema; every command does so by itself, this one does nothing else."""
    from asncli.store.database import locate
    from asncli.workflows.upgrade_database import upgrade_database

    done = upgrade_database(locate(given().db), dry_run=dry_run)
    if done.backup:
        tell_upgraded(done.backup)
    if dry_run and not done.current:
        return note(_("Dry run: the schema is older and would become {revision}").format(revision=done.revision))
    return note(_("The schema is that of this program: {revision}").format(revision=done.revision))


@command(
    app,
    "backup",
    help=N_("Copy the database to a single file.\n\nA plain copy of the file may miss the latest writes."),
    example="asncli db backup cadangan.db",
)
def backup(file: Copy = None) -> None:
    """Make a backup."""
    from asncli.store.backup import backup as copy
    from asncli.store.backup import free_name
    from asncli.store.database import locate

    path = locate(given().db)
    target = file or free_name(path.with_name(f"{path.stem}-{today():%Y%m%d}{path.suffix}"))
    copy(path, target)
    note(_("Backup: {file}").format(file=target))


@command(
    app,
    "restore",
    help=N_("Put a backup in the place of the database.\n\nWhat was there before is kept beside it."),
    example="asncli db restore cadangan.db --yes",
)
def restore(file: Backup, dry_run: DryRun = False, yes: Yes = False) -> None:
    """Restore a backup."""
    from asncli.store.backup import restore as put_back
    from asncli.store.database import locate
    from asncli.workflows.look_into_backup import look_into_backup

    show(_status_views(look_into_backup(file)))
    if dry_run:
        return note(_("Dry run: nothing was stored"))
    ask(text("Put {file} in the place of the database?", file=file), yes)
    kept = put_back(locate(given().db), file)
    note(_("Restored; the database as it was before lies in {file}").format(file=kept) if kept else _("Restored"))
    return next_step("db status")


@command(app, "verify", help=N_("Look for damage in the database."), example="asncli db verify")
def verify(format: Format = None, out: Out = None) -> None:
    """Look for damage."""
    from asncli.cli.period_views import tell_half_closed
    from asncli.store.status import verify as look
    from asncli.store.sweeping import unswept

    with reading() as session:
        damage, left = look(session), unswept(session)
    show(Table(N_("Damage"), DAMAGE, [[line] for line in damage]), format, out)
    note(_("The database is damaged; restore a backup: asncli db restore FILE") if damage else _("No damage found"))
    for period in left:
        tell_half_closed(period)
    if damage or left:
        raise typer.Exit(ExitCode.FAULTS)


def _status_views(found: Status) -> list[View]:
    last = found.last_batch
    made = f"{last.made_by}, {last.made_at.astimezone():%Y-%m-%d %H:%M}" if last else ""
    said = f"{last.id}: {last.command} ({made})" if last else None
    row = [found.path, found.size, found.revision, found.journal_mode, said]
    return [Record(N_("Database"), STATUS, row), Table(N_("Contents"), COUNTS, list(found.counts.items()))]
