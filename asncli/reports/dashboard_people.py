"""People of a period counted for the dashboard: unit by unit, in groups that may be shown (``dashboard_cells``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from asncli.reports.branches import NO_UNIT, Branch
from asncli.reports.dashboard_cells import LEAST, Counts, Node, grouped, joined, marked, shown
from asncli.terms import Predikat, Status

TOP = -1  # the agency, above all units
OPEN = (Status.INCOMPLETE.value, Status.EXCLUDED.value)  # who has no predikat
GOOD = (Predikat.SANGAT_BAIK.value, Predikat.BAIK.value)
Groups = Sequence[tuple[str, ...]]


class Cell(NamedTuple):
    """People of one unit (``NO_UNIT``: of none) and one group: a predikat, or a status without one.

    ``rated`` of them are evaluated and have a work result, which add up to ``work`` (hundredths).
    """

    unit_id: int
    group: str
    people: int
    rated: int
    work: int


class Figures(NamedTuple):
    """What may be shown of the evaluated people of a unit with all below it; None where it is not shown.

    ``few``: less than ``LEAST`` people, which may be said. ``counts`` are of ``groups``; ``mean`` is that of the work
    results, in hundredths.
    """

    people: int | None
    few: bool
    groups: Groups
    counts: Counts | None
    mean: int | None

    def of(self, names: Sequence[str]) -> int | None:
        """How many people are in these groups; None where that is not shown."""
        if self.counts is None:
            return None
        having = [(set(group), count) for group, count in zip(self.groups, self.counts, strict=True) if count]
        if any(group & set(names) and group - set(names) for group, _ in having):
            return None
        return sum(count for group, count in having if group <= set(names))

    @property
    def good(self) -> int | None:
        """How many people have the predikat Baik or better; None where that is not shown."""
        return self.of(GOOD)


@dataclass(frozen=True)
class People:
    """Everybody of a period: what is shown of units, the agency being ``TOP``.

    Units count the evaluated people; ``waiting`` are those of the agency without predikat, by their states, None where
    they are too few to be shown. ``parts`` are the units of which anything that concerns people may be shown.
    """

    units: Mapping[int, Figures] = field(default_factory=dict)
    waiting: Mapping[tuple[str, ...], int] | None = None
    nodes: Sequence[tuple[int, int | None]] = ()
    parts: frozenset[int] = frozenset()

    @property
    def agency(self) -> Figures:
        """The whole agency."""
        return self.units[TOP]


def tree(branches: Sequence[Branch]) -> list[tuple[int, int | None]]:
    """Units with the one above, from the top down: the agency, its units, and people without any."""
    found: list[tuple[int, int | None]] = [(TOP, None)]
    path: list[int] = []
    for branch in branches:
        del path[branch.level :]
        found.append((branch.id, path[-1] if path else TOP))
        path.append(branch.id)
    return [*found, (NO_UNIT, TOP)]


def people_shown(
    nodes: Sequence[tuple[int, int | None]], cells: Sequence[Cell], predikat: Sequence[str], *, everything: bool
) -> People:
    """Count people and choose what is shown; ``everything``: also what concerns one person alone.

    ``nodes`` as ``tree`` makes them; a cell of a unit that is not among them counts as people without unit.
    """
    own = _own(nodes, cells)
    totals = {group: sum(counts.get(group, _NOBODY)[0] for counts in own.values()) for group in (*predikat, *OPEN)}
    levels = _levels({group: totals[group] for group in predikat}, everything=everything)
    everybody = _nodes(nodes, own, [tuple(predikat)])
    whole = _whole(everybody)
    known = whole if everything else shown(everybody, homogeneous=True)
    rows: dict[int, tuple[Groups, Counts | None]] = {}
    means: dict[int, Counts] = {}
    allowed: Mapping[int, Counts] = known
    for level in levels:  # each within the one before
        counts = _nodes(nodes, own, level, rated=True)
        allowed = _whole(counts) if everything else shown(counts, allowed, beside=1)
        rows.update({unit: (level, row[:-1]) for unit, row in allowed.items()})
        means = means or {unit: (row[-1],) for unit, row in allowed.items()}
    work = _whole([Node(unit, above, (sum(one[2] for one in own[unit].values()),)) for unit, above in nodes])
    few = set[int]() if everything else marked(everybody, known)
    figures = {
        unit: Figures(
            known[unit][0] if unit in known else None,
            unit in few,
            rows.get(unit, _HIDDEN)[0],
            rows.get(unit, _HIDDEN)[1],
            _mean(work[unit][0], means[unit][0]) if unit in means else None,
        )
        for unit, _ in nodes
    }
    return People(figures, _waiting(totals, everything=everything), list(nodes), frozenset(known))


def _levels(totals: Mapping[str, int], *, everything: bool) -> list[Groups]:
    """Groups of predikat that units are counted in, the coarsest first, each finer than the one before."""
    fine: Groups = [(name,) for name in totals] if everything else grouped(totals)
    if everything:
        return [fine]
    good, rest = (tuple(name for name in totals if (name in GOOD) is of) for of in (True, False))
    return [joined(fine, [good, rest]), joined(fine, [*((name,) for name in good), rest]), fine]


def _waiting(totals: Mapping[str, int], *, everything: bool) -> Mapping[tuple[str, ...], int] | None:
    groups = [(name,) for name in OPEN] if everything else grouped({name: totals[name] for name in OPEN})
    found = {names: sum(totals[name] for name in names) for names in groups}
    return found if everything or all(count == 0 or count >= LEAST for count in found.values()) else None


def sums_shown(
    people: People, own: Mapping[int, Sequence[int]], counted: int, *, everything: bool
) -> dict[int, Counts]:
    """Sums of units with all below them, where a part is shown: of nobody or at least ``LEAST`` people each.

    ``own``: of each unit so many (``counted``) counts of people that the figures rest on, and the figures that are
    added up.
    """
    width = max((len(figures) for figures in own.values()), default=counted)
    nodes = [Node(unit, above, tuple(own.get(unit, (0,) * width))) for unit, above in people.nodes]
    whole = _whole(nodes)
    if everything:
        return {unit: counts[counted:] for unit, counts in whole.items()}
    told = shown([node._replace(own=node.own[:counted]) for node in nodes], people.parts, homogeneous=True)
    return {unit: whole[unit][counted:] for unit in told}


_NOBODY = (0, 0, 0)
_HIDDEN: tuple[Groups, Counts | None] = ((), None)


def _own(nodes: Sequence[tuple[int, int | None]], cells: Iterable[Cell]) -> dict[int, dict[str, tuple[int, int, int]]]:
    own: dict[int, dict[str, tuple[int, int, int]]] = {unit: {} for unit, _ in nodes}
    for cell in cells:
        unit = own[cell.unit_id if cell.unit_id in own else NO_UNIT]
        people, rated, work = unit.get(cell.group, _NOBODY)
        unit[cell.group] = people + cell.people, rated + cell.rated, work + cell.work
    return own


def _nodes(
    nodes: Sequence[tuple[int, int | None]],
    own: Mapping[int, Mapping[str, tuple[int, int, int]]],
    groups: Groups,
    *,
    rated: bool = False,
) -> list[Node]:
    """Units with their own people in these groups; ``rated``: and how many of them count in the mean."""
    return [
        Node(
            unit,
            above,
            (
                *(sum(own[unit].get(name, _NOBODY)[0] for name in names) for names in groups),
                *([sum(count for _, count, _ in own[unit].values())] if rated else ()),
            ),
        )
        for unit, above in nodes
    ]


def _whole(nodes: Sequence[Node]) -> dict[int, Counts]:
    whole = {node.id: node.own for node in nodes}
    for node in reversed(nodes):
        if node.parent is not None:
            whole[node.parent] = tuple(a + b for a, b in zip(whole[node.parent], whole[node.id], strict=True))
    return whole


def _mean(work: int, rated: int) -> int | None:
    """Mean of work results, half up from the exact sum."""
    return (2 * work + rated) // (2 * rated) if rated else None


def band(done: int, of: int) -> tuple[int, int] | None:
    """Bounds of a share in percent, so wide that at least ``LEAST`` people make the difference; None of nobody.

    >>> band(0, 50), band(37, 50), band(50, 50), band(3, 4)
    ((0, 0), (70, 80), (100, 100), (50, 100))
    """
    if of == 0:
        return None
    if done in (0, of):
        return (100 * done // of,) * 2
    width = next((width for width in (5, 10, 20, 25, 50) if width * of >= 100 * LEAST), 100)
    low = 100 * done // of // width * width
    return low, low + width
