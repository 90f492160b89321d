"""What the report on a plan is made from."""

from tests.reports.test_training_plan import MILLION, made


def test_a_plan_costs_what_its_lines_cost() -> None:
    assert made().used == MILLION
