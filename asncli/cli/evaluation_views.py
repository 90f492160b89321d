"""How evaluations are shown: columns, labels and the sentences beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _, said
from asncli.cli.output import next_step, note
from asncli.cli.views import Column, Record, Table, View, comma
from asncli.terms import Basis, Predikat, Rating, Status

if TYPE_CHECKING:
    from asncli.store.evaluations import Evaluated
    from asncli.workflows.evaluate import Summary
    from asncli.workflows.explain import Explained
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
    "predikat",
    "proposal",
    "missing",
)


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
    return {"plan": _("plan"), "behaviour": _("behaviour")}.get(code, code)


def listing(found: Sequence[Evaluated], *, whole: bool) -> Table:
    """A list of evaluations: ``whole`` with every column, else the ones that fit a screen."""
    picked = [c for c in COLUMNS if whole or c.key in _BRIEF]
    if not whole:
        picked.sort(key=lambda c: _BRIEF.index(c.key))
    return Table(N_("Evaluations"), picked, [[_value(e, c.key, whole) for c in picked] for e in found])


def record(evaluation: Evaluated, *, codes: bool = False) -> Record:
    """One evaluation in full."""
    return Record(N_("Evaluation"), COLUMNS, values(evaluation, codes=codes))


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
    columns = (Column("predikat", "Predikat", Predikat), Column("people", N_("People"), "number"))
    return [
        Record(N_("Evaluation of a period"), head, row),
        Table(N_("Predikat of the evaluated"), columns, list(found.predikat.items())),
    ]


def tell_summary(found: Summary, *, stored: bool) -> None:
    """What to know and do after ``evaluate``."""
    if not found.period_over:
        note(_("The period is not over: the figures will change, and can not be made final yet."))
    if found.standing:
        note(_("Final evaluations left as they are: {n}").format(n=found.standing))
    if not stored:
        note(_("Nothing was stored."))
        return
    written = {"added": 0, "changed": 0, "unchanged": 0, "removed": 0, **found.written}
    note(
        _("Stored as batch {batch}: new {added}, changed {changed}, unchanged {unchanged}, removed {removed}").format(
            batch=found.batch, **written
        )
    )
    if found.incomplete:
        next_step(f"evaluation list --period {found.period} --status incomplete")
    next_step(f"report semester --period {found.period} -o laporan.xlsx")


def explained_views(found: Explained, *, narrow: bool) -> list[View]:
    """An explanation: the result, the indicators, and every step (``narrow``: as paragraphs, else as a table)."""
    indicators = (
        Column("code", N_("Code")), Column("direction", "Arah"), Column("recap", "Rekap"),
        Column("target", "Target", "list"), Column("period_target", N_("Target of the period"), "list"),
        Column("actual_exact", "Realisasi"), Column("achievement", "Capaian %", "number"),
        Column("weight", "Bobot", "number"), Column("due", N_("Due")),
    )  # fmt: skip
    steps = (
        Column("step", N_("Figure")), Column("about", N_("Of")), Column("value", N_("Value"), "number"),
        Column("formula", N_("How")), Column("inputs", N_("From figures")), Column("source", N_("By which rule")),
        Column("from", N_("Brought by")),
    )  # fmt: skip
    shown = [[_shown(c.key, step[c.key]) for c in steps] for step in found.steps]
    every_step = Table(N_("Every step"), steps, shown)
    if narrow:
        every_step = Table(N_("Every step"), (Column("line", ""),), [[line] for line in _paragraphs(shown)])
    rows = [[_tidy(row[c.key]) for c in indicators] for row in found.indicators]
    return [record(found.evaluation), Table(N_("Indicators"), indicators, rows), every_step]


def _paragraphs(steps: Sequence[Sequence[Any]]) -> Iterator[str]:
    """Steps as a reader goes through them: what it is about, then figure, value and how, with the grounds below."""
    last = ""
    for step, about, value, formula, inputs, source, brought in steps:
        if about != last:
            yield ""
            yield about or _("The person")
        last = about
        yield f"  {step:<26} {'-' if value is None else value!s:>12}   {formula}"
        for grounds in (inputs, " · ".join(part for part in (source, brought) if part)):
            if grounds:
                yield f"{'':<44}{grounds}"


def _tidy(value: Any) -> Any:
    """Figures without needless zeros after the point."""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return (text.rstrip("0").rstrip(".") if value.as_tuple().exponent == -4 else text).replace(".", comma())
    return [_tidy(each) for each in value] if isinstance(value, list | tuple) else value


_STEPS = {
    "period-target": N_("target of the period"),
    "recap": N_("recap"),
    "achievement": N_("achievement"),
    "result": N_("planned result"),
    "plan": N_("plan"),
    "work-result": N_("work result"),
    "work-rating": N_("rating of the work result"),
    "behaviour-rating": N_("rating of the behaviour"),
    "predikat": N_("predikat"),
    "excluded": N_("left out"),
}


def _shown(key: str, value: Any) -> Any:
    match key:
        case "step":
            return _(_STEPS.get(value, value))
        case "inputs":
            return "; ".join(f"{_called(name)} = {_plain(figure)}" for name, figure in value.items())
        case "source":
            return _("agency policy") if value == "agency policy" else value
        case "from":
            return _brought(value)
        case "formula":
            return said(value)
        case "value" if isinstance(value, Decimal):
            return _plain(value)
        case "value" if value in set(Rating):
            return Rating(value).label
        case "value" if value in set(Predikat):
            return Predikat(value).label
    return value


N_("agency policy")
_INPUTS = {
    "yearly_target": N_("target of the year"),
    "yearly_target_high": N_("upper end of the year"),
    "months": N_("months"),
    "plan_days_inside": N_("days of the plan inside the period"),
    "plan_days": N_("days of the plan"),
    "recap": N_("recap"),
    "realisations": N_("realisations"),
    "sum": N_("sum"),
    "number": N_("their number"),
    "direction": N_("direction"),
    "target_low": N_("lower end"),
    "target_high": N_("upper end"),
    "actual": N_("actual"),
    "floor": N_("at least"),
    "ceiling": N_("at most"),
    "result": N_("result"),
    "weight": N_("weight"),
    "days": N_("days"),
    "leader": N_("leader"),
    "figure": N_("figure"),
    "above_more_than": N_("above when more than"),
    "meets_at_least": N_("meets when at least"),
    "work_rating": N_("rating of the work result"),
    "behaviour_rating": N_("rating of the behaviour"),
    "reason": N_("reason"),
    "legal_status": N_("kedudukan hukum"),
    "minimum_days": N_("days at least"),
}


def _called(name: str) -> str:
    return _(_INPUTS.get(name, name))


def _plain(figure: Any) -> str:
    if figure is None:
        return "-"
    if isinstance(figure, Mapping):
        return "(" + ", ".join(f"{_called(name)} {_plain(each)}" for name, each in figure.items()) + ")"
    if figure in set(Rating):
        return Rating(figure).label
    return str(figure).replace(".", comma()) if isinstance(figure, Decimal) else str(figure)


def _brought(origins: Sequence[Mapping[str, Any]]) -> str:
    """File, rows and batch in a few words, rows of one file together."""
    together: dict[tuple[Any, ...], list[Any]] = {}
    for origin in origins:
        together.setdefault((origin["file"], origin["batch"]), []).append(origin["row"])
    return "; ".join(
        _("{file} row {rows}, batch {batch}").format(file=file, rows=", ".join(map(str, rows)), batch=batch)
        if rows[0] is not None
        else _("{file}, batch {batch}").format(file=file, batch=batch)
        for (file, batch), rows in together.items()
    )


def explained_document(found: Explained) -> dict[str, Any]:
    """The JSON of ``evaluation explain``: the evaluation, then ``steps`` and ``indicators``."""
    head = {
        column.key: _exact(column, value)
        for column, value in zip(COLUMNS, values(found.evaluation, codes=True), strict=True)
    }
    return {**head, "outdated": found.outdated, "steps": found.steps, "indicators": found.indicators}


def _exact(column: Column, value: Any) -> Any:
    return Decimal(value).scaleb(-2) if column.kind == "hundredths" and value is not None else value


def tell_finalised(found: Finalised) -> None:
    """Who could not become final, and why."""
    from asncli.workflows.finalise import REFUSALS

    note(_("Final now: {n}; final before: {before}").format(n=found.final, before=found.already))
    for code, people in found.refused.items():
        note(_("Not final: {n}, {reason}").format(n=len(people), reason=said(REFUSALS[code])))
