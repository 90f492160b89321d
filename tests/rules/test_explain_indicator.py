from datetime import date
from decimal import Decimal

from asncli.rules.explain_indicator import IndicatorLine, IndicatorView, indicator_line, indicator_steps
from asncli.rules.library import get_regulation
from asncli.rules.policy import load_policy
from asncli.rules.skp import score
from asncli.rules.steps import Step
from asncli.terms import Period
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of

POLICY = load_policy()


def viewed(one: Indicator, code: str, plan: tuple[date, ...] = (), weight: int | None = None) -> IndicatorView:
    period = Period.find(code)
    assert period
    marks = marks_of([Person([Plan([Result([one], weight)], *plan)])], period)
    return IndicatorView(marks, score(marks, period, get_regulation("permenpanrb-6-2022"), POLICY), 0)


def steps(one: Indicator, code: str, plan: tuple[date, ...] = ()) -> list[Step]:
    period = Period.find(code)
    assert period
    return list(indicator_steps(viewed(one, code, plan), "IK-1", period, POLICY))


def test_a_mean_is_printed_exactly_and_to_four_places() -> None:
    days = [date(2026, 1, day) for day in range(1, 8)]
    mean = Indicator(
        200_000, None, "naik", "rata-rata", {}, [(day, 170_000) for day in days[:6]] + [(days[6], 180_000)]
    )
    assert indicator_line(viewed(mean, "2026-S1", weight=250_000), "IK-1", "kualitas") == IndicatorLine(
        code="IK-1",
        aspect="kualitas",
        direction="naik",
        recap="rata-rata",
        target=Decimal(20),
        period_target=Decimal(20),
        actual=Decimal("17.1429"),
        actual_exact="120/7",
        achievement=Decimal("85.71"),
        weight=Decimal(25),
        due=True,
    )


def test_a_range_is_printed_with_both_ends() -> None:
    span = Indicator(800_000, 900_000)
    line = indicator_line(viewed(span, "2026-01"), "IK-1", None)
    assert line.target == (Decimal(80), Decimal(90))
    assert line.period_target == (Decimal("6.6667"), Decimal("7.5"))
    assert steps(span, "2026-01")[0].value == "20/3..7.5"
    assert (line.actual, line.actual_exact, line.achievement, line.weight) == (None, None, None, None)


def test_the_inputs_of_a_target_are_those_of_its_rule() -> None:
    short = (date(2026, 4, 1), date(2026, 12, 31))
    shown = [
        (Indicator(1_000_000), "2026", ()),
        (Indicator(1_000_000, given={"S1": 400_000}), "2026-S1", ()),
        (Indicator(1_000_000, given={"Q1": 150_000, "Q2": 200_000}), "2026-S1", ()),
        (Indicator(1_000_000, given={"S1": 400_000}), "2026-S2", ()),
        (Indicator(1_000_000), "2026-02", ()),
        (Indicator(800_000, 900_000), "2026-S1", short),
        (Indicator(900_000, None, "naik", "terakhir", {"S1": 800_000, "Q2": 850_000}), "2026-05", ()),
        (Indicator(900_000, None, "naik", "terakhir"), "2026-05", ()),
    ]
    assert [steps(*one)[0].inputs for one in shown] == [
        {"yearly_target": "100"},
        {"target_s1": "40"},
        {"target_q1": "15", "target_q2": "20"},
        {"yearly_target": "100", "target_s1": "40"},
        {"yearly_target": "100", "months": "1"},
        {"yearly_target": "80", "yearly_target_high": "90", "plan_days_inside": "91", "plan_days": "275"},
        {"target_q2": "85"},
        {"yearly_target": "90"},
    ]
    assert [steps(*one)[0].value for one in shown] == [
        "100", "40", "35", "60", "25/3", "1456/55..1638/55", "85", "90",
    ]  # fmt: skip


def test_the_line_of_the_table_that_applied_is_named() -> None:
    day = date(2026, 1, 5)
    shown = [
        (Indicator(100, None, "naik", "terakhir", {}, [(day, 50)]), "100 x actual / target"),
        (Indicator(100, None, "turun", "terakhir", {}, [(day, 50)]), "100 x (2 - actual / target)"),
        (Indicator(100, None, "tetap", "terakhir", {}, [(day, 50)]), "100 x actual / target"),
        (Indicator(100, None, "tetap", "terakhir", {}, [(day, 150)]), "100 x (2 - actual / target)"),
        (Indicator(80, 90, "naik", "terakhir", {}, [(day, 85)]), "inside the range: 100"),
        (Indicator(80, 90, "naik", "terakhir", {}, [(day, 99)]), "100 x actual / upper end of the target"),
        (
            Indicator(80, 90, "turun", "terakhir", {}, [(day, 70)]),
            "100 x (2 - actual / lower end of the target)",
        ),
        (Indicator(80, 90, "tetap", "terakhir", {}, [(day, 70)]), "100 x actual / lower end of the target"),
        (
            Indicator(0, 0, "turun", "terakhir", {}, [(day, 0)]),
            "the target is 0: 100 when the actual is 0, else 0",
        ),
    ]
    ending = "; rounded half up to two decimals, within the limits of the policy"
    for one, formula in shown:
        assert str(steps(one, "2026-S1")[-1].formula) == formula + ending


def test_without_the_single_realisations_the_recap_prints_its_figure() -> None:
    one = Indicator(100, None, "naik", "jumlah", {}, [(date(2026, 1, 5), 125_000)])
    assert steps(one, "2026-S1")[1].inputs == {"recap": "jumlah", "figure": "12.5"}
