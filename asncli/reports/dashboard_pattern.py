"""Which rules of a pattern the predikat of a unit keep, as far as the counts that are shown decide it.

Nothing but the shown counts goes in, so that a verdict never tells more than they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from asncli.reports.dashboard_people import Figures
from asncli.rules.distribution_law import Rule, RuleKind
from asncli.terms import UnitAchievement


class Ruled(NamedTuple):
    """A rule, whether it is broken (None: the shown counts do not say), and how many people it counts.

    Where that is not shown: the nearest to the limit that can be.
    """

    rule: Rule
    broken: bool | None
    people: int


class Verdict(NamedTuple):
    """The rules beside the capaian organisasi of a unit with so many evaluated people."""

    achievement: UnitAchievement
    people: int
    rules: Sequence[Ruled]

    @property
    def broken(self) -> list[Ruled]:
        """Rules that are surely broken."""
        return [one for one in self.rules if one.broken]

    @property
    def kept(self) -> bool | None:
        """Whether the pattern is kept; None where the shown counts do not say."""
        if self.broken:
            return False
        return True if all(one.broken is False for one in self.rules) else None


def verdict(figures: Figures, achievement: UnitAchievement, rules: Sequence[Rule]) -> Verdict | None:
    """Lay the shown predikat beside the rules; None where none are shown, or nobody is evaluated."""
    if figures.counts is None or not figures.people:
        return None
    return Verdict(achievement, figures.people, [_ruled(figures, rule) for rule in rules])


def _ruled(figures: Figures, rule: Rule) -> Ruled:
    people = figures.people or 0
    least, most = _bounds(figures, [one.value for one in rule.of])
    if rule.kind is RuleKind.LARGEST:
        others = [_bounds(figures, [name]) for group in figures.groups for name in group if name != rule.of[0].value]
        kept = all(least >= high for _, high in others)
        broken = any(low > most for low, _ in others)
    elif rule.kind is RuleKind.PRESENT:
        kept, broken = least > 0, most == 0
    elif rule.kind is RuleKind.AT_LEAST:
        kept, broken = (100 * count >= (rule.percent or 0) * people for count in (least, most))
        broken = not broken
    else:
        broken, kept = (100 * count > (rule.percent or 0) * people for count in (least, most))
        kept = not kept
    people = most if rule.kind is RuleKind.AT_LEAST else least
    return Ruled(rule, True if broken else False if kept else None, people)


def _bounds(figures: Figures, names: Sequence[str]) -> tuple[int, int]:
    """Fewest and most people with one of these predikat, by the groups in which they are counted."""
    shown = list(zip(figures.groups, figures.counts or (), strict=False))
    inside = sum(count for group, count in shown if set(group) <= set(names))
    return inside, sum(count for group, count in shown if set(group) & set(names))
