"""Bounds that are proven in whole numbers, whatever prices they are reckoned with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.training_model import (
    SCALE,
    Row,
    bounded,
    clashes,
    coarse,
    cut,
    decided,
    missed,
    model_of,
    pairs_of,
    promising,
    rest,
)
from asncli.rules.training_plan import Offer, Pair, Question
from tests.rules.training_cases import MONDAY, most_points, questions

TWO = Question([Offer(6), Offer(9, seats=1)], [Pair(0, 0, 5), Pair(1, 0, 5), Pair(1, 1, 8), Pair(2, 1, 8)], 20)


def test_money_seats_and_people_are_the_limits() -> None:
    model = model_of(TWO)
    assert [(column.group, column.course, column.points, column.most) for column in model.columns] == [
        (0, 0, 5, 1), (1, 0, 5, 1), (1, 1, 8, 1), (2, 1, 8, 1),
    ]  # fmt: skip
    assert [(list(row.columns), list(row.counts), row.most) for row in model.rows] == [
        ([0, 1, 2, 3], [2, 2, 3, 3], 6), ([2, 3], [1, 1], 1), ([1, 2], [1, 1], 1),
    ]  # fmt: skip
    assert pairs_of(TWO, model, [1, 0, 1, 0]) == [Pair(0, 0, 5), Pair(1, 1, 8)]


@given(questions(), st.data())
def test_no_prices_prove_a_bound_below_the_best_choice(question: Question, data: st.DataObject) -> None:
    model = model_of(question)
    prices = [data.draw(st.integers(-1, 20)) * SCALE // 4 for _ in model.rows]
    assert bounded(model, model.rows, prices).points >= most_points(question)


@given(questions(), st.data())
def test_what_is_decided_for_better_choices_leaves_the_best_one(question: Question, data: st.DataObject) -> None:
    model, best = model_of(question), most_points(question)
    prices = [data.draw(st.integers(0, 8)) * SCALE // 2 for _ in model.rows]
    if best:
        fixed = decided(model, bounded(model, model.rows, prices), best - model.step)
        left, rows = rest(model, fixed)
        assert sorted([*fixed, *left]) == list(range(len(model.columns)))
        assert all(row.most >= 0 for row in rows)


def test_points_come_in_steps_and_so_does_their_bound() -> None:
    model = model_of(Question([Offer(3)], [Pair(0, 0, 10), Pair(1, 0, 15)], 4))
    proof = bounded(model, model.rows, [10 * SCALE // 3])
    assert (model.step, proof.total // SCALE, proof.points) == (5, 21, 20)


def test_coarse_limits_leave_out_nothing_that_keeps_to_the_true_ones() -> None:
    assert coarse([Row([0, 1], [7, 300], 1000), Row([0], [1], 3)], 100) == [Row([0, 1], [0, 30], 100), Row([0], [1], 3)]


def test_days_are_looked_at_where_courses_meet() -> None:
    question = Question([Offer(1, None, MONDAY), Offer(1, None, MONDAY)], [Pair(0, 0, 5), Pair(0, 1, 5)], 9, 2)
    model = model_of(question)
    assert clashes(model, [0]) == []
    assert clashes(model, [0, 1]) == [Row([0, 1], [1, 1], 1)]


def test_columns_come_in_where_they_are_worth_something() -> None:
    model = model_of(TWO)
    proof = bounded(model, model.rows, [0, 0, 0])
    assert promising(model) == {0, 1, 2, 3}
    assert missed(model, proof, {0, 2}) == [1, 3]
    assert cut(model.rows, [2, 3])[0] == Row([0, 1], [3, 3], 6)
