"""What the solver is asked and says."""

from __future__ import annotations

from random import Random

import pytest

from asncli.rules.training_model import SCALE, Row
from asncli.workflows.solve_training import Solver


def test_it_finds_numbers_in_parts_and_the_prices_of_limits() -> None:
    found = Solver([5, 8], [2, 2], [Row([0, 1], [2, 4], 6)]).solve(10)
    assert found.counts == pytest.approx([2, 0.5])
    assert found.prices == [2 * SCALE]
    assert found.ready


def test_it_begins_again_with_other_bounds_and_large_money_is_made_small() -> None:
    large = 3_000_000_000
    solver = Solver([5, 8], [2, 2], [Row([0, 1], [large, 2 * large], 3 * large)])
    assert solver.solve(10).counts == pytest.approx([2, 0.5])
    solver.bounds([0, 1], [2, 1])
    again = solver.solve(10)
    assert again.counts == pytest.approx([1, 1])
    assert again.prices[0] == pytest.approx(5 * SCALE / large)


def test_in_whole_numbers_it_says_what_none_exceed() -> None:
    found = Solver([5, 8], [2, 2], [Row([0, 1], [2, 4], 6)], whole=True).solve(10)
    assert (found.counts, found.prices, found.told) == ([1, 1], [0], 13)


def test_nothing_to_decide_needs_no_solver() -> None:
    assert Solver([], [], [Row([], [], 3)]).solve(10) == ([], [0], None, True)


def test_an_answer_that_was_broken_off_is_told_as_such() -> None:
    chance = Random(7)  # noqa: S311 - a question, not a secret
    columns = 4000
    rows = [
        Row(places := sorted(chance.sample(range(columns), 300)), [chance.randint(1, 9) for _ in places], 500)
        for _ in range(200)
    ]
    solver = Solver([chance.randint(1, 99) for _ in range(columns)], [3] * columns, rows)
    assert not solver.solve(0).ready
    assert solver.solve(60).ready
