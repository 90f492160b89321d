"""The best choice, as it is found by trying everything."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings

from asncli.rules.training_plan import Chosen, Offer, Pair, Question, faults
from asncli.workflows.choose_training import choose
from tests.rules.training_cases import RUPIAH, most_points, questions, wide_question

DEAR, CHEAP = Offer(3_000_000_000 * RUPIAH, 2), Offer(1 * RUPIAH, 2)
_CASES = 2500


@settings(max_examples=150, deadline=None)
@given(questions())
def test_the_choice_keeps_every_limit_and_has_the_most_points_of_all(question: Question) -> None:
    chosen = choose(question, seconds=10)
    assert faults(question, chosen.pairs) == []
    assert (chosen.points, chosen.proven) == (most_points(question), True)
    assert choose(question, seconds=10) == chosen


def test_one_rupiah_beside_three_thousand_millions_is_not_lost() -> None:
    worth = ((10, 0), (1, 10), (5, 2))
    pairs = [Pair(person, course, worth[person][course]) for person in range(3) for course in range(2)]
    chosen = choose(Question([DEAR, CHEAP], pairs, DEAR.price), seconds=10)
    assert chosen == Chosen((Pair(1, 1, 10), Pair(2, 1, 2)), 12)


def test_whatever_the_prices_nothing_is_called_proven_that_is_not() -> None:
    chance = Random(2027)  # noqa: S311 - questions, not secrets
    for _ in range(_CASES):
        question = wide_question(chance)
        chosen = choose(question, seconds=10)
        assert faults(question, chosen.pairs) == [], question
        assert (chosen.points, chosen.bound) == (most_points(question), chosen.points), question


def test_where_no_time_is_left_a_choice_is_still_made_and_its_bound_holds() -> None:
    chance = Random(5)  # noqa: S311 - questions, not secrets
    for _ in range(50):
        question = wide_question(chance)
        chosen = choose(question, seconds=0)
        assert faults(question, chosen.pairs) == []
        assert chosen.points <= most_points(question) <= chosen.bound


def test_what_is_too_much_for_cases_is_given_to_the_solver_and_its_word_is_told_as_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("asncli.workflows.choose_training._WORK", 0)  # twenty cases
    chance = Random(3)  # noqa: S311 - questions, not secrets
    offers = [Offer(chance.randint(10**6, 10**7) * RUPIAH) for _ in range(40)]
    pairs = [Pair(person, person, chance.randint(90, 110)) for person in range(40)]
    chosen = choose(Question(offers, pairs, 100_000_000 * RUPIAH), seconds=20)
    assert chosen.late is False
    assert chosen.told is None or chosen.points <= chosen.told < chosen.bound
    assert choose(Question(offers, pairs, 100_000_000 * RUPIAH), seconds=20) == chosen
