"""Cases of coaching as people and scripts read them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from asncli.cli.certainty import source_words, sure_words
from asncli.cli.language import N_, _
from asncli.cli.listing import narrowed
from asncli.cli.options import Form
from asncli.cli.output import Column, Record, Table, View, chosen, note
from asncli.terms import (
    CoachingCause,
    CoachingEntryKind,
    CoachingOutcome,
    CoachingProgress,
    CoachingTrigger,
    Predikat,
    Rating,
    Status,
)

if TYPE_CHECKING:
    from asncli.workflows.coach import Shown
    from asncli.workflows.open_coaching import Opened

_OPENED = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("status", "Status", Status),
    Column("predikat", "Predikat", Predikat),
    Column("work_rating", "Rating Hasil Kerja", Rating),
    Column("opened_for", "Dasar", CoachingTrigger),
    Column("why", "Alasan"),
    Column("owner_nip", "Penanggung Jawab"),
)
_SHORT = ("nip", "name", "unit", "status", "why", "owner_nip")
CASE = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("period", N_("Period")),
    Column("predikat", "Predikat", Predikat),
    Column("why", "Alasan"),
    Column("opened_on", N_("Opened")),
    Column("due_on", N_("Time ends")),
    Column("days_left", N_("Days left"), "number"),
    Column("remark", "Keterangan"),
    Column("owner_nip", N_("Looked after by")),
    Column("cause", N_("Cause"), CoachingCause),
    Column("cause_text", N_("Cause in words")),
    Column("actions", N_("Actions")),
    Column("topic", N_("Topic of training")),
    Column("checked_on", N_("Last check-in")),
    Column("later", N_("Later evaluation")),
    Column("later_predikat", N_("Later predikat"), Predikat),
    Column("closed_on", N_("Closed")),
    Column("outcome", N_("Outcome"), CoachingOutcome),
    Column("outcome_text", N_("Outcome in words")),
    Column("batch_id", N_("Batch"), "number"),
)
ENTRIES = (
    Column("day", N_("Day")),
    Column("kind", N_("Entry"), CoachingEntryKind),
    Column("progress", N_("Progress"), CoachingProgress),
    Column("text", N_("Words")),
    Column("author_nip", N_("NIP of the author")),
    Column("batch", N_("Batch"), "number"),
)
FOLLOWING = (
    Column("step", N_("Code")),
    Column("label", N_("Step that may come next")),
    Column("since", N_("From")),
    Column("source", N_("Source")),
    Column("status", N_("How sure")),
)


def opened_view(found: Opened, form: Form | None, out: str | None) -> Table:
    """Lay out who is coached from now on: all columns for programs, those that fit a line for people."""
    whole = Table(N_("Cases opened"), _OPENED, _opened(found))
    return whole if chosen(form, out) == Form.CSV else narrowed(whole, _SHORT)


def opened_document(found: Opened, dry_run: bool) -> dict[str, Any]:
    """Give what came of it as scripts read it."""
    keys = [column.key for column in _OPENED]
    return {
        "batch": None if dry_run else found.batch,
        **{name: number for name, (number, _sentence) in _left(found).items()},
        "opened": len(found.opened),
        "cases": [dict(zip(keys, row, strict=True)) for row in _opened(found)],
    }


def _opened(found: Opened) -> list[list[Any]]:
    return [
        [one.nip, one.name, one.unit, one.status, one.predikat, one.work_rating, why.trigger, why.words,
         one.assessor_nip]
        for one, why in found.opened
    ]  # fmt: skip


def _left(found: Opened) -> dict[str, tuple[int, str]]:
    """How many have no new case, or one that rests on a draft, and what is said of them."""
    drafts = sum(one.person.status == Status.DRAFT for one in found.opened)
    return {
        "of_drafts": (drafts, _("Of these the evaluation is a draft, which can still change: {n}")),
        "known": (len(found.known), _("With a case of this period already: {n}")),
        "running": (len(found.running), _("With an open case of another period, which goes on: {n}")),
        "objected": (len(found.objected), _("Waiting for the decision on an objection, so no case yet: {n}")),
        "gone": (len(found.gone), _("Not in service any more, so no case: {n}")),
        "drafts": (len(found.drafts), _("Drafts, for which the policy opens no case: {n}")),
        "incomplete": (found.statuses.get(Status.INCOMPLETE, 0), _("Incomplete, so nothing can be said: {n}")),
        "excluded": (found.statuses.get(Status.EXCLUDED, 0), _("Left out of the period: {n}")),
    }


def tell_opened(found: Opened) -> None:
    """Say beside the list how many cases were opened, and who has none and why."""
    note(_("Cases opened: {n}").format(n=len(found.opened)))
    for number, sentence in _left(found).values():
        if number:
            note(sentence.format(n=number))
    if found.early and found.opened:
        note(_("The period is not over yet; the clock of these cases runs already"))


def case_document(found: Shown, today: date) -> dict[str, Any]:
    """Give a case as scripts read it."""
    following = [dict(zip((c.key for c in FOLLOWING), row, strict=True)) for row in _following(found)]
    head = {column.key: value for column, value in zip(CASE, _case(found, today), strict=True)}
    return {**head, "opened_for": found.case.opened_for, "found": found.case.found, "entries": found.entries,
            "next_steps": following}  # fmt: skip


def case_views(found: Shown, today: date) -> list[View]:
    """Lay out a case."""
    entries = [[getattr(entry, column.key) for column in ENTRIES] for entry in found.entries]
    views: list[View] = [
        Record(N_("Case of coaching"), CASE, _case(found, today)),
        Table(N_("Entries"), ENTRIES, entries),
    ]
    steps = [[*step, source_words(source), sure_words()[status]] for *step, source, status in _following(found)]
    return [*views, Table(N_("Steps of the law"), FOLLOWING, steps)]


def _case(found: Shown, today: date) -> list[Any]:
    from asncli.rules.coaching import reason

    case = found.case
    left = None if case.closed_on else (case.due_on - today).days
    remark = ". ".join(found.remarks) or None
    told = {**case._asdict(), "why": reason(case.opened_for, case.found), "days_left": left, "remark": remark}
    return [told[column.key] for column in CASE]


def _following(found: Shown) -> list[list[Any]]:
    steps, where = found.law.steps, found.law.provisions
    return [
        [code, steps[code].label, since, where[code].source, where[code].status]
        for code, since in found.following.items()
    ]
