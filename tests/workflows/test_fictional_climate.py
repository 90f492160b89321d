"""What the employees of the fictional kabupaten say of where they work."""

from __future__ import annotations

from collections import Counter

from asncli.terms import ClimateElement
from asncli.workflows.fictional_climate import climate_lines
from asncli.workflows.fictional_people import people


def test_some_units_have_enough_answers_and_some_too_few_and_no_code_occurs_twice() -> None:
    lines = list(climate_lines(people()))
    answered = Counter(str(line["Kode Unit"]) for line in lines)
    assert sum(number >= 5 for number in answered.values()) == 16
    assert sum(number < 5 for number in answered.values()) == 15
    codes = [line["Kode Responden"] for line in lines]
    assert len(set(codes)) == len(codes)
    assert {line[element.label] for line in lines for element in ClimateElement} == {None, 1, 2, 3, 4, 5}


def test_answers_lie_in_the_order_of_units_and_codes() -> None:
    lines = [(str(line["Kode Unit"]), str(line["Kode Responden"])) for line in climate_lines(people())]
    assert lines == sorted(lines)
