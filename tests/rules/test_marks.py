from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from asncli.rules.marks import ABOVE, BELOW, JUMLAH, MEETS, NAIK, RATA_RATA, TERAKHIR, TERTINGGI, TETAP, TURUN
from asncli.rules.skp import RATING_CODES
from asncli.terms import Direction, Period, Rating, Recap
from tests.rules.reckoning import Indicator, Person, Plan, Result, marks_of


def test_codes_of_columns_are_the_places_of_the_words_of_the_field() -> None:
    assert tuple(range(len(Direction))) == (NAIK, TURUN, TETAP)
    assert list(Direction) == ["naik", "turun", "tetap"]
    assert tuple(range(len(Recap))) == (JUMLAH, RATA_RATA, TERAKHIR, TERTINGGI)
    assert list(Recap) == ["jumlah", "rata-rata", "terakhir", "tertinggi"]
    assert {Rating.BELOW: BELOW, Rating.MEETS: MEETS, Rating.ABOVE: ABOVE} == RATING_CODES


def test_columns_are_whole_numbers_and_the_record_can_not_be_changed() -> None:
    period = Period.find("2026")
    assert period
    marks = marks_of([Person([Plan([Result([Indicator(1)])])])], period)
    columns = [value for value in vars(marks).values() if isinstance(value, np.ndarray)]
    assert {column.dtype for column in columns} == {np.dtype(np.int64), np.dtype(np.bool_)}
    with pytest.raises(FrozenInstanceError):
        marks.target = marks.direction  # type: ignore[misc]  # that it can not be assigned is what is tested
