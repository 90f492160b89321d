"""asncli dialogue: what leader and employee say to each other about an evaluation, and what both promise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from asncli.cli.commands import command, noun
from asncli.cli.dialogue_template import register
from asncli.cli.dialogue_views import HELD, HELD_SHORT, UNSPOKEN, UNSPOKEN_SHORT, document, held_rows, views
from asncli.cli.former_nips import present
from asncli.cli.import_command import import_command
from asncli.cli.importing import Import, add, always
from asncli.cli.language import N_, _
from asncli.cli.listing import show_list, tell_empty
from asncli.cli.objection import Day, parse_words, tell_stored
from asncli.cli.options import (
    DryRun,
    Format,
    NipArgument,
    NipOption,
    OptionalPeriod,
    Out,
    PeriodOption,
    UnitOption,
    parse_day,
    parse_nip,
    reading,
    today,
    writer,
    writing,
)
from asncli.cli.output import Table, next_step, note, show
from asncli.errors import UsageError
from asncli.messages import text

app = noun()
Promises = list[str] | None
_PROMISE = "'TEXT; due DATE'"


@command(
    app,
    "add",
    help=N_(
        "Record a dialogue about an evaluation: what went well, what to improve, what the employee says, what both"
        " promise.\n\nThe employee's concerns are kept exactly as they are written. A dialogue of the same day is"
        " completed or corrected; what is not said stays as it is."
    ),
    example=(
        "asncli dialogue add 198503152010011901 --period 2026-S1 --date 2026-07-13 --well 'Layanan loket tepat waktu'"
        " --concerns 'Saya butuh pelatihan aplikasi' --leader-promises 'Mendampingi tiap Senin; due 2026-09-30'"
    ),
)
def add_(
    nip: NipArgument,
    period: PeriodOption,
    day: Day = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="NIP", parser=parse_nip, help=N_("Leader who held it; else the superior.")),
    ] = None,
    well: Annotated[str | None, typer.Option("--well", metavar="TEXT", help=N_("What went well."))] = None,
    improve: Annotated[str | None, typer.Option("--improve", metavar="TEXT", help=N_("What to improve."))] = None,
    concerns: Annotated[
        str | None,
        typer.Option("--concerns", metavar="TEXT", help=N_("The employee's concerns, in the employee's own words.")),
    ] = None,
    leader_promises: Annotated[
        Promises,
        typer.Option("--leader-promises", metavar=_PROMISE, help=N_("What the leader promises; may be repeated.")),
    ] = None,
    employee_promises: Annotated[
        Promises,
        typer.Option("--employee-promises", metavar=_PROMISE, help=N_("What the employee promises; may be repeated.")),
    ] = None,
    confidential: Annotated[
        bool | None,
        typer.Option("--confidential/--no-confidential", help=N_("For the two alone: shown in no list or report.")),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record one dialogue."""
    from asncli.workbooks.dialogue import DIALOGUE
    from asncli.workflows.import_dialogues import import_dialogues

    _refuse_nothing(
        (by, confidential), (well, improve, concerns), [*(leader_promises or ()), *(employee_promises or ())]
    )
    secret = None if confidential is None else "ya" if confidential else "tidak"
    given = {"nip": nip, "period": period, "held_on": (day or today()).isoformat(), "leader_nip": by, "well": well,
             "improve": improve, "concerns": concerns, "leader_promises": _lines(leader_promises),
             "employee_promises": _lines(employee_promises), "confidential": secret}  # fmt: skip
    then = always(f"dialogue show {nip} --period {period}")
    add(import_dialogues, DIALOGUE, "dialogue add", given, dry_run=dry_run, then=then)


def _refuse_nothing(others: Sequence[object], said: Sequence[str | None], promised: Sequence[str]) -> None:
    """Refuse a promise without words, and a dialogue of which nothing is told at all."""
    if any(not line.strip() for line in promised):
        raise UsageError(
            "commitment-empty",
            text("A commitment has no words."),
            text("Say what is promised, or leave the option out."),
        )
    if all(one is None for one in others) and not promised and not any(words and words.strip() for words in said):
        raise UsageError(
            "dialogue-empty",
            text("There is nothing to record."),
            text("Give --well, --improve, --concerns, --leader-promises or --employee-promises."),
        )


def _lines(promises: Promises) -> str | None:
    return "\n".join(promises) if promises else None


@import_command(
    app,
    "dialogue",
    help=N_("Import dialogues from the workbook that was filled in (sheet Dialog)."),
    example="asncli dialogue import dialog.xlsx --dry-run",
)
def import_(answer: Import) -> None:
    """Import Dialog sheets."""
    from asncli.workflows.import_dialogues import import_dialogues

    answer.run(import_dialogues, always("dialogue list"))


@command(
    app,
    "list",
    help=N_(
        "List dialogues with the commitments that wait and those that are late; no word of what was said.\n\n--none"
        " lists who was evaluated in the period and has had no dialogue about it."
    ),
    example="asncli dialogue list --period 2026-S1 --none",
)
def list_(
    period: OptionalPeriod = None,
    unit: UnitOption = None,
    nip: NipOption = None,
    open_: Annotated[bool, typer.Option("--open", help=N_("Only those that are not closed."))] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help=N_("Only those with a commitment that is late."))] = False,
    none: Annotated[bool, typer.Option("--none", help=N_("Who has had no dialogue."))] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show dialogues, or who has had none."""
    from asncli.store.dialogues import list_dialogues
    from asncli.store.leavers import leavers
    from asncli.workflows.hold_dialogue import unspoken
    from asncli.workflows.units import chosen_units

    if none and period is None:
        raise UsageError(
            "period-missing",
            text("Who has had no dialogue can only be asked of a period."),
            text("Add it, for example --period {example}", example="2026-S1"),
        )
    with reading() as session:
        nip, units = present(session, nip), chosen_units(session, unit, period)
        if none and period:
            silent, away = unspoken(session, period, today(), unit_ids=units, nip=nip)
        else:
            found = list_dialogues(session, today(), period=period, unit_ids=units, nip=nip)
            left = leavers(session, today())
    if none:
        show_list(Table(N_("No dialogue yet"), UNSPOKEN, [_plain(one) for one in silent]), UNSPOKEN_SHORT, format, out)
        tell_empty(silent)
        return _tell_left(away, _("Not in service any more, so left out: {n}"))
    found = [one for one in found if not (open_ and one.closed_on) and (one.overdue or not overdue)]
    gone = sum(one.nip in left for one in found)
    short = (*HELD_SHORT, "left") if gone else HELD_SHORT
    show_list(Table(N_("Dialogues"), HELD, held_rows(found, left)), short, format, out)
    tell_empty(found)
    return _tell_left(gone, _("Dialogues with people who are not in service any more: {n}"))


def _tell_left(number: int, sentence: str) -> None:
    if number:
        note(sentence.format(n=number))


def _plain(one: object) -> list[object]:
    return [getattr(one, column.key) for column in UNSPOKEN]


@command(
    app,
    "show",
    help=N_(
        "Show what was said to one person about a period, and what both promised.\n\nWhat is confidential is shown with"
        " --confidential only."
    ),
    example="asncli dialogue show 198503152010011901 --period 2026-S1",
)
def show_(
    nip: NipArgument,
    period: PeriodOption,
    confidential: Annotated[
        bool, typer.Option("--confidential", help=N_("Also what is for the two alone; make sure nobody looks on."))
    ] = False,
    format: Format = None,
    out: Out = None,
) -> None:
    """Show dialogues of one person."""
    from asncli.store.leavers import leavers
    from asncli.workflows.hold_dialogue import show_dialogues

    with reading() as session:
        nip = present(session, nip)
        told = show_dialogues(session, nip, period, today(), confidential=confidential)
        left = leavers(session, today())
    show(views(told, left), format, out, document(told, left))
    if withheld := sum(one.withheld for one in told):
        note(_("Confidential, so what was said is withheld; dialogues: {n}. Shown with --confidential").format(
            n=withheld))  # fmt: skip
    if any(one.held.waiting for one in told):
        next_step(f"dialogue keep {nip} --period {period} --number N")


@command(
    app,
    "keep",
    help=N_("Record that a commitment was kept."),
    example="asncli dialogue keep 198503152010011901 --period 2026-S1 --number 2 --date 2026-09-30",
)
def keep(
    nip: NipArgument,
    period: PeriodOption,
    number: Annotated[int, typer.Option("--number", metavar="N", min=1, help=N_("Its number; see dialogue show."))],
    day: Day = None,
    dry_run: DryRun = False,
) -> None:
    """Record a kept commitment."""
    from asncli.workflows.hold_dialogue import keep_commitment

    with writing(dry_run=dry_run, create=False) as session:
        nip, when = present(session, nip), day or today()
        batch, voice, waiting = keep_commitment(session, nip, period, number, when, writer("dialogue keep"))
    note(_("Commitment {n} of: {voice}. Still waiting: {waiting}").format(
        n=number, voice=voice.label, waiting=waiting))  # fmt: skip
    tell_stored(dry_run, batch)
    next_step(f"dialogue list --nip {nip}")


@command(
    app,
    "close",
    help=N_("Close a dialogue with a word; commitments that wait go on waiting."),
    example="asncli dialogue close 198503152010011901 --period 2026-S1 --text 'Dibahas kembali pada semester depan'",
)
def close(
    nip: NipArgument,
    period: PeriodOption,
    words: Annotated[
        str, typer.Option("--text", metavar="TEXT", parser=parse_words, help=N_("A word on how it ended."))
    ],
    day: Day = None,
    held: Annotated[
        date | None,
        typer.Option(
            "--held", metavar="DATE", parser=parse_day, help=N_("Day of the dialogue, where several are open.")
        ),
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Close a dialogue."""
    from asncli.workflows.hold_dialogue import close_dialogue

    with writing(dry_run=dry_run, create=False) as session:
        nip, when = present(session, nip), day or today()
        batch, closed = close_dialogue(session, nip, period, words, when, writer("dialogue close"), held_on=held)
    if closed.waiting:
        note(_("Commitments that still wait: {n}").format(n=closed.waiting))
    tell_stored(dry_run, batch)
    next_step(f"dialogue list --period {period} --none")


register(app)
