"""asncli regulation: the law as data, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command, noun
from asncli.cli.language import N_, _
from asncli.cli.options import Format, Out
from asncli.cli.output import Column, Record, Table, View, note, show
from asncli.errors import ExitCode
from asncli.terms import Rating

if TYPE_CHECKING:
    from asncli.rules.regulation import Regulation

app = noun()
_HEAD = (
    Column("id", N_("Regulation")),
    Column("instrument", N_("Instrument")),
    Column("from", N_("In force from")),
    Column("until", N_("Until")),
    Column("title", N_("Title")),
    Column("digest", N_("Digest")),
)
_STANDS = (Column("table", N_("Part")), Column("source", N_("Source")), Column("status", N_("How sure")))
_STATUSES = {
    "confirmed": N_("two or more public copies agree"),
    "unconfirmed": N_("one copy only, or not yet compared"),
    "default": N_("not regulated; the agency may decide otherwise"),
}
_PARTS = {
    "in_force": N_("periods in force"),
    "ratings": N_("who rates"),
    "labels": N_("labels of the predikat"),
    "matrix": N_("matrix of the predikat"),
}
RegulationId = Annotated[str, typer.Argument(metavar="ID", help=N_("Regulation, as 'asncli regulation list' says."))]


@command(app, "list", help=N_("List the regulations that this program knows."), example="asncli regulation list")
def list_(format: Format = None, out: Out = None) -> None:
    """Show every regulation, newest first."""
    from asncli.rules.library import shelf

    show(Table(N_("Regulations"), _HEAD, [_line(regulation) for regulation in shelf()]), format, out)


@command(
    app,
    "show",
    help=N_("Show a regulation: its matrix, and the article that each part of it rests on."),
    example="asncli regulation show permenpanrb-6-2022",
)
def show_(name: RegulationId, format: Format = None, out: Out = None) -> None:
    """Show one regulation in full."""
    from asncli.rules.library import get_regulation

    regulation = get_regulation(name)
    show(_views(regulation), format, out, _document(regulation))


@command(
    app,
    "check",
    help=N_("Check the files of the regulations. Exit code 1 tells that one has a fault."),
    example="asncli regulation check",
)
def check(format: Format = None, out: Out = None) -> None:
    """Find faults in the files of the regulations."""
    from asncli.rules.library import check_library

    faults = check_library()
    columns = (Column("code", N_("Code")), Column("message", N_("What is wrong")), Column("hint", N_("What to do")))
    if faults or format or out:
        show(Table(N_("Faults"), columns, [[f.code, f.message, f.hint] for f in faults]), format, out)
    if faults:
        raise typer.Exit(ExitCode.FAULTS)
    note(_("The files of the regulations are in order"))


def _line(regulation: Regulation) -> list[Any]:
    since, until = str(regulation.since), regulation.until and str(regulation.until)
    return [regulation.id, regulation.instrument, since, until, regulation.title, regulation.digest]


def _views(regulation: Regulation) -> list[View]:
    behaviours = [Column(rating.value, rating.label) for rating in reversed(Rating)]
    matrix = [
        [work, *(regulation.labels[regulation.matrix[work, behaviour]] for behaviour in reversed(Rating))]
        for work in Rating
    ]
    stands = [
        [_(_PARTS[part]), provision.source, _(_STATUSES[provision.status])]
        for part, provision in regulation.provisions.items()
    ]
    return [
        Record(N_("Regulation"), _HEAD, _line(regulation)),
        Table("Hasil Kerja x Perilaku Kerja", [Column("work", "Rating Hasil Kerja", Rating), *behaviours], matrix),
        Table(N_("Where it stands"), _STANDS, stands),
    ]


def _document(regulation: Regulation) -> Mapping[str, Any]:
    """Give everything that the file says, with the digest that evaluations carry."""
    head = {column.key: value for column, value in zip(_HEAD, _line(regulation), strict=True)}
    matrix = {
        work.value: {behaviour.value: regulation.matrix[work, behaviour].value for behaviour in Rating}
        for work in Rating
    }
    return {
        **head,
        "replaces": regulation.replaces,
        "method": regulation.method,
        "labels": {predikat.value: label for predikat, label in regulation.labels.items()},
        "matrix": matrix,
        "provisions": dict(regulation.provisions),
    }
