"""How the leaders rate."""

from __future__ import annotations

from collections import Counter

from asncli.terms import Rating
from asncli.workflows.fictional_people import people
from asncli.workflows.fictional_ratings import BEHAVIOUR_ONLY, UNRATED, rated


def test_nearly_everybody_is_rated_with_words() -> None:
    ratings = [one for one in map(rated, people()) if one]
    assert len(ratings) == 243
    assert all(len(one.feedback) > 40 for one in ratings)
    assert len({one.feedback for one in ratings}) > 60


def test_every_rating_occurs_and_most_meet_expectations() -> None:
    ratings = [one for one in map(rated, people()) if one]
    assert {one.work for one in ratings} == {*Rating, None}
    assert {one.behaviour for one in ratings} == set(Rating)
    assert Counter(one.work for one in ratings)[Rating.MEETS] > len(ratings) / 2


def test_the_kecamatan_waits_for_the_suggestion_on_results() -> None:
    ratings = [one for one in map(rated, people()) if one and one.person.office.code.startswith(BEHAVIOUR_ONLY)]
    assert {one.work for one in ratings} == {None}


def test_some_are_not_rated_yet() -> None:
    assert {person.key for person in people() if rated(person) is None} >= UNRATED
