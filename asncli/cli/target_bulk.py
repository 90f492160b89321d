"""asncli target assign, copy and check: the plans of many people at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli import target_revision
from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.importing import Import, always
from asncli.cli.language import N_, _
from asncli.cli.listing import narrowed, show_list
from asncli.cli.options import (
    DryRun,
    Format,
    KeepGoodRows,
    MapFile,
    NipOption,
    Out,
    Rejects,
    SheetName,
    UnitOption,
    reading,
    today,
    writer,
    writing,
    year_option,
)
from asncli.cli.output import Column, Table, chosen, next_step, note, progress, show
from asncli.cli.views import View
from asncli.errors import ExitCode

if TYPE_CHECKING:
    from asncli.store.copying import Copied
    from asncli.workflows.importing import ImportResult

LEFT_OUT = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("code", N_("Code")),
    Column("reason", N_("Why")),
)
COPIED = (
    Column("people", N_("People"), "number"),
    Column("plans", N_("Plans"), "number"),
    Column("results", N_("Planned results"), "number"),
    Column("indicators", N_("Indicators"), "number"),
)
SHORTFALLS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("position", "Jabatan"),
    Column("level", "Jenjang"),
    Column("code", "Kode"),
    Column("title", "Indikator"),
    Column("finding", N_("Finding")),
    Column("target", "Target", "quantity"),
    Column("minimum", "Target Minimum", "quantity"),
    Column("measure", "Satuan"),
    Column("standard", "Standar"),
)
_SHORT = ("nip", "name", "position", "code", "title", "finding", "target", "minimum", "measure", "standard")
_FINDINGS = {
    "no-plan": N_("no plan"),
    "missing": N_("indicator missing"),
    "below": N_("target too low"),
    "above": N_("target too high"),
    "other-measure": N_("other unit of measure"),
}
_ASSIGNED = "target list"
YearOption = Annotated[int | None, year_option(N_("Year of rows without Tahun."))]
CheckedYear = Annotated[int, year_option(N_("Year of the plans."))]
Pattern = Annotated[
    str,
    typer.Option("--jabatan", metavar="PATTERN", help=N_("Whose jabatan fits, as in Perawat*: * is any letters.")),
]


def register(app: typer.Typer) -> None:
    """Add the verbs to ``asncli target``, those of revisions among them."""
    command(
        app,
        "assign",
        help=N_(
            "Give the same indicators to everybody in a jabatan.\n\nFILE is a sheet SKP of the indicators; it needs no"
            " NIP, and --year stands in for Tahun. Everybody in service whose jabatan fits gets them into the plan of"
            " that year. Whose plan is approved or closed, or says otherwise, is left out and listed."
        ),
        example='asncli target assign perawat.xlsx --jabatan "Perawat*" --year 2026 --dry-run',
    )(assign)
    command(
        app,
        "copy",
        help=N_(
            "Begin a year with the plans of another, as drafts.\n\nResults, indicators and targets are copied, dates"
            " moved; realisations are not. Who has left, or has a plan in the new year, is left out and listed."
        ),
        example="asncli target copy --from 2025 --to 2026 --dry-run",
    )(copy)
    command(
        app,
        "check",
        help=N_(
            "Compare plans with the standards of the jabatan.\n\nFinds expected indicators that are missing and targets"
            " that ask for less than the standard; of a plan for part of the year, for less than its share. Exit code"
            " 1 tells that something was found."
        ),
        example='asncli target check --year 2026 --unit "Dinas Kesehatan"',
    )(check)
    target_revision.register(app)


def assign(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=N_("Workbook with the indicators (sheet SKP)."))],
    jabatan: Pattern,
    unit: UnitOption = None,
    year: YearOption = None,
    shared: Annotated[
        bool, typer.Option("--shared", help=N_("Divide targets that are summed by the number of people."))
    ] = False,
    sheet: SheetName = None,
    keep_good_rows: KeepGoodRows = False,
    rejects: Rejects = None,
    own_names: MapFile = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Give indicators to many."""
    from asncli.workflows.assign_targets import Whom, assign_targets

    typed = jabatan if " " in jabatan else f'"{jabatan}"'  # no shell may take * for files
    more = [("--jabatan", typed), ("--unit", unit), ("--year", year), ("--shared", shared)]
    story = partial(assign_targets, whom=Whom(jabatan, unit, year, shared))
    Import("target assign", [file], sheet, keep_good_rows, rejects, own_names, dry_run, format, out, more).run(
        story, always(_ASSIGNED if year is None else f"{_ASSIGNED} --year {year}"), _left_out
    )


def _left_out(results: Sequence[ImportResult]) -> list[View]:
    found = [one for result in results for one in _facts(result.more.get("left_out"))]
    rows = [[one[column.key] for column in LEFT_OUT] for one in found]
    return [narrowed(Table(N_("Left out"), LEFT_OUT, rows), ("nip", "name", "reason"))] if rows else []


def _facts(found: object) -> Sequence[Mapping[str, Any]]:
    return found if isinstance(found, list) else ()


def copy(
    year: Annotated[int, typer.Option("--from", metavar="YEAR", min=2000, max=2100, help=N_("Year to copy."))],
    to: Annotated[int, typer.Option("--to", metavar="YEAR", min=2000, max=2100, help=N_("Year to begin."))],
    unit: UnitOption = None,
    nip: NipOption = None,
    dry_run: DryRun = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Copy the plans of a year."""
    from asncli.workflows.copy_plans import copy_plans

    with writing(dry_run=dry_run, create=False) as session, progress(_("Copying")):
        whose = present(session, nip)
        batch, found = copy_plans(session, writer("target copy"), year=year, to=to, nip=whose, unit=unit)
    stored = None if dry_run else batch
    _show_copied(found, {"batch": stored, "stored": stored is not None, "from": year, "to": to}, format, out)
    _tell_copied(found, stored, to)
    if batch is None:
        note(_("Nothing was to be done"))
    elif dry_run:
        note(_("Dry run: nothing was stored"))
    next_step(f"target copy --from {year} --to {to}" if batch and dry_run else f"target list --year {to}")


def _show_copied(found: Copied, head: Mapping[str, object], format: Format, out: Out) -> None:
    from asncli.workflows.copy_plans import reason

    left = [[one.nip, one.name, one.code, reason(one.code)] for one in found.left_out]
    brief = narrowed(Table(N_("Left out"), LEFT_OUT, left), ("nip", "name", "reason"))
    counts = Table(N_("Plans copied"), COPIED, [[found.people, found.plans, found.results, found.indicators]])
    listed = [dict(zip(("nip", "name", "code", "reason"), row, strict=True)) for row in left]
    views = [Table(N_("Left out"), LEFT_OUT, left)] if chosen(format, out) == "csv" else [counts, brief]
    show(views, format, out, {**head, **found._asdict(), "left_out": listed})


def _tell_copied(found: Copied, batch: int | None, to: int) -> None:
    if found.several:
        note(_("People of whom several plans of the year were copied: {n}").format(n=found.several))
    if codes := found.iku_without_target:
        said = _("IKU without a target for {year} in the renstra: {codes}")
        note(said.format(year=to, codes=", ".join(codes)))
    if batch is not None:
        note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))


def check(
    year: CheckedYear,
    unit: UnitOption = None,
    nip: NipOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Compare plans with standards."""
    from asncli.workflows.check_targets import check_targets

    with reading() as session:
        found = check_targets(session, year, today(), nip=present(session, nip), unit=unit)
    rows = [one if chosen(format, out) in ("json",) else _in_words(one) for one in found.found]
    show_list(Table(N_("Plans beside the standards"), SHORTFALLS, rows), _SHORT, format, out)
    said = _("People with a standard: {people}; of them with findings: {short}; findings: {n}")
    note(said.format(people=found.people, short=found.short, n=len(found.found)))
    if found.found:
        raise typer.Exit(ExitCode.FAULTS)


def _in_words(one: Any) -> Any:
    return one._replace(finding=_(_FINDINGS[one.finding]))
