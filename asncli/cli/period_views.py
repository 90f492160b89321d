"""How periods are shown: the list, how far each step is, who is late, and what stands in the way of closing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _
from asncli.cli.output import Column, Record, Table, next_step, note, show
from asncli.errors import FaultsError
from asncli.messages import text
from asncli.terms import Period, PeriodState, PeriodStep

if TYPE_CHECKING:
    from asncli.store.old_backups import OldBackup
    from asncli.store.rhythm import Known
    from asncli.workflows.close_period import Closed
    from asncli.workflows.rhythm import Rhythm, StepLine, Waiting

_KNOWN = (
    Column("period", N_("Period")),
    Column("label", N_("Name")),
    Column("state", N_("State"), PeriodState),
    Column("people", N_("People"), "number"),
    Column("final", N_("Final"), "number"),
    Column("incomplete", N_("Incomplete"), "number"),
    Column("excluded", N_("Left out"), "number"),
    Column("objections", N_("Open objections"), "number"),
    Column("opened_on", N_("Opened")),
    Column("closed_on", N_("Closed")),
    Column("by", N_("By")),
    Column("reason", N_("Reason")),
)
DUE = tuple(Column(f"due_{step.value}", step.label) for step in PeriodStep)
LIST = (*_KNOWN, *DUE)
SHORT = (
    "period",
    "state",
    "people",
    "final",
    "incomplete",
    "objections",
    "closed_on",
    "by",
    "due_final",
    "due_closing",
)
_STEPS = (
    Column("step", N_("Step"), PeriodStep),
    Column("due", N_("Due")),
    Column("done", N_("Done"), "number"),
    Column("total", N_("Out of"), "number"),
    Column("late", N_("Late today"), "number"),
)
LATE = (
    Column("unit", "Unit Kerja"),
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("step", N_("Step"), PeriodStep),
    Column("what", N_("What is missing")),
    Column("due", N_("Due")),
    Column("days_late", N_("Days late"), "number"),
    Column("turn", N_("Whose turn")),
    Column("superior_nip", "NIP Atasan"),
    Column("superior", "Nama Atasan"),
)
_WAY = (
    Column("reason", N_("What stands in the way")),
    Column("people", N_("People"), "number"),
    Column("names", N_("Their names")),
)
_BACKUPS = (Column("file", N_("File")), Column("deleted", N_("Deleted")))
_TURNS = (N_("employee"), N_("superior"), N_("raters"))  # as ``Waiting.turn`` says it
# Which command names the people who stand in the way, by the reason; else the list of who is late.
_NAMES: Mapping[str, str] = {
    "left-out": "evaluate {period}",
    "draft": "evaluation list --period {period} --status draft",
    "incomplete": "evaluation list --period {period} --status incomplete",
    "objected": "objection list --period {period} --open",
}


def known_row(known: Known, due: Mapping[PeriodStep, date]) -> list[Any]:
    """A period as a row of ``LIST``."""
    lock = known.lock
    state = lock.status if lock else PeriodState.OPEN
    when = [lock.opened_on, lock.closed_on, lock.by, lock.reason] if lock else [None] * 4
    counts = [known.people, known.final, known.incomplete, known.excluded, known.objections]
    return [str(known.period), known.period.label, state, *counts, *when, *(due[step] for step in PeriodStep)]


def rhythm_views(found: Rhythm, due: Mapping[PeriodStep, date]) -> list[Record | Table]:
    """The period, and how far each step is."""
    row = known_row(found.known, due)[: len(_KNOWN)]
    return [Record(N_("Period"), _KNOWN, row), Table(N_("Steps"), _STEPS, found.steps)]


def rhythm_document(found: Rhythm, due: Mapping[PeriodStep, date], *, unswept: bool) -> dict[str, Any]:
    """The JSON of ``period show``."""
    named = dict(zip((column.key for column in _KNOWN), known_row(found.known, due), strict=False))
    return {**named, "unfinished": unswept, "steps": [step._asdict() for step in found.steps]}


def late_table(waiting: Sequence[Waiting]) -> Table:
    """Who is late with what, by unit and name, each with the superior."""
    rows = [
        [w.unit, w.nip, w.name, w.step, w.what, w.due, w.days_late or None, _(w.turn), w.superior_nip, w.superior]
        for w in sorted(waiting, key=lambda w: (w.unit or "", w.name, w.nip, tuple(PeriodStep).index(w.step)))
    ]
    return Table(N_("What is not done yet"), LATE, rows, ("superior_nip", "turn", "days_late", "unit"))


def late_steps(steps: Sequence[StepLine]) -> str:
    """Name the steps that people are late with, with their numbers."""
    return ", ".join(f"{line.step.label} ({line.late})" for line in steps if line.late)


def in_the_way(found: Closed, period: Period) -> Table:
    """What stands in the way of closing, each reason with the command that names the people."""
    from asncli.workflows.rhythm import IN_THE_WAY

    others = f"period late {period} --step closing --all"
    rows = [
        [label, found.in_the_way[code], "asncli " + _NAMES.get(code, others).format(period=period)]
        for code, label in IN_THE_WAY.items()
        if found.in_the_way.get(code)
    ]
    return Table(N_("What stands in the way"), _WAY, rows)


def tell_closed(found: Closed, period: Period, *, dry_run: bool) -> None:
    """Say what was kept and what was deleted; where people stand in the way, show who and end with exit 1.

    Before that, of how many no receipt is on record: nobody of them can object to a closed period any more.
    """
    if found.without_receipt:
        missing = f"asncli evaluation receipts --period {period} --missing"
        note(_("Warning: without a receipt on record: {n}; once the period is closed they can not object. See:"
               " {command}").format(n=found.without_receipt, command=missing))  # fmt: skip
    if found.in_the_way:
        show(in_the_way(found, period))
        raise FaultsError(
            "period-unsettled",
            text("The period {period} can not be closed yet: people who are not settled: {n}.", period=str(period),
                 n=sum(found.in_the_way.values())),
            text("See their names with the commands above; nothing was changed."),
        )  # fmt: skip
    note(_("People: {people}, units kept as they are: {units}").format(people=found.people, units=found.units))
    note(
        _("Names of raters deleted: {raters}; marks of too few raters deleted: {marks}").format(
            raters=found.deleted.raters, marks=found.deleted.marks
        )
    )
    if dry_run:
        return note(_("Dry run: nothing was stored"))
    return note(_("{period} is closed, batch {batch}").format(period=period, batch=found.batch))


def tell_half_closed(period: Period | str) -> None:
    """Say that the names of raters are deleted, and that their traces in the file are not yet."""
    note(_("{period} is closed, but the file still has traces of the names that were deleted").format(period=period))
    note(_("Close it again to remove them:"))
    next_step(f"period close {period}")


def tell_backups(found: Sequence[OldBackup], period: Period, *, deleted: bool) -> None:
    """Say which copies of the database still hold the names of raters, and how to delete them."""
    ours = [backup for backup in found if backup.ours]
    for backup in found:
        if backup.ours and deleted:
            note(_("Deleted: {file}").format(file=backup.path))
        else:
            note(_("This copy still holds who gave feedback: {file}").format(file=backup.path))
    if ours and not deleted:
        note(_("Backups that asncli made can be deleted with:"))
        next_step(f"period close {period} --delete-backups")
    if len(ours) < len(found):
        note(_("Copies with names of their own are yours to delete; so are those elsewhere, which nobody can see here"))
