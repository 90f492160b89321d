"""The story: every IKU is scored in a period, and every unit in charge gets the mean of its IKU."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import NamedTuple

from sqlmodel import Session

from asncli.reports.priority import Priority
from asncli.reports.semester_iku import IkuLine, IkuScore, IkuState, UnitMean
from asncli.rules.marks import ABSENT
from asncli.rules.policy import Policy
from asncli.rules.shapes import half_up
from asncli.rules.strategy import Iku, means, score_ikus
from asncli.store.strategy import strategy_lines
from asncli.store.strategy_actuals import Actual, actuals
from asncli.store.units import list_units
from asncli.terms import Direction, Period, Recap
from asncli.workflows.strategy_tree import Placed, ikus_of, in_place

_NONE = Actual(0, 0, "")


def score_strategy(
    session: Session,
    period: Period,
    policy: Policy,
    *,
    unit_ids: Collection[int] | None = None,
    priority: Priority | None = None,
) -> IkuScore:
    """Score the IKU (of these units, of a priority) in the period; without a realisation there is no figure, and no 0.

    An IKU that the renstra gives no target in the year is told and not scored.
    """
    units = list_units(session, period)
    placed = in_place(strategy_lines(session), {unit.id: unit for unit in units})
    found = ikus_of(placed, unit_ids, priority)
    realised = actuals(session, period)
    counted = [one for one in found if period.year in one.line.targets]
    scores = score_ikus([_iku(one, period.year, realised.get(one.line.id, _NONE)) for one in counted], period, policy)
    target = half_up(scores.targets.num, scores.targets.den).tolist()
    achieved = scores.achievement.tolist()
    figures = {one.line.id: _Figures(*rest) for one, *rest in zip(counted, target, achieved, strict=True)}
    lines = [_line(one, period.year, figures.get(one.line.id), realised.get(one.line.id)) for one in found]
    order = {unit.id: place for place, unit in enumerate(units)}
    return IkuScore(lines, _means(lines, order))


class _Figures(NamedTuple):
    target: int
    achievement: int


def _iku(one: Placed, year: int, actual: Actual) -> Iku:
    line = one.line
    return Iku(
        Direction(line.direction or ""), Recap(line.recap or ""), line.targets[year], max(actual.num, 0), actual.den
    )


def _line(one: Placed, year: int, figures: _Figures | None, actual: Actual | None) -> IkuLine:
    state = IkuState.NO_TARGET
    if figures is not None:
        state = IkuState.SCORED if figures.achievement != ABSENT else IkuState.NO_ACTUAL
    line = one.line
    return IkuLine(
        code=line.code,
        title=line.title,
        unit_id=one.unit.id if one.unit else None,
        unit_code=one.unit.code if one.unit else None,
        unit=one.unit.name if one.unit else None,
        measure=line.measure,
        direction=line.direction,
        recap=line.recap,
        target=line.targets.get(year),
        period_target=figures.target if figures else None,
        actual=_exact(actual) if actual else None,
        last=actual.last if actual else None,
        achievement=figures.achievement if figures and figures.achievement != ABSENT else None,
        state=state,
    )


def _exact(actual: Actual) -> int:
    """The recap to four places, half up; scores use the exact fraction."""
    return (2 * actual.num + actual.den) // (2 * actual.den)


def _means(lines: Sequence[IkuLine], order: dict[int, int]) -> list[UnitMean]:
    """Mean of the IKU of each unit in charge, by the order of units; those without a unit come last."""
    import numpy as np

    def place(line: IkuLine) -> int:
        return len(order) if line.unit_id is None else order.get(line.unit_id, len(order))

    groups = [list(own) for _, own in groupby(sorted(lines, key=place), key=place)]
    owner = [at for at, own in enumerate(groups) for _ in own]
    figures = [ABSENT if line.achievement is None else line.achievement for own in groups for line in own]
    mean = means(np.array(figures, np.int64), owner, len(groups)).tolist()
    return [
        UnitMean(own[0].unit_code, own[0].unit, len(own), sum(line.achievement is not None for line in own),
                 None if figure == ABSENT else figure)
        for own, figure in zip(groups, mean, strict=True)
    ]  # fmt: skip
