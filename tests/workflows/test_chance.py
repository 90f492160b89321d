"""Chance that answers the same question in the same way."""

from __future__ import annotations

from collections import Counter

from asncli.workflows.chance import Chance


def test_the_same_question_has_the_same_answer_whatever_was_asked_before() -> None:
    first, second = Chance(7), Chance(7)
    second.below(10, "something else")
    assert [first.below(1000, "a", i) for i in range(5)] == [second.below(1000, "a", i) for i in range(5)]


def test_answers_are_fixed_for_ever() -> None:
    assert [Chance(7).below(1000, "a", i) for i in range(5)] == [2, 278, 692, 525, 679]


def test_another_seed_or_question_has_another_answer() -> None:
    assert Chance(7).below(10**9, "a") != Chance(8).below(10**9, "a") != Chance(8).below(10**9, "b")


def test_answers_are_spread_evenly_within_the_bounds() -> None:
    seen = Counter(Chance(1).between(3, 7, i) for i in range(5000))
    assert set(seen) == {3, 4, 5, 6, 7}
    assert all(900 < n < 1100 for n in seen.values())


def test_one_of_the_choices_is_drawn() -> None:
    assert {Chance(1).one_of("abc", i) for i in range(50)} == set("abc")
