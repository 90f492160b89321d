"""``--priority``: a topic that comes first, and what the answer was restricted to because of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.language import N_, _
from asncli.cli.objection import parse_words
from asncli.cli.output import note

if TYPE_CHECKING:
    from sqlmodel import Session

    from asncli.reports.priority import Priority
    from asncli.terms import Period

PriorityOption = Annotated[
    str | None,
    typer.Option(
        "--priority",
        metavar="TOPIC",
        parser=parse_words,
        help=N_("Only the units that state a need under this topic, or are in charge of it in the renstra."),
    ),
]


def meant_by(session: Session, topic: str | None, year: int, period: Period | None = None) -> Priority | None:
    """Look up what ``--priority`` means, where it was said."""
    if topic is None:
        return None
    from asncli.workflows.priority import find_priority

    return find_priority(session, topic, year, period)


def tell_priority(priority: Priority | None) -> None:
    """Say beside the answer what it was restricted to, and why."""
    if priority is None:
        return
    told = _("Priority {topic} in {year}: only these units and those below them: {units}")
    units = _named(priority.units) or _("none is in charge")
    note(told.format(topic=priority.topic, year=priority.year, units=units))
    if priority.needs:
        note(_("Needs stated under it: {needs}").format(needs=_named(priority.needs)))
    if priority.lines:
        note(_("Lines of the renstra with these words: {lines}").format(lines=_named(priority.lines)))


def priority_document(priority: Priority | None) -> dict[str, Any]:
    """What a JSON document says of the filter: nothing where there is none."""
    return {"priority": priority.document} if priority else {}


def _named(reasons: Sequence[object]) -> str:
    from asncli.reports.priority import named

    return named(reasons, _("{first} and {n} more"))
