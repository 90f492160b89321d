"""What the employees of the fictional kabupaten say of where they work: enough answers in some units, not in others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from asncli.terms import ClimateElement
from asncli.workbooks.writing import Cell
from asncli.workflows.fictional_offices import Office
from asncli.workflows.fictional_people import CHANCE, Person
from asncli.workflows.fictional_ratings import PERIOD
from asncli.workflows.fictional_words import CLIMATE_COMMENTS

# How most see it, out of 5 in tenths, by the unit at the top; and of 100 people how many answer.
_LEVELS: Mapping[str, int] = {"1.01": 38, "1.02": 35, "1.03": 27, "2.12": 42, "5.03": 40, "7.01": 36}
_ANSWERING: Mapping[str, int] = {"1.01": 85, "1.02": 75, "1.03": 70, "2.12": 80, "5.03": 45, "7.01": 25}
_WEAK = (ClimateElement.WORKLOAD, ClimateElement.FACILITIES)


def climate_lines(everyone: Sequence[Person]) -> Iterator[Mapping[str, Cell]]:
    """Give the rows of the sheet Lingkungan Kerja, in the order of codes that tell nothing of who answered."""
    given = [
        _line(person.office, str(CHANCE.between(100_000, 999_999, "climate-code", *person.key)), person)
        for person in everyone
        if person.legal_status == "Aktif"
        and CHANCE.below(100, "climate", *person.key) < _ANSWERING[_top(person.office)]
    ]
    yield from sorted(given, key=lambda line: (str(line["Kode Unit"]), str(line["Kode Responden"])))


def _top(office: Office) -> str:
    return office.code[:4]


def _line(office: Office, code: str, person: Person) -> dict[str, Cell]:
    says = CHANCE.below(9, "climate-says", *person.key) == 0
    return {
        "Kode Unit": office.code,
        "Periode": PERIOD,
        **{element.label: _mark(office, element, person) for element in ClimateElement},
        "Kode Responden": code,
        "Komentar": CHANCE.one_of(CLIMATE_COMMENTS, "climate-comment", *person.key) if says else None,
    }


def _mark(office: Office, element: ClimateElement, person: Person) -> int | None:
    question = (element.value, *person.key)
    if CHANCE.below(60, "climate-unsaid", *question) == 0:
        return None
    level = _LEVELS[_top(office)] - (5 if element in _WEAK else 0) + CHANCE.between(-3, 3, "climate-of", office.code)
    return min(max((level + CHANCE.between(-9, 9, "climate-mark", *question) + 5) // 10, 1), 5)
