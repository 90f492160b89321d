"""The survey of public satisfaction (PermenPANRB 14/2017), as data: unsur, scale, weights, bands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from asncli.messages import text
from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import ServiceElement

METHODS = ("weighted_mean",)
EXACT, WORKSHEET = WEIGHTS = ("exact", "0.11")  # as the agency's policy names them
_TABLES = ("elements", "scale", "weights", "bands", "frequency")
_WEIGHT = re.compile(r"\d{1,3}/[1-9]\d{0,2}|\d[.,]\d{1,4}")


class IkmBand(NamedTuple):
    """Mutu pelayanan and kinerja unit pelayanan of an IKM from ``at_least`` hundredths on."""

    mutu: str
    kinerja: str
    at_least: int


@dataclass(frozen=True)
class SurveyLaw(Law):
    """What the survey asks and how it is scored; ``weights`` of one unsur by ``WEIGHTS``, ``bands`` best first."""

    elements: Mapping[ServiceElement, str]
    lowest: int
    highest: int
    factor: int
    weights: Mapping[str, Fraction]
    bands: tuple[IkmBand, ...]
    a_year: int


def read_survey(law: Table) -> SurveyLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    elements, scale, weights, bands, frequency = (law.table(name) for name in _TABLES)
    elements.has((*ABOUT, *ServiceElement))
    scale.has((*ABOUT, "lowest", "highest", "factor"))
    weights.has((*ABOUT, "exact", "worksheet"))
    bands.has((*ABOUT, "list"))
    frequency.has((*ABOUT, "a_year"))
    lowest = scale.whole("lowest", 0, 9)
    return SurveyLaw(
        *head,
        elements={element: elements.text(element) for element in ServiceElement},
        lowest=lowest,
        highest=scale.whole("highest", lowest + 1, 10),
        factor=scale.whole("factor", 1, 100),
        weights={EXACT: _weight(weights, "exact"), WORKSHEET: _weight(weights, "worksheet")},
        bands=_bands(bands),
        a_year=frequency.whole("a_year", 1, 366),
    )


def _weight(table: Table, key: str) -> Fraction:
    written = table.text(key)
    over, _, under = written.partition("/")
    weight = Fraction(0)
    if _WEIGHT.fullmatch(written):
        weight = Fraction(int(over), int(under)) if under else Fraction(written.replace(",", "."))
    if not 0 < weight <= 1:
        raise table.fault(key, text('must be a fraction or decimal in quotes, such as "1/9" or "0,11"'))
    return weight


def _bands(table: Table) -> tuple[IkmBand, ...]:
    bands = []
    for row in table.tables("list"):
        row.has(("mutu", "kinerja", "at_least"))
        bands.append(IkmBand(row.text("mutu"), row.text("kinerja"), row.hundredths("at_least")))
    table.falling("list", [band.at_least for band in bands])
    return tuple(bands)
