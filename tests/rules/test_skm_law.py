"""The survey of public satisfaction as data."""

from fractions import Fraction
from pathlib import Path

import pytest

from asncli.rules.library import survey_law
from asncli.rules.skm_law import IkmBand
from asncli.terms import Period, PeriodKind, ServiceElement
from tests.rules.law_files import fault_of

LAW = survey_law(Period(2026, PeriodKind.SEMESTER, 1))


def test_nine_unsur_are_weighed_alike_and_known_by_the_names_of_the_law() -> None:
    assert dict(LAW.elements) == {element: element.label for element in ServiceElement}
    assert LAW.weights == {"exact": Fraction(1, 9), "0.11": Fraction(11, 100)}
    assert (LAW.lowest, LAW.highest, LAW.factor, LAW.a_year) == (1, 4, 25, 1)
    assert LAW.bands[0] == IkmBand("A", "Sangat Baik", 8831)
    assert LAW.bands[-1] == IkmBand("D", "Tidak Baik", 0)


@pytest.mark.parametrize(
    ("found", "put_there", "said"),
    [
        ('cost = "Biaya/tarif"', "", "elements.cost is missing"),
        ('cost = "Biaya/tarif"', 'price = "Biaya"\ncost = "Biaya"', "elements.price is not known"),
        ("highest = 4", "highest = 1", "scale.highest must be a whole number from 2 to 10"),
        ('"1/9"', '"1/0"', 'weights.exact must be a fraction or decimal in quotes, such as "1/9" or "0,11"'),
        ('"1/9"', '"9/1"', 'weights.exact must be a fraction or decimal in quotes, such as "1/9" or "0,11"'),
        ('"1/9"', "1", "weights.exact must be a text in quotes"),
        ('"0,11"', '"seratus"', 'weights.worksheet must be a fraction or decimal in quotes, such as "1/9" or "0,11"'),
        ('at_least = "76,61"', 'at_least = "88,31"', "bands.list overlaps: each band must begin below the one before"),
        ("at_least = 0 }", "at_least = 25 }", "bands.list leaves a gap: the last band must begin at 0"),
        ('mutu = "C", ', "", "bands.list.3.mutu is missing"),
        ("a_year = 1", "a_year = 0", "frequency.a_year must be a whole number from 1 to 366"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, found: str, put_there: str, said: str) -> None:
    assert fault_of(tmp_path, "skm", "permenpanrb-14-2017", found, put_there).startswith(said)
