"""What the checks of ``target coverage`` stand on: cascade, IKU, and what one pass along all indicators keeps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from asncli.messages import Text
from asncli.rules.cascade import Result
from asncli.rules.coverage import Aim, Indicator, likeness, vague
from asncli.terms import Recap, folded
from asncli.workflows import coverage_kinds as kinds
from asncli.workflows.cascade import Cascade
from asncli.workflows.coverage_kinds import Kind
from asncli.workflows.strategy_tree import Iku


class Found(NamedTuple):
    """One find: its kind, the unit it counts for, the person, the code of what it is about, values of its words."""

    kind: Kind
    unit: int | None
    nip: str | None = None
    name: str | None = None
    code: str | None = None
    values: Mapping[str, object] = {}


@dataclass
class Ground:
    """What the checks look at: the cascade, the IKU, and what one pass along all indicators has kept."""

    all: Cascade
    ikus: Sequence[Iku]
    excluded: frozenset[str]  # kedudukan hukum, folded, of whom no plan is asked
    above: Mapping[int, int | None] = field(default_factory=dict)  # units, by those below them
    inside: Container[int | None] = ()  # units whose people are looked at
    aims: list[Aim] = field(default_factory=list)  # figures of leaders' results to which others add
    parts: dict[int, list[Indicator]] = field(default_factory=lambda: defaultdict(list))  # by the result they serve
    of_iku: dict[int, list[Indicator]] = field(default_factory=lambda: defaultdict(list))
    unclear: list[tuple[Indicator, Text]] = field(default_factory=list)
    likenesses: dict[int, tuple[bytes, int]] = field(default_factory=dict)  # plan: mark, number of indicators
    given: set[int] = field(default_factory=set)  # plans all of which came to many people at once

    @cached_property
    def known(self) -> Mapping[str, Iku]:
        """IKU by their codes, folded."""
        return {folded(iku.code): iku for iku in self.ikus}

    @cached_property
    def due(self) -> Sequence[Iku]:
        """IKU that want an owner this year: those with a target of the year, or all where none has any."""
        return [iku for iku in self.ikus if iku.target is not None] or self.ikus

    @cached_property
    def serves(self) -> Mapping[int, Iku]:
        """The IKU that a planned result names."""
        named = ((r.id, self.known.get(folded(r.iku))) for r in self.all.results.values() if r.iku)
        return {number: iku for number, iku in named if iku is not None}

    def linked(self, result: Result) -> bool:
        """Whether a planned result serves a leader's or an IKU (of a renstra that is not here yet, any)."""
        return result.id in self.all.parents or result.id in self.serves or bool(result.iku and not self.ikus)

    def common_unit(self, units: Collection[int | None]) -> int | None:
        """Give the lowest unit to which all these belong; None where there is none."""
        paths = [list(self._path(unit)) for unit in units]
        return next((unit for unit in paths[0] if all(unit in path for path in paths[1:])), None)

    def _path(self, unit: int | None) -> Iterator[int]:
        while unit is not None:
            yield unit
            unit = self.above.get(unit)

    def take(self, indicators: Iterable[Indicator]) -> None:
        """Go along all indicators once, plan by plan, and keep what the checks will ask for."""
        parents, serves = self.all.parents, self.serves
        for plan, group in groupby(indicators, key=attrgetter("plan")):
            own = list(group)
            if mark := likeness(own):
                self.likenesses[plan] = mark, len(own)
                if all(one.given for one in own):
                    self.given.add(plan)
            for one in own:
                if reason := vague(one.title, one.measure, one.recap):
                    self.unclear.append((one, kinds.VAGUE[reason]))
                if one.recap != Recap.JUMLAH:
                    continue
                if self.all.contributions.get(one.result) and one.high is None:
                    self.aims.append(Aim(*one[1:5], one.target, one.direction))
                parent, iku = parents.get(one.result), serves.get(one.result)
                if parent is not None:
                    self.parts[parent].append(one)
                # Who serves somebody that has the same IKU is a part of that, and no second part of the IKU.
                above = serves.get(parent) if parent is not None else None
                if iku and (above is None or above.id != iku.id):
                    self.of_iku[iku.id].append(one)
