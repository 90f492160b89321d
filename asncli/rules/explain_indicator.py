"""Explains one indicator: target of the period, recap of the realisations, achievement."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from asncli.messages import Text, text
from asncli.rules.marks import ABSENT, NAIK, RATA_RATA, TETAP, TURUN, Marks, Scores
from asncli.rules.policy import Policy
from asncli.rules.steps import Realisations, Step, exact_text, percent_text
from asncli.rules.targets import TargetRule, containing, own_column, quarters_of, siblings_of
from asncli.terms import QUANTITY_UNIT, Direction, Period, Recap, hundredths_text, quantity_text

DIRECTIONS, RECAPS = tuple(Direction), tuple(Recap)
Target = Decimal | tuple[Decimal, Decimal]

_TARGET_FORMULA: dict[TargetRule, Text] = {
    TargetRule.YEAR: text("the yearly target"),
    TargetRule.OWN: text("the period's own column in the plan"),
    TargetRule.QUARTERS: text("sum of the two quarters of the semester"),
    TargetRule.REST: text("yearly target - the other periods of the same length"),
    TargetRule.MONTHS: text("yearly target x months of the period / 12"),
    TargetRule.CONTAINING: text("the shortest given period that contains this one"),
    TargetRule.DAYS: text("yearly target x days of the plan inside the period / days of the plan"),
    TargetRule.UNCHANGED: text("the yearly target, as no period that contains this one has its own"),
}
_RECAP_FORMULA: dict[Recap, Text] = {
    Recap.JUMLAH: text("sum of the realisations in the period"),
    Recap.RATA_RATA: text("sum of the realisations in the period / their number"),
    Recap.TERAKHIR: text("the latest realisation in the period"),
    Recap.TERTINGGI: text("the highest realisation in the period"),
}


class IndicatorLine(NamedTuple):
    """One indicator at a glance: exact decimals, a target is one figure or (low, high)."""

    code: str
    aspect: str | None
    direction: str
    recap: str
    target: Target
    period_target: Target  # to four places; the exact one is the value of the step
    actual: Decimal | None  # to four places
    actual_exact: str | None
    achievement: Decimal | None
    weight: Decimal | None  # of its RHK
    due: bool


class IndicatorView:
    """Row ``i`` of ``marks`` and ``scores`` as exact numbers."""

    def __init__(self, marks: Marks, scores: Scores, i: int) -> None:
        """Take the row out of the columns."""
        self.direction, self.recap = DIRECTIONS[int(marks.direction[i])], RECAPS[int(marks.recap[i])]
        self.single = int(marks.target_high[i]) == ABSENT
        self.year = int(marks.target[i]), int(marks.target[i] if self.single else marks.target_high[i])
        den = int(scores.target_den[i]) * QUANTITY_UNIT
        high = scores.target_num[i] if self.single else scores.target_high_num[i]
        self.low, self.high = Fraction(int(scores.target_num[i]), den), Fraction(int(high), den)
        self.rule, self.due = TargetRule(int(scores.target_rule[i])), bool(scores.due[i])
        self.sum, self.parts = int(marks.actual_num[i]), int(marks.actual_den[i])
        self.actual = Fraction(self.sum, self.parts * QUANTITY_UNIT) if self.parts > 0 else None
        self.achievement = int(scores.achievement[i])
        self.given = {name: int(column[i]) for name, column in marks.given.items() if self.single}
        self.given = {name: figure for name, figure in self.given.items() if figure != ABSENT}
        self.plan = int(marks.result_plan[marks.indicator_result[i]])
        self.plan_length = int(marks.plan_ends[self.plan] - marks.plan_begins[self.plan] + 1)
        self.plan_inside = int(scores.plan_days[self.plan])
        self.weight = int(marks.result_weight[marks.indicator_result[i]])


def indicator_line(view: IndicatorView, code: str, aspect: str | None) -> IndicatorLine:
    """Summarise an indicator for the ``indicators`` list of ``evaluation explain``."""
    low, high = view.year
    return IndicatorLine(
        code=code,
        aspect=aspect,
        direction=view.direction.value,
        recap=view.recap.value,
        target=_decimal(low, 4) if view.single else (_decimal(low, 4), _decimal(high, 4)),
        period_target=_four(view.low) if view.single else (_four(view.low), _four(view.high)),
        actual=None if view.actual is None else _four(view.actual),
        actual_exact=None if view.actual is None else exact_text(view.actual),
        achievement=None if view.achievement == ABSENT else _decimal(view.achievement, 2),
        weight=None if view.weight == ABSENT else _decimal(view.weight, 4),
        due=view.due,
    )


def indicator_steps(
    view: IndicatorView, about: str, period: Period, policy: Policy, realisations: Realisations | None = None
) -> Iterator[Step]:
    """Target of the period, recap and achievement of one indicator."""
    yield Step("period-target", about, _target_inputs(view, period), _TARGET_FORMULA[view.rule], _span(view))
    if view.actual is not None:
        inputs = _recap_inputs(view, realisations)
        yield Step("recap", about, inputs, _RECAP_FORMULA[view.recap], exact_text(view.actual))
    yield _achievement(view, about, policy)


def _achievement(view: IndicatorView, about: str, policy: Policy) -> Step:
    inputs: dict[str, object] = {"direction": view.direction.value, **_ends("target", view)}
    if not view.due:
        formula = text("nothing is due in this period: left out of the means")
        return Step("achievement", about, inputs, formula, None)
    if view.actual is None:
        formula = text("no realisation in the period: left out of the means, and named as missing")
        return Step("achievement", about, inputs, formula, None)
    floor, ceiling = hundredths_text(policy.floor), hundredths_text(policy.ceiling)
    inputs |= {"actual": exact_text(view.actual), "floor": floor, "ceiling": ceiling}
    formula = text(
        "{formula}; rounded half up to two decimals, within the limits of the policy",
        formula=_formula(view, view.actual),
    )
    return Step("achievement", about, inputs, formula, percent_text(view.achievement))


def _formula(view: IndicatorView, actual: Fraction) -> Text:
    """Which line of the agency's table applies."""
    direction = DIRECTIONS.index(view.direction)
    if direction == TURUN and view.high == 0:
        return text("the target is 0: 100 when the actual is 0, else 0")
    if view.low != view.high and view.low <= actual <= view.high:
        return text("inside the range: 100")
    bound = text("lower end of the target") if actual < view.low else text("upper end of the target")
    bound = text("target") if view.low == view.high else bound
    if direction == NAIK or (direction == TETAP and actual <= view.low):
        return text("100 x actual / {bound}", bound=bound)
    return text("100 x (2 - actual / {bound})", bound=bound)


def _target_inputs(view: IndicatorView, period: Period) -> dict[str, object]:
    low, high = (quantity_text(end) for end in view.year)
    inputs: dict[str, object] = {"yearly_target": low}
    if not view.single:
        inputs["yearly_target_high"] = high
    own = own_column(period) or ""
    match view.rule:
        case TargetRule.OWN:
            return _columns(view, (own,))
        case TargetRule.QUARTERS:
            return _columns(view, quarters_of(own))
        case TargetRule.REST:
            return inputs | _columns(view, siblings_of(own))
        case TargetRule.MONTHS:
            return inputs | {"months": str(period.months)}
        case TargetRule.DAYS:
            return inputs | {"plan_days_inside": str(view.plan_inside), "plan_days": str(view.plan_length)}
        case TargetRule.CONTAINING:
            return _columns(view, [name for name in containing(period) if name in view.given][:1])
    return inputs


def _columns(view: IndicatorView, names: tuple[str, ...] | list[str]) -> dict[str, object]:
    return {f"target_{name.lower()}": quantity_text(view.given[name]) for name in names}


def _recap_inputs(view: IndicatorView, realisations: Realisations | None) -> dict[str, object]:
    inputs: dict[str, object] = {"recap": view.recap.value}
    if realisations is not None:
        inputs["realisations"] = {day.isoformat(): quantity_text(value) for day, value in realisations}
    if RECAPS.index(view.recap) == RATA_RATA:
        return inputs | {"sum": quantity_text(view.sum), "number": str(view.parts)}
    return inputs if realisations is not None else inputs | {"figure": quantity_text(view.sum)}


def _ends(name: str, view: IndicatorView) -> dict[str, object]:
    if view.single:
        return {name: exact_text(view.low)}
    return {f"{name}_low": exact_text(view.low), f"{name}_high": exact_text(view.high)}


def _span(view: IndicatorView) -> str:
    low, high = exact_text(view.low), exact_text(view.high)
    return low if view.single else f"{low}..{high}"


def _four(quantity: Fraction) -> Decimal:
    scaled = quantity * QUANTITY_UNIT
    return _decimal((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator), 4)


def _decimal(whole: int, places: int) -> Decimal:
    return Decimal(whole).scaleb(-places)
