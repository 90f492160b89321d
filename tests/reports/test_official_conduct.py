"""The guidance of conduct."""

from asncli.reports.official_conduct import GUIDANCE, guidance
from asncli.terms import CoreValue


def test_each_of_the_seven_values_has_three_panduan() -> None:
    assert set(GUIDANCE) == set(CoreValue)
    assert len({said for three in GUIDANCE.values() for said in three}) == 21


def test_the_guidance_is_lettered_line_by_line() -> None:
    assert guidance(CoreValue.HARMONIOUS).split("\n") == [
        "a. Menghargai setiap orang apapun latar belakangnya",
        "b. Suka menolong orang lain",
        "c. Membangun lingkungan kerja yang kondusif",
    ]
