"""asncli target revise and versions: changing what was approved, with what it was kept beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.closed_periods import tell_closed
from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    Out,
    parse_day,
    reading,
    writer,
    writing,
    year_option,
)
from asncli.cli.output import Column, Table, chosen, next_step, note, show

if TYPE_CHECKING:
    from asncli.store.revisions import Version
    from asncli.workflows.revise_plan import Difference

VERSIONS = (
    Column("year", "Tahun"),
    Column("begins", "Mulai"),
    Column("version", N_("Version")),
    Column("revised_on", N_("Revised on")),
    Column("reason", N_("Reason")),
    Column("batch", N_("Batch"), "number"),
    Column("added", N_("Added since"), "number"),
    Column("changed", N_("Changed since"), "number"),
    Column("removed", N_("Removed since"), "number"),
)
DIFFERENCES = (
    Column("year", "Tahun"),
    Column("begins", "Mulai"),
    Column("version", N_("Version")),
    Column("code", N_("Code")),
    Column("change", N_("Change")),
    Column("field", N_("Column")),
    Column("before", N_("Before")),
    Column("now", N_("Now")),
)
_CHANGES = {"added": N_("added"), "removed": N_("removed"), "changed": N_("changed")}
YearOption = Annotated[int | None, year_option(N_("Year of the plan."))]


def register(app: typer.Typer) -> None:
    """Add both verbs to ``asncli target``."""
    command(
        app,
        "revise",
        help=N_(
            "Open an approved plan to change it; the version that was approved is kept whole.\n\nThe plan is a draft"
            " again, one version on: change it with target import or target add, then have it approved again. Plans"
            " inside a closed period are not revised."
        ),
        example='asncli target revise 198503152010011901 --year 2026 --reason "Refocusing anggaran"',
    )(revise)
    command(
        app,
        "versions",
        help=N_(
            "Show the earlier versions of a plan, and what differs now.\n\nWith --version N everything of that version"
            " that is otherwise now; JSON has the version whole."
        ),
        example="asncli target versions 198503152010011901 --version 1",
    )(versions_)


def revise(
    nip: NipArgument,
    reason: NeededReason,
    year: YearOption = None,
    begins: Annotated[
        date | None,
        typer.Option("--begins", metavar="DATE", parser=parse_day, help=N_("First day of the plan, if there are two.")),
    ] = None,
    on: Annotated[
        date | None,
        typer.Option("--date", metavar="DATE", parser=parse_day, help=N_("Day of the revision; else today.")),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Open an approved plan."""
    from asncli.store.locks import closed_touched
    from asncli.workflows.revise_plan import revise_plan

    with writing(dry_run=dry_run, create=False) as session:
        nip = present(session, nip)
        batch, plan = revise_plan(session, nip, writer("target revise", reason), year=year, begins=begins, on=on)
        closed = closed_touched(session, batch)
    said = _("Plan of {nip} from {begins}: version {old} is kept, version {new} is a draft")
    note(said.format(nip=nip, begins=plan.begins, old=plan.version, new=plan.version + 1))
    tell_closed(closed)
    if dry_run:
        return note(_("Dry run: nothing was stored"))
    note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
    return next_step(f"target list --nip {nip} --year {plan.year}")


def versions_(
    nip: NipArgument,
    version: Annotated[
        int | None, typer.Option("--version", metavar="N", min=1, help=N_("What this version said otherwise."))
    ] = None,
    year: YearOption = None,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show earlier versions."""
    from asncli.workflows.revise_plan import differences, earlier_versions

    with reading() as session:
        found = earlier_versions(session, present(session, nip), year=year, number=version)
    differing = [differences(one) for one in found]
    listed = Table(N_("Earlier versions"), VERSIONS, list(map(_line, found, differing)))
    details = Table(N_("What differs now"), DIFFERENCES, [_in_words(one) for some in differing for one in some])
    views = [listed, details] if version else [listed]
    document = [_document(one, some) for one, some in zip(found, differing, strict=True)]
    show(views[-1:] if chosen(format, out) == "csv" else views, format, out, document)
    if not found:
        note(_("No plan of {nip} has been revised").format(nip=nip))


def _line(version: Version, differing: Sequence[Difference]) -> list[object]:
    found = Counter(change for change, _code in {(one.change, one.code) for one in differing})
    head = [version.year, version.begins, version.version, version.revised_on, version.reason, version.batch]
    return [*head, *(found[change] for change in ("added", "changed", "removed"))]


def _in_words(one: Difference) -> Difference:
    return one._replace(change=_(_CHANGES[one.change]))


def _document(version: Version, differing: Sequence[Difference]) -> dict[str, object]:
    keys = [column.key for column in VERSIONS]
    said = dict(zip(keys, _line(version, differing), strict=True))
    changes = [one._asdict() for one in differing]
    return {**said, "current": version.current, "differences": changes, "content": version.content}
