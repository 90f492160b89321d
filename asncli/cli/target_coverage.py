"""asncli target coverage: where plans, leaders' results and IKU do not meet."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out, UnitOption, reading, today, year_option
from asncli.cli.output import Column, Table, chosen, note, show
from asncli.cli.priority import PriorityOption, meant_by, priority_document, tell_priority
from asncli.errors import ExitCode
from asncli.messages import Text

if TYPE_CHECKING:
    from asncli.reports.priority import Priority
    from asncli.workflows.coverage_kinds import Kind
    from asncli.workflows.target_coverage import Coverage

Year = Annotated[int, year_option(N_("Year of the plans."))]
Tree = Annotated[bool, typer.Option("--tree", help=N_("Count each unit together with all units below it."))]
_UNITS = (
    Column("unit_code", "Kode"),
    Column("unit", "Unit Kerja"),
    Column("people", N_("People"), "number"),
    Column("with_plan", N_("With a plan"), "number"),
)
_KINDS = (
    Column("code", N_("Code")),
    Column("open", N_("To be mended")),
    Column("found", N_("Found"), "number"),
    Column("title", N_("What is found")),
    Column("why", N_("What it means")),
    Column("hint", N_("What to do")),
)
_FINDS = (
    Column("kind", N_("Code")),
    Column("unit_code", "Kode Unit"),
    Column("unit", "Unit Kerja"),
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("code", N_("Of")),
    Column("message", N_("What is found")),
    Column("hint", N_("What to do")),
)
_FEW = 50  # finds shown on a terminal


def register(app: typer.Typer) -> None:
    """Add the verb to ``asncli target``."""
    command(
        app,
        "coverage",
        help=N_(
            "Compare the plans of a year with those of the leaders and with the IKU.\n\nFinds IKU that nobody works on,"
            " people without a plan, planned results that serve nothing, leaders' results without contributors, targets"
            " that do not add up or can not be measured, equal plans of people with different jabatan. Exit code 1"
            " tells that something is open; a superior without a plan, weights that do not make 100, targets that go"
            " further than is asked and equal plans of people of one jabatan are only told."
        ),
        example='asncli target coverage --year 2026 --unit "Dinas Kesehatan" --tree',
    )(coverage)


def coverage(
    year: Year,
    unit: UnitOption = None,
    priority: PriorityOption = None,
    tree: Tree = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show what is open in the plans of a year."""
    from asncli.workflows.policies import policy_in_force
    from asncli.workflows.target_coverage import target_coverage

    with reading() as session:
        meant = meant_by(session, priority, year)
        found = target_coverage(
            session, year, policy_in_force(session), today=today(), unit=unit, below=tree, priority=meant
        )
    show_coverage(found, format, out, meant)
    tell_priority(meant)
    if unit is None and meant is None and not found.ikus:
        note(_("No IKU was compared; import the renstra with: asncli strategy import FILE"))
    if found.open:
        raise typer.Exit(ExitCode.FAULTS)


def show_coverage(found: Coverage, format: Format, out: Out, meant: Priority | None = None) -> None:
    """Show the counts by unit, the kinds found with the way out, and every find; csv holds the finds alone."""
    form = chosen(format, out)
    few = form == "table" and out in (None, "-") and sys.stdout.isatty()
    kinds, counts = _kinds_of(found), Counter(gap.kind.code for gap in found.gaps)
    if form == "csv":
        show(Table(N_("Finds"), _FINDS, _finds(found)), format, out)
        return
    brief = [column for column in _FINDS if column.key not in ("unit_code", "hint")]
    show(
        [
            Table(N_("Units"), [*_UNITS, *(Column(code, code, "number") for code in kinds)], _units(found)),
            Table(
                N_("What is found, by kind"),
                _KINDS,
                [_kind(kind, counts[code], found.year) for code, kind in kinds.items()],
            ),
            Table(N_("Finds"), brief, [_brief(row) for row in list(_finds(found))[: _FEW if few else None]]),
        ],
        format,
        out,
        {**priority_document(meant), **_document(found)} if form == "json" else None,
    )
    if few and len(found.gaps) > _FEW:
        more = _("Only {shown} of {all} finds are shown; --format json or csv shows them all")
        note(more.format(shown=_FEW, all=len(found.gaps)))
    told = _(
        "{year}: people: {people}, with a plan: {with_plan}; planned results: {results}, linked: {linked}; IKU: {ikus}"
    )
    note(told.format_map(_figures(found)))


def _kinds_of(found: Coverage) -> dict[str, Kind]:
    """The kinds that were found, by their codes."""
    return {gap.kind.code: gap.kind for gap in found.gaps}


def _figures(found: Coverage) -> dict[str, Any]:
    names = ("year", "people", "with_plan", "results", "linked", "ikus")
    return {name: getattr(found, name) for name in names}


def _units(found: Coverage) -> list[list[Any]]:
    codes = _kinds_of(found)
    return [
        [one.unit.code if one.unit else None, one.unit.name if one.unit else _("without a unit"), one.people,
         one.with_plan, *(one.found[code] or None for code in codes)]
        for one in found.units
    ]  # fmt: skip


def _kind(kind: Kind, found: int, year: int) -> list[Any]:
    hint = Text(kind.hint.template, {"nip": "NIP", "leader": "NIP", "year": year})
    return [kind.code, kind.open, found, kind.title, kind.why, hint]


def _finds(found: Coverage) -> Iterable[list[Any]]:
    for gap in found.gaps:
        yield [gap.kind.code, *gap[1:]]


def _brief(row: list[Any]) -> list[Any]:
    return [row[0], *row[2:-1]]


def _document(found: Coverage) -> dict[str, Any]:
    """The whole as JSON: figures, counts by kind and by unit (every kind named), finds."""
    from asncli.workflows.coverage_kinds import KINDS

    counts = Counter(gap.kind.code for gap in found.gaps)
    return {
        **_figures(found),
        "day": found.day,
        "open": found.open,
        "kinds": [
            {"code": kind.code, "open": kind.open, "found": counts[kind.code], "title": kind.title, "why": kind.why}
            for kind in KINDS
        ],
        "units": [
            {
                "unit_code": one.unit.code if one.unit else None,
                "unit": one.unit.name if one.unit else None,
                "people": one.people,
                "with_plan": one.with_plan,
                "found": {kind.code: one.found[kind.code] for kind in KINDS},
            }
            for one in found.units
        ],
        "finds": [dict(zip((column.key for column in _FINDS), row, strict=True)) for row in _finds(found)],
    }
