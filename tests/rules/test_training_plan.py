"""What every choice of people and courses keeps to."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asncli.rules.training_plan import (
    Chosen,
    Group,
    Offer,
    Pair,
    Question,
    faults,
    groups,
    next_pairs,
    settled,
    together,
)
from tests.rules.training_cases import MONDAY, questions

FREE, DEAR = Offer(0), Offer(5)
ONE_SEAT = Offer(1, seats=1)
FIRST, SECOND = Offer(1, None, MONDAY, MONDAY + timedelta(2)), Offer(1, None, MONDAY + timedelta(2))


@pytest.mark.parametrize(
    ("offers", "pairs", "budget", "most", "broken"),
    [
        ([FREE], [Pair(0, 0, 5)], 0, 1, []),
        ([DEAR], [Pair(0, 0, 5)], 4, 1, ["budget"]),
        ([ONE_SEAT], [Pair(0, 0, 5), Pair(1, 0, 5)], 9, 1, ["seats"]),
        ([FREE, DEAR], [Pair(0, 0, 5), Pair(0, 1, 5)], 9, 1, ["most"]),
        ([FIRST, SECOND], [Pair(0, 0, 5), Pair(0, 1, 5)], 9, 2, ["dates"]),
        ([FREE], [Pair(0, 0, 5), Pair(0, 0, 5)], 9, 2, ["pair"]),
    ],
)
def test_a_choice_over_a_limit_is_found_out(
    offers: list[Offer], pairs: list[Pair], budget: int, most: int, broken: list[str]
) -> None:
    assert faults(Question(offers, sorted(set(pairs)), budget, most), pairs) == broken


def test_a_pair_that_nobody_asked_for_is_none() -> None:
    assert faults(Question([FREE], [Pair(0, 0, 5)], 0), [Pair(1, 0, 5)]) == ["pair"]


def test_courses_that_share_a_day_stand_together() -> None:
    third = Offer(1, None, MONDAY + timedelta(9))
    assert together([FIRST, SECOND, third, FREE]) == [frozenset({0, 1})]
    assert (FIRST.meets(SECOND), FIRST.meets(third), FIRST.meets(FREE)) == (True, False, False)


def test_two_courses_of_one_name_are_one_course_for_a_person() -> None:
    twice = [Offer(1, name="arsip"), Offer(1, name="arsip"), Offer(1, name="loket"), FREE]
    assert together(twice) == [frozenset({0, 1})]
    pairs = [Pair(0, 0, 5), Pair(0, 1, 5), Pair(0, 2, 5)]
    assert faults(Question(twice, pairs, 9, 3), pairs[:2]) == ["dates"]
    assert settled(Question(twice, pairs, 9, 3), []) == [Pair(0, 0, 5), Pair(0, 2, 5)]


def test_alike_people_are_a_group_and_what_is_no_better_for_more_money_is_left_out() -> None:
    pairs = [Pair(0, 0, 5), Pair(0, 1, 5), Pair(1, 0, 5), Pair(2, 1, 7)]
    assert groups(Question([FREE, DEAR], pairs, 9)) == [Group((0, 1), ((0, 5),)), Group((2,), ((1, 7),))]
    assert groups(Question([FREE, DEAR], pairs, 4)) == [Group((0, 1), ((0, 5),))]


def test_who_stands_first_goes_and_the_cheaper_course_is_taken() -> None:
    pairs = [Pair(0, 0, 5), Pair(0, 1, 5), Pair(1, 0, 5)]
    seats = Question([ONE_SEAT, DEAR], pairs, 9)
    assert settled(seats, [Pair(0, 1, 5)]) == [Pair(1, 0, 5), Pair(0, 1, 5)]
    assert settled(Question([ONE_SEAT, DEAR], pairs, 5), [Pair(0, 1, 5)]) == [Pair(0, 0, 5)]
    assert settled(Question([ONE_SEAT], [Pair(0, 0, 5), Pair(1, 0, 5)], 1), [Pair(1, 0, 5)]) == [Pair(0, 0, 5)]


def test_more_money_buys_first_what_has_most_points_for_it() -> None:
    pairs = [Pair(0, 0, 5), Pair(1, 0, 5), Pair(1, 1, 20), Pair(2, 1, 20)]
    assert next_pairs(Question([ONE_SEAT, DEAR], pairs, 0), []) == [Pair(0, 0, 5), Pair(1, 1, 20), Pair(2, 1, 20)]


def test_a_choice_is_proven_where_it_has_all_points_there_can_be() -> None:
    assert (Chosen((Pair(0, 0, 5),), 5).proven, Chosen((Pair(0, 0, 5),), 6).proven) == (True, False)


@given(questions(), st.data())
def test_settling_keeps_every_limit_and_loses_no_points(question: Question, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(question.pairs), unique=True)) if question.pairs else []
    sound: list[Pair] = []
    for pair in some:
        sound += [pair] if not faults(question, [*sound, pair]) else []
    found = settled(question, sound)
    assert faults(question, found) == []
    assert sum(pair.points for pair in found) >= sum(pair.points for pair in sound)
    more = Question(question.offers, question.pairs, 10**15, question.most)
    assert faults(more, [*found, *next_pairs(question, found)]) == []
