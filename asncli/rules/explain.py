"""Explains one person's score: one row of Marks and Scores as ordered steps, each with a printed source.

Whoever has a pocket calculator can redo every figure from the printed inputs alone. Provenance (file, row,
batch) is added by the caller, who finds the rows by ``Step.about``.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from asncli.messages import text
from asncli.rules.explain_behaviour import behaviour_steps
from asncli.rules.explain_decision import decision_steps
from asncli.rules.explain_indicator import IndicatorLine, IndicatorView, indicator_line, indicator_steps
from asncli.rules.marks import ABSENT, IntArray, Marks, Scores
from asncli.rules.policy import Policy
from asncli.rules.regulation import Regulation
from asncli.rules.steps import Names, Step, percent_text
from asncli.terms import Period, quantity_text


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
    steps.extend(behaviour_steps(marks, scores.behaviour, person, period, policy))
    steps.extend(decision_steps(marks, scores, person, names, regulation, policy))
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
