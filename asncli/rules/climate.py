"""Work climate: which answers are counted together, so that no figures tell what few people said; and the means.

Answers are shown in blocks that are never taken apart. A unit with enough respondents is a block. Answers of units
with fewer go up the tree until enough of them are together; what is left at the top is in no figure. Every figure
counts whole blocks, so whatever is subtracted from whatever, the rest is nobody or at least the minimum. The same
holds for each question by itself: of a block in which too few answered it, it is in no figure. The mean of all is
made of the means that are shown, and so tells nothing beyond them.

A minimum that is lowered later does not count for answers that are there; one that is raised makes larger blocks of
whole ones, so that the figures of before and those of now, taken from each other, tell nothing either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from asncli.rules.policy_kinds import Thresholds
from asncli.terms import ClimateElement

ELEMENTS = tuple(ClimateElement)


class Answers(NamedTuple):
    """Answers counted together: respondents, and of each question (in the order of ``ELEMENTS``) sum and number."""

    respondents: int
    totals: Sequence[int]
    marks: Sequence[int]

    def plus(self, other: Answers) -> Answers:
        """Count the answers of two together."""
        return Answers(
            self.respondents + other.respondents,
            [a + b for a, b in zip(self.totals, other.totals, strict=True)],
            [a + b for a, b in zip(self.marks, other.marks, strict=True)],
        )

    def block(self, minimum: int) -> Answers:
        """Make a block of them: without any question that fewer than ``minimum`` answered."""
        kept = [marks if marks >= minimum else 0 for marks in self.marks]
        return Answers(self.respondents, [t if k else 0 for t, k in zip(self.totals, kept, strict=True)], kept)


NOBODY = Answers(0, (0,) * len(ELEMENTS), (0,) * len(ELEMENTS))


class Climate(NamedTuple):
    """What is shown of a unit: means in hundredths of a mark, None for a question that too few answered."""

    respondents: int
    elements: Mapping[ClimateElement, int | None]
    mean: int | None


def own_blocks(answers: Mapping[int, Answers], minimum: int) -> dict[int, Answers]:
    """What may be shown of units by their own answers alone."""
    return {unit: said.block(minimum) for unit, said in answers.items() if said.respondents >= minimum}


def rising(minimums: Iterable[int]) -> list[int]:
    """Those that were higher than all before them; the last one holds.

    >>> rising([5, 3, 7, 5])
    [5, 7]
    """
    found: list[int] = []
    for one in minimums:
        if not found or one > found[-1]:
            found.append(one)
    return found


def with_units_below(
    answers: Mapping[int, Answers], parents: Mapping[int, int | None], *minimums: int
) -> dict[int, Answers]:
    """What may be shown of units with everything below them; ``parents``: the unit above, by unit.

    ``minimums``: those that held one after the other, rising; blocks of each are made of whole blocks of that before.
    """
    order = _from_below(parents)
    blocks: dict[int, list[Answers]] = {unit: [said] for unit, said in answers.items()}
    for minimum in minimums:
        blocks = _blocks(blocks, parents, order, minimum)
    shown: dict[int, Answers] = {}
    for unit in order:
        for said in blocks.get(unit, ()):
            shown[unit] = shown.get(unit, NOBODY).plus(said)
        above = parents[unit]
        if above is not None and unit in shown:
            shown[above] = shown.get(above, NOBODY).plus(shown[unit])
    return shown


def _blocks(
    parts: Mapping[int, Sequence[Answers]], parents: Mapping[int, int | None], order: Sequence[int], minimum: int
) -> dict[int, list[Answers]]:
    """Put whole parts together until enough respondents are in each, every block at the unit where it is enough."""
    found: dict[int, list[Answers]] = {}
    waiting: dict[int, Answers] = {}  # of units with too few, on their way up
    for unit in order:
        own = parts.get(unit, ())
        pooled = waiting.get(unit, NOBODY)
        for few in own:
            if few.respondents < minimum:
                pooled = pooled.plus(few)
        found[unit] = [one.block(minimum) for one in (*own, pooled) if one.respondents >= minimum]
        above = parents[unit]
        if pooled.respondents < minimum and above is not None:
            waiting[above] = waiting.get(above, NOBODY).plus(pooled)
    return found


def _from_below(parents: Mapping[int, int | None]) -> list[int]:
    """Units in an order in which each stands before the one above it."""
    depth: dict[int, int] = {}

    def measure(unit: int) -> int:
        path: list[int] = []
        at: int | None = unit
        while at is not None and at not in depth:
            path.append(at)
            at = parents[at]
        below = depth[at] if at is not None else -1
        for place, one in enumerate(reversed(path), 1):
            depth[one] = below + place
        return depth[unit]

    return sorted(parents, key=measure, reverse=True)


def climate(said: Answers) -> Climate:
    """Give the means of a block or of several, half up; the mean of all is that of the means shown.

    >>> climate(Answers(5, (22, 0, 17, 0, 0, 0, 0, 0), (5, 0, 5, 0, 0, 0, 0, 0))).mean
    390
    """
    means = {
        element: _half_up(100 * total, marks) if marks else None
        for element, total, marks in zip(ELEMENTS, said.totals, said.marks, strict=True)
    }
    known = [mean for mean in means.values() if mean is not None]
    return Climate(said.respondents, means, _half_up(sum(known), len(known)) if known else None)


def word(mean: int | None, bands: Thresholds | None, words: tuple[str, str, str]) -> str | None:
    """Give the word for a mean (high, middle, low) by the agency's bands; None where there is no mean or no band.

    >>> word(399, Thresholds(400, 300), ("Baik", "Cukup", "Perlu Perhatian"))
    'Cukup'
    """
    if mean is None or bands is None:
        return None
    high, middle, low = words
    return high if mean >= bands.high else middle if mean >= bands.middle else low


def _half_up(total: int, count: int) -> int:
    return (2 * total + count) // (2 * count)
