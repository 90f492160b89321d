"""The story: is every IKU of a year worked on, by whom, and do the targets of the plans add up to its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlmodel import Session

from asncli.reports.priority import Priority
from asncli.rules.cascade import resolve
from asncli.rules.coverage import Aim, Amiss, Indicator, added, amiss
from asncli.store import cascade as stored
from asncli.store.strategy import Line
from asncli.store.strategy_coverage import Working, indicators_working_on, working_on
from asncli.store.unit_needs import NeedLine
from asncli.terms import Labelled, Recap, StrategyKind, folded
from asncli.workflows.strategy_tree import Placed, ikus_of, strategy_tree
from asncli.workflows.units import chosen_units
from asncli.workflows.unplanned import unplanned


class Gap(Labelled):
    """What is open about an IKU in a year."""

    UNIT = "no-unit", "Tanpa unit"
    TARGET = "no-target", "Tanpa target"
    NOBODY = "nobody", "Belum ada yang mengerjakan"
    BELOW = Amiss.BELOW.value, "Jumlah target kurang"
    ABOVE = Amiss.ABOVE.value, "Jumlah target lebih"


class Covered(NamedTuple):
    """An IKU with those in service who work on it; ``summed`` (ten-thousandths) is None where nothing can be added."""

    iku: Placed
    target: int | None
    results: int
    people: int
    units: int
    summed: int | None
    open: tuple[Gap, ...]

    @property
    def difference(self) -> int | None:
        """Summed targets of the plans less that of the IKU."""
        return None if self.summed is None or self.target is None else self.summed - self.target


class Unknown(NamedTuple):
    """A code that plans name as that of an IKU, and that is none of the renstra."""

    code: str
    results: int
    people: int


class Coverage(NamedTuple):
    """The coverage of a year; ``unplanned`` are needs of units that no plan and no IKU of theirs has in words."""

    year: int
    ikus: Sequence[Covered]
    unknown: Sequence[Unknown]
    unplanned: Sequence[NeedLine] = ()

    @property
    def open(self) -> int:
        """Number of IKU and unknown codes about which something is open."""
        return sum(bool(one.open) for one in self.ikus) + len(self.unknown)


def cover_strategy(
    session: Session, year: int, unit: str | None = None, *, today: date, priority: Priority | None = None
) -> Coverage:
    """Coverage of the IKU of a year, in the order of the renstra; with ``unit`` of those that are its (and below it).

    Who works on an IKU is in service today while the year lasts, else on its last or first day. ``priority``: only the
    IKU and units that it means. A code that is none of the renstra is told with the plans of the units. AsnError
    ``strategy-empty``.
    """
    chosen = chosen_units(session, unit)
    placed = strategy_tree(session)
    day = stored.day_of(year, today)
    by_code: dict[str, list[Working]] = defaultdict(list)
    for result in working_on(session, year, day):
        by_code[folded(result.iku_code)].append(result)
    plans, results = stored.plans(session, year), stored.results(session, year)
    parents = {link.result: link.parent for link in resolve(plans, results, stored.nips(session))}
    indicators: dict[int, list[Indicator]] = defaultdict(list)
    for indicator in indicators_working_on(session, year):
        indicators[indicator.result].append(indicator)
    ikus = ikus_of(placed, chosen, priority)
    known = {folded(one.line.code) for one in placed if one.line.kind == StrategyKind.IKU}
    within = chosen if priority is None else priority.within(chosen)
    strangers = (
        [one for one in named if one.serving and (within is None or one.unit_id in within)]
        for code, named in by_code.items()
        if code not in known
    )
    return Coverage(
        year,
        [_covered(iku, year, by_code.get(folded(iku.line.code), ()), parents, indicators) for iku in ikus],
        [Unknown(own[0].iku_code, len(own), len({one.nip for one in own})) for own in strangers if own],
        unplanned(session, year, day, placed, within),
    )


def _covered(
    iku: Placed,
    year: int,
    working: Sequence[Working],
    parents: Mapping[int, int | None],
    indicators: Mapping[int, Sequence[Indicator]],
) -> Covered:
    target = iku.line.targets.get(year)
    summed = _summed(iku.line, [one for top in tops(working, parents) for one in indicators.get(top.id, ())])
    serving = [one for one in working if one.serving]
    fault = None if summed is None or target is None else amiss(iku.line.direction, target, summed)
    gaps = {
        Gap.UNIT: iku.unit is None,
        Gap.TARGET: target is None,
        Gap.NOBODY: not serving,
        Gap.BELOW: fault is Amiss.BELOW,
        Gap.ABOVE: fault is Amiss.ABOVE,
    }
    return Covered(
        iku, target, len(serving), len({one.nip for one in serving}),
        len({one.unit_id for one in serving if one.unit_id is not None}),
        summed, tuple(gap for gap, holds in gaps.items() if holds),
    )  # fmt: skip


def _summed(iku: Line, parts: Sequence[Indicator]) -> int | None:
    """Add up the targets of the plans, where the IKU is one that is added up."""
    found = added(Aim(iku.id, iku.code, iku.title, iku.measure, 0, loose=True), parts)
    return found.total if found and iku.recap == Recap.JUMLAH else None


def tops(working: Sequence[Working], parents: Mapping[int, int | None]) -> list[Working]:
    """Leave out what serves a leader's result for the same IKU (``parents``): it was counted with that."""
    results = {one.id for one in working}
    return [one for one in working if parents.get(one.id) not in results]
