"""Three things that these offices look at side by side: achievement of targets, integrity, contribution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from asncli.terms import hundredths_text

NO_CHANGE_KNOWN = "-"


class Aspects(NamedTuple):
    """Figures of a person in a period, or their changes, in hundredths; None where there is none.

    Work result in percent; integrity (Akuntabel) and contribution (Kolaboratif, Harmonis) as marks from 1 to 5.
    """

    work_result: int | None = None
    integrity: int | None = None
    contribution: int | None = None


NOTHING = Aspects()


def change(now: int | None, before: int | None) -> int | None:
    """The difference of two printed figures, or None where one of them is missing."""
    return None if now is None or before is None else now - before


def change_text(change: int | None, comma: str = ".") -> str:
    """Write a change with its sign: 125 -> ``+1.25``; a dash where there is none.

    >>> change_text(125), change_text(-5, ","), change_text(0), change_text(None)
    ('+1.25', '-0,05', '0.00', '-')
    """
    if change is None:
        return NO_CHANGE_KNOWN
    return f"{'+' if change > 0 else ''}{hundredths_text(change, comma)}"


def changes(now: Aspects, before: Aspects) -> Aspects:
    """Every change since the period before."""
    return Aspects(*map(change, now, before))


def beside(now: Aspects, before: Aspects) -> list[int | None]:
    """Each figure followed by its change."""
    return [value for pair in zip(now, changes(now, before), strict=True) for value in pair]


class Known(NamedTuple):
    """The aspects of everybody in a period and in the one before, by number of the person."""

    now: Mapping[int, Aspects]
    before: Mapping[int, Aspects]

    def beside(self, employee_id: int) -> Sequence[int | None]:
        """Figures of a person, each followed by its change."""
        return beside(self.now.get(employee_id, NOTHING), self.before.get(employee_id, NOTHING))


NOBODY = Known({}, {})
