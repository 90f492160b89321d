"""Words of the fictional people."""

from __future__ import annotations

from asncli.terms import Rating
from asncli.workflows.fictional_words import CONDUCT, NEXT, OBSTACLES, PRAISE


def test_there_are_words_for_every_rating() -> None:
    ratings = {rating.value for rating in Rating}
    assert set(PRAISE) == set(NEXT) == ratings
    assert set(CONDUCT) == ratings - {Rating.MEETS.value}


def test_every_obstacle_comes_with_what_was_done() -> None:
    assert all(obstacle and follow_up for obstacle, follow_up in OBSTACLES)
