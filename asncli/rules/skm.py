"""Public satisfaction (SKM): from the answers on nine unsur to NRR, IKM, mutu and kinerja (PermenPANRB 14/2017).

Exact throughout: only what is printed is rounded, half up, and the IKM is rounded to its two decimals before it
is looked up in the bands, so that no value falls between two of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from asncli.rules.library import SKM, laws
from asncli.rules.skm_law import EXACT, SurveyLaw
from asncli.terms import QUANTITY_UNIT, ServiceElement

# A behaviour mark runs from 1 to 5, in hundredths.
_LOWEST_MARK, _HIGHEST_MARK = 100, 500
_LOWEST_IKM, _HIGHEST_IKM = 2_500, 10_000


class Ikm(NamedTuple):
    """A unit's score. ``nrr`` in ten-thousandths, None for an unsur that nobody answered (``unanswered``).

    ``mean`` is the mean NRR of the unsur answered and ``weighted`` the sum of the weighted NRR, both in
    ten-thousandths; ``ikm_hundredths`` the IKM, ``mutu`` A to D, ``weights`` which weight of an unsur was used.
    """

    nrr: Mapping[ServiceElement, int | None]
    mean: int
    weighted: int
    ikm_hundredths: int
    mutu: str
    kinerja: str
    weights: str
    unanswered: tuple[ServiceElement, ...]


def ikm(
    sums: Mapping[ServiceElement, int],
    answers: Mapping[ServiceElement, int],
    weights: str = EXACT,
    law: SurveyLaw | None = None,
) -> Ikm | None:
    """Score a unit from the sum and the number of answers of each unsur; None where nobody answered anything.

    ``weights``: ``exact`` (1/9) or ``0.11`` (the worksheet's). An unsur that nobody answered counts neither as 0
    nor as a guess: the others carry its weight, and it is named. ``law``: else the newest of the program.

    >>> everything = ikm({e: 105 for e in ServiceElement}, {e: 29 for e in ServiceElement})
    >>> everything.ikm_hundredths, everything.mutu, everything.nrr[ServiceElement.COST]
    (9052, 'A', 36207)
    """
    law = law or _newest()
    nrr = {e: Fraction(sums[e], answers[e]) for e in ServiceElement if answers.get(e, 0) > 0}
    if not nrr:
        return None
    mean = sum(nrr.values(), Fraction(0)) / len(nrr)
    weighted = mean * law.weights[weights] * len(ServiceElement)
    figure = _half_up(weighted * law.factor * 100)
    found = next(band for band in law.bands if figure >= band.at_least)
    return Ikm(
        nrr={e: _half_up(nrr[e] * QUANTITY_UNIT) if e in nrr else None for e in ServiceElement},
        mean=_half_up(mean * QUANTITY_UNIT),
        weighted=_half_up(weighted * QUANTITY_UNIT),
        ikm_hundredths=figure,
        mutu=found.mutu,
        kinerja=found.kinerja,
        weights=weights,
        unanswered=tuple(e for e in ServiceElement if e not in nrr),
    )


def enough(respondents: int, minimum: int) -> bool:
    """Whether so many respondents are enough for the figure to be shown and used (agency policy)."""
    return respondents >= minimum


def as_mark(ikm_hundredths: int) -> int:
    """Turn an IKM into a behaviour mark of 1 to 5, in hundredths, half up: 1 + 4 x (IKM - 25) / 75 (agency policy).

    >>> as_mark(2500), as_mark(6250), as_mark(9148), as_mark(10000), as_mark(2475)
    (100, 300, 455, 500, 100)
    """
    share = Fraction(ikm_hundredths - _LOWEST_IKM, _HIGHEST_IKM - _LOWEST_IKM)
    return max(_half_up(_LOWEST_MARK + (_HIGHEST_MARK - _LOWEST_MARK) * share), _LOWEST_MARK)


def _half_up(exact: Fraction) -> int:
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


@cache
def _newest() -> SurveyLaw:
    return next(law for law in laws(SKM) if isinstance(law, SurveyLaw) and not law.what_if)
