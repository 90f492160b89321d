"""The survey of work climate (lingkungan kerja) as data: what is asked, the scale, the words for a mean.

There is no national instrument: the list is the program's own, marked as such, and the agency may ask otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from asncli.rules.law_file import ABOUT, Table, read_head
from asncli.rules.regulation import Law
from asncli.terms import ClimateElement

METHODS = ("mean_of_means",)
WORDS = ("high", "middle", "low")
_TABLES = ("elements", "scale", "words")


@dataclass(frozen=True)
class ClimateLaw(Law):
    """What the survey asks, the ends of its scale, and the words for a mean: high, middle, low."""

    elements: Mapping[ClimateElement, str]
    lowest: int
    highest: int
    words: tuple[str, str, str]


def read_climate(law: Table) -> ClimateLaw:
    """Read one file."""
    head = read_head(law, METHODS, _TABLES)
    elements, scale, words = (law.table(name) for name in _TABLES)
    elements.has((*ABOUT, *ClimateElement))
    scale.has((*ABOUT, "lowest", "highest"))
    words.has((*ABOUT, *WORDS))
    lowest = scale.whole("lowest", 0, 9)
    high, middle, low = (words.text(word) for word in WORDS)
    return ClimateLaw(
        *head,
        elements={element: elements.text(element) for element in ClimateElement},
        lowest=lowest,
        highest=scale.whole("highest", lowest + 1, 10),
        words=(high, middle, low),
    )
