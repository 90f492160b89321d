"""The renstra as it is looked at: every line in its place, with the unit in charge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sqlmodel import Session

from asncli.errors import AsnError
from asncli.messages import text
from asncli.reports.priority import Priority
from asncli.store.strategy import Line, strategy_lines
from asncli.store.units import UnitLine, list_units
from asncli.terms import StrategyKind
from asncli.workflows.units import chosen_units

_ORDER = {kind.value: place for place, kind in enumerate(StrategyKind)}


class Placed(NamedTuple):
    """A line in its place: ``depth`` 0 at the top; ``unit`` is that in charge, of its own or of a line above."""

    depth: int
    line: Line
    parent: Line | None
    unit: UnitLine | None


class Iku(NamedTuple):
    """An IKU in a year: ``unit`` in charge, of its own or of a line above; ``target`` None where the year has none."""

    id: int
    code: str
    title: str
    unit: int | None
    measure: str | None
    direction: str | None
    recap: str | None
    target: int | None


def strategy_tree(session: Session, unit: str | None = None) -> list[Placed]:
    """Every line below the one above it, by code; with ``unit`` those of a unit (and below it), with all above them.

    AsnError ``strategy-empty`` where there is none yet.
    """
    chosen = chosen_units(session, unit)
    lines = strategy_lines(session)
    if not lines:
        raise AsnError(
            "strategy-empty",
            text("There is no renstra yet."),
            text("Import it first: asncli strategy import renstra.xlsx"),
        )
    placed = in_place(lines, {line.id: line for line in list_units(session)})
    return placed if chosen is None else _with_those_above(placed, set(chosen))


def ikus_of(
    placed: Iterable[Placed], chosen: Collection[int] | None = None, priority: Priority | None = None
) -> list[Placed]:
    """The IKU among the lines, in the order of the tree; only those of units ``chosen``, and that a priority means."""
    return [
        one
        for one in placed
        if one.line.kind == StrategyKind.IKU
        and (chosen is None or (one.unit is not None and one.unit.id in chosen))
        and (priority is None or priority.covers(one.line.id, one.unit.id if one.unit else None))
    ]


def ikus_in_year(session: Session, year: int) -> list[Iku]:
    """All IKU with their targets of a year (ten-thousandths), in the order of the tree; none without a renstra."""
    placed = in_place(strategy_lines(session), {unit.id: unit for unit in list_units(session)})
    return [
        Iku(line.id, line.code, line.title, unit.id if unit else None, line.measure, line.direction, line.recap,
            line.targets.get(year))
        for _, line, _, unit in ikus_of(placed)
    ]  # fmt: skip


def in_place(lines: Iterable[Line], units: Mapping[int, UnitLine]) -> list[Placed]:
    """Put lines into the order of the tree: tujuan before sasaran before IKU, then by code."""
    below: dict[int | None, list[Line]] = defaultdict(list)
    for line in sorted(lines, key=lambda one: (_ORDER[one.kind], one.code), reverse=True):
        below[line.parent_id].append(line)
    waiting = [Placed(0, line, None, units.get(line.unit_id or 0)) for line in below[None]]
    found: list[Placed] = []
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting += [
            Placed(one.depth + 1, line, one.line, units.get(line.unit_id or 0) or one.unit)
            for line in below[one.line.id]
        ]
    return found


def _with_those_above(placed: list[Placed], chosen: Collection[int]) -> list[Placed]:
    parents = {one.line.id: one.line.parent_id for one in placed}
    kept: set[int] = set()
    for one in placed:
        at: int | None = one.line.id if one.unit is not None and one.unit.id in chosen else None
        while at is not None and at not in kept:
            kept.add(at)
            at = parents[at]
    return [one for one in placed if one.line.id in kept]
