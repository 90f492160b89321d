"""What an explanation is made of: one step from printed figures to a printed figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from asncli.messages import Text
from asncli.rules.marks import ABSENT
from asncli.terms import QUANTITY_UNIT, hundredths_text, quantity_text

# Printed in place of an article where the law is silent and the agency decides.
AGENCY_POLICY = "agency policy"

Realisations = Sequence[tuple[date, int]]  # of one indicator: day and ten-thousandths, in the order of days


class Words(str):
    """What somebody wrote or named: never a figure, whatever it looks like."""


class Step(NamedTuple):
    """One figure on the way: printed inputs, formula in words, printed value (``None``: there is none).

    Inputs and values that look like a number are one, but for ``Words``.
    ``about`` is a stable key of what the step is about: ``plan``, ``plan/RHK``, ``plan/RHK/indicator`` or an
    empty text for the person. ``refs`` are the keys whose figures went in, ``left_out`` those that had none.
    """

    name: str
    about: str
    inputs: Mapping[str, object]
    formula: Text
    value: str | None
    source: str = AGENCY_POLICY
    refs: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True)
class Names:
    """Names of the rows of ``Marks``, each as long as its column; ``realisations`` where they are at hand.

    ``units``: by person, the unit headed whose capaian organisasi rates the work.
    """

    plans: Sequence[str]
    results: Sequence[str]
    indicators: Sequence[str]
    aspects: Sequence[str | None]
    realisations: Sequence[Realisations] | None = None
    units: Mapping[int, str] = field(default_factory=dict)


def exact_text(quantity: Fraction) -> str:
    """Write an exact number as a decimal where four places hold it, else as a fraction.

    >>> exact_text(Fraction(25, 2)), exact_text(Fraction(240, 14))
    ('12.5', '120/7')
    """
    scaled = quantity * QUANTITY_UNIT
    return quantity_text(int(scaled)) if scaled.denominator == 1 else str(quantity)


def percent_text(hundredths: int) -> str | None:
    """Write a percentage or mark with its two decimals, or nothing for ABSENT.

    >>> percent_text(9875), percent_text(-1)
    ('98.75', None)
    """
    return None if hundredths == ABSENT else hundredths_text(hundredths)
