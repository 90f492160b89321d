"""What happens in a case of coaching: what is agreed, how it goes, the law's next step, the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from asncli.cli.commands import command
from asncli.cli.former_nips import present
from asncli.cli.language import N_, _
from asncli.cli.objection import Day, parse_words, tell_stored
from asncli.cli.options import DryRun, NipArgument, PeriodOption, Reason, parse_nip, today, writer, writing
from asncli.cli.output import next_step, note
from asncli.errors import UsageError
from asncli.messages import text
from asncli.rules.topics import checked
from asncli.terms import CoachingCause, CoachingOutcome, CoachingProgress

if TYPE_CHECKING:
    from sqlmodel import Session

    from asncli.store.coaching import Case

Words = Annotated[
    str, typer.Option("--text", metavar="TEXT", parser=parse_words, help=N_("What was seen or agreed, in words."))
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NIP", parser=parse_nip, help=N_("Who says it; else who looks after the case.")),
]


def register(app: typer.Typer) -> None:
    """Add the verbs ``plan``, ``checkin``, ``escalate`` and ``close`` to the noun ``coaching``."""
    command(
        app,
        "plan",
        help=N_(
            "Record what keeps the person below expectation and what is agreed; what is not said stays as it is.\n\nThe"
            " topic is what training it asks for."
        ),
        example=(
            "asncli coaching plan 198503152010011901 --period 2026-S1 --cause competence --cause-text 'Belum menguasai"
            " aplikasi' --actions 'Pendampingan tiap Senin' --topic 'Aplikasi keuangan' --owner 197804112003121902"
        ),
    )(_plan)
    command(
        app,
        "checkin",
        help=N_("Record how it goes: better, the same or worse, and what was seen."),
        example=(
            "asncli coaching checkin 198503152010011901 --period 2026-S1 --progress better"
            " --text 'Laporan Mei tepat waktu'"
        ),
    )(_checkin)
    command(
        app,
        "escalate",
        help=N_(
            "Record the next step of the law where the time is over and coaching did not help.\n\nThe steps stand in"
            " the regulation (asncli regulation show pp-30-2019-pembinaan), are not confirmed against its text, and"
            " come in their order; before the time is over only with --reason. An objection is decided first; where the"
            " evaluation says something else now, or the person has left, a reason is needed too."
        ),
        example=(
            "asncli coaching escalate 198503152010011901 --period 2026-S1 --step competency_test --date 2027-02-01"
            " --text 'Surat 800/21/2027'"
        ),
    )(_escalate)
    command(
        app,
        "close",
        help=N_("Close a case and say how it ended; it stays on record."),
        example="asncli coaching close 198503152010011901 --period 2026-S1 --outcome achieved --text 'Target tercapai'",
    )(_close)


def _plan(
    nip: NipArgument,
    period: PeriodOption,
    cause: Annotated[CoachingCause | None, typer.Option("--cause", help=N_("What keeps the person below."))] = None,
    cause_text: Annotated[
        str | None, typer.Option("--cause-text", metavar="TEXT", parser=parse_words, help=N_("The same in words."))
    ] = None,
    actions: Annotated[
        str | None, typer.Option("--actions", metavar="TEXT", parser=parse_words, help=N_("What is to be done."))
    ] = None,
    topic: Annotated[
        str | None, typer.Option("--topic", metavar="TEXT", parser=checked, help=N_("What training it asks for."))
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", metavar="NIP", parser=parse_nip, help=N_("Who looks after the case."))
    ] = None,
    dry_run: DryRun = False,
) -> None:  # fmt: skip
    """Record the plan."""
    from asncli.workflows.coach import plan as write_plan

    with writing(dry_run=dry_run, create=False) as session:
        given = {"cause": cause and cause.value, "cause_text": cause_text, "actions": actions, "topic": topic,
                 "owner_nip": present(session, owner)}  # fmt: skip
        told = {name: value for name, value in given.items() if value is not None}
        if not told:
            raise UsageError(
                "plan-empty",
                text("There is nothing to record."),
                text("Give --cause, --cause-text, --actions, --topic or --owner."),
            )
        batch, case = write_plan(session, present(session, nip), period, told, writer("coaching plan"))
        remarks = _remarks(session, case)
    if batch is None:
        note(_("That is on record already; nothing was stored."))
    else:
        tell_stored(dry_run, batch)
    _tell_remarks(remarks)
    next_step(f"coaching show {case.nip} --period {period}")


def _checkin(
    nip: NipArgument,
    period: PeriodOption,
    progress: Annotated[CoachingProgress, typer.Option("--progress", help=N_("How it goes since the last time."))],
    words: Words,
    day: Day = None,
    by: By = None,
    dry_run: DryRun = False,
) -> None:
    """Record a check-in."""
    from asncli.workflows.coach import check_in

    with writing(dry_run=dry_run, create=False) as session:
        nip, by, when = present(session, nip), present(session, by), day or today()
        batch, case = check_in(session, nip, period, when, progress, words, by, writer("coaching checkin"))
        remarks = _remarks(session, case)
    tell_stored(dry_run, batch)
    _tell_due(case.due_on)
    _tell_remarks(remarks)
    next_step(f"coaching show {case.nip} --period {period}")


def _remarks(session: Session, case: Case) -> Sequence[str]:
    """What of the case has to be looked at, as it stands now."""
    from asncli.workflows.coach import remarks_on
    from asncli.workflows.policies import policy_in_force

    return remarks_on(session, case, policy_in_force(session), today())


def _tell_remarks(remarks: Sequence[str]) -> None:
    if remarks:
        note(_("To be looked at: {remarks}").format(remarks=". ".join(remarks)))


def _tell_due(due: date) -> None:
    days = (due - today()).days
    if days >= 0:
        note(_("The time of this case ends on {day}; days left: {n}").format(day=due, n=days))
    else:
        note(_("The time of this case ended on {day}").format(day=due))


def _escalate(
    nip: NipArgument,
    period: PeriodOption,
    step: Annotated[str, typer.Option("--step", metavar="STEP", help=N_("Code of the step; see coaching show."))],
    day: Day = None,
    words: Annotated[
        str | None,
        typer.Option("--text", metavar="TEXT", parser=parse_words, help=N_("What was decided, and by which letter.")),
    ] = None,
    by: By = None,
    reason: Reason = None,
    dry_run: DryRun = False,
) -> None:
    """Record a step."""
    from asncli.workflows.coach import escalate as write_step
    from asncli.workflows.policies import policy_in_force

    who = writer("coaching escalate", reason)
    with writing(dry_run=dry_run, create=False) as session:
        nip, by = present(session, nip), present(session, by)
        told, policy = (period, step, day or today(), words, by), policy_in_force(session)
        batch, case, label = write_step(session, nip, *told, policy, who)
    note(_("{step}; the law of this step is not confirmed, read it before you act").format(step=label))
    tell_stored(dry_run, batch)
    next_step(f"coaching show {case.nip} --period {period}")


def _close(
    nip: NipArgument,
    period: PeriodOption,
    outcome: Annotated[CoachingOutcome, typer.Option("--outcome", help=N_("How it ended."))],
    words: Words,
    day: Day = None,
    reason: Reason = None,
    dry_run: DryRun = False,
) -> None:
    """Close a case."""
    from asncli.workflows.coach import close as close_case

    with writing(dry_run=dry_run, create=False) as session:
        nip, when = present(session, nip), day or today()
        batch, case = close_case(session, nip, period, when, outcome, words, writer("coaching close", reason))
    tell_stored(dry_run, batch)
    if outcome is CoachingOutcome.NOT_ACHIEVED:
        next_step(f"coaching escalate {case.nip} --period {period} --step STEP")
    else:
        next_step(f"coaching list --period {period}")
