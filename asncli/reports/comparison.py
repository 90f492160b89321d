"""Two periods beside each other, person by person and unit by unit: what rose, what fell, and who is in one only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from asncli.reports.aspects import change
from asncli.terms import Predikat, Status

FIGURES = ("work_result", "behaviour", "integrity", "contribution")
FEWEST = 3  # people of whom a mean is told
BOTH, ONLY_A, ONLY_B, NEITHER = "both", "a", "b", "neither"
PLACED = (BOTH, ONLY_A, ONLY_B, NEITHER)
JOINED, LEFT, NOT_EVALUATED = "joined", "left", "not-evaluated"
WHYS = (JOINED, LEFT, Status.EXCLUDED.value, Status.INCOMPLETE.value, NOT_EVALUATED)
MOVES = ("up", "same", "down")
_APART = (Status.EXCLUDED, Status.INCOMPLETE)
_ORDER = {predikat.value: place for place, predikat in enumerate(reversed(Predikat))}


class Side(NamedTuple):
    """What one period says of a person: figures in hundredths, codes."""

    employee_id: int
    nip: str
    name: str
    unit_id: int | None
    unit: str | None
    status: str
    work_result: int | None
    behaviour: int | None
    integrity: int | None
    contribution: int | None
    predikat: str | None


class Pair(NamedTuple):
    """A person in two periods: ``within`` tells in which of them the evaluation counts, ``why`` not in the other."""

    a: Side | None
    b: Side | None
    within: str
    why: str | None

    @property
    def person(self) -> Side:
        """Who it is, and where: as in B, else as in A."""
        return next(side for side in (self.b, self.a) if side)

    def figures(self, name: str) -> tuple[Any, Any]:
        """A figure, or the predikat, in A and in B."""
        return getattr(self.a, name, None), getattr(self.b, name, None)


class UnitLine(NamedTuple):
    """A unit: who is in both periods there (by the unit in B), means of A and B, moves of predikat.

    ``means``: by name of the figure, A and B, of those who have it in both; None of fewer than ``FEWEST``.
    """

    unit_id: int | None
    unit: str | None
    people: int
    means: Mapping[str, tuple[int, int] | None]
    moves: Mapping[tuple[str, str], int]


def paired(a: Iterable[Side], b: Iterable[Side], absent: Callable[[int], str]) -> list[Pair]:
    """Everybody of the two periods, by unit and NIP; ``absent`` tells why somebody has no row in one of them."""
    in_a, in_b = ({side.employee_id: side for side in sides} for sides in (a, b))
    pairs = [_pair(in_a.get(number), in_b.get(number), absent) for number in {**in_b, **in_a}]
    return sorted(pairs, key=lambda pair: (pair.person.unit or "", pair.person.unit_id or 0, pair.person.nip))


def _pair(a: Side | None, b: Side | None, absent: Callable[[int], str]) -> Pair:
    counts_a, counts_b = (side is not None and side.status not in _APART for side in (a, b))
    if counts_a and counts_b:
        return Pair(a, b, BOTH, None)
    lacking, other = (b, a) if counts_a else (a, b)
    why = absent(other.employee_id) if lacking is None and other else lacking.status if lacking else None
    return Pair(a, b, ONLY_A if counts_a else ONLY_B if counts_b else NEITHER, why)


def moved(pair: Pair, name: str) -> str | None:
    """Tell whether a figure or the predikat of somebody in both rose (``MOVES``); None where it can not be told."""
    before, after = pair.figures(name)
    if pair.within != BOTH or before is None or after is None:
        return None
    if name == "predikat":
        before, after = _ORDER[str(before)], _ORDER[str(after)]
    return MOVES[1] if before == after else MOVES[0] if after > before else MOVES[2]


def differences(pair: Pair) -> dict[str, int | None]:
    """Change of every figure that both periods have, also where one of them lacks something else (incomplete)."""
    excluded = Status.EXCLUDED in (getattr(pair.a, "status", None), getattr(pair.b, "status", None))
    return {name: None if excluded else change(*reversed(pair.figures(name))) for name in FIGURES}


def tallies(pairs: Sequence[Pair]) -> dict[str, dict[str, int]]:
    """For every figure and the predikat how many rose, stayed and fell."""
    found = {name: Counter(moved(pair, name) for pair in pairs) for name in (*FIGURES, "predikat")}
    return {name: {move: counted[move] for move in MOVES} for name, counted in found.items()}


def units(pairs: Iterable[Pair]) -> list[UnitLine]:
    """One line a unit with people in both periods, in the order of ``pairs``; who is in one period is left out."""
    groups: dict[tuple[int | None, str | None], list[Pair]] = {}
    for pair in pairs:
        if pair.within == BOTH:
            groups.setdefault((pair.person.unit_id, pair.person.unit), []).append(pair)
    return [_unit(*place, members) for place, members in groups.items()]


def _unit(unit_id: int | None, unit: str | None, members: Sequence[Pair]) -> UnitLine:
    moves = Counter(pair.figures("predikat") for pair in members)
    return UnitLine(
        unit_id,
        unit,
        len(members),
        {name: _means([pair.figures(name) for pair in members]) for name in FIGURES},
        {(str(a), str(b)): n for (a, b), n in sorted(moves.items(), key=str) if a is not None and b is not None},
    )


def _means(figures: Iterable[tuple[Any, Any]]) -> tuple[int, int] | None:
    known = [pair for pair in figures if None not in pair]
    if len(known) < FEWEST:
        return None
    before, after = (_mean([pair[side] for pair in known]) for side in (0, 1))
    return before, after


def _mean(values: Sequence[int]) -> int:
    """Mean of figures that are not below 0, half up."""
    return (2 * sum(values) + len(values)) // (2 * len(values))
