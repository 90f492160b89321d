import json
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given as drawn
from hypothesis import settings

from asncli.rules.explain import Explanation, explain
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.rules.skp import PREDIKATS, score
from asncli.rules.steps import AGENCY_POLICY, Names, Step
from asncli.terms import Period, PeriodKind
from tests.rules.reckoning import (
    MATRIX,
    Indicator,
    Person,
    Plan,
    Result,
    marks_of,
    people,
    periods,
    reckon,
    round_up,
)

S1 = Period(2026, PeriodKind.SEMESTER, 1)
REGULATION, POLICY = get_regulation("permenpanrb-6-2022"), load_policy()
RATING = {"below": 1, "meets": 2, "above": 3}


def names_of(everybody: list[Person], period: Period) -> Names:
    plans = [plan for person in everybody for plan in person.plans]
    results = [result for plan in plans for result in plan.results]
    indicators = [one for result in results for one in result.indicators]
    return Names(
        plans=[f"P{n}" for n in range(len(plans))],
        results=[f"R{n}" for n in range(len(results))],
        indicators=[f"I{n}" for n in range(len(indicators))],
        aspects=["kuantitas"] * len(indicators),
        realisations=[
            [(day, value) for day, value in one.actuals if period.start <= day <= period.end] for one in indicators
        ],
    )


def explained(everybody: list[Person], person: int = 0, period: Period = S1) -> Explanation:
    marks = marks_of(everybody, period)
    scores = score(marks, period, REGULATION, POLICY)
    return explain(marks, scores, person, names_of(everybody, period), period, REGULATION, POLICY)


def printed(explanation: Explanation) -> list[dict[str, Any]]:
    """The steps as a script would read them: JSON of texts, nothing else."""
    steps = [step._asdict() | {"formula": str(step.formula)} for step in explanation.steps]
    found: list[dict[str, Any]] = json.loads(json.dumps(steps))
    return found


def span(written: str) -> tuple[Fraction, Fraction]:
    low, _, high = written.partition("..")
    return Fraction(low), Fraction(high or low)


def redo_target(inputs: dict[str, str]) -> tuple[Fraction, Fraction]:
    """With a pocket calculator: the printed inputs and nothing else."""
    columns = [Fraction(figure) for name, figure in inputs.items() if name.startswith("target_")]
    if "yearly_target" not in inputs:
        return sum(columns, Fraction(0)), sum(columns, Fraction(0))
    share = Fraction(inputs.get("months", "12")) / 12
    if "plan_days" in inputs:
        share = Fraction(inputs["plan_days_inside"]) / Fraction(inputs["plan_days"])
    low = Fraction(inputs["yearly_target"])
    high = Fraction(inputs.get("yearly_target_high", low))
    return low * share - sum(columns), high * share - sum(columns)


def redo_recap(inputs: dict[str, Any]) -> Fraction:
    values = [Fraction(value) for _, value in sorted(inputs["realisations"].items())]
    if inputs["recap"] == "rata-rata":
        assert (sum(values), len(values)) == (Fraction(inputs["sum"]), int(inputs["number"]))
        return Fraction(inputs["sum"]) / int(inputs["number"])
    return {"jumlah": sum(values, Fraction(0)), "terakhir": values[-1], "tertinggi": max(values)}[inputs["recap"]]


def redo_achievement(inputs: dict[str, str], formula: str) -> Fraction:
    if formula.startswith("inside the range"):
        return Fraction(100)
    actual = Fraction(inputs["actual"])
    if formula.startswith("the target is 0"):
        return Fraction(100 if actual == 0 else 0)
    low = Fraction(inputs.get("target", inputs.get("target_low", "0")))
    bound = Fraction(inputs["target_high"]) if "upper end" in formula else low
    percent = 100 * (2 - actual / bound) if "(2 - " in formula else 100 * actual / bound
    return round_up(min(max(percent, Fraction(inputs["floor"])), Fraction(inputs["ceiling"])))


def redo_mean(inputs: dict[str, dict[str, str]], weight: str) -> Fraction | None:
    pairs = [(Fraction(row[weight]), Fraction(row["result"])) for row in inputs.values()]
    total = sum(w for w, _ in pairs)
    return round_up(sum((w * f for w, f in pairs), Fraction(0)) / total) if total else None


def redo_rating(inputs: dict[str, str]) -> str | None:
    if "leader" in inputs:
        return inputs["leader"]
    if not inputs:
        return None
    figure, above, meets = (Fraction(inputs[k]) for k in ("figure", "above_more_than", "meets_at_least"))
    return "above" if figure > above else "meets" if figure >= meets else "below"


def redo(step: dict[str, Any], earlier: dict[tuple[str, str], str | None]) -> None:
    """Redo one step; every input that came from an earlier step must be printed there as well."""
    inputs, value, name = step["inputs"], step["value"], step["name"]
    exact = None if value is None or name == "predikat" or "rating" in name else span(value)
    if name == "period-target":
        assert exact == redo_target(inputs)
    elif name == "recap":
        assert exact == (redo_recap(inputs),) * 2
    elif name == "achievement" and value is not None:
        assert span(value)[0] == redo_achievement(inputs, step["formula"])
        assert earlier["recap", step["about"]] == inputs["actual"]
    elif name == "result":
        figures = [Fraction(figure) for figure in inputs.values()]
        assert exact == (round_up(sum(figures, Fraction(0)) / len(figures)),) * 2 if figures else value is None
        assert [earlier["achievement", ref] for ref in step["refs"]] == list(inputs.values())
    elif name in ("plan", "work-result"):
        below = {"plan": "result", "work-result": "plan"}[name]
        mean = redo_mean(inputs, {"plan": "weight", "work-result": "days"}[name])
        assert (None if exact is None else exact[0]) == mean
        assert [earlier[below, ref] for ref in step["refs"]] == [row["result"] for row in inputs.values()]
    elif name.endswith("rating"):
        assert value == redo_rating(inputs)
    elif name == "predikat":
        ratings = tuple(RATING.get(inputs[k] or "", 0) for k in ("work_rating", "behaviour_rating"))
        assert value == MATRIX.get((ratings[0], ratings[1]))
        assert earlier["work-rating", ""] == inputs["work_rating"]
    earlier[name, step["about"]] = value


@settings(max_examples=60, deadline=None)
@drawn(people(), periods())
def test_every_figure_can_be_redone_from_what_is_printed(everybody: list[Person], period: Period) -> None:
    for number, person in enumerate(everybody):
        explanation = explained(everybody, number, period)
        earlier: dict[tuple[str, str], str | None] = {}
        for step in printed(explanation):
            redo(step, earlier)
        slow = reckon(person, period)
        assert earlier["predikat", ""] == slow.predikat
        assert earlier["work-result", ""] == (
            f"{float(slow.work_result):.2f}" if slow.work_result is not None else None
        )
        assert [line.due for line in explanation.indicators] == slow.due
        reached = [None if a is None else Fraction(a) for a in (line.achievement for line in explanation.indicators)]
        assert reached == slow.achievements


def test_steps_come_in_the_order_of_reckoning_each_with_its_source() -> None:
    one = Indicator(1_200_000, actuals=[(date(2026, 2, 3), 450_000), (date(2026, 5, 6), 300_000)])
    steps = explained([Person([Plan([Result([one], 10_000)])], 0, 3)]).steps
    article, agency = "PermenPANRB 6/2022, lampiran", AGENCY_POLICY
    assert [(step.name, step.about, step.value, step.source) for step in steps] == [
        ("period-target", "P0/R0/I0", "60", agency),
        ("recap", "P0/R0/I0", "75", agency),
        ("achievement", "P0/R0/I0", "120.00", agency),
        ("result", "P0/R0", "120.00", agency),
        ("plan", "P0", "120.00", agency),
        ("work-result", "", "120.00", agency),
        ("work-rating", "", "above", agency),
        ("behaviour-rating", "", "above", "PermenPANRB 6/2022, lampiran"),
        ("predikat", "", "sangat_baik", article),
    ]
    assert steps[0].inputs == {"yearly_target": "120", "months": "6"}
    assert steps[1].inputs == {"recap": "jumlah", "realisations": {"2026-02-03": "45", "2026-05-06": "30"}}
    assert steps[4].inputs == {"R0": {"result": "120.00", "weight": "1"}}
    assert steps[5].inputs == {"P0": {"result": "120.00", "days": "181"}}
    assert steps[6].inputs == {"figure": "120.00", "above_more_than": "100.00", "meets_at_least": "90.00"}
    assert "proposal" in str(steps[8].formula)


def test_what_is_left_out_is_named() -> None:
    idle = Indicator(10_000, given={"S1": 0})
    lacking = Indicator(10_000)
    steps = explained([Person([Plan([Result([idle, lacking])])])]).steps
    by_name: dict[str, list[Step]] = {}
    for step in steps:
        by_name.setdefault(step.name, []).append(step)
    assert [str(step.formula) for step in by_name["achievement"]] == [
        "nothing is due in this period: left out of the means",
        "no realisation in the period: left out of the means, and named as missing",
    ]
    assert by_name["result"][0].left_out == ("P0/R0/I0", "P0/R0/I1")
    assert by_name["plan"][0].left_out == ("P0/R0",)
    assert by_name["work-result"][0].left_out == ("P0",)
    assert [by_name[name][0].value for name in ("result", "plan", "work-result", "work-rating", "predikat")] == [
        None
    ] * 5


def test_the_explanation_shows_the_person_asked_for_and_nobody_else() -> None:
    everybody = [Person([Plan([Result([Indicator(10_000)])])]), Person([]), Person([Plan([])], 2, 2)]
    assert {step.about for step in explained(everybody, 1).steps} == {""}
    assert {step.about for step in explained(everybody, 2).steps} == {"P1", ""}
    assert str(explained(everybody, 1).steps[0].formula) == "there is no plan in this period"


def test_every_predikat_of_the_matrix_is_one_of_the_field() -> None:
    assert set(MATRIX.values()) <= {predikat.value for predikat in PREDIKATS}
    assert len(MATRIX) == 9
