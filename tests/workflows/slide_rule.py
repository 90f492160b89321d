"""Recomputes a score from the printed JSON of ``evaluation explain`` and nothing else, as a reader would by hand."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

MATRIX = {
    ("above", "above"): "sangat_baik", ("above", "meets"): "baik", ("above", "below"): "kurang",
    ("meets", "above"): "baik", ("meets", "meets"): "baik", ("meets", "below"): "kurang",
    ("below", "above"): "butuh_perbaikan", ("below", "meets"): "butuh_perbaikan", ("below", "below"): "sangat_kurang",
}  # fmt: skip


def half_up(figure: Fraction) -> Fraction:
    """Two decimals, half up."""
    return Fraction(math.floor(figure * 100 + Fraction(1, 2)), 100)


def number(printed: Any) -> Fraction:
    """A printed figure: 98.75, 12 or "120/7"."""
    return Fraction(str(printed))


def recomputed(step: Mapping[str, Any], values: Mapping[str, Fraction]) -> Any:
    """What a step must come to, from its printed inputs; ``values`` are the results of the steps it refers to."""
    inputs = step["inputs"]
    match step["step"]:
        case "period-target":
            return _target(inputs)
        case "recap":
            return _recap(inputs)
        case "achievement":
            return _achievement(inputs)
        case "result":
            assert sorted(map(number, inputs.values())) == sorted(values[ref] for ref in step["refs"])
            return _mean([(number(figure), Fraction(1)) for figure in inputs.values()])
        case "plan":
            return _mean([(number(one["result"]), number(one["weight"])) for one in inputs.values()])
        case "work-result":
            return _mean([(number(one["result"]), number(one["days"])) for one in inputs.values()])
        case "role":
            return _role(step)
        case "behaviour" | "value" | "integrity" | "contribution":
            return _of_feedback(step)
        case "behaviour-scaled":
            return number(inputs["behaviour"]) * number(inputs["factor"])
        case "total":
            return _of_feedback(step) if all(part["value"] for part in inputs.values()) else None
        case "work-rating" | "behaviour-rating":
            return _rating(inputs)
        case "predikat" if "total" in inputs:
            return _band(inputs)
        case "predikat":
            return MATRIX.get((inputs["work_rating"], inputs["behaviour_rating"]))
        case "decision":
            return step["value"]
        case "excluded":
            return None
    raise AssertionError(step["step"])


def _target(inputs: Mapping[str, Any]) -> Any:
    own = [number(value) for name, value in inputs.items() if name.startswith("target_")]
    if "yearly_target" not in inputs:
        return sum(own, Fraction(0))
    share = Fraction(1)
    if "months" in inputs:
        share = number(inputs["months"]) / 12
    if "plan_days" in inputs:
        share = number(inputs["plan_days_inside"]) / number(inputs["plan_days"])
    low = number(inputs["yearly_target"]) * share - sum(own, Fraction(0))
    if "yearly_target_high" in inputs:
        return f"{_decimal(low)}..{_decimal(number(inputs['yearly_target_high']) * share)}"
    return low


def _decimal(figure: Fraction) -> str:
    scaled = figure * 10_000
    if scaled.denominator != 1:
        return str(figure)
    whole, rest = divmod(int(scaled), 10_000)
    return f"{whole}.{rest:04d}".rstrip("0").rstrip(".")


def _recap(inputs: Mapping[str, Any]) -> Fraction:
    days = sorted(inputs["realisations"].items())
    figures = [number(value) for _, value in days]
    match inputs["recap"]:
        case "jumlah":
            return sum(figures, Fraction(0))
        case "rata-rata":
            return sum(figures, Fraction(0)) / len(figures)
        case "terakhir":
            return figures[-1]
        case _:
            return max(figures)


def _achievement(inputs: Mapping[str, Any]) -> Fraction | None:
    if "actual" not in inputs:
        return None
    actual, direction = number(inputs["actual"]), inputs["direction"]
    low = number(inputs.get("target_low", inputs.get("target")))
    high = number(inputs.get("target_high", inputs.get("target")))
    if direction == "turun" and high == 0:
        share = Fraction(1) if actual == 0 else Fraction(0)
    elif direction == "naik":
        share = actual / low if actual < low else actual / high if actual > high else Fraction(1)
    elif actual > high:
        share = 2 - actual / high
    elif actual < low:
        share = 2 - actual / low if direction == "turun" else actual / low
    else:
        share = Fraction(1)
    return half_up(min(max(share * 100, number(inputs["floor"])), number(inputs["ceiling"])))


def _mean(parts: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    weights = sum((weight for _, weight in parts), Fraction(0))
    return half_up(sum((figure * weight for figure, weight in parts), Fraction(0)) / weights) if weights else None


def _role(step: Mapping[str, Any]) -> Fraction:
    """The value of a role begins the reckoning; only that of the public can be redone, from the IKM."""
    if "ikm" in step["inputs"]:
        return half_up(1 + 4 * (number(step["inputs"]["ikm"]) - 25) / 75)
    assert set(step["inputs"]) == {"raters"}
    return number(step["value"])


def _of_feedback(step: Mapping[str, Any]) -> Fraction | None:
    """Weighted by role (``value``, ``weight``), else the mean; a final figure of a semester stands as it is."""
    inputs = step["inputs"]
    if not inputs:
        return number(step["value"])
    parts = [each if isinstance(each, Mapping) else {"value": each, "weight": 1} for each in inputs.values()]
    return _mean([(number(part["value"]), number(part["weight"])) for part in parts])


def _band(inputs: Mapping[str, Any]) -> str | None:
    """The best band reached; the first of them only with a new idea."""
    if inputs["total"] is None:
        return None
    bands = list(inputs["at_least"].items())
    return next(
        str(name)
        for n, (name, least) in enumerate(bands)
        if number(inputs["total"]) >= number(least) and (n or inputs["new_idea"])
    )


_UNITS = {"istimewa": "above", "baik": "meets", "butuh_perbaikan": "below", "kurang": "below", "sangat_kurang": "below"}


def _rating(inputs: Mapping[str, Any]) -> str | None:
    if "figure" not in inputs:
        return inputs.get("leader") or _UNITS.get(inputs.get("unit_achievement", ""))
    figure = number(inputs["figure"])
    if figure > number(inputs["above_more_than"]):
        return "above"
    return "meets" if figure >= number(inputs["meets_at_least"]) else "below"


def check(printed: Mapping[str, Any]) -> int:
    """Recompute every step of a printed explanation and compare; the number of steps."""
    values: dict[str, Fraction] = {}
    for step in printed["steps"]:
        value = recomputed(step, values)
        shown = step["value"]
        if isinstance(value, Fraction) and shown is not None:
            assert number(shown) == value, step
            if step["step"] in ("achievement", "result", "plan"):
                values[step["about"]] = value
        else:
            assert shown == value, step
    if printed["status"] == "excluded":
        assert [printed[k] for k in ("work_result", "work_rating", "behaviour_rating", "predikat")] == [None] * 4
        return 1
    by_name = {step["step"]: step["value"] for step in printed["steps"] if step["about"] == ""}
    assert printed["work_result"] == by_name["work-result"]
    assert printed["behaviour"] == by_name.get("behaviour")
    assert printed["work_rating"] == by_name.get("work-rating")
    assert printed["behaviour_rating"] == by_name.get("behaviour-rating")
    assert printed["total"] == by_name.get("total")
    assert printed["predikat"] == by_name["predikat"]
    return len(printed["steps"])
