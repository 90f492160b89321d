"""asncli target: the plans (SKP) with their indicators and targets."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from asncli.cli import target_approval, target_bulk, target_coverage, target_reported
from asncli.cli.approvals import (
    after_targets,
    chosen_year,
    one_choice,
    one_person,
    parse_approver,
    tell_approved,
    tell_withdrawn,
)
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
    Out,
    Reason,
    UnitOption,
    parse_day,
    reading,
    today,
    user,
    writer,
    writing,
    year_option,
)
from asncli.cli.output import Table, next_step, note
from asncli.cli.plan_columns import COLUMNS, SHORT, SPARE
from asncli.errors import FaultsError

app = noun()
Code = Annotated[str, typer.Argument(metavar="KODE", help=N_("Code of the indicator."))]
Year = Annotated[int, year_option(N_("Year of the plan."))]
Begins = Annotated[
    date | None,
    typer.Option("--begins", metavar="DATE", parser=parse_day, help=N_("First day of the plan; else 1 January.")),
]
Ends = Annotated[
    date | None,
    typer.Option("--ends", metavar="DATE", parser=parse_day, help=N_("Last day of the plan; else 31 December.")),
]


@import_command(
    app,
    "target",
    help=N_("Import plans with their indicators (sheet SKP)."),
    example="asncli target import skp.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import SKP sheets."""
    from asncli.workflows.import_targets import import_targets

    answer.run(import_targets, after_targets)


@command(
    app,
    "add",
    help=N_("Add one indicator to a plan, or change it.\n\nThe same checks as for a workbook apply."),
    example=(
        'asncli target add 198503152010011901 IKI-01 --year 2026 --rhk RHK-1 --result "Pelayanan ibu dan anak"'
        ' --title "Ibu hamil yang diperiksa" --target 120 --direction naik --recap jumlah'
    ),
)
def add_(
    nip: NipArgument,
    code: Code,
    year: Year,
    rhk: Annotated[str, typer.Option("--rhk", metavar="KODE", help=N_("Code of the planned result (RHK)."))],
    result: Annotated[str, typer.Option("--result", metavar="TEXT", help=N_("The planned result (RHK) in words."))],
    title: Annotated[str, typer.Option("--title", metavar="TEXT", help=N_("The indicator in words."))],
    target: Annotated[str, typer.Option("--target", metavar="NUMBER", help=N_("Target of the year."))],
    direction: Annotated[str, typer.Option("--direction", metavar="ARAH", help=N_("naik, turun or tetap."))],
    recap: Annotated[
        str, typer.Option("--recap", metavar="REKAP", help=N_("jumlah, rata-rata, terakhir or tertinggi."))
    ],
    target_high: Annotated[
        str | None, typer.Option("--target-high", metavar="NUMBER", help=N_("Upper end, where the target is a range."))
    ] = None,
    measure: Annotated[str | None, typer.Option("--measure", metavar="TEXT", help=N_("Unit of measure."))] = None,
    aspect: Annotated[
        str | None, typer.Option("--aspect", metavar="ASPEK", help=N_("Aspect of the indicator."))
    ] = None,
    weight: Annotated[str | None, typer.Option("--weight", metavar="NUMBER", help=N_("Weight of the RHK."))] = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="JENIS", help=N_("Utama or Tambahan."))] = None,
    parent: Annotated[
        str | None, typer.Option("--parent", metavar="KODE", help=N_("Code of the superior's RHK."))
    ] = None,
    iku: Annotated[str | None, typer.Option("--iku", metavar="KODE", help=N_("Code of the IKU."))] = None,
    s1: Annotated[str | None, typer.Option("--s1", metavar="NUMBER", help=N_("Target of semester I."))] = None,
    s2: Annotated[str | None, typer.Option("--s2", metavar="NUMBER", help=N_("Target of semester II."))] = None,
    q1: Annotated[str | None, typer.Option("--q1", metavar="NUMBER", help=N_("Target of triwulan I."))] = None,
    q2: Annotated[str | None, typer.Option("--q2", metavar="NUMBER", help=N_("Target of triwulan II."))] = None,
    q3: Annotated[str | None, typer.Option("--q3", metavar="NUMBER", help=N_("Target of triwulan III."))] = None,
    q4: Annotated[str | None, typer.Option("--q4", metavar="NUMBER", help=N_("Target of triwulan IV."))] = None,
    begins: Begins = None,
    ends: Ends = None,
    unit: Annotated[
        str | None, typer.Option("--unit", metavar="UNIT", help=N_("Unit of the plan; else that of the person."))
    ] = None,
    plan_kind: Annotated[str | None, typer.Option("--plan-kind", metavar="JENIS", help=N_("Definitif or PLT."))] = None,
    dry_run: DryRun = False,
) -> None:
    """Add one indicator."""
    from asncli.workbooks.skp import SKP
    from asncli.workflows.import_targets import import_targets

    given = {
        "nip": nip, "year": year, "code": code, "result_code": rhk, "result_title": result, "title": title,
        "target": target, "direction": direction, "recap": recap, "target_high": target_high, "measure": measure,
        "aspect": aspect, "weight": weight, "result_kind": kind, "parent_code": parent, "iku_code": iku,
        "target_s1": s1, "target_s2": s2, "target_q1": q1, "target_q2": q2, "target_q3": q3, "target_q4": q4,
        "begins": begins, "ends": ends, "unit": unit, "plan_kind": plan_kind,
    }  # fmt: skip
    try:
        add(import_targets, SKP, "target add", given, dry_run=dry_run, then=always(f"target list --nip {nip}"))
    except FaultsError as refused:
        if refused.code != "plan-approved":
            raise
        from asncli.store.approvals import plan_approved

        raise plan_approved(nip, year) from refused


@command(
    app,
    "list",
    help=N_("List indicators with their targets."),
    example="asncli target list --nip 198503152010011901 --year 2026",
)
def list_(
    nip: NipOption = None,
    unit: UnitOption = None,
    year: Annotated[int | None, year_option(N_("Only this year."))] = None,
    assumed: Annotated[
        bool, typer.Option("--assumed", help=N_("Only indicators whose Arah or Rekap was assumed."))
    ] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show indicators."""
    from asncli.store.plan_lists import Wanted, list_targets
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_targets(
            session, Wanted(today(), present(session, nip), chosen_units(session, unit)), year=year, assumed=assumed
        )
    show_list(Table(N_("Targets"), COLUMNS, found, SPARE), SHORT, format, out)


@command(
    app,
    "approve",
    help=N_(
        "Approve plans that the leader has agreed to; they do not change by import any more.\n\nArah and Rekap that"
        " had been assumed then count as stated: look at them first with: asncli target list --assumed. To change the"
        " plan of one person afterwards, open it with asncli target revise NIP --year Y --reason TEXT. Nobody approves"
        " their own plan."
    ),
    example='asncli target approve --unit "Dinas Kesehatan" --year 2026 --by 197001011995031001 --dry-run',
)
def approve_(
    year: Annotated[int | None, year_option(N_("Year of the plans."))] = None,
    nip: NipOption = None,
    unit: UnitOption = None,
    everybody: Annotated[bool, typer.Option("--all", help=N_("The plans of everybody."))] = False,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NIP|TEXT", help=N_("Who approved; else you."), parser=parse_approver)
    ] = None,
    on: Annotated[
        date | None, typer.Option("--on", metavar="DATE", parser=parse_day, help=N_("Day of approval; else today."))
    ] = None,
    back: Annotated[
        bool,
        typer.Option(
            "--withdraw", help=N_("Make the approved plan of one person a draft again; what was approved is kept.")
        ),
    ] = False,
    reason: Reason = None,
    dry_run: DryRun = False,
) -> None:
    """Approve plans."""
    from asncli.store.plan_lists import Wanted
    from asncli.workflows.approve_plans import approve_plans, withdraw_approval
    from asncli.workflows.units import chosen_units

    if back:
        whose, why = one_person(nip, reason, (unit, everybody, by, on))
        with writing(dry_run=dry_run, create=False) as session:
            whose = present(session, whose)
            undone, of_year, plans = withdraw_approval(session, whose, writer("target approve", why), year=year)
        return tell_withdrawn(whose, of_year, plans, None if dry_run else undone)
    chosen = chosen_year(year)
    one_choice(nip, unit, everybody=everybody)
    with writing(dry_run=dry_run, create=False) as session:
        wanted = Wanted(today(), present(session, nip), chosen_units(session, unit))
        batch, found = approve_plans(session, wanted, writer("target approve", reason), year=chosen, by=by, on=on)
    return tell_approved(found, None if dry_run else batch, chosen, by or user())


@command(
    app,
    "remove",
    help=N_("Remove one indicator; the history keeps it.\n\nRefused where it has realisations."),
    example='asncli target remove 198503152010011901 IKI-01 --year 2026 --reason "Salah kode"',
)
def remove(
    nip: NipArgument,
    code: Code,
    year: Year,
    reason: NeededReason,
    begins: Begins = None,
    with_achievements: Annotated[
        bool, typer.Option("--with-achievements", help=N_("Remove its realisations too."))
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Remove one indicator."""
    from asncli.store.removals import remove_indicator
    from asncli.workflows.withdraw import withdraw

    with writing(dry_run=dry_run) as session:
        nip = present(session, nip)
        batch = withdraw(session, writer("target remove", reason), lambda number: {"achievements": remove_indicator(
            session, number, nip, code, year=year, begins=begins, with_achievements=with_achievements)})  # fmt: skip
    note(_("Dry run: nothing was stored") if dry_run else _("Removed, batch {batch}").format(batch=batch))
    next_step(f"target list --nip {nip}")


@command(
    app,
    "template",
    help=N_(
        "Write an empty workbook for plans, with drop-downs and an explanation.\n\nWith --period a workbook for each"
        " unit, filled with its people and what is known of them; what comes back filled in is imported as it is."
    ),
    example="asncli target template --period 2026 -o formulir",
)
def template(out: FormTarget = None, unit: FormUnits = None, period: FormPeriod = None) -> None:
    """Write the empty form, or those of the units."""
    from asncli.workbooks.skp import SKP

    write_form(SKP, "target", out, unit, period)


target_coverage.register(app)
target_bulk.register(app)
target_approval.register(app)
target_reported.register(app)
