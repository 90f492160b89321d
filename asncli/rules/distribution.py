"""The predikat of a unit beside its capaian organisasi: which rules they break, and by how many people.

Only counts go in and only counts come out: nobody's predikat changes. Shares are compared exactly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from asncli.rules.distribution_law import DistributionLaw, Rule, RuleKind
from asncli.rules.regulation import Provision
from asncli.terms import Predikat, UnitAchievement

Counts = Mapping[Predikat, int]


class Broken(NamedTuple):
    """A rule that the predikat break, how many people have one ``of`` its predikat, and how many would differ."""

    rule: Rule
    people: int
    differ: int


class Check(NamedTuple):
    """What came out for one unit.

    ``differ`` is the smallest number of people whose predikat would have to be another for all rules to hold:
    0 where none is broken, None where no predikat of so few people could keep them all.
    """

    people: int
    counts: Counts
    achievement: UnitAchievement
    broken: tuple[Broken, ...]
    differ: int | None
    provision: Provision


def check_distribution(counts: Counts, achievement: UnitAchievement, law: DistributionLaw) -> Check:
    """Check the predikat of the evaluated people of a unit against what goes with its capaian organisasi."""
    found = {group: counts.get(group, 0) for group in law.groups}
    rules = law.patterns[achievement]
    people = sum(found.values())
    broken = [Broken(r, _having(found, r), smallest(found, [r]) or 0) for r in rules if people and not holds(found, r)]
    differ = smallest(found, rules) if broken else 0
    return Check(people, found, achievement, tuple(broken), differ, law.provisions[achievement])


def holds(counts: Counts, rule: Rule) -> bool:
    """Whether the predikat of these people keep a rule."""
    people, having = sum(counts.values()), _having(counts, rule)
    if rule.kind is RuleKind.LARGEST:
        return having >= max(counts.values())
    least, most = _bounds(rule, people)
    return least <= having <= most


def smallest(counts: Counts, rules: Sequence[Rule]) -> int | None:
    """Fewest people whose predikat would have to be another for all these rules to hold; None where none could.

    Every rule bounds the number of people with one of some predikat, and these sets are single or apart. So the
    answer is found by clamping: each predikat to its bounds, each set of several to its own, and all of them to
    the number of people. A predikat that must be the largest is tried at every number, from where it stands
    outwards: for a number that is ``step`` away at least ``step`` people differ, so the first few decide.
    """
    people = sum(counts.values())
    bounds: dict[tuple[Predikat, ...], tuple[int, int]] = {}
    for rule in rules:
        of = tuple(sorted(rule.of))
        least, most = _bounds(rule, people)
        known = bounds.get(of, (0, people))
        bounds[of] = max(least, known[0]), min(most, known[1])
    largest = next((rule.of[0] for rule in rules if rule.kind is RuleKind.LARGEST), None)
    if largest is None:
        return _moved(counts, bounds, people)
    best: int | None = None
    for step in range(people + 1):
        if best is not None and step >= best:
            break
        for number in {counts[largest] - step, counts[largest] + step}:
            if 0 <= number <= people:
                moved = _moved(counts, _capped(counts, bounds, largest, number), people)
                best = moved if best is None or (moved is not None and moved < best) else best
    return best


def _capped(
    counts: Counts, bounds: Mapping[tuple[Predikat, ...], tuple[int, int]], largest: Predikat, number: int
) -> dict[tuple[Predikat, ...], tuple[int, int]]:
    """Bounds where the largest predikat has this number of people and no other has more."""
    capped = dict(bounds)
    for group in counts:
        least, most = bounds.get((group,), (0, number))
        capped[(group,)] = (max(least, number), min(most, number)) if group == largest else (least, min(most, number))
    return capped


def _moved(counts: Counts, bounds: Mapping[tuple[Predikat, ...], tuple[int, int]], people: int) -> int | None:
    """Fewest people who differ within these bounds, or None where no numbers within them make ``people``.

    Each clamp gives the nearest numbers and what they cost; from there every further person costs one more, so
    sets and the whole are clamped in the same manner. Who leaves one predikat enters another: half the sum.
    """
    clamped: dict[tuple[Predikat, ...], _Clamped] = {
        (group,): _clamp(number, bounds.get((group,), (0, people))) for group, number in counts.items()
    }
    for of in (of for of in bounds if len(of) > 1):
        parts = [clamped.pop((group,)) for group in of]
        clamped[of] = _joined(parts, bounds[of])
    whole = _joined(list(clamped.values()), (people, people))
    return whole.cost // 2 if whole.least <= whole.most else None


class _Clamped(NamedTuple):
    """The nearest number within ``least`` .. ``most``, and how many steps away from the real one it is."""

    number: int
    least: int
    most: int
    cost: int


def _clamp(number: int, bounds: tuple[int, int]) -> _Clamped:
    least, most = bounds
    nearest = min(max(number, least), most)
    return _Clamped(nearest, least, most, abs(nearest - number))


def _joined(parts: Sequence[_Clamped], bounds: tuple[int, int]) -> _Clamped:
    if any(part.least > part.most for part in parts):
        return _Clamped(0, 1, 0, 0)
    number = sum(part.number for part in parts)
    least, most = max(bounds[0], sum(part.least for part in parts)), min(bounds[1], sum(part.most for part in parts))
    nearest = _clamp(number, (least, most))
    return nearest._replace(cost=nearest.cost + sum(part.cost for part in parts))


def _having(counts: Counts, rule: Rule) -> int:
    return sum(counts[group] for group in rule.of)


def _bounds(rule: Rule, people: int) -> tuple[int, int]:
    """Fewest and most people that a rule allows; a share is never rounded in anybody's favour."""
    if rule.kind is RuleKind.AT_LEAST and rule.percent is not None:
        return -(-rule.percent * people // 100), people
    if rule.kind is RuleKind.AT_MOST and rule.percent is not None:
        return 0, rule.percent * people // 100
    return (1 if rule.kind is RuleKind.PRESENT else 0), people
