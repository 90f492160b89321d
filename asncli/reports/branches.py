"""Units at their places in the tree, for reports that list them from the top down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from asncli.reports.frames import UnitRow

NO_UNIT = 0


class Branch(NamedTuple):
    """A unit at its place in the tree."""

    id: int
    level: int
    code: str | None
    name: str


def in_tree_order(units: Sequence[UnitRow]) -> list[Branch]:
    """Units from the top down, siblings in the given order.

    A unit whose parent is not among them stands at the top, and so do units that are each other's parents.
    """
    known = {unit.id for unit in units}
    below: dict[int | None, list[UnitRow]] = {}
    for unit in units:
        below.setdefault(unit.parent_id if unit.parent_id in known else None, []).append(unit)
    ordered: list[Branch] = []
    waiting = [(0, unit) for unit in reversed(below.get(None, []))]
    while waiting:
        level, unit = waiting.pop()
        ordered.append(Branch(unit.id, level, unit.code, unit.name))
        waiting.extend((level + 1, one) for one in reversed(below.get(unit.id, [])))
    placed = {branch.id for branch in ordered}
    return ordered + [Branch(u.id, 0, u.code, u.name) for u in units if u.id not in placed]


def peopled(branches: Sequence[Branch], with_people: set[int]) -> list[Branch]:
    """Branches that have people, and those above them."""
    kept: list[Branch] = []
    above = 0  # of the branch kept last, going upwards
    for branch in reversed(branches):
        if branch.id in with_people or branch.level < above:
            kept.append(branch)
            above = branch.level
    return kept[::-1]
