"""Indicators line by line, from the same columns and figures that gave the scores (``rules.skp``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np

from asncli.reports.frames import IndicatorRow
from asncli.rules.marks import ABSENT, IntArray, Marks, Scores
from asncli.rules.shapes import half_up
from asncli.terms import QUANTITY_UNIT, Direction, Recap

NO_REALISATION = "belum ada realisasi"
NOT_DUE = "tidak jatuh tempo pada periode ini"
_DIRECTIONS, _RECAPS = [d.value for d in Direction], [r.value for r in Recap]
Target = int | tuple[int, int]


class Line(NamedTuple):
    """One indicator: targets and realisation in ten-thousandths (half up), achievement in hundredths."""

    result_code: str
    result: str
    weight: int | None
    code: str
    indicator: str
    direction: str
    recap: str
    target: Target
    period_target: Target
    actual: int | None
    realisations: int
    achievement: int | None
    due: bool
    remark: str


def lines(marks: Marks, scores: Scores, names: Sequence[IndicatorRow]) -> list[Line]:
    """Lines of all indicators of a chunk, in the order of its columns; ``names`` are as many."""
    single = marks.target_high == ABSENT
    low = half_up(scores.target_num, scores.target_den)
    high = half_up(np.where(single, 0, scores.target_high_num), scores.target_den)
    given = marks.actual_den > 0
    actual = np.where(given, half_up(marks.actual_num, np.where(given, marks.actual_den, 1)), ABSENT)
    columns = zip(
        names,
        _numbers(marks.result_weight[marks.indicator_result]),
        marks.direction.tolist(),
        marks.recap.tolist(),
        _targets(marks.target, marks.target_high, single),
        _targets(low, high, single),
        _numbers(actual),
        _numbers(scores.achievement),
        scores.due.tolist(),
        strict=True,
    )
    return [
        Line(
            n.result_code, n.result_title, weight, n.code, n.title, _DIRECTIONS[direction], _RECAPS[recap],
            target, period_target, figure, n.realisations, achievement, due, _remark(due, figure),
        )
        for n, weight, direction, recap, target, period_target, figure, achievement, due in columns
    ]  # fmt: skip


def kept_lines(told: Mapping[str, Any], names: Mapping[str, IndicatorRow]) -> list[Line]:
    """Lines of a final evaluation, from the explanation that was kept with it; ``names`` by indicator code."""
    about = [step["about"] for step in told["steps"] if step["step"] == "achievement"]
    parts = {s["about"]: len(s["inputs"].get("realisations", ())) for s in told["steps"] if s["step"] == "recap"}
    return [
        _kept(line, names.get(line["code"]), parts.get(a, 0)) for line, a in zip(told["indicators"], about, strict=True)
    ]


def _kept(line: Mapping[str, Any], name: IndicatorRow | None, realisations: int) -> Line:
    actual = None if line["actual"] is None else _quantity(line["actual"])
    achievement = None if line["achievement"] is None else int(line["achievement"] * 100)
    return Line(
        result_code=name.result_code if name else "",
        result=name.result_title if name else "",
        weight=None if line["weight"] is None else _quantity(line["weight"]),
        code=line["code"],
        indicator=name.title if name else "",
        direction=line["direction"],
        recap=line["recap"],
        target=_kept_target(line["target"]),
        period_target=_kept_target(line["period_target"]),
        actual=actual,
        realisations=realisations,
        achievement=achievement,
        due=line["due"],
        remark=_remark(line["due"], actual),
    )


def _kept_target(target: Decimal | Sequence[Decimal]) -> Target:
    if isinstance(target, Decimal):
        return _quantity(target)
    low, high = target
    return _quantity(low), _quantity(high)


def _quantity(figure: Decimal) -> int:
    return int(figure * QUANTITY_UNIT)


def _remark(due: bool, actual: int | None) -> str:
    if not due:
        return NOT_DUE
    return NO_REALISATION if actual is None else ""


def _numbers(column: IntArray) -> list[int | None]:
    return [None if figure == ABSENT else figure for figure in column.tolist()]


def _targets(low: IntArray, high: IntArray, single: Any) -> list[Target]:
    ends = zip(low.tolist(), high.tolist(), single.tolist(), strict=True)
    return [lower if alone else (lower, upper) for lower, upper, alone in ends]
