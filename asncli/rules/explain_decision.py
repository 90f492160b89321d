"""Explains the end of a score: ratings and predikat of the matrix, or total and band of a numeric regulation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from asncli.messages import Text, text
from asncli.rules.marks import (
    ABSENT,
    BASIS_LEADER,
    BASIS_NONE,
    BASIS_SUGGESTED,
    BASIS_UNIT,
    IntArray,
    Marks,
    Scores,
)
from asncli.rules.numeric import scaled, scheme_of, weights
from asncli.rules.policy import Policy
from asncli.rules.regulation import NUMERIC, Numeric, Regulation
from asncli.rules.skp import PREDIKATS, RATING_CODES
from asncli.rules.steps import AGENCY_POLICY, Names, Step, Words, percent_text
from asncli.terms import UnitAchievement, hundredths_text

RATINGS: Mapping[int, str] = {code: rating.value for rating, code in RATING_CODES.items()}
MATRIX_FORMULA = text("the predikat where both ratings meet in the matrix of the regulation")
_RATING_FORMULA: Mapping[int, Text] = {
    BASIS_NONE: text("neither a rating by the leader nor a figure to suggest one"),
    BASIS_LEADER: text("the leader's own rating wins"),
    BASIS_UNIT: text("the capaian organisasi of the unit that the person heads"),
    BASIS_SUGGESTED: text("suggested: more than the first limit above, at least the second meets, else below"),
}


def decision_steps(
    marks: Marks, scores: Scores, person: int, names: Names, regulation: Regulation, policy: Policy
) -> Iterator[Step]:
    """From work result and behaviour to the predikat, in the way of the regulation."""
    if regulation.method == NUMERIC:
        yield from _by_total(marks, scores, person, regulation, policy)
        return
    yield _work_rating(marks, scores, person, names, regulation, policy)
    yield _behaviour_rating(scores, person, regulation, policy)
    yield _predikat(scores, person, regulation)


def _work_rating(
    marks: Marks, scores: Scores, person: int, names: Names, regulation: Regulation, policy: Policy
) -> Step:
    basis, value = int(scores.work_basis[person]), RATINGS.get(int(scores.work_rating[person]))
    limits = policy.work_above, policy.work_meets
    inputs = _rating_inputs(value, scores.work_result, person, basis, limits)
    if basis == BASIS_UNIT:
        achievement = tuple(UnitAchievement)[int(marks.unit_achievement[person])]
        inputs = {"unit": Words(names.units[person]), "unit_achievement": achievement.value}
    source = regulation.provisions["ratings"].source if basis == BASIS_LEADER else AGENCY_POLICY
    return Step("work-rating", "", inputs, _RATING_FORMULA[basis], value, source)


def _behaviour_rating(scores: Scores, person: int, regulation: Regulation, policy: Policy) -> Step:
    basis, value = int(scores.behaviour_basis[person]), RATINGS.get(int(scores.behaviour_rating[person]))
    limits = policy.behaviour_above, policy.behaviour_meets
    inputs = _rating_inputs(value, scores.behaviour.behaviour, person, basis, limits)
    source = regulation.provisions["ratings"].source if basis == BASIS_LEADER else AGENCY_POLICY
    return Step("behaviour-rating", "", inputs, _RATING_FORMULA[basis], value, source)


def _rating_inputs(
    value: str | None, figure: IntArray, person: int, basis: int, limits: tuple[int, int]
) -> dict[str, object]:
    if basis == BASIS_LEADER:
        return {"leader": value}
    if basis != BASIS_SUGGESTED:
        return {}
    above, meets = map(hundredths_text, limits)
    return {"figure": percent_text(int(figure[person])), "above_more_than": above, "meets_at_least": meets}


def _predikat(scores: Scores, person: int, regulation: Regulation) -> Step:
    inputs = {
        "work_rating": RATINGS.get(int(scores.work_rating[person])),
        "behaviour_rating": RATINGS.get(int(scores.behaviour_rating[person])),
    }
    formula = MATRIX_FORMULA
    if scores.proposal[person]:
        formula = text("{formula}; a proposal, as it rests on a suggestion", formula=formula)
    value = _named(scores, person)
    if value is None:
        formula = text("no predikat without both ratings")
    return Step("predikat", "", inputs, formula, value, regulation.provisions["matrix"].source)


def _named(scores: Scores, person: int) -> str | None:
    position = int(scores.predikat[person])
    return None if position == ABSENT else PREDIKATS[position].value


def _by_total(marks: Marks, scores: Scores, person: int, regulation: Regulation, policy: Policy) -> Iterator[Step]:
    """Behaviour on the scale of the work result, the total of both, and its band; nothing where one is missing."""
    scheme, sources = scheme_of(regulation), regulation.provisions
    work, behaviour = percent_text(int(scores.work_result[person])), scores.behaviour.behaviour[person : person + 1]
    mark, conduct = percent_text(int(behaviour[0])), percent_text(int(scaled(behaviour, scheme)[0]))
    if mark is not None:
        inputs: dict[str, object] = {"behaviour": mark, "factor": str(scheme.factor)}
        yield Step("behaviour-scaled", "", inputs, text("behaviour x factor"), conduct, sources["behaviour"].source)
    percents = map(str, weights(scheme, policy))
    parts = {"work_result": work, "behaviour": conduct}
    total = percent_text(int(scores.total[person]))
    formula = text("sum of weight x figure / 100, rounded half up to two decimals")
    if total is None:
        formula = text("no total without both work result and behaviour")
    weighed = {
        name: {"value": value, "weight": weight} for (name, value), weight in zip(parts.items(), percents, strict=True)
    }
    yield Step("total", "", weighed, formula, total, sources["weights"].source)
    yield _band(marks, scores, person, scheme, sources["bands"].source)


def _band(marks: Marks, scores: Scores, person: int, scheme: Numeric, source: str) -> Step:
    value = _named(scores, person)
    inputs: dict[str, object] = {"total": percent_text(int(scores.total[person]))}
    if value is None:
        return Step("predikat", "", inputs, text("no predikat without a total"), None, source)
    inputs |= {"new_idea": bool(marks.new_idea[person])}
    inputs |= {"at_least": {band.predikat: hundredths_text(band.at_least) for band in scheme.bands}}
    gated = ", ".join(band.predikat.label for band in scheme.bands if band.new_idea)
    formula = text("the best band that the total reaches; {predikat} only with a new idea", predikat=gated)
    return Step("predikat", "", inputs, formula, value, source)
