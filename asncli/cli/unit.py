"""asncli unit: the tree of the organisation."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from asncli.cli import unit_need
from asncli.cli.commands import command, noun
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, always
from asncli.cli.language import N_, _
from asncli.cli.options import (
    AsOf,
    DryRun,
    Format,
    KeepGoodRows,
    MapFile,
    Out,
    PeriodOption,
    Reason,
    Rejects,
    SheetName,
    parse_period,
    reading,
)
from asncli.cli.output import Column, Table, chosen, next_step, note, show
from asncli.terms import Period

app = noun()
COLUMNS = (
    Column("code", "Kode"),
    Column("name", "Nama"),
    Column("parent_code", "Kode Induk"),
    Column("parent", N_("Unit above")),
    Column("kind", "Jenis"),
    Column("head_nip", "NIP Kepala"),
)
TREE = (Column("name", "Nama"), Column("code", "Kode"), Column("kind", "Jenis"), Column("head_nip", "NIP Kepala"))
DEPTH = Column("depth", N_("Depth"), "number")


@import_command(
    app,
    "unit",
    help=N_(
        "Import units with codes, parents and heads (sheet Unit).\n\n"
        "Another head heads the unit from the day of the data on; for periods that end before, the earlier one stays."
    ),
    example="asncli unit import unit.xlsx --as-of 2026-07-01",
)
def import_(answer: Import, as_of: AsOf = None) -> None:
    """Import Unit sheets."""
    from asncli.workflows.import_units import import_units

    answer.run(partial(import_units, as_of=as_of), always("target import skp.xlsx"))


@command(app, "list", help=N_("List the units by code."), example="asncli unit list --format csv -o unit.csv")
def list_(format: Format = None, out: Out = None) -> None:
    """Show every unit."""
    from asncli.store.units import index

    with reading() as session:
        known = index(session).by_id
    above = {line.id: known[line.parent_id] for line in known.values() if line.parent_id is not None}
    rows = [
        [line.code, line.name, above[line.id].code if line.id in above else None,
         above[line.id].name if line.id in above else None, line.kind, line.head_nip]
        for line in known.values()
    ]  # fmt: skip
    show(Table(N_("Units"), COLUMNS, rows), format, out)


@command(app, "tree", help=N_("Show the units as a tree."), example="asncli unit tree")
def tree_(format: Format = None, out: Out = None) -> None:
    """Show the tree."""
    from asncli.store.units import tree

    with reading() as session:
        found = tree(session)
    if chosen(format, out) in ("json", "csv"):
        rows = [[depth, unit.name, unit.code, unit.kind, unit.head_nip] for depth, unit in found]
        return show(Table(N_("Units"), (DEPTH, *TREE), rows), format, out)
    drawn = [["\u00b7 " * depth + unit.name, unit.code, unit.kind, unit.head_nip] for depth, unit in found]
    return show(Table(N_("Units"), TREE, drawn), format, out)


@command(
    app,
    "rate",
    help=N_(
        "Record the capaian organisasi of units in a period (sheet Capaian Organisasi), or of one unit.\n\n"
        "Give workbooks, or the code or name of one unit with --period and --predikat. By it the head of a unit is"
        " judged where the leader has given no rating. --template writes an empty workbook."
    ),
    example='asncli unit rate 1.02.11 --period 2026-S1 --predikat "Baik" --remark "Rapat evaluasi 3 Juli 2026"',
)
def rate(
    what: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE...|UNIT", help=N_("Workbooks, or the code or name of a unit."))
    ] = None,
    period: Annotated[
        Period | None,
        typer.Option("--period", metavar="PERIOD", parser=parse_period, help=N_("Period of the one unit.")),
    ] = None,
    predikat: Annotated[
        str | None,
        typer.Option(
            "--predikat", metavar="PREDIKAT", help=N_("Predikat of the unit: Istimewa, Baik … Sangat Kurang.")
        ),
    ] = None,
    remark: Annotated[str | None, typer.Option("--remark", metavar="TEXT", help=N_("On what it rests."))] = None,
    withdrawn: Annotated[bool, typer.Option("--remove", help=N_("Withdraw it; the history keeps it."))] = False,
    reason: Reason = None,
    empty_form: Annotated[bool, typer.Option("--template", help=N_("Write the empty workbook instead."))] = False,
    sheet: SheetName = None,
    keep_good_rows: KeepGoodRows = False,
    rejects: Rejects = None,
    own_names: MapFile = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Rate units from workbooks, or one of them."""
    from asncli.cli import unit_rating

    if empty_form:
        return unit_rating.template(out)
    if not (predikat or withdrawn or period):
        files = unit_rating.files(what)
        return unit_rating.run(
            Import("unit rate", files, sheet, keep_good_rows, rejects, own_names, dry_run, format, out)
        )
    name, when = unit_rating.one(what, period)
    if withdrawn:
        return unit_rating.withdraw_one(name, when, reason, dry_run=dry_run)
    return unit_rating.rate_one(name, when, predikat, remark, dry_run=dry_run, form=format, out=out)


@command(
    app,
    "show",
    help=N_(
        "Show one unit in a period: its people, its capaian organisasi, what the public says of it.\n\n"
        "Counted are its own people; with --tree those of the units below too."
    ),
    example="asncli unit show 1.02.11 --period 2026-S1",
)
def show_(
    unit: Annotated[str, typer.Argument(metavar="UNIT", help=N_("Code or name of the unit."))],
    period: PeriodOption,
    tree: Annotated[bool, typer.Option("--tree", help=N_("Count the units below too."))] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show one unit."""
    from asncli.cli.survey_views import tell
    from asncli.cli.unit_views import FEW, unit_document, unit_record, unit_views
    from asncli.workflows.policies import policy_of
    from asncli.workflows.unit_page import unit_page

    with reading() as session:
        page = unit_page(session, unit, period, policy_of(session, period), tree=tree)
    views = [unit_record(page)] if chosen(format, out) == "csv" else unit_views(page)
    show(views, format, out, unit_document(page))
    tell([page.survey] if page.survey else [])
    if not page.people.people:
        note(_("Nobody of this unit has been evaluated in {period}").format(period=period))
        next_step(f"evaluate {period}")
    elif len(page.suggestions) > FEW:
        next_step(f'survey score --period {period} --unit "{page.unit.code or unit}" --suggestions')


unit_need.register(app)
