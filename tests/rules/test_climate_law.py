"""The survey of work climate as data."""

from pathlib import Path

import pytest

from asncli.rules.library import climate_law
from asncli.terms import ClimateElement, Period, PeriodKind
from tests.rules.law_files import fault_of

LAW = climate_law(Period(2026, PeriodKind.SEMESTER, 1))


def test_eight_questions_are_asked_and_no_law_says_so() -> None:
    assert dict(LAW.elements) == {element: element.label for element in ClimateElement}
    assert (LAW.lowest, LAW.highest, LAW.words) == (1, 5, ("Baik", "Cukup", "Perlu Perhatian"))
    assert {provision.status for provision in LAW.provisions.values()} == {"default"}
    assert {provision.source for provision in LAW.provisions.values()} == {"practice, unconfirmed"}


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ('workload = "Beban kerja"', "", "elements.workload is missing"),
        ("highest = 5", "highest = 1", "scale.highest must be a whole number from 2 to 10"),
        ('low = "Perlu Perhatian"', "low = 1", "words.low must be a text in quotes"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "climate", "lingkungan-kerja", found, put_there) == said
