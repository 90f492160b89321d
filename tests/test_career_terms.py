"""The closed lists of what follows a score."""

from __future__ import annotations

import pytest

from asncli import career_terms, terms
from asncli.labelled import Labelled
from asncli.terms import ClimateElement, Penalty

LISTS = [
    member
    for member in vars(career_terms).values()
    if isinstance(member, type) and issubclass(member, Labelled) and member is not Labelled
]


def test_penalties_stand_lightest_first_as_the_law_orders_them() -> None:
    assert [penalty.value for penalty in Penalty] == [
        "teguran_lisan", "teguran_tertulis", "tidak_puas", "potong_6", "potong_9", "potong_12",
        "penurunan_jabatan", "pembebasan_jabatan", "pemberhentian",
    ]  # fmt: skip


def test_the_survey_of_the_work_climate_has_eight_questions() -> None:
    assert [element.label for element in ClimateElement] == [
        "Kepemimpinan", "Keadilan penilaian dan pembagian tugas", "Komunikasi", "Kerja sama tim", "Beban kerja",
        "Sarana dan lingkungan kerja", "Kesempatan pengembangan diri", "Rasa aman menyampaikan pendapat",
    ]  # fmt: skip


@pytest.mark.parametrize("closed", LISTS)
def test_every_list_is_reached_by_terms_and_no_label_stands_twice(closed: type[Labelled]) -> None:
    assert getattr(terms, closed.__name__) is closed
    assert len({member.label for member in closed}) == len(closed)
