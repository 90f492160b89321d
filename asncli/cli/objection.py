"""asncli objection: keberatan, from the day it is filed to the decision of the assessor's superior."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asncli.cli.commands import command, noun
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.options import (
    DryRun,
    Format,
    NeededReason,
    NipArgument,
    OptionalPeriod,
    Out,
    PeriodOption,
    UnitOption,
    parse_day,
    parse_nip,
    parse_rating,
    parse_reason,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Column, Record, Table, next_step, note, show
from asncli.errors import UsageError
from asncli.messages import text
from asncli.terms import ObjectionDecision, Period, Predikat, Rating

if TYPE_CHECKING:
    from asncli.store.objections import Objected
    from asncli.workflows.decide_objection import Decided

app = noun()
COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("period", N_("Period")),
    Column("received_on", N_("Received")),
    Column("filed_on", N_("Filed")),
    Column("days_open", N_("Days open"), "number"),
    Column("reason", N_("Reason")),
    Column("document", N_("Document")),
    Column("explained_on", N_("Explained")),
    Column("explained_by_nip", N_("Explained by")),
    Column("explanation", N_("Explanation of the assessor")),
    Column("decided_on", N_("Decided")),
    Column("decided_by_nip", N_("Decided by")),
    Column("acting", N_("In place of the superior, because")),
    Column("decision", N_("Decision"), ObjectionDecision),
    Column("decision_reason", N_("Reason of the decision")),
    Column("decision_document", N_("Document of the decision")),
    Column("work_rating", N_("Work result as decided"), Rating),
    Column("behaviour_rating", N_("Behaviour as decided"), Rating),
    Column("batch_id", N_("Batch"), "number"),
)
_BRIEF = ("nip", "name", "unit", "period", "filed_on", "days_open", "explained_on", "decided_on", "decision")


def parse_words(written: str) -> str:
    """Read what somebody said; refuse what says nothing (``text-empty``)."""
    if words := " ".join(written.split()):
        return words
    raise UsageError("text-empty", text("The text is empty."), text("Write between quotes what was said."))


Day = Annotated[
    date | None, typer.Option("--date", metavar="DATE", parser=parse_day, help=N_("Day on which it was; else today."))
]
Document = Annotated[str | None, typer.Option("--document", metavar="REF", help=N_("Number of the letter, or a file."))]
By = Annotated[str, typer.Option("--by", metavar="NIP", parser=parse_nip, help=N_("Whose words or decision it is."))]
Words = Annotated[
    str, typer.Option("--text", metavar="TEXT", parser=parse_words, help=N_("What the assessor explains."))
]


def _line(found: Objected) -> list[Any]:
    named = {**found._asdict(), "days_open": found.days_open(today())}
    return [named[column.key] for column in COLUMNS]


@command(
    app,
    "add",
    help=N_(
        "Record an employee's objection to a final evaluation.\n\nThe receipt must be on record (evaluation deliver),"
        " and the days of the policy must not be over. Until the decision the evaluation is marked as objected to."
    ),
    example='asncli objection add 198503152010011901 --period 2026-S1 --reason "Realisasi Mei belum dihitung"',
)
def add(
    nip: NipArgument,
    period: PeriodOption,
    reason: NeededReason,
    day: Day = None,
    document: Document = None,
    dry_run: DryRun = False,
) -> None:
    """Record an objection."""
    from asncli.workflows.object import file_objection

    with writing(dry_run=dry_run, create=False) as session:
        nip, who = present(session, nip), writer("objection add")
        batch = file_objection(session, nip, period, reason, day or today(), document, who)
    tell_stored(dry_run, batch)
    next_step(f"objection answer {nip} --period {period} --by NIP --text TEXT")


@command(
    app,
    "list",
    help=N_("List objections with the days they have been open; --open lists those without a decision."),
    example="asncli objection list --period 2026-S1 --open",
)
def list_(
    period: OptionalPeriod = None,
    unit: UnitOption = None,
    open_: Annotated[bool, typer.Option("--open", help=N_("Only those without a decision."))] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show objections."""
    from asncli.store.objections import list_objections
    from asncli.workflows.units import chosen_units

    with reading() as session:
        found = list_objections(session, period=period, unit_ids=chosen_units(session, unit, period), undecided=open_)
    show_list(Table(N_("Objections"), COLUMNS, [_line(one) for one in found]), _BRIEF, format, out)
    tell_empty(found)


@command(
    app,
    "show",
    help=N_("Show one person's objection, the assessor's explanation and the decision."),
    example="asncli objection show 198503152010011901 --period 2026-S1",
)
def show_(nip: NipArgument, period: PeriodOption, format: Format = None, out: Out = None) -> None:
    """Show one objection."""
    from asncli.workflows.object import get_objection

    with reading() as session:
        found = get_objection(session, present(session, nip), period)
    show(Record(N_("Objection"), COLUMNS, _line(found)), format, out)
    if found.decision is not None:
        next_step(f"evaluation explain {found.nip} --period {period}")
    elif found.explanation is None:
        next_step(f"objection answer {found.nip} --period {period} --by NIP --text TEXT")
    else:
        next_step(_decide(found.nip, period))


def _decide(nip: str, period: Period) -> str:
    return f"objection decide {nip} --period {period} --by NIP --decision kept --reason TEXT"


@command(
    app,
    "answer",
    help=N_("Record how the assessor explains the evaluation; until the decision it can be given anew."),
    example=(
        "asncli objection answer 198503152010011901 --period 2026-S1 --by 197804112003121902"
        ' --text "Bukti dukung Mei tidak ada"'
    ),
)
def answer(
    nip: NipArgument,
    period: PeriodOption,
    by: By,
    words: Words,
    day: Day = None,
    dry_run: DryRun = False,
) -> None:
    """Record the assessor's explanation."""
    from asncli.workflows.answer_objection import answer_objection

    with writing(dry_run=dry_run, create=False) as session:
        nip, by = present(session, nip), present(session, by)
        done = answer_objection(session, nip, period, by, words, day or today(), writer("objection answer"))
    if done.other_assessor:
        note(_("Note: {assessor} assessed, and {by} explains.").format(assessor=done.other_assessor, by=by))
    tell_stored(dry_run, done.batch)
    next_step(_decide(nip, period))


@command(
    app,
    "decide",
    help=N_(
        "Record the decision on an objection; it is final.\n\nThe superior of the assessor decides; where the roster"
        " knows another superior, --acting says why somebody else does. With changed at least one new rating is given,"
        " and the predikat follows by the matrix of the regulation that the evaluation was made by. The figures stay."
    ),
    example=(
        "asncli objection decide 198503152010011901 --period 2026-S1 --by 196905141994031901 --decision changed"
        ' --work-rating meets --reason "Bukti Mei sah" --document 800/112/2026'
    ),
)
def decide(
    nip: NipArgument,
    period: PeriodOption,
    by: By,
    decision: Annotated[ObjectionDecision, typer.Option("--decision", help=N_("Is the evaluation kept or changed?"))],
    reason: NeededReason,
    work_rating: Annotated[
        Rating | None,
        typer.Option(
            "--work-rating", metavar="RATING", parser=parse_rating, help=N_("New rating of the work result.")
        ),
    ] = None,
    behaviour_rating: Annotated[
        Rating | None,
        typer.Option("--behaviour-rating", metavar="RATING", parser=parse_rating, help=N_("New rating of behaviour.")),
    ] = None,
    document: Document = None,
    day: Day = None,
    explanation: Annotated[
        str | None,
        typer.Option(
            "--explanation", metavar="TEXT", parser=parse_words,
            help=N_("What the assessor explains, where it is not on record yet."),
        ),
    ] = None,
    acting: Annotated[
        str | None,
        typer.Option(
            "--acting", metavar="REASON", parser=parse_reason, help=N_("Why another than the assessor's superior.")
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:  # fmt: skip
    """Record the decision."""
    from asncli.workflows.decide_objection import Ruling, decide_objection

    with writing(dry_run=dry_run, create=False) as session:
        nip, by = present(session, nip), present(session, by)
        ruling = Ruling(by, decision, reason, day or today(), work_rating, behaviour_rating, document, explanation,
                        acting)  # fmt: skip
        done = decide_objection(session, nip, period, ruling, writer("objection decide", reason))
    _tell_decided(done, by)
    tell_stored(dry_run, done.batch)
    next_step(f"evaluation explain {nip} --period {period}")


def _tell_decided(done: Decided, by: str) -> None:
    if done.parties.superior is None:
        note(_("Note: the roster knows no superior of the assessor; {by} is taken as such.").format(by=by))
    was, now = (_in_words(*ratings) for ratings in (done.before, done.after))
    if was == now:
        note(_("Kept: {now}").format(now=now))
    else:
        note(_("Before: {was}").format(was=was))
        note(_("Now: {now}").format(now=now))


def _in_words(work: str | None, behaviour: str | None, predikat: str | None) -> str:
    shown = (Rating(work).label if work else "-", Rating(behaviour).label if behaviour else "-")
    return " / ".join((*shown, Predikat(predikat).label if predikat else "-"))


def tell_stored(dry_run: bool, batch: int) -> None:
    """Say that a command stored what was given, or that it was a dry run."""
    if dry_run:
        note(_("Dry run: nothing was stored"))
    else:
        note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=batch))
