"""asncli batch: what was written, when and by whom, and how to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import DryRun, Form, Format, Out, Yes, now, reading, user, writing
from asncli.cli.output import Column, Record, Table, View, ask, chosen, next_step, note, show
from asncli.messages import text

if TYPE_CHECKING:
    from asncli.store.batches import BatchDetail, BatchLine, ChangeLine
    from asncli.store.undo import Preview

app = noun()
BATCH = (
    Column("id", N_("Batch"), "number"),
    Column("made_at", N_("When")),
    Column("made_by", N_("By")),
    Column("command", N_("Command")),
    Column("rows", N_("Rows"), "number"),
    Column("counts", N_("Counts")),
    Column("reason", N_("Reason")),
    Column("undone_at", N_("Undone")),
    Column("undone_by", N_("Undone by")),
    Column("undoes", N_("Undoes")),
    Column("program", N_("Program")),
)
SOURCES = (Column("file", N_("File")), Column("sheet", N_("Sheet")), Column("digest", "SHA-256"))
CHANGES = (Column("table", N_("Table")), Column("row", N_("Row")), Column("change", N_("Change")))
PREVIEW = (
    Column("table", N_("Table")),
    Column("removed", N_("Rows that go"), "number"),
    Column("restored", N_("Rows as they were before"), "number"),
)
Id = Annotated[int, typer.Argument(metavar="ID", help=N_("Number of the batch, see: asncli batch list."))]
SHOWN = 50  # changes that people see; JSON has all
# What batches count, as they name it in their JSON.
COUNTED = (N_("added"), N_("changed"), N_("unchanged"), N_("rejected"), N_("removed"), N_("restored"),
           N_("known_by_batch"), N_("kind"), N_("periods"))  # fmt: skip


@command(app, "list", help=N_("List the batches, the latest first."), example="asncli batch list")
def list_(format: Format = None, out: Out = None) -> None:
    """Show every batch."""
    from asncli.store.batches import list_batches

    with reading() as session:
        found = list_batches(session)
    show(Table(N_("Batches"), BATCH, [_row(batch) for batch in found]), format, out)


@command(app, "show", help=N_("Show a batch: its sources and every row it changed."), example="asncli batch show 7")
def show_(id: Id, format: Format = None, out: Out = None) -> None:
    """Show one batch."""
    from asncli.store.batches import show_batch

    everything = chosen(format, out) == Form.JSON
    with reading() as session:
        found = show_batch(session, id, limit=-1 if everything else SHOWN)
    show(_detail_views(found), format, out, document=found)
    touched = sum(found.tables.values())
    if touched > len(found.changes):
        note(_("Changes shown: {shown} of {all}; --format json shows all").format(shown=SHOWN, all=touched))


@command(
    app,
    "undo",
    help=N_(
        "Take back a whole batch.\n\nEverything it wrote becomes as it was before. Refused where later batches or"
        " final evaluations stand on it."
    ),
    example="asncli batch undo 7 --dry-run",
)
def undo(id: Id, dry_run: DryRun = False, yes: Yes = False) -> None:
    """Show what would be undone, ask, and undo."""
    from asncli.store.undo import undo as take_back

    with writing(dry_run=True) as session:
        preview = take_back(session, id, user=user(), now=now())
    show(_preview(preview))
    if preview.known_votes:
        note(
            _(
                "Votes of this batch that were known already: {n}. Where it replaced one, the one from before does not"
                " come back: import its file again."
            ).format(n=preview.known_votes)
        )
    if dry_run:
        return note(_("Dry run: nothing was stored"))
    ask(text("Undo batch {batch}?", batch=id), yes)
    with writing() as session:
        take_back(session, id, user=user(), now=now())
    note(_("Batch {batch} is undone").format(batch=id))
    return next_step("batch list")


def _row(batch: BatchLine) -> list[Any]:
    return [getattr(batch, column.key) for column in BATCH]


def _detail_views(found: BatchDetail) -> list[View]:
    sources = [[source.file, source.sheet, source.digest] for source in found.sources]
    changes = [[change.table, change.row_key, _difference(change)] for change in found.changes]
    return [
        Record(N_("Batch"), BATCH, _row(found.batch)),
        Table(N_("Sources"), SOURCES, sources),
        Table(N_("Changes"), CHANGES, changes),
    ]


def _difference(change: ChangeLine) -> str:
    before, after = change.before or {}, change.after or {}
    if not before:
        return _("new")
    if not after:
        return _("removed")
    names = [name for name in after if before.get(name) != after[name] and not name.startswith("source_")]
    return "; ".join(f"{name}: {before.get(name)} > {after[name]}" for name in names) or _("changed")


def _preview(preview: Preview) -> Table:
    tables = dict.fromkeys((*preview.removed, *preview.restored))
    rows = [[table, preview.removed.get(table, 0), preview.restored.get(table, 0)] for table in tables]
    return Table(N_("What undoing does"), PREVIEW, rows)
