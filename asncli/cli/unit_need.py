"""asncli unit need: what the units say they need in a year, by topic."""

from __future__ import annotations

from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.listing import tell_empty
from asncli.cli.objection import parse_words
from asncli.cli.options import DryRun, Format, NeededReason, Out, UnitOption, reading, writer, writing, year_option
from asncli.cli.output import Column, Table, next_step, note, show

app = noun()
COLUMNS = (
    Column("unit_code", "Kode Unit"),
    Column("unit", "Unit Kerja"),
    Column("year", "Tahun"),
    Column("topic", N_("Topic")),
    Column("text", N_("Need")),
    Column("priority", N_("Priority"), "number"),
    Column("batch", N_("Batch"), "number"),
)
Unit = Annotated[str, typer.Argument(metavar="UNIT", help=N_("Code or name of the unit."))]
Year = Annotated[int, year_option(N_("Year of the need."))]
Topic = Annotated[
    str,
    typer.Option("--topic", metavar="TEXT", parser=parse_words, help=N_("Topic in a word or two, as in Pendidikan.")),
]


def register(unit: typer.Typer) -> None:
    """Add the group to ``asncli unit``."""
    unit.add_typer(
        app,
        name="need",
        help=N_("What the units say they need in a year: add, list, remove."),
        epilog="asncli unit need list --year 2026",
    )


@command(
    app,
    "add",
    help=N_(
        "State a need of a unit in a year, or correct the one under that topic.\n\nThe same topic for several units"
        " tells what the organisation needs first: list it with unit need list --topic."
    ),
    example='asncli unit need add 1.01 --year 2026 --topic Pendidikan --text "Guru kelas awal" --priority 1',
)
def add_(
    unit: Unit,
    year: Year,
    topic: Topic,
    words: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", parser=parse_words, help=N_("What is needed, and why."))
    ] = None,
    priority: Annotated[
        int | None, typer.Option("--priority", metavar="1-3", min=1, max=3, help=N_("1 comes first, 3 last."))
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """State a need."""
    from asncli.store.unit_needs import NewNeed
    from asncli.workflows.state_need import state_need
    from asncli.workflows.units import one_unit

    with writing(dry_run=dry_run, create=False) as session:
        meant = one_unit(session, unit)
        batch, counts = state_need(session, NewNeed(meant.id, year, topic, words, priority), writer("unit need add"))
    said = _("Added: {added}, changed: {changed}, unchanged: {unchanged}")
    note(said.format(**counts._asdict()))
    if dry_run:
        note(_("Dry run: nothing was stored"))
    elif batch is not None:
        note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
    next_step(f"unit need list --year {year}")


@command(
    app,
    "list",
    help=N_("List the needs of the units, the first priority first."),
    example="asncli unit need list --year 2026 --topic Pendidikan",
)
def list_(
    unit: UnitOption = None,
    year: Annotated[int | None, year_option(N_("Only this year."))] = None,
    topic: Annotated[
        str | None, typer.Option("--topic", metavar="TEXT", parser=parse_words, help=N_("Only this topic."))
    ] = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show needs."""
    from asncli.store.unit_needs import list_needs
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_needs(session, chosen_units(session, unit), year=year, topic=topic)
    show(Table(N_("Needs of the units"), COLUMNS, found), format, out)
    tell_empty(found)


@command(
    app,
    "remove",
    help=N_("Remove a need that was wrong; the history keeps it."),
    example='asncli unit need remove 1.01 --year 2026 --topic Pendidikan --reason "Salah unit"',
)
def remove_(unit: Unit, year: Year, topic: Topic, reason: NeededReason, dry_run: DryRun = False) -> None:
    """Remove a need."""
    from asncli.store.unit_needs import remove_need
    from asncli.workflows.units import one_unit
    from asncli.workflows.withdraw import withdraw

    with writing(dry_run=dry_run, create=False) as session:
        meant = one_unit(session, unit)
        batch = withdraw(session, writer("unit need remove", reason),
                         lambda number: remove_need(session, number, meant, year=year, topic=topic))  # fmt: skip
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step(f"unit need list --year {year}")
