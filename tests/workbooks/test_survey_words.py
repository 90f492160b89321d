"""Answers in words."""

from __future__ import annotations

import pytest

from asncli.terms import ServiceElement
from asncli.workbooks.survey_words import mark_of, speaks_a_scale

PROCEDURE, COST = ServiceElement.PROCEDURE, ServiceElement.COST


@pytest.mark.parametrize(
    ("element", "written", "mark"),
    [
        (PROCEDURE, "Tidak Mudah", 1),
        (PROCEDURE, "kurang mudah", 2),
        (PROCEDURE, "Mudah", 3),
        (PROCEDURE, "SANGAT MUDAH", 4),
        (PROCEDURE, "d. Sangat mudah", 4),
        (PROCEDURE, "4 - Sangat mudah", 4),
        (PROCEDURE, "a. Sangat mudah", None),
        (PROCEDURE, "Sangat tidak mudah", None),
        (PROCEDURE, "Cukup", None),
        (PROCEDURE, 3, None),
        (COST, "Sangat mahal", 1),
        (COST, "Gratis", 4),
        (ServiceElement.FACILITIES, "Cukup", 2),
        (ServiceElement.COMPLAINTS, "Dikelola dengan baik", 4),
    ],
)
def test_words_of_the_questionnaire_are_marks(element: ServiceElement, written: object, mark: int | None) -> None:
    assert mark_of(written, element) == mark  # type: ignore[arg-type] # what stands in a cell


def test_a_word_of_another_scale_keeps_a_column_from_being_read_and_a_slip_of_the_pen_does_not() -> None:
    assert speaks_a_scale(["Baik", "", "Sangat Baik", "-"], PROCEDURE)
    assert not speaks_a_scale(["Tidak puas", "Sangat tidak puas"], PROCEDURE)
    assert not speaks_a_scale(["Puas", "Cukup puas"], PROCEDURE)
    assert speaks_a_scale(["Mudah", "mudh"], PROCEDURE)
    assert not speaks_a_scale(["mudh"], PROCEDURE)
    assert not speaks_a_scale([4, 3, "2"], PROCEDURE)
