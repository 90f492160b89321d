"""How evaluations are shown: columns, labels and the sentences beside them (explanations: explanation_views)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _, said
from asncli.cli.output import next_step, note
from asncli.cli.views import Column, Record, Table, View
from asncli.errors import AsnError
from asncli.terms import Basis, FeedbackRole, Period, Predikat, Rating, Status

if TYPE_CHECKING:
    from asncli.store.earlier import EarlierLine
    from asncli.store.evaluations import Evaluated
    from asncli.workflows.evaluate import Summary
    from asncli.workflows.finalise import Finalised

COLUMNS = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("unit", "Unit Kerja"),
    Column("period", N_("Period")),
    Column("regulation", N_("Regulation")),
    Column("status", "Status", Status),
    Column("provisional", N_("Provisional")),
    Column("missing", N_("Missing"), "list"),
    Column("reweighted", N_("Re-weighted"), "list"),
    Column("notes", N_("Notes"), "list"),
    Column("work_result", "Hasil Kerja", "hundredths"),
    Column("work_rating", "Rating Hasil Kerja", Rating),
    Column("work_basis", N_("Basis of the work rating"), Basis),
    Column("behaviour", "Perilaku", "hundredths"),
    Column("behaviour_rating", "Rating Perilaku", Rating),
    Column("behaviour_basis", N_("Basis of the behaviour rating"), Basis),
    Column("proposal", "Usulan"),
    Column("total", N_("Total"), "hundredths"),
    Column("predikat", "Predikat", Predikat),
)
# Of the work result, and of what the feedback says of single values of BerAKHLAK.
ASPECTS = (
    Column("work_result", "Hasil Kerja (capaian target, %)", "hundredths"),
    Column("integrity", "Integritas (Akuntabel, 1-5)", "hundredths"),
    Column("contribution", "Kontribusi (Kolaboratif, Harmonis, 1-5)", "hundredths"),
)
EARLIER = (
    Column("nip", "NIP"),
    Column("name", "Nama"),
    Column("period", N_("Period")),
    Column("predikat", "Predikat", Predikat),
    Column("said", N_("As it was given")),
    Column("work_result", "Nilai Kinerja", "quantity"),
    Column("behaviour", "Nilai Perilaku", "quantity"),
    Column("work_rating", "Rating Hasil Kerja", Rating),
    Column("behaviour_rating", "Rating Perilaku", Rating),
    Column("batch", N_("Batch"), "number"),
)
_LISTS = ("missing", "reweighted", "notes")
_BOOLS = ("provisional", "proposal")
_BRIEF = (
    "nip",
    "name",
    "unit",
    "status",
    "work_result",
    "work_rating",
    "behaviour_rating",
    "total",
    "predikat",
    "proposal",
    "missing",
)
_SPARE = ("missing", "unit", "behaviour_rating", "work_rating", "proposal")


def values(evaluation: Evaluated, *, codes: bool) -> list[Any]:
    """Values of an evaluation in the order of ``COLUMNS``: lists as codes for scripts, or in words for people."""
    return [_value(evaluation, column.key, codes) for column in COLUMNS]


def _value(evaluation: Evaluated, key: str, codes: bool) -> Any:
    value = getattr(evaluation, key)
    if key in _LISTS:
        found = json.loads(value)
        return found if codes else [_in_words(code) for code in found]
    return bool(value) if key in _BOOLS else value


def _in_words(code: str) -> str:
    from asncli.rules.eligibility import NOTES

    if code in NOTES:
        return said(NOTES[code])
    roles = {role.value: role.label for role in FeedbackRole}
    return {"plan": _("plan"), "behaviour": _("behaviour"), **roles}.get(code, code)


def labels_of(regulation: str | None) -> Mapping[str, str]:
    """Labels of predikat by code, as the regulation words them; of one that is not in this program, as of today."""
    from asncli.rules.library import get_regulation

    labels = {predikat.value: predikat.label for predikat in Predikat}
    if regulation:
        with suppress(AsnError):
            labels |= {predikat.value: label for predikat, label in get_regulation(regulation).labels.items()}
    return labels


def _labelled(columns: Sequence[Column], regulation: str | None) -> list[Column]:
    labels = labels_of(regulation)
    return [column._replace(kind=labels) if column.kind is Predikat else column for column in columns]


def listing(found: Sequence[Evaluated], *, whole: bool) -> Table:
    """A list of evaluations of one regulation: ``whole`` with every column, else the ones that fit a screen."""
    columns = _labelled(COLUMNS, found[0].regulation if found else None)
    picked = [c for c in columns if whole or c.key in _BRIEF]
    if not whole:
        picked.sort(key=lambda c: _BRIEF.index(c.key))
    return Table(N_("Evaluations"), picked, [[_value(e, c.key, whole) for c in picked] for e in found], _SPARE)


def record(evaluation: Evaluated, *, codes: bool = False) -> Record:
    """One evaluation in full."""
    return Record(N_("Evaluation"), _labelled(COLUMNS, evaluation.regulation), values(evaluation, codes=codes))


def person_record(evaluation: Evaluated) -> Record:
    """One evaluation for people, with what these offices look at side by side: targets, integrity, contribution."""
    at = [column.key for column in COLUMNS].index("work_result")
    columns = _labelled([*COLUMNS[:at], *ASPECTS, *COLUMNS[at + 1 :]], evaluation.regulation)
    return Record(N_("Evaluation"), columns, [_value(evaluation, column.key, codes=False) for column in columns])


def summary_views(found: Summary) -> list[View]:
    """What ``evaluate`` counted."""
    head = (
        Column("period", N_("Period")),
        Column("regulation", N_("Regulation")),
        Column("people", N_("People"), "number"),
        Column("evaluated", N_("Evaluated"), "number"),
        Column("incomplete", N_("Incomplete"), "number"),
        Column("excluded", N_("Excluded"), "number"),
    )
    row = [found.period, found.regulation, found.people, found.evaluated, found.incomplete, found.excluded]
    columns = (
        Column("predikat", "Predikat", labels_of(found.regulation)),
        Column("people", N_("People"), "number"),
    )
    return [
        Record(N_("Evaluation of a period"), head, row),
        Table(N_("Predikat of the evaluated"), columns, list(found.predikat.items())),
    ]


def tell_summary(found: Summary, *, stored: bool) -> None:
    """What to know and do after ``evaluate``."""
    if not found.period_begun:
        early = _("{period} has not begun: it begins on {day}. The figures say nothing yet; evaluate it again once it"
                  " is over.")  # fmt: skip
        note(early.format(period=found.period, day=found.period.start))
    elif not found.period_over:
        note(_("The period is not over: the figures will change, and can not be made final yet."))
    if found.standing:
        note(_("Final evaluations left as they are: {n}").format(n=found.standing))
    if not stored:
        note(_("Nothing was stored."))
        return
    written = {"added": 0, "changed": 0, "unchanged": 0, "removed": 0, **found.written}
    counts = _("New: {added}, changed: {changed}, unchanged: {unchanged}, removed: {removed}")
    note(counts.format(**written))
    note(_("Stored as batch {batch}; take it back with: asncli batch undo {batch}").format(batch=found.batch))
    if found.incomplete:
        next_step(f"evaluation list --period {found.period} --status incomplete")
    next_step(f"report semester --period {found.period} -o laporan.xlsx")


# Which command helps those who could not become final, by the reason.
_HELPS: Mapping[str, str] = {
    "outdated": "evaluate {period}",
    "incomplete": "evaluation list --period {period} --status incomplete",
}


def tell_finalised(found: Finalised, period: Period) -> None:
    """Who could not become final, why, and what to do about it."""
    from asncli.workflows.finalise import REFUSALS

    note(_("Final now: {n}; final before: {before}").format(n=found.final, before=found.already))
    for code, people in found.refused.items():
        note(_("Not final: {n}, {reason}").format(n=len(people), reason=said(REFUSALS[code])))
    for code, command in _HELPS.items():
        if code in found.refused:
            next_step(command.format(period=period))


def earlier_table(lines: Sequence[EarlierLine]) -> Table:
    """Lay out predikat of earlier periods."""
    return Table(N_("Earlier predikat"), EARLIER, lines)
