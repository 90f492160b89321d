"""How an explanation is shown: the result, the indicators at a glance, and every step in paragraphs or as a table."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from asncli.cli.evaluation_views import COLUMNS, labels_of, record, values
from asncli.cli.language import N_, _, said
from asncli.cli.objection_words import INPUTS, STEPS, notes_block, without_notes
from asncli.cli.views import Column, Table, View, comma
from asncli.terms import CoreValue, FeedbackRole, ObjectionDecision, Predikat, Rating, UnitAchievement

if TYPE_CHECKING:
    from asncli.workflows.explain import Explained

_HANG = 44  # where formula and grounds of a step begin
_FIGURE = re.compile(r"[\d./]+")


def explained_views(found: Explained, *, narrow: bool, width: int | None = None) -> list[View]:
    """An explanation: the result, the indicators, and every step (``narrow``: as paragraphs, else as a table).

    ``width``: columns of a terminal that the paragraphs must fit.
    """
    indicators = (
        Column("code", N_("Code")), Column("direction", "Arah"), Column("recap", "Rekap"),
        Column("target", "Target"), Column("period_target", N_("Target of the period")),
        Column("actual_exact", "Realisasi"), Column("achievement", "Capaian %", "number"),
        Column("weight", "Bobot", "number"), Column("due", N_("Due in the period")),
    )  # fmt: skip
    steps = (
        Column("step", N_("Figure")), Column("about", N_("Of")), Column("value", N_("Value"), "number"),
        Column("formula", N_("How")), Column("inputs", N_("From figures")), Column("source", N_("By which rule")),
        Column("from", N_("Brought by")),
    )  # fmt: skip
    labels = {**_LABELS, **labels_of(found.evaluation.regulation)}
    shown = [[_shown(c.key, step[c.key], labels) for c in steps] for step in without_notes(found.steps)]
    every_step = Table(N_("Every step"), steps, shown)
    if narrow:
        every_step = Table(
            N_("Every step"), (Column("line", ""),), [[line] for line in _fitting(_paragraphs(shown), width)]
        )
    rows = [[_tidy(row[c.key]) for c in indicators] for row in found.indicators]
    return [record(found.evaluation), Table(N_("Indicators"), indicators, rows), every_step, *notes_block(found.steps)]


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
                yield f"{'':<{_HANG}}{grounds}"


def _fitting(lines: Iterable[str], width: int | None) -> Iterator[str]:
    """Break lines that are too long; what does not fit stands below the formula, where there is room for it."""
    for line in lines:
        if width is None or len(line) <= width:
            yield line
            continue
        hang = " " * min(_HANG, width // 2)
        yield from textwrap.wrap(
            line if line[:3].strip() else hang + line.strip(), width, subsequent_indent=hang, break_on_hyphens=False
        )


def _tidy(value: Any) -> Any:
    """Figures without needless zeros after the point; a range from end to end (1..5)."""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return _localised(text.rstrip("0").rstrip(".") if value.as_tuple().exponent == -4 else text)
    if isinstance(value, str):
        return _localised(value)
    return "..".join(str(_tidy(each)) for each in value) if isinstance(value, list | tuple) else value


_STEPS = {
    **STEPS,
    "period-target": N_("target of the period"),
    "recap": N_("recap"),
    "achievement": N_("achievement"),
    "result": N_("planned result"),
    "plan": N_("plan"),
    "work-result": N_("work result"),
    "role": N_("value of the role"),
    "value": N_("value of BerAKHLAK"),
    "behaviour": N_("behaviour"),
    "integrity": N_("integrity (Akuntabel)"),
    "contribution": N_("contribution"),
    "behaviour-scaled": N_("behaviour, scaled"),
    "total": N_("total"),
    "work-rating": N_("rating of the work result"),
    "behaviour-rating": N_("rating of the behaviour"),
    "predikat": N_("predikat"),
    "excluded": N_("left out"),
    "decision": N_("decision"),
}


def _shown(key: str, value: Any, labels: Mapping[str, str]) -> Any:
    match key:
        case "step":
            return _(_STEPS.get(value, value))
        case "about":
            period, _slash, name = value.rpartition("/")
            return f"{period} {labels[name]}".strip() if name in labels else value
        case "inputs":
            return "; ".join(f"{_called(name, labels)} = {_plain(figure, labels)}" for name, figure in value.items())
        case "source":
            return _(value)
        case "from":
            return _brought(value)
        case "formula":
            return said(value)
        case "value" if value in set(Rating):
            return Rating(value).label
        case "value" if value in set(Predikat):
            return labels[value]
        case "value" if value is not None:
            return _localised(str(value))
    return value


# Sources in words; explanations of finals that earlier versions kept have the last one.
N_("agency policy"), N_("PP 30/2019 Pasal 59, unconfirmed"), N_("PP 30/2019 Pasal 59 (unconfirmed)")
_INPUTS = {
    **INPUTS,
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
    "assessor": N_("assessor"),
    "legal_status": N_("kedudukan hukum"),
    "minimum_days": N_("days at least"),
    "raters": N_("raters"),
    "respondents": N_("respondents"),
    "ikm": "IKM",
    "value": N_("value"),
    "unit": N_("unit"),
    "unit_achievement": N_("capaian organisasi"),
    "behaviour": N_("behaviour"),
    "factor": N_("factor"),
    "work_result": N_("work result"),
    "total": N_("total"),
    "new_idea": N_("new idea"),
    "at_least": N_("from"),
}


# Words of the field keep their labels: roles, values of BerAKHLAK; predikat those of the regulation.
_LABELS: Mapping[str, str] = {one.value: one.label for words in (FeedbackRole, CoreValue) for one in words}


def _called(name: str, labels: Mapping[str, str]) -> str:
    return labels[name] if name in labels else _(_INPUTS.get(name, name))


def _plain(figure: Any, labels: Mapping[str, str], name: str = "") -> str:
    if figure is None:
        return "-"
    if name == "predikat":  # its codes are also those of a capaian organisasi, which has other labels
        return labels[figure]
    if isinstance(figure, Mapping):
        told = (f"{_called(name, labels)} {_plain(each, labels, name)}" for name, each in figure.items())
        return "(" + ", ".join(told) + ")"
    if isinstance(figure, bool):
        return _("yes") if figure else _("no")
    for words in (Rating, UnitAchievement, ObjectionDecision):
        if figure in set(words):
            return words(figure).label
    return _localised(str(figure))


def _localised(figure: str) -> str:
    """A figure (12.5, 120/7, 8.5..9) with the decimal sign of the language; anything else as it is."""
    return re.sub(r"(?<=\d)\.(?=\d)", comma(), figure) if _FIGURE.fullmatch(figure) else figure


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
    return {**head, "steps": found.steps, "indicators": found.indicators}


def _exact(column: Column, value: Any) -> Any:
    return Decimal(value).scaleb(-2) if column.kind == "hundredths" and value is not None else value
