"""Explains one person's score: one row of Marks and Scores as ordered steps, each with a printed source.

Whoever has a pocket calculator can redo every figure from the printed inputs alone. Provenance (file, row,
batch) is added by the caller, who finds the rows by ``Step.about``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np

from asncli.messages import Text, text
from asncli.rules.explain_indicator import IndicatorLine, IndicatorView, indicator_line, indicator_steps
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
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.rules.skp import PREDIKATS, RATING_CODES
from asncli.rules.steps import AGENCY_POLICY, Names, Step, percent_text
from asncli.terms import Period, hundredths_text, quantity_text

RATINGS: Mapping[int, str] = {code: rating.value for rating, code in RATING_CODES.items()}


class Explanation(NamedTuple):
    """Steps in the order of reckoning, and the indicators at a glance."""

    steps: tuple[Step, ...]
    indicators: tuple[IndicatorLine, ...]


def explain(
    marks: Marks,
    scores: Scores,
    person: int,
    names: Names,
    period: Period,
    regulation: Regulation,
    policy: Policy,
) -> Explanation:
    """Explain row ``person``: from the targets of the period to the predikat."""
    lines: list[IndicatorLine] = []
    steps: list[Step] = []
    plans = _rows(marks.plan_person, person)
    for plan in plans:
        for result in _rows(marks.result_plan, plan):
            for i in _rows(marks.indicator_result, result):
                view = IndicatorView(marks, scores, i)
                lines.append(indicator_line(view, names.indicators[i], names.aspects[i]))
                days = None if names.realisations is None else names.realisations[i]
                about = _about(marks, names, plan, result, i)
                steps.extend(indicator_steps(view, about, period, policy, days))
            steps.append(_result(marks, scores, names, plan, result))
        steps.append(_plan(marks, scores, names, plan))
    steps.append(_work_result(scores, names, plans, person))
    steps.extend(_ratings(marks, scores, person, regulation, policy))
    steps.append(_predikat(scores, person, regulation))
    return Explanation(tuple(steps), tuple(lines))


def _rows(owner: IntArray, which: int) -> range:
    return range(*(int(end) for end in np.searchsorted(owner, [which, which + 1])))


def _about(marks: Marks, names: Names, plan: int, result: int | None = None, i: int | None = None) -> str:
    parts = [names.plans[plan]]
    parts += [] if result is None else [names.results[result]]
    return "/".join(parts if i is None else [*parts, names.indicators[i]])


def _result(marks: Marks, scores: Scores, names: Names, plan: int, result: int) -> Step:
    rows = _rows(marks.indicator_result, result)
    counted = {i: percent_text(int(scores.achievement[i])) for i in rows}
    keys = {i: _about(marks, names, plan, result, i) for i in rows}
    return Step(
        name="result",
        about=_about(marks, names, plan, result),
        inputs={names.indicators[i]: figure for i, figure in counted.items() if figure},
        formula=text("mean of the achievements of its indicators, rounded half up to two decimals"),
        value=percent_text(int(scores.result[result])),
        refs=tuple(keys[i] for i, figure in counted.items() if figure),
        left_out=tuple(keys[i] for i, figure in counted.items() if not figure),
    )


def _plan(marks: Marks, scores: Scores, names: Names, plan: int) -> Step:
    rows = _rows(marks.result_plan, plan)
    figures = {r: percent_text(int(scores.result[r])) for r in rows}
    weights = {r: int(marks.result_weight[r]) for r in rows}
    weighted = any(weight != ABSENT for weight in weights.values())
    formula = text("sum of weight x result / sum of weights, rounded half up to two decimals")
    if not weighted:
        formula = text("mean of the results, as the plan has no weights, rounded half up to two decimals")
    return Step(
        name="plan",
        about=_about(marks, names, plan),
        inputs={
            names.results[r]: {"result": figure, "weight": quantity_text(weights[r]) if weighted else "1"}
            for r, figure in figures.items()
            if figure
        },
        formula=formula,
        value=percent_text(int(scores.plan[plan])),
        refs=tuple(_about(marks, names, plan, r) for r, figure in figures.items() if figure),
        left_out=tuple(_about(marks, names, plan, r) for r, figure in figures.items() if not figure),
    )


def _work_result(scores: Scores, names: Names, plans: range, person: int) -> Step:
    figures = {p: percent_text(int(scores.plan[p])) for p in plans}
    formula = text("sum of days x plan / sum of days, rounded half up to two decimals")
    if not figures:
        formula = text("there is no plan in this period")
    return Step(
        name="work-result",
        about="",
        inputs={
            names.plans[p]: {"result": figure, "days": str(scores.plan_days[p])}
            for p, figure in figures.items()
            if figure
        },
        formula=formula,
        value=percent_text(int(scores.work_result[person])),
        refs=tuple(names.plans[p] for p, figure in figures.items() if figure),
        left_out=tuple(names.plans[p] for p, figure in figures.items() if not figure),
    )


def _ratings(marks: Marks, scores: Scores, person: int, regulation: Regulation, policy: Policy) -> Iterator[Step]:
    law = regulation.provisions["ratings"].source
    for name, figure, rating, basis, above, meets in (
        (
            "work",
            scores.work_result,
            scores.work_rating,
            scores.work_basis,
            policy.work_above,
            policy.work_meets,
        ),
        (
            "behaviour",
            marks.behaviour,
            scores.behaviour_rating,
            scores.behaviour_basis,
            policy.behaviour_above,
            policy.behaviour_meets,
        ),
    ):
        value = RATINGS.get(int(rating[person]))
        on = int(basis[person])
        inputs = _rating_inputs(value, percent_text(int(figure[person])), on, above, meets)
        source = law if on == BASIS_LEADER else AGENCY_POLICY
        yield Step(f"{name}-rating", "", inputs, _RATING_FORMULA[on], value, source)


_RATING_FORMULA: Mapping[int, Text] = {
    BASIS_NONE: text("neither a rating by the leader nor a figure to suggest one"),
    BASIS_LEADER: text("the leader's own rating wins"),
    BASIS_UNIT: text("the capaian organisasi of the unit that the person heads"),
    BASIS_SUGGESTED: text("suggested: more than the first limit above, at least the second meets, else below"),
}


def _rating_inputs(value: str | None, figure: str | None, basis: int, above: int, meets: int) -> dict[str, object]:
    if basis in (BASIS_LEADER, BASIS_UNIT):
        return {"leader" if basis == BASIS_LEADER else "unit": value}
    if basis == BASIS_NONE:
        return {}
    return {
        "figure": figure,
        "above_more_than": hundredths_text(above),
        "meets_at_least": hundredths_text(meets),
    }


MATRIX_FORMULA = text("the predikat where both ratings meet in the matrix of the regulation")


def _predikat(scores: Scores, person: int, regulation: Regulation) -> Step:
    inputs = {
        "work_rating": RATINGS.get(int(scores.work_rating[person])),
        "behaviour_rating": RATINGS.get(int(scores.behaviour_rating[person])),
    }
    formula = MATRIX_FORMULA
    if scores.proposal[person]:
        formula = text("{formula}; a proposal, as it rests on a suggestion", formula=formula)
    position = int(scores.predikat[person])
    if position == ABSENT:
        formula = text("no predikat without both ratings")
    value = None if position == ABSENT else PREDIKATS[position].value
    return Step("predikat", "", inputs, formula, value, regulation.provisions["matrix"].source)
