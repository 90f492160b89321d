"""Which counts of people may stand on pages without names: none under three, and none that could be reckoned.

Every person is counted in one unit and in one group. Counts are shown of units with all units below them. What is
shown divides the people of the agency into *parts*: a shown unit without the shown units below it. A reader can
reckon the counts of the parts, and nothing else; so a unit is shown only where every count of its part is nought or
at least ``LEAST``, and where a part that holds hidden units has people in two groups at least, since otherwise all
its people would be known to be in the one. ``shown`` may be asked again for finer groups with ``within``: then parts
lie inside parts, and a small count in a part can always be another, by two people who change places.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

LEAST = 3
Counts = tuple[int, ...]


class Node(NamedTuple):
    """A unit, the unit above it (None at the top), and how many of its own people are in each group."""

    id: int
    parent: int | None
    own: Counts


def shown(
    nodes: Sequence[Node], within: Collection[int] | None = None, *, homogeneous: bool = False, beside: int = 0
) -> dict[int, Counts]:
    """Units whose counts may be shown, with these counts: of the unit and all below it.

    ``nodes`` stand from the top down with one top, which comes first. ``within``: only these units may be shown.
    ``homogeneous``: counts that say nothing of people but where they are; one group is enough. ``beside``: so many of
    the last counts are of people who are in the groups, too, and are held to be large alone.
    """
    if not nodes:
        return {}
    parts = _Parts(nodes, homogeneous, beside)
    for node in reversed(nodes):
        may = within is None or node.id in within
        parts.close(node, may=may, top=node is nodes[0])
    return {node.id: parts.whole[node.id] for node in nodes if node.id in parts.open}


class _Part(NamedTuple):
    counts: Counts
    pieces: int  # the own people of the unit, and the hidden units: how many of these have people


class _Parts:
    def __init__(self, nodes: Sequence[Node], homogeneous: bool, beside: int) -> None:
        self.homogeneous, self.beside = homogeneous, beside
        self.whole = {node.id: node.own for node in nodes}
        self.hidden = {node.id: _Part(node.own, int(any(node.own))) for node in nodes}
        self.below: dict[int, list[int]] = {node.id: [] for node in nodes}  # the next shown units
        self.open: dict[int, _Part] = {}

    def close(self, node: Node, *, may: bool, top: bool) -> None:
        """Show a unit, if need be by hiding units below it, or hide it in the one above; those below are decided."""
        part, hide = self._gathered(node.id)
        if may and (self._safe(part) or (top and self._large(part))):
            for unit in hide:
                self._hide(unit, node.id)
            self.open[node.id] = part
            above = [node.id]
        else:
            part, above = self.hidden[node.id], self.below[node.id]
        if node.parent is not None and node.parent in self.whole:
            parent = node.parent
            self.whole[parent] = _sum(self.whole[parent], self.whole[node.id])
            self.below[parent].extend(above)
            if node.id not in self.open:
                self.hidden[parent] = _with(self.hidden[parent], part)

    def _gathered(self, unit: int) -> tuple[_Part, list[int]]:
        """Take the shown units below into the part, the smallest first, until it may be shown; those of nobody last."""
        part, hide, waiting = self.hidden[unit], list[int](), list(self.below[unit])
        while waiting and not self._safe(part):
            least = min(waiting, key=lambda one: (not any(self.open[one].counts), sum(self.open[one].counts), one))
            waiting.remove(least)
            waiting.extend(self.below[least])
            part, hide = _with(part, self.open[least]), [*hide, least]
        return part, hide

    def _hide(self, unit: int, above: int) -> None:
        del self.open[unit]
        self.below[above].remove(unit)
        self.below[above].extend(self.below[unit])

    def _large(self, part: _Part) -> bool:
        return all(count == 0 or count >= LEAST for count in part.counts)

    def _safe(self, part: _Part) -> bool:
        alike = sum(count > 0 for count in part.counts[: len(part.counts) - self.beside]) < 2
        return self._large(part) and (self.homogeneous or part.pieces < 2 or not alike)


def _sum(one: Counts, other: Counts) -> Counts:
    return tuple(a + b for a, b in zip(one, other, strict=True))


def _with(part: _Part, other: _Part) -> _Part:
    return _Part(_sum(part.counts, other.counts), part.pieces + other.pieces)


def grouped(*families: Mapping[str, int]) -> list[tuple[str, ...]]:
    """Put groups together, each with its neighbour, until each has nobody or at least ``LEAST`` people.

    Those of a family go together first.

    >>> grouped({"sangat_baik": 12, "baik": 40, "butuh_perbaikan": 2, "kurang": 0, "sangat_kurang": 1}, {"open": 4})
    [('sangat_baik',), ('baik',), ('butuh_perbaikan', 'kurang', 'sangat_kurang'), ('open',)]
    """
    groups = [one for family in families for one in _merged([((name,), count) for name, count in family.items()])]
    return [names for names, _ in _merged(groups)]


def _merged(groups: list[tuple[tuple[str, ...], int]]) -> list[tuple[tuple[str, ...], int]]:
    while len(groups) > 1:
        place = next((n for n in range(len(groups) - 1, -1, -1) if 0 < groups[n][1] < LEAST), None)
        if place is None:
            break
        at = max(place - 1, 0)
        (names, count), (more, others) = groups[at : at + 2]
        groups[at : at + 2] = [(names + more, count + others)]
    return groups


def joined(fine: Sequence[tuple[str, ...]], coarse: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Coarse groups that no fine group crosses: those that one does are put together.

    >>> joined([("a",), ("b", "c"), ("d",)], [("a", "b"), ("c",), ("d",)])
    [('a', 'b', 'c'), ('d',)]
    """
    found: list[tuple[str, ...]] = list(coarse)
    for group in fine:
        touched = [one for one in found if set(one) & set(group)]
        if len(touched) > 1:
            at = found.index(touched[0])
            found = [one for one in found if one not in touched]
            found.insert(at, tuple(name for one in touched for name in one))
    return found


def marked(nodes: Sequence[Node], known: Mapping[int, Counts]) -> set[int]:
    """Hidden units of which may be said that they have less than ``LEAST`` people.

    Not where that would tell how many: where a part has no more people than it has such units. ``nodes`` and ``known``
    are those of ``shown`` with one group.
    """
    whole = {node.id: node.own[0] for node in nodes}
    parents = {node.id: node.parent for node in nodes}
    for node in reversed(nodes):
        if node.parent in whole:
            whole[node.parent] += whole[node.id]
    part = dict.fromkeys(known, 0)
    holder: dict[int, int] = {}  # the part in which a hidden unit is
    uppermost: dict[int, list[int]] = {unit: [] for unit in known}
    small = {unit: count for unit, count in whole.items() if unit not in known and 0 < count < LEAST}
    for node in nodes:
        at = node.id if node.id in known else holder.get(parents[node.id] or 0)
        if at is None:
            continue
        holder[node.id] = at
        part[at] += node.own[0]
        if node.id in small and node.parent not in small:
            uppermost[at].append(node.id)
    told = {at for at, units in uppermost.items() if part[at] > len(units)}
    return {unit for unit in small if holder.get(unit) in told}
