"""At most two strengths and two things to improve, chosen by one rule from what was measured; none is invented.

Strong is an indicator that reached its target, and a value of BerAKHLAK that meets expectation and lies nearer to the
highest than to the lowest of the person's values. To improve is an indicator below its target, and a value that is not
above expectation and lies nearer to the lowest. First comes the best (or the lowest) of each of the two kinds, then the
next one of the indicators, then of the values; of equal ones the first of the plan, and of the values in their official
order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from asncli.reports.official import FormLine
from asncli.rules.policy import Policy
from asncli.rules.skp import HUNDRED
from asncli.terms import CoreValue, hundredths_text

MOST = 2
Thing = TypeVar("Thing")


class Points(NamedTuple):
    """Sentences for paper."""

    strong: Sequence[str]
    improve: Sequence[str]


def points(lines: Iterable[FormLine], values: Mapping[CoreValue, int | None], policy: Policy) -> Points:
    """Choose them; ``values`` are marks in hundredths."""
    measured = [(line, _achieved(line)) for line in lines]
    done = [(line, figure) for line, figure in measured if figure is not None]
    given = [(value, figure) for value in CoreValue if (figure := values.get(value)) is not None]
    middle = sum(end((figure for _, figure in given), default=0) for end in (min, max))  # twice the middle
    strong = _best(done, lambda figure: figure >= HUNDRED)
    weak = _lowest(done, lambda figure: figure < HUNDRED)
    good = _best(given, lambda figure: figure >= policy.behaviour_meets and 2 * figure > middle)
    poor = _lowest(given, lambda figure: figure <= policy.behaviour_above and 2 * figure < middle)
    return Points(
        _mixed(map(_indicator, strong), map(_value, good)),
        _mixed(map(_indicator, weak), map(_value, poor)),
    )


def rule_words(policy: Policy) -> str:
    """Say on paper by which rule they were chosen."""
    meets, above = (hundredths_text(limit, ",") for limit in (policy.behaviour_meets, policy.behaviour_above))
    return (
        f"Cara memilih: capaian tertinggi mulai 100% dan nilai dasar tertinggi mulai {meets}; capaian terendah di bawah"
        f" 100% dan nilai dasar terendah sampai {above}. Nilai dasar di tengah tidak disebut. Jika sama, menurut urutan"
        " dalam SKP."
    )


def _achieved(line: FormLine) -> int | None:
    return line.figures.achievement if line.figures and line.figures.due else None


def _best(found: Iterable[tuple[Thing, int]], fits: Callable[[int], bool]) -> list[tuple[Thing, int]]:
    return sorted(((one, figure) for one, figure in found if fits(figure)), key=lambda pair: -pair[1])


def _lowest(found: Iterable[tuple[Thing, int]], fits: Callable[[int], bool]) -> list[tuple[Thing, int]]:
    return sorted(((one, figure) for one, figure in found if fits(figure)), key=lambda pair: pair[1])


def _mixed(work: Iterable[str], conduct: Iterable[str]) -> list[str]:
    first, second = list(work), list(conduct)
    return [*first[:1], *second[:1], *first[1:], *second[1:]][:MOST]


def _indicator(found: tuple[FormLine, int]) -> str:
    line, figure = found
    return f"{line.indicator}: capaian {hundredths_text(figure, ',')}%"


def _value(found: tuple[CoreValue, int]) -> str:
    value, figure = found
    return f"Nilai dasar {value.label}: {hundredths_text(figure, ',')} dari 5,00"
