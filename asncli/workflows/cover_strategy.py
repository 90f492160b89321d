"""The story: is every IKU of a year worked on, by whom, and do the targets of the plans add up to its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlmodel import Session

from asncli.store.strategy import Line
from asncli.store.strategy_coverage import Summed, Working, summed_targets, working_on
from asncli.terms import Labelled, Recap, StrategyKind, folded
from asncli.workflows.strategy_tree import Placed, ikus_of, strategy_tree
from asncli.workflows.units import chosen_units


class Gap(Labelled):
    """What is open about an IKU in a year."""

    UNIT = "no-unit", "Tanpa unit"
    TARGET = "no-target", "Tanpa target"
    NOBODY = "nobody", "Belum ada yang mengerjakan"
    SUM = "sum-below", "Jumlah target kurang"


class Covered(NamedTuple):
    """An IKU with those who work on it; ``summed`` is None where nothing can be added up (ten-thousandths)."""

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
    """The coverage of a year."""

    year: int
    ikus: Sequence[Covered]
    unknown: Sequence[Unknown]

    @property
    def open(self) -> int:
        """Number of IKU and unknown codes about which something is open."""
        return sum(bool(one.open) for one in self.ikus) + len(self.unknown)


def cover_strategy(session: Session, year: int, unit: str | None = None) -> Coverage:
    """Coverage of the IKU of a year, in the order of the renstra; with ``unit`` of those that are its (and below it).

    A code that is none of the renstra is told with the plans of the unit. AsnError ``strategy-empty``.
    """
    chosen = chosen_units(session, unit)
    placed = strategy_tree(session)
    by_code: dict[str, list[Working]] = defaultdict(list)
    for result in working_on(session, year):
        by_code[folded(result.iku_code)].append(result)
    targets: dict[int, list[Summed]] = defaultdict(list)
    for target in summed_targets(session, year):
        targets[target.result_id].append(target)
    ikus = ikus_of(placed, chosen)
    known = {folded(one.line.code) for one in placed if one.line.kind == StrategyKind.IKU}
    return Coverage(
        year,
        [_covered(iku, year, by_code.get(folded(iku.line.code), ()), targets) for iku in ikus],
        [
            Unknown(own[0].iku_code, len(own), len({one.nip for one in own}))
            for code, named in by_code.items()
            if code not in known and (own := [one for one in named if chosen is None or one.unit_id in chosen])
        ],
    )


def _covered(iku: Placed, year: int, working: Sequence[Working], targets: Mapping[int, Sequence[Summed]]) -> Covered:
    target = iku.line.targets.get(year)
    summed = _summed(iku.line, working, targets)
    gaps = {
        Gap.UNIT: iku.unit is None,
        Gap.TARGET: target is None,
        Gap.NOBODY: not working,
        Gap.SUM: summed is not None and target is not None and summed < target,
    }
    return Covered(
        iku, target, len(working), len({one.nip for one in working}),
        len({one.unit_id for one in working if one.unit_id is not None}),
        summed, tuple(gap for gap, holds in gaps.items() if holds),
    )  # fmt: skip


def _summed(iku: Line, working: Sequence[Working], targets: Mapping[int, Sequence[Summed]]) -> int | None:
    """Add up the targets in the measure of the IKU; what is a part of a leader's result was counted with that."""
    if iku.recap != Recap.JUMLAH:
        return None
    measure = folded(iku.measure or "")
    found = [
        target.target
        for result in tops(working)
        for target in targets.get(result.id, ())
        if folded(target.measure or "") == measure
    ]
    return sum(found) if found else None


def tops(working: Iterable[Working]) -> list[Working]:
    """Leave out the results of which a leader's result names the same IKU too."""
    results = list(working)
    named = {(one.nip, folded(one.code)) for one in results}
    return [one for one in results if _leader(one) not in named]


def _leader(result: Working) -> tuple[str | None, str]:
    """NIP and code of the leader's result that a planned result serves (``NIP:KODE`` names another leader)."""
    said = result.parent_code or ""
    nip, colon, code = said.partition(":")
    return (nip.strip(), folded(code)) if colon else (result.supervisor_nip, folded(said))
