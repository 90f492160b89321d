"""How the voice of the public is shown: IKM per unit, NRR by unsur, suggestions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from asncli.cli.language import N_, _
from asncli.cli.output import note
from asncli.cli.views import Column, Table, View, comma
from asncli.reports.public_voice import SHORT, gathered, nrr_text
from asncli.terms import ServiceElement, hundredths_text, quantity_text

if TYPE_CHECKING:
    from asncli.store.units import UnitLine
    from asncli.workflows.score_survey import UnitSurvey

SCORES = (
    Column("code", "Kode"),
    Column("unit", "Unit Kerja"),
    Column("respondents", "Responden", "number"),
    Column("ikm", "IKM", "hundredths"),
    Column("mutu", "Mutu"),
    Column("kinerja", "Kinerja"),
    Column("change", N_("Change"), "hundredths"),
    Column("previous", N_("Period before")),
    Column("weakest", N_("Weakest"), "list"),
    Column("strongest", N_("Strongest"), "list"),
    Column("weights", N_("Weights")),
    Column("periods", N_("Periods counted"), "list"),
)
SEEN = ("code", "unit", "respondents", "ikm", "mutu", "kinerja", "change", "weakest", "strongest")
_UNIT = (Column("code", "Kode"), Column("unit", "Unit Kerja"))
BY_UNIT = (*_UNIT, *(Column(element.value, said, "number") for element, said in SHORT.items()))
BY_ELEMENT = (
    Column("element", "Unsur", ServiceElement),
    Column("nrr", "NRR", "number"),
    Column("answers", N_("Answers"), "number"),
)
SUGGESTIONS = (*_UNIT, Column("suggestion", "Saran"), Column("times", N_("Times"), "number"))


def score_views(surveys: Sequence[UnitSurvey]) -> list[View]:
    """Tables for people: the scores, and below them the NRR of each unsur."""
    return [Table(N_("Survey"), *_narrow(surveys)), nrr_table(surveys)]


def _narrow(surveys: Sequence[UnitSurvey]) -> tuple[Sequence[Column], list[list[Any]]]:
    places = [place for place, column in enumerate(SCORES) if column.key in SEEN]
    return [SCORES[place] for place in places], [[row[place] for place in places] for row in map(_row, surveys)]


def listed(surveys: Sequence[UnitSurvey]) -> Table:
    """One table with everything, for CSV."""
    rows = [[*_row(survey), *_written(survey, ".")] for survey in surveys]
    return Table(N_("Survey"), (*SCORES, *BY_UNIT[len(_UNIT) :]), rows)


def _row(survey: UnitSurvey) -> list[Any]:
    score = survey.score
    figures = [score.ikm_hundredths, score.mutu, score.kinerja] if score else [None, None, None]
    previous = str(survey.previous) if survey.change is not None else None
    ends = [[SHORT[element] for element in end] for end in (survey.weakest, survey.strongest)]
    return [survey.unit.code, survey.unit.name, survey.respondents, *figures, survey.change, previous, *ends,
            survey.weights if score else None, list(survey.periods)]  # fmt: skip


def _nrr(survey: UnitSurvey) -> list[int | None]:
    return [survey.score.nrr[element] if survey.score else None for element in ServiceElement]


def _written(survey: UnitSurvey, sign: str) -> list[str | None]:
    """Write NRR with their four decimals."""
    return [None if mark is None else nrr_text(mark, sign) for mark in _nrr(survey)]


def nrr_table(surveys: Sequence[UnitSurvey]) -> Table:
    """NRR by unsur: of one unit with the number of answers, of several side by side."""
    shown = [survey for survey in surveys if survey.score]
    if len(shown) == 1:
        figures = zip(ServiceElement, _written(shown[0], comma()), strict=True)
        of_unit = [[element, figure, shown[0].marks[element]] for element, figure in figures]
        return Table(N_("NRR by unsur"), BY_ELEMENT, of_unit)
    rows = [[s.unit.code, s.unit.name, *_written(s, comma())] for s in shown]
    return Table(N_("NRR by unsur"), BY_UNIT, rows, ("code",))


def suggestion_table(found: Sequence[tuple[UnitLine, str]]) -> Table:
    """What the public suggests, word by word; the same words of one unit stand once, with how often."""
    by_unit: dict[UnitLine, list[str]] = {}
    for unit, words in found:
        by_unit.setdefault(unit, []).append(words)
    rows = [[unit.code, unit.name, *one] for unit, words in by_unit.items() for one in gathered(words)]
    return Table(N_("Suggestions"), SUGGESTIONS, rows)


def documents(
    surveys: Sequence[UnitSurvey], found: Sequence[tuple[UnitLine, str]] | None = None
) -> list[dict[str, Any]]:
    """The scores for scripts, with the suggestions where they were asked for."""
    return [document(s, None if found is None else [words for unit, words in found if unit.id == s.unit.id])
            for s in surveys]  # fmt: skip


def document(survey: UnitSurvey, words: Sequence[str] | None = None) -> dict[str, Any]:
    """One unit for scripts: figures exact to their printed places, null where too few answered."""
    score = survey.score
    return {
        "unit": survey.unit.name,
        "code": survey.unit.code,
        "period": str(survey.period),
        "periods": list(survey.periods),
        "respondents": survey.respondents,
        "minimum": survey.minimum,
        "enough": survey.respondents >= survey.minimum,
        "ikm": decimal(score.ikm_hundredths if score else None),
        "mutu": score.mutu if score else None,
        "kinerja": score.kinerja if score else None,
        "weights": survey.weights,
        "elements": [
            {
                "element": element.value,
                "label": element.label,
                "nrr": None if mark is None else Decimal(quantity_text(mark)),
                "answers": survey.marks[element] if score else None,
            }
            for element, mark in zip(ServiceElement, _nrr(survey), strict=True)
        ],
        "weakest": [element.value for element in survey.weakest],
        "strongest": [element.value for element in survey.strongest],
        "previous": str(survey.previous),
        "previous_ikm": decimal(survey.previous_ikm),
        "change": decimal(survey.change),
        **({} if words is None else {"suggestions": list(words)}),
    }


def decimal(hundredths: int | None) -> Decimal | None:
    """Figure exact to its printed places."""
    return None if hundredths is None else Decimal(hundredths_text(hundredths))


def tell(surveys: Sequence[UnitSurvey]) -> None:
    """Say beside the figures which weights were used, who is not shown, and what was counted together."""
    said = {"exact": _("1/9 exactly"), "0.11": _("0,11, rounded as on the worksheet")}
    for weights in dict.fromkeys(survey.weights for survey in surveys if survey.score):
        note(_("Weight of each unsur: {weights}").format(weights=said[weights]))
    if few := [survey for survey in surveys if survey.score is None]:
        names = ", ".join(f"{survey.unit.name} ({survey.respondents})" for survey in few)
        note(_("Too few respondents (fewer than {minimum}), so no figure and no suggestion: {units}").format(
            minimum=few[0].minimum, units=names))  # fmt: skip
    unasked = [survey for survey in surveys if survey.score and survey.score.unanswered]
    for survey in unasked:
        elements = ", ".join(SHORT[element] for element in (survey.score.unanswered if survey.score else ()))
        note(_("{unit}: too few marked {elements}, or nobody; the other unsur carry the weight").format(
            unit=survey.unit.name, elements=elements))  # fmt: skip
    if parts := [survey for survey in surveys if survey.in_parts]:
        codes = ", ".join(sorted({code for survey in parts for code in survey.periods}))
        note(_("No answers for the year itself: those of {periods} were counted together").format(periods=codes))
