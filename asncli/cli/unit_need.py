"""asncli unit need: what the units say they need in a year, by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.listing import tell_empty
from asncli.cli.objection import parse_words
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    OptionalPeriod,
    Out,
    UnitOption,
    reading,
    writer,
    writing,
    year_option,
)
from asncli.cli.output import Column, Table, next_step, note, show
from asncli.errors import UsageError
from asncli.messages import text
from asncli.rules.topics import checked
from asncli.terms import Period

if TYPE_CHECKING:
    from asncli.workflows.needs import Need

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
WITH_GAPS = (
    *COLUMNS[:3],
    Column("source", N_("Source")),
    Column("topic", N_("Topic, or title of the IKU")),
    *COLUMNS[4:6],
    Column("gap", N_("Behind the target (%)"), "hundredths"),
    Column("iku_code", "Kode IKU"),
)
Unit = Annotated[str, typer.Argument(metavar="UNIT", help=N_("Code or name of the unit."))]
Year = Annotated[int, year_option(N_("Year of the need."))]
Topic = Annotated[
    str,
    typer.Option("--topic", metavar="TEXT", parser=parse_words, help=N_("Topic in a word or two, as in Pendidikan.")),
]
NewTopic = Annotated[
    str, typer.Option("--topic", metavar="TEXT", parser=checked, help=N_("Topic in a word or two, as in Pendidikan."))
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
    topic: NewTopic,
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
    help=N_(
        "List the needs of the units, the first priority first.\n\n"
        "With --with-gaps the IKU that are behind their target of a period stand below what each unit states."
    ),
    example="asncli unit need list --with-gaps --period 2026-S1",
)
def list_(
    unit: UnitOption = None,
    year: Annotated[int | None, year_option(N_("Only this year."))] = None,
    topic: Annotated[
        str | None, typer.Option("--topic", metavar="TEXT", parser=parse_words, help=N_("Only this topic."))
    ] = None,
    with_gaps: Annotated[
        bool, typer.Option("--with-gaps", help=N_("With the IKU that are behind their target of the period."))
    ] = False,
    period: OptionalPeriod = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show needs."""
    from asncli.store.unit_needs import list_needs
    from asncli.workflows.units import chosen_units

    if with_gaps or period is not None:
        return _with_gaps(unit, _period(with_gaps, period, year), topic, format, out)
    with reading() as session:
        found = list_needs(session, chosen_units(session, unit), year=year, topic=topic)
    show(Table(N_("Needs of the units"), COLUMNS, [one[: len(COLUMNS)] for one in found]), format, out)
    return tell_empty(found)


def _period(with_gaps: bool, period: Period | None, year: int | None) -> Period:
    """Give the period whose gaps are asked for; UsageError where it is not said, or of another year."""
    if period is None or not with_gaps:
        raise UsageError(
            "gaps-of-a-period",
            text("The IKU are behind in a period, so --with-gaps and --period are said together."),
            text("For example: asncli unit need list --with-gaps --period 2026-S1"),
        )
    if year not in (None, period.year):
        raise UsageError(
            "gaps-of-a-period",
            text("{period} is no period of {year}.", period=str(period), year=year),
            text("Leave out --year: the needs are those of the year of the period."),
        )
    return period


def _with_gaps(unit: str | None, period: Period, topic: str | None, format: Format, out: Out) -> None:
    from asncli.workflows.needs import needs_of
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = needs_of(session, period, unit_ids=chosen_units(session, unit, period), topic=topic)
    show(Table(N_("Needs of the units"), WITH_GAPS, need_rows(found)), format, out)
    tell_empty(found)
    note(_("An IKU without a realisation in {period} tells nothing and is not listed").format(period=period))
    next_step(f"strategy score --period {period}")


def need_rows(found: list[Need]) -> list[list[Any]]:
    """Needs as rows of ``WITH_GAPS``."""
    return [[getattr(one, column.key) for column in WITH_GAPS] for one in found]


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
