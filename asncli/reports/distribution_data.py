"""What the report on the distribution of predikat is made from, and who counts where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from asncli.reports.frames import State, UnitRow
from asncli.reports.recap import NO_UNIT
from asncli.rules.distribution import Check, check_distribution
from asncli.rules.distribution_law import DistributionLaw
from asncli.terms import Labelled, Period, Predikat, UnitAchievement


class Counted(NamedTuple):
    """People of a unit with one predikat (None: not complete yet), and how many of these are proposals."""

    unit_id: int | None
    predikat: Predikat | None
    people: int
    proposals: int


class Headed(NamedTuple):
    """The head of unit ``heads``, with the unit and the predikat of the own evaluation."""

    heads: int
    unit_id: int | None
    predikat: Predikat | None
    proposal: int


@dataclass(frozen=True)
class Distribution:
    """Everything the report is made from; ``tree``: each unit counts with all units below it.

    ``small_unit``: with fewer people than this the words are softer (agency policy).
    """

    period: Period
    state: State
    law: DistributionLaw
    small_unit: int
    units: Sequence[UnitRow]
    achievements: Mapping[int, UnitAchievement]
    counted: Sequence[Counted]
    headed: Sequence[Headed]
    tree: bool = False
    unit: str | None = None


class Outcome(Labelled):
    """How a unit's predikat stand to its capaian organisasi."""

    KEPT = "kept", "Sesuai pola"
    BROKEN = "broken", "Tidak sesuai pola"
    NO_ACHIEVEMENT = "no_achievement", "Capaian organisasi belum ada"
    BELOW = "below", "Pegawainya di unit di bawahnya"
    ABOVE = "above", "Dihitung pada unit di atasnya"
    NOBODY = "nobody", "Tidak ada pegawai yang dihitung"


@dataclass
class Tally:
    """People of one unit: by predikat, those not complete yet, and how many predikat are proposals."""

    predikat: Counter[Predikat] = field(default_factory=Counter)
    waiting: int = 0
    proposals: int = 0

    def add(self, predikat: Predikat | None, people: int, proposals: int) -> None:
        """Count people in; a negative number takes them out again."""
        if predikat is None:
            self.waiting += people
        else:
            self.predikat[predikat] += people
            self.proposals += proposals

    @property
    def people(self) -> int:
        """How many people have a predikat."""
        return sum(self.predikat.values())


class Judged(NamedTuple):
    """A unit with its people and what the check said; ``check`` is None where there was nothing to check."""

    tally: Tally
    outcome: Outcome | None
    check: Check | None


def tallies(data: Distribution) -> dict[int, Tally]:
    """Who counts in which unit: its own people, or those of its whole tree, always without its own head.

    People without a unit, or outside the chosen ones, count at ``NO_UNIT``.
    """
    above = _above(data.units)
    found = {unit: Tally() for unit in (*above, NO_UNIT)}
    for one in data.counted:
        for unit in _scopes(one.unit_id, above, data.tree):
            found[unit].add(one.predikat, one.people, one.proposals)
    for head in heads_at_home(data):
        found[head.heads].add(head.predikat, -1, -head.proposal)
    return found


def heads_at_home(data: Distribution) -> list[Headed]:
    """Heads who are among the people of the unit that they head, and so are not counted there."""
    above = _above(data.units)
    return [head for head in data.headed if head.heads in _scopes(head.unit_id, above, data.tree)]


def judged(data: Distribution) -> dict[int, Judged]:
    """What the check says of every unit of which there is something to say."""
    rated = rated_above(data)
    below = set() if data.tree else {rated[one.unit_id] for one in uncompared(data, rated) if one.unit_id}
    said = {unit: _judge(data, unit, tally, rated, below) for unit, tally in tallies(data).items()}
    return {unit: one for unit, one in said.items() if one.outcome or one.tally.people or one.tally.waiting}


def rated_above(data: Distribution) -> dict[int, int]:
    """Units without a capaian of their own, each with the nearest unit above that has one."""
    nearest = {
        unit: next((one for one in path if one in data.achievements), unit) for unit, path in _above(data.units).items()
    }
    return {unit: rated for unit, rated in nearest.items() if rated != unit}


def uncompared(data: Distribution, rated: Container[int]) -> list[Counted]:
    """People who are compared with nothing, because a capaian stands only above their unit (``rated_above``).

    Nobody in a tree, where the unit above counts with all below it.
    """
    return [] if data.tree else [one for one in data.counted if one.predikat and one.unit_id in rated]


def total(many: Iterable[Tally]) -> Tally:
    """Add up the people of several units."""
    whole = Tally()
    for one in many:
        whole.predikat.update(one.predikat)
        whole.waiting += one.waiting
        whole.proposals += one.proposals
    return whole


def _judge(data: Distribution, unit: int, tally: Tally, rated: Container[int], below: Container[int]) -> Judged:
    achievement = data.achievements.get(unit)
    if achievement is None:
        nothing = Outcome.ABOVE if data.tree and unit in rated else Outcome.NO_ACHIEVEMENT
        return Judged(tally, nothing if tally.people and unit != NO_UNIT else None, None)
    if not tally.people:
        return Judged(tally, Outcome.BELOW if unit in below else Outcome.NOBODY, None)
    check = check_distribution(tally.predikat, achievement, data.law)
    return Judged(tally, Outcome.BROKEN if check.broken else Outcome.KEPT, check)


def _above(units: Sequence[UnitRow]) -> dict[int, list[int]]:
    """Each unit with itself and those above it, the nearest first; a circle is gone round once."""
    parents = {unit.id: unit.parent_id for unit in units}
    above: dict[int, list[int]] = {}
    for unit in parents:
        path: list[int] = []
        here: int | None = unit
        while here in parents and here not in path:
            path.append(here)
            here = parents[here]
        above[unit] = path
    return above


def _scopes(unit: int | None, above: Mapping[int, list[int]], tree: bool) -> Sequence[int]:
    if unit not in above or unit is None:
        return (NO_UNIT,)
    return above[unit] if tree else (unit,)
