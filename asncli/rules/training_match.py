"""Which courses serve whose needs: by core value, by topic, by jabatan; and how many points each reason has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from asncli.rules.topics import holds, words
from asncli.rules.training_needs import Need, Reason
from asncli.terms import CoreValue


class Course(NamedTuple):
    """What a course is about: name, topic, core values, and for which jabatan (None: for all)."""

    name: str
    name_key: str
    topic: str | None
    values: frozenset[CoreValue]
    positions: str | None


class Trainee(NamedTuple):
    """A person with what may be mended: needs of one's own and of the unit, and what speaks for the person.

    ``good``: a good predikat, said on paper; None where it is not good. ``growing``: somebody of whom potential is
    known. ``behind``: hours that the law asks for and that are missing, said on paper. ``attended``: keys of names.
    """

    needs: Sequence[Need]
    position: str | None = None
    good: str | None = None
    growing: bool = False
    behind: str | None = None
    attended: Collection[str] = ()


@dataclass(frozen=True)
class Catalogue:
    """Courses on offer, and ``fitting``: places of the courses meant for a jabatan (by what they say of it)."""

    courses: Sequence[Course]
    fitting: Mapping[str, frozenset[int]]
    _by_value: dict[CoreValue, frozenset[int]] = field(default_factory=dict)
    _by_name: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _by_word: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _known: dict[Need, frozenset[int]] = field(default_factory=dict)
    _shut: dict[str | None, frozenset[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the courses by core value and by a word of the topic."""
        for value in CoreValue:
            self._by_value[value] = frozenset(n for n, one in enumerate(self.courses) if value in one.values)
        for place, course in enumerate(self.courses):
            self._by_name[course.name_key].append(place)
            if course.topic and (said := words(course.topic)):
                self._by_word[min(said)].append(place)

    def serving(self, need: Need) -> frozenset[int]:
        """Places of the courses that serve a need.

        By its core value; else those whose topic stands in its words, and those in whose name and topic its own
        topic stands (not the title of an indicator, which is no topic).
        """
        if need.value is not None:
            return self._by_value[need.value]
        key = need._replace(told="")
        if key not in self._known:
            self._known[key] = frozenset(self._about(need))
        return self._known[key]

    def _about(self, need: Need) -> set[int]:
        said = f"{need.topic or ''} {need.words}"
        near = {place for word in words(said) for place in self._by_word.get(word, ())}
        found = {place for place in near if holds(said, self.courses[place].topic or "")}
        if need.topic and need.reason is not Reason.MISSED_INDICATOR:
            about = ((place, f"{one.name} {one.topic or ''}") for place, one in enumerate(self.courses))
            found |= {place for place, told in about if holds(told, need.topic)}
        return found

    def scored(self, one: Trainee, points: Mapping[Reason, int]) -> list[tuple[int, int]]:
        """Courses that serve a need of a person and that the person may and did not yet attend, with their points.

        Each reason scores once, however many needs it has.
        """
        found: dict[int, set[Reason]] = defaultdict(set)
        for reason, places, _ in self._served(one):
            for place in places:
                found[place].add(reason)
        return [(place, sum(points[reason] for reason in _merits(one, found[place]))) for place in sorted(found)]

    def why(self, one: Trainee, course: int) -> dict[Reason, str]:
        """Why a course serves a person: a sentence for each reason, the most urgent first."""
        told: dict[Reason, list[str]] = defaultdict(list)
        for reason, places, said in self._served(one):
            if course in places:
                told[reason].append(said)
        merits = {Reason.BEHIND_HOURS: one.behind, Reason.GOOD_PERFORMER: one.good}
        reasons = _merits(one, told.keys())
        return {reason: merits.get(reason) or _said(told[reason]) for reason in Reason if reason in reasons}

    def _served(self, one: Trainee) -> Iterator[tuple[Reason, Collection[int], str]]:
        """Reasons of a person with the courses that serve them."""
        own = self.fitting.get(one.position or "", frozenset())
        shut = self._others(one.position) | {place for key in one.attended for place in self._by_name.get(key, ())}
        for place in own - shut:
            yield Reason.POSITION, (place,), f"untuk jabatan {self.courses[place].positions}"
        for need in one.needs:
            # A case that names no topic asks for what the jabatan needs.
            yield need.reason, (own if need.topic is None else self.serving(need)) - shut, need.told
        if one.behind:
            yield Reason.BEHIND_HOURS, self._for_all - shut, one.behind

    def _others(self, position: str | None) -> frozenset[int]:
        """Courses for other jabatan."""
        if position not in self._shut:
            own = self.fitting.get(position or "", frozenset())
            self._shut[position] = frozenset(n for n, c in enumerate(self.courses) if c.positions and n not in own)
        return self._shut[position]

    @cached_property
    def _for_all(self) -> frozenset[int]:
        """Courses about nothing and for nobody in particular."""
        return frozenset(n for n, one in enumerate(self.courses) if not (one.topic or one.values or one.positions))


def _merits(one: Trainee, reasons: Collection[Reason]) -> set[Reason]:
    """Add what speaks for the person: hours that are missing; good work, where the unit asks or more can come of it."""
    found = set(reasons)
    if one.behind:
        found.add(Reason.BEHIND_HOURS)
    if one.good and (one.growing or Reason.UNIT_NEED in found or Reason.PRIORITY in found):
        found.add(Reason.GOOD_PERFORMER)
    return found


def _said(sentences: Sequence[str]) -> str:
    different = list(dict.fromkeys(sentences))
    return different[0] if len(different) == 1 else f"{different[0]}, dan {len(different) - 1} lainnya"
